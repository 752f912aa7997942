using Pishran.Data;
using Pishran.Features.League;
using Pishran.Features.League.Seasons;
using Pishran.Features.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Pishran.Tests.Pages.League;

/// <summary>What the tests of the league stand on, made by the same steps that the pages call.</summary>
internal static class LeagueGround
{
    private static int _serial;

    public static RuleSet Rules { get; } = new(MinMembers: 2, MaxMembers: 4, MinUnits: 2, MaxFromUnit: 2);

    public static int Next() => Interlocked.Increment(ref _serial);

    public static async Task<Season> Season(this City city, SeasonState state = SeasonState.Running)
    {
        var season = await city.Arrange((db, all) => all.GetRequiredService<LeagueSecretariat>().Plan("فصل " + Next(), 1405, Rules, DefaultRubric.Criteria));
        if (state >= SeasonState.Registration) await city.Step(season, (secretariat, s) => secretariat.OpenRegistration(s, city.Clock.Today.AddDays(10), city.Clock.Now));
        if (state >= SeasonState.Running) await city.Step(season, (secretariat, s) => secretariat.Start(s, city.Clock.Now));
        return await city.Read(db => db.Seasons.AsNoTracking().SingleAsync(s => s.Id == season.Id));
    }

    private static async Task Step(this City city, Season season, Func<LeagueSecretariat, Season, Task> step) =>
        await city.Arrange(async (db, all) => { await step(all.GetRequiredService<LeagueSecretariat>(), await db.Seasons.AsTracking().SingleAsync(s => s.Id == season.Id)); return 0; });

    public static Task<Team> Team(this City city, Season season, string captain, params string[] members) => city.Arrange(async (db, all) =>
    {
        var registry = all.GetRequiredService<TeamRegistry>();
        var its = await db.Seasons.SingleAsync(s => s.Id == season.Id);
        var team = await registry.Found(its, "تیم شمارهٔ " + Next(), null, city.People.Person(captain), city.Clock.Now);
        foreach (var member in members) await registry.Seat(team, its, city.People.Person(member), city.Clock.Now);
        return team;
    });

    public static async Task<Team> ActiveTeam(this City city, Season season, string captain, params string[] members)
    {
        var team = await city.Team(season, captain, members);
        return await city.Arrange(async (db, all) =>
        {
            var registry = all.GetRequiredService<TeamRegistry>();
            var its = await db.Teams.AsTracking().SingleAsync(t => t.Id == team.Id);
            await registry.AskApproval(its, season, city.Clock.Now);
            await registry.Approve(its, season, city.Clock.Now);
            return its;
        });
    }

    public static Task<Problem> Problem(this City city) => city.Arrange(async (db, all) =>
    {
        var serial = Next();
        var frame = new ProblemFrame(null, null, null, "دقیقهٔ انتظار", "دقیقه", 14, city.Clock.Today, 7, null, null, null);
        var problem = Features.Problems.Problem.FromList(new ProblemFacts($"انتظار در ایستگاه {serial} زیاد است", "مسافران", "۱۴ دقیقه", city.People.Unit("D1")), frame, city.Clock.Now);
        problem.RegisterFromList(1405, 5000 + serial, city.Clock.Now);
        db.Add(problem);
        await db.SaveChangesAsync();
        return problem;
    });

    /// <summary>A round that opened an hour ago and closes in a day.</summary>
    public static async Task<Round> Round(this City city, Season season, RoundState state = RoundState.Open)
    {
        var (problem, now) = (await city.Problem(), city.Clock.Now);
        return await city.Arrange(async (db, all) =>
        {
            var secretariat = all.GetRequiredService<LeagueSecretariat>();
            var its = await db.Seasons.AsTracking().SingleAsync(s => s.Id == season.Id);
            var round = await secretariat.Draft(its, "چگونه انتظار را نصف کنیم؟", "شرح", new RoundWindow(now.AddHours(-1), now.AddDays(1), now.AddDays(8)), [problem.Id]);
            if (state >= RoundState.Published) await secretariat.PublishCard(round, its, now);
            if (state >= RoundState.Open) await secretariat.Open(round, its, now);
            return round;
        });
    }

    public const string Text = "صف‌ها را با نمایشگر زمان رسیدن کوتاه می‌کنیم و اثر را هر هفته با شمارش مسافران می‌سنجیم.";

    public static Task<Submission> Solution(this City city, Round round, Team team, string captain) => city.Arrange(async (db, all) =>
    {
        var its = await db.Rounds.AsTracking().SingleAsync(r => r.Id == round.Id);
        var (submission, _) = await all.GetRequiredService<SubmissionDesk>().Submit(its, await db.Seasons.SingleAsync(s => s.Id == its.SeasonId), await db.Teams.SingleAsync(t => t.Id == team.Id),
            new SolutionText("نمایشگر زمان رسیدن", Text, null), city.People.Person(captain), null, city.Clock.Now);
        return submission;
    });

    public static async Task Bylaws(this City city) =>
        await city.Arrange(async (db, all) => { await all.GetRequiredService<Features.Bylaws.BylawsDoor>().StartWith(); return 0; });

    public static Task<Invitation> Invite(this City city, Team team, Season season, string invited) => city.Arrange(async (db, all) =>
    {
        var its = await db.Teams.AsTracking().SingleAsync(t => t.Id == team.Id);
        return await all.GetRequiredService<TeamRegistry>().Invite(its, season, city.People.Person(invited), its.CaptainId, city.Clock.Now);
    });

    public static async Task Close(this City city, Round round) => await city.Arrange(async (db, all) =>
    {
        var its = await db.Rounds.AsTracking().SingleAsync(r => r.Id == round.Id);
        return await all.GetRequiredService<LeagueSecretariat>().CloseSubmissions(its, await db.Seasons.AsTracking().SingleAsync(s => s.Id == its.SeasonId), its.ClosesAt.AddMinutes(30));
    });
}
