using Pishran.Features.League;
using Pishran.Features.League.Seasons;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.League;

/// <summary>Nouns in memory, as the tests of the room begin with them.</summary>
internal static class LeagueNouns
{
    public static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);
    public static readonly DateOnly Today = new(2026, 11, 23);
    public static RuleSet Ruled { get; } = new(MinMembers: 2, MaxMembers: 3, MinUnits: 2, MaxFromUnit: 2);

    public static Season Season(SeasonState state = SeasonState.Running)
    {
        var season = new Season("فصل پاییز", 1405, Ruled);
        if (state >= SeasonState.Registration) season.OpenRegistration(Today.AddDays(7), new Rubric(0, DefaultRubric.Criteria), Now, Today);
        if (state >= SeasonState.Running) season.Start();
        return season;
    }

    public static Joiner Person(int id, int unit = 1) => new(id, "شخص " + id, unit);

    public static Team Team(Season season, params Joiner[] members)
    {
        var team = new Team(season, "گره‌گشا", null, Person(1), "ABCD2345", Now, Today);
        foreach (var member in members) team.Join(member, season, Now, Today);
        return team;
    }

    public static Round Round(Season season, RoundState state = RoundState.Open)
    {
        var round = new Round(season, 1, "چگونه انتظار را نصف کنیم؟", null, new RoundWindow(Now.AddHours(-1), Now.AddDays(1), Now.AddDays(8)), [7]);
        if (state >= RoundState.Published) round.Publish(season, Now);
        if (state >= RoundState.Open) round.Open(Now);
        return round;
    }

    /// <summary>Asserts that an act breaks exactly this rule.</summary>
    public static void Breaks(Word rule, Action act) => Assert.Equal(rule.Key, Assert.Throws<BrokenRule>(act).Faults[0].Word.Key);
}
