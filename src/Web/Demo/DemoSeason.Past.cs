using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.League;
using Pishran.Features.League.Appeals;
using Pishran.Features.League.Awards;
using Pishran.Features.League.Live;
using Pishran.Features.League.Seasons;
using Pishran.Shell;

namespace Pishran.Demo;

/// <summary>What was before, and what else there is: a season of pairs and a one-day event, both closed with their awards; a pitch day whose vote is open; an appeal that corrected a table.</summary>
internal sealed partial class DemoSeason
{
    private const int PastTeams = 8, PastJudges = 8, FirstPastTeam = 43, Phones = 14;
    private readonly Queue<Features.People.Person> _veterans = new();

    /// <summary>A season of rounds for all, in pairs and knock-out, from planning to the hall of fame.</summary>
    private async Task PastSeason()
    {
        await Begin(-118, texts.Season.NameOn(JalaliDate.From(stage.Today.AddDays(-100))), FirstPastTeam);
        await Draw(Told(3), -110, -107, -99, 1.0, 1.0, RoundMode.AllPlay);
        await Draw(Told(3), -97, -95, -87, 1.0, 1.0, RoundMode.Swiss);
        await Draw(Told(4), -85, -83, -75, 1.0, 1.0, RoundMode.KnockOut);
        await End(-60, [(AwardKind.First, null, 500_000_000), (AwardKind.Second, null, 300_000_000), (AwardKind.Third, null, 200_000_000)]);
    }

    /// <summary>One day of writing, pitching and voting.</summary>
    private async Task PastEvent()
    {
        await Begin(-82, texts.Season.OneDayOn(JalaliDate.From(stage.Today.AddDays(-74))), FirstPastTeam + PastTeams);
        await Draw(Told(4), -75, -72, -70, .75, 1.0, RoundMode.PitchDay);
        await End(-64, [(AwardKind.First, null, 150_000_000), (AwardKind.Title, texts.Season.Title, 0)]);
    }

    private DemoRound Told(int number) => texts.Season.Rounds[number];

    private async Task Begin(int day, string name, int firstTeam)
    {
        _teams.Clear();
        await Plan(day, name, PastJudges, day + 6);
        for (var i = 0; i < PastTeams; i++)
        {
            var captain = people.Next(_ => true);
            var members = Enumerable.Range(0, 3).Select(_ => people.Next(p => p.UnitId != captain.UnitId)).DistinctBy(p => p.UnitId).Take(2 + i % 2).ToList();
            if (members.Count < 2) members.Add(people.Next(p => p.UnitId != captain.UnitId && members.TrueForAll(m => m.UnitId != p.UnitId)));
            foreach (var person in members.Prepend(captain)) _veterans.Enqueue(person);
            await Form(firstTeam + i, captain, members, day + 2);
        }
        await stage.On(day + 6, async () => await _secretariat.Start(await Season(), stage.Now), Head);
    }

    private async Task End(int day, (AwardKind Kind, string? Title, long Prize)[] awards)
    {
        var desk = Of<AwardDesk>();
        await stage.On(day - 1, async () =>
        {
            var season = await Season();
            foreach (var round in await Db.Rounds.AsTracking().Where(r => r.SeasonId == _season && r.State == RoundState.ResultsPublished).ToListAsync())
                if (round.AppealUntil < stage.Today.AddDays(day - 1)) await _secretariat.MakeFinal(round, season, stage.Now);
            await Db.SaveChangesAsync();
            await _secretariat.Close(season, stage.Now);
        }, Head);
        var best = (await Of<Features.League.Standings.SeasonTables>().Teams(_season, null)).Select(t => t.TeamId).ToList();
        await stage.On(day, async () =>
        {
            foreach (var (i, (kind, title, prize)) in awards.Index()) await desk.Give(await Season(), await Team(best[i]), kind, title, prize, stage.Now);
        }, Head);
        // The best solution goes on as an idea of its team.
        await stage.On(day, async () =>
        {
            var (team, season) = (await Team(best[0]), await Season());
            var solution = await Db.Submissions.AsTracking().OrderBy(s => s.Id).FirstAsync(s => s.TeamId == team.Id && s.State == SubmissionState.ResultPublished);
            await _secretariat.SendToIdeas(solution, await Round(solution.RoundId), season, team, team.CaptainId, stage.Now);
        }, hour: 12);
        await stage.On(day + 1, async () => await _secretariat.Archive(await Season(), stage.Now), Head);
    }

    /// <summary>Jury and audience vote from their phones; the better solution is thought better most of the time.</summary>
    private async Task Vote(int roundId, int day, bool isOpen)
    {
        var desk = Of<PitchDesk>();
        await stage.On(day, async () => await desk.Open(await Round(roundId), false, stage.Now), Head, hour: 17);
        await stage.On(day, async () =>
        {
            var pitch = await Db.Pitches.SingleAsync(p => p.RoundId == roundId);
            var all = await desk.InVote(roundId);
            var dice = new Random(Seed + roundId);
            for (var phone = 0; phone < Phones; phone++)
                for (var i = 0; i < all.Count - 1; i++)
                {
                    var (a, b) = (all[i].Id, all[i + 1 + (phone + i) % (all.Count - 1 - i)].Id);
                    var roll = dice.NextDouble();
                    Db.Add(new LiveVote(pitch.Id, $"d{phone:000000000000000000000000}", Math.Min(a, b), Math.Max(a, b), roll < .08 ? null : roll < .7 ? Math.Min(a, b) : Math.Max(a, b), phone < 3, stage.Now.AddSeconds(phone * 7 + i)));
                }
        }, hour: 18);
        if (!isOpen) await stage.On(day, async () => await desk.Close(await Db.Pitches.AsTracking().SingleAsync(p => p.RoundId == roundId), await Round(roundId), Seed, stage.Now), Head, hour: 19);
    }

    /// <summary>The team in the middle of the table appeals against its result; three hear it, strike a sheet, and the table is sealed again.</summary>
    private async Task Appealed(int roundId, int day)
    {
        var desk = Of<AppealDesk>();
        var rows = (await Db.CurrentStandings.AsNoTracking().SingleAsync(s => s.RoundId == roundId)).Rows.OrderBy(r => r.Rank).ToList();
        var row = rows[rows.Count / 2];
        var captain = (await Team(row.TeamId)).CaptainId;
        var id = 0;
        await stage.On(day, async () => id = (await desk.AgainstResult(await Db.Submissions.AsTracking().SingleAsync(s => s.Id == row.SubmissionId), await Round(roundId), await Team(row.TeamId), captain, texts.Season.AppealWords, stage.Now)).Id, new Actor(captain, (await Team(row.TeamId)).Captain!.Name));
        var three = (await desk.Hearers(await Appeal(id), stage.Today.AddDays(day))).Take(Features.League.Appeal.Hearers).Select(h => h.Id).ToList();
        await stage.On(day + 1, async () => await desk.Seat(await Appeal(id), three, stage.Now), Head);
        await stage.On(day + 2, async () =>
        {
            var appeal = await Appeal(id);
            var struck = (await desk.SheetsOf(appeal)).MinBy(s => s.Marks.Sum(m => m.Value ?? 0))!.Number;
            foreach (var (i, person) in three.Index()) await desk.Speak(appeal, person, i < 2, texts.Season.Ruling, i == 0 ? [struck] : [], stage.Now);
        });
        Task<Appeal> Appeal(int of) => Db.Appeals.AsTracking().SingleAsync(a => a.Id == of);
    }

    private T Of<T>() where T : notnull => services.GetRequiredService<T>();
}
