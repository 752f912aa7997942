using Pishran.Features.League;
using Pishran.Features.League.Seasons;
using Pishran.Shell;
using static Pishran.Tests.Nouns.League.LeagueNouns;

namespace Pishran.Tests.Nouns.League;

public sealed class SeasonTests
{
    [Fact]
    public void Rules_stand_still_once_registration_opens()
    {
        var season = Season(SeasonState.Registration);
        Breaks(LeagueWords.RulesFrozen, () => season.ChangeRules(Ruled with { MaxMembers = 5 }));
        Assert.Equal(1, season.RulesVersion);
    }

    [Fact]
    public void Each_change_of_the_rules_is_a_new_version()
    {
        var season = Season(SeasonState.Planned);
        season.ChangeRules(Ruled with { MaxMembers = 5 });
        season.ChangeRules(Ruled with { MaxMembers = 5 });
        Assert.Equal(2, season.RulesVersion);
    }

    [Fact]
    public void Rules_that_contradict_each_other_are_refused() =>
        Assert.Equal(2, Assert.Throws<BrokenRule>(() => new Season("فصل", 1405, Ruled with { MaxMembers = 1, MinUnits = 9 })).Faults.Count(f => f.Field is nameof(RuleSet.MaxMembers) or nameof(RuleSet.MinUnits)));

    [Fact]
    public void Weights_sum_to_100() =>
        Breaks(LeagueWords.WeightsNotHundred(90), () => _ = new Rubric(1, DefaultRubric.Criteria.Select((c, i) => i == 0 ? c with { Weight = c.Weight - 10 } : c)));

    [Fact]
    public void Criteria_keep_the_order_they_were_given() =>
        Assert.Equal(DefaultRubric.Criteria.Select(c => c.Key), new Rubric(1, DefaultRubric.Criteria).Criteria.Select(c => c.Key));

    [Fact]
    public void Registration_needs_a_rubric_and_a_day_to_come()
    {
        var season = Season(SeasonState.Planned);
        Breaks(LeagueWords.RubricNeeded, () => season.OpenRegistration(Today, null, Now, Today));
        Breaks(LeagueWords.DayHasPassed, () => season.OpenRegistration(Today.AddDays(-1), new Rubric(0, DefaultRubric.Criteria), Now, Today));
    }

    [Fact]
    public void Teams_form_until_the_last_day_of_registration()
    {
        var season = Season(SeasonState.Registration);
        season.MustTakeTeams(season.RegistrationUntil!.Value);
        Breaks(LeagueWords.RegistrationClosed(null), () => season.MustTakeTeams(season.RegistrationUntil!.Value.AddDays(1)));
    }

    [Fact]
    public void A_season_is_cancelled_only_with_a_code_and_own_words()
    {
        var season = Season();
        Breaks(ShellWords.ReasonNeeded, () => season.Cancel(null, "تیم‌ها کم بودند و فصل بعد ادامه می‌دهیم."));
        Breaks(ShellWords.Required(""), () => season.Cancel("too-few-teams", " "));
        season.Cancel("too-few-teams", "تیم‌ها کم بودند و فصل بعد ادامه می‌دهیم.");
        Assert.True(season.IsOver);
    }

    [Fact]
    public void A_season_closes_when_every_round_is_out_and_then_goes_to_the_archive()
    {
        var season = Season();
        Breaks(LeagueWords.RoundsStillInPlay, () => season.Close(false));
        season.Close(true);
        season.Archive();
        Assert.Equal(SeasonState.Archived, season.State);
    }
}
