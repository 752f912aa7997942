using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.League;
using Pishran.Features.League.Judging;
using Pishran.Features.League.Seasons;
using Pishran.Features.League.Standings;
using Pishran.Shell;

namespace Pishran.Demo;

/// <summary>A season in full swing: 40 teams, a published round, one in judging, one open; a team that waits, and one that forms.</summary>
internal sealed partial class DemoSeason(IServiceProvider services, DemoStage stage, DemoPeople people, DemoTexts texts)
{
    private const int Playing = 40, Seed = 1405;
    private readonly LeagueSecretariat _secretariat = services.GetRequiredService<LeagueSecretariat>();
    private readonly TeamRegistry _registry = services.GetRequiredService<TeamRegistry>();
    private readonly SubmissionDesk _desk = services.GetRequiredService<SubmissionDesk>();
    private readonly Jury _jury = services.GetRequiredService<Jury>();
    private readonly JudgeDesk _judgeDesk = services.GetRequiredService<JudgeDesk>();
    private readonly StandingsDesk _standings = services.GetRequiredService<StandingsDesk>();
    private readonly DemoJudges _judges = new(texts, Seed);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly List<int> _teams = [];
    private Dictionary<string, int> _problems = [];
    private int _season;

    private Actor Head => people.As("head-ideas");
    private AppDb Db => stage.Db;

    public async Task Play()
    {
        _problems = await DemoProblems.ByKey(stage, texts);
        await PastSeason();
        await PastEvent();
        _teams.Clear();
        _told.Clear(); // what a team of an earlier season found, another may find again: the similarity report shows it
        await Plan(-62, texts.Season.NameOn(JalaliDate.From(stage.Today)), DemoPeople.Judges, 25);
        for (var number = 0; number < Playing; number++) await Found(number);
        await stage.On(-44, async () => await _secretariat.Start(await Season(), stage.Now), Head);
        await FoundLate();
        await AskToMove();

        await Appealed(await Draw(texts.Season.Rounds[0], opens: -42, closes: -32, judgingEnds: -24, share: 1.0, judged: 1.0), day: -22);
        await Draw(texts.Season.Rounds[1], opens: -19, closes: -4, judgingEnds: 6, share: .92, judged: .55);
        await Draw(texts.Season.Rounds[4], opens: -9, closes: -1, judgingEnds: 1, share: .15, judged: .5, RoundMode.PitchDay);
        await Draw(texts.Season.Rounds[2], opens: -2, closes: 8, judgingEnds: 18, share: .3, judged: null);
    }

    private async Task Plan(int day, string name, int judges, int until)
    {
        await stage.On(day, async () =>
        {
            var season = await _secretariat.Plan(name, JalaliDate.From(stage.Today.AddDays(day)).Year, new RuleSet(TransferFrom: stage.Today.AddDays(day + 45), TransferUntil: stage.Today.AddDays(day + 70), Guests: 1), DefaultRubric.Criteria);
            await Db.SaveChangesAsync();
            _season = season.Id;
        }, Head);
        await stage.On(day + 1, async () => await _secretariat.OpenRegistration(await Season(), stage.Today.AddDays(until), stage.Now), Head);
        await stage.On(day + 2, async () =>
        {
            foreach (var account in DemoPeople.JudgeAccounts.Take(judges))
                await _jury.Appoint(_season, people.Who(account).Id, people.Who(account).Position, 12, account == "chair", stage.Today.AddDays(day + 2));
        }, Head);
    }

    /// <summary>A captain founds a team, members come from other units, the secretariat approves.</summary>
    private async Task Found(int number)
    {
        var captain = number switch { 0 => people.Who("captain"), 1 => people.Who("captain2"), _ when number % 3 == 2 && _veterans.TryDequeue(out var veteran) => veteran, _ => people.Next(_ => true) };
        var units = new List<int?> { captain.UnitId };
        var members = Enumerable.Range(0, 3 + number % 3).Select(i => number == 0 && i == 0 ? people.Who("member") : people.Next(p => !units.Contains(p.UnitId))).ToList();
        await Form(number, captain, members, -58 + number / 4);
    }

    private async Task Form(int number, Features.People.Person captain, List<Features.People.Person> members, int day)
    {
        await stage.On(day, async () =>
        {
            var team = await _registry.Found(await Season(), texts.Teams[number].Name, texts.Teams[number].Motto, captain.Id, stage.Now);
            await Db.SaveChangesAsync();
            foreach (var member in members) await _registry.Seat(team, await Season(), member.Id, stage.Now);
            _teams.Add(team.Id);
        }, new Actor(captain.Id, captain.FullName), hour: 8 + number % 8, minute: number * 7 % 60);
        await stage.On(day + 1, async () => await _registry.AskApproval(await Team(_teams[^1]), await Season(), stage.Now), new Actor(captain.Id, captain.FullName));
        await stage.On(day + 2, async () => await _registry.Approve(await Team(_teams[^1]), await Season(), stage.Now), Head);
    }

    /// <summary>A member of the second team would like to play in the first: its captain has a question to answer.</summary>
    private async Task AskToMove()
    {
        var (season, from, to) = (await Season(), await Team(_teams[1]), await Team(_teams[0]));
        var mover = from.Present.First(m => from.KeepsBecause(m.PersonId, season.Rules) is null && to.Present.All(p => p.UnitId != m.UnitId));
        await stage.On(-1, async () => await services.GetRequiredService<Features.League.Transfers.TransferDesk>().Ask(await Season(), await Team(from.Id), to.Id, mover.PersonId, null, stage.Now), new Actor(mover.PersonId, mover.Name));
    }

    /// <summary>Two teams came late: one waits for approval, one still looks for members and has asked the demonstration's employee.</summary>
    private async Task FoundLate()
    {
        var (waiting, forming) = (Playing, Playing + 1);
        foreach (var number in new[] { waiting, forming })
        {
            var captain = people.Next(_ => true);
            var by = new Actor(captain.Id, captain.FullName);
            var id = 0;
            await stage.On(-3, async () =>
            {
                var team = await _registry.Found(await Season(), texts.Teams[number].Name, texts.Teams[number].Motto, captain.Id, stage.Now);
                await Db.SaveChangesAsync();
                id = team.Id;
                if (number == waiting)
                    for (var i = 0; i < 3; i++) await _registry.Seat(team, await Season(), people.Next(p => p.UnitId != captain.UnitId && !team.Present.Any(m => m.UnitId == p.UnitId)).Id, stage.Now);
            }, by, hour: 9 + (number - waiting) * 2);
            await stage.On(-1, async () =>
            {
                if (number == waiting) await _registry.AskApproval(await Team(id), await Season(), stage.Now);
                else await _registry.Invite(await Team(id), await Season(), people.Who("employee").Id, captain.Id, stage.Now);
            }, by);
        }
    }

    /// <summary>One round. <paramref name="share"/>: how many of the teams hand in; <paramref name="judged"/>: how many of the sheets are in (1: published; null: still open).</summary>
    private async Task<int> Draw(DemoRound told, int opens, int closes, int judgingEnds, double share, double? judged, RoundMode mode = RoundMode.AllPlay)
    {
        var stock = Stock(told.Centre);
        var asked = stock.Select(s => s.ProblemId).Distinct().ToList();
        var id = 0;
        await stage.On(opens - 2, async () =>
        {
            var window = new RoundWindow(stage.At(opens, 8), stage.At(closes, 14), stage.At(judgingEnds, 14));
            var round = await _secretariat.Draft(await Season(), told.Title, told.BriefOn(asked.Count), window, asked, mode);
            await Db.SaveChangesAsync();
            id = round.Id;
        }, Head);
        await stage.On(opens - 1, async () => await _secretariat.PublishCard(await Round(id), await Season(), stage.Now), Head);
        await stage.On(opens, async () => await _secretariat.Open(await Round(id), await Season(), stage.Now), hour: 8);
        await HandIn(id, stock, opens, Math.Min(closes - 1, -1), (int)Math.Round(share * _teams.Count), draftOnly: judged is null);
        if (judged is null) return id;

        await stage.On(closes, async () => await _secretariat.CloseSubmissions(await Round(id), await Season(), stage.Now), Head, hour: 15);
        await stage.On(closes, async () => await Admit(id, returnOne: judged < 1 && mode != RoundMode.PitchDay), Head, hour: 16);
        if (mode == RoundMode.PitchDay)
        {
            await Vote(id, judged < 1 ? -1 : closes + 1, isOpen: judged < 1);
            if (judged == 1) await stage.On(judgingEnds + 1, async () => await _standings.Publish(await Round(id), stage.Now), Head, hour: 9);
            return id;
        }
        await stage.On(closes + 1, async () => await _jury.Assign(await Round(id), Seed + id, stage.Now, stage.Today.AddDays(closes + 1)), Head);
        await Judge(id, closes + 2, judged.Value);
        if (judged < 1) return id;

        await stage.On(judgingEnds, async () => await _standings.Seal(await Round(id), Seed, null, stage.Now), people.As("chair"), hour: 13);
        await stage.On(judgingEnds + 1, async () => await _standings.Publish(await Round(id), stage.Now), Head, hour: 9);
        return id;
    }

    private sealed record Solution(DemoIdea Idea, int ProblemId);

    /// <summary>The problems that the rounds of the season will ask about.</summary>
    public static HashSet<int> Asked(DemoTexts texts, Dictionary<string, int> problems) =>
        [.. texts.Season.Rounds.SelectMany(round => Stock(texts, problems, round.Centre)).Select(s => s.ProblemId)];

    private List<Solution> Stock(string centre) => Stock(texts, _problems, centre);

    /// <summary>What can be handed in: written solutions to problems of one centre, the problems with most of them first.</summary>
    private static List<Solution> Stock(DemoTexts texts, Dictionary<string, int> problems, string centre)
    {
        var centreOf = texts.Problems.ToDictionary(p => p.Key, p => p.Centre, StringComparer.Ordinal);
        return [.. texts.Ideas.Where(i => i.Problem is not null && problems.ContainsKey(i.Problem) && centreOf.GetValueOrDefault(i.Problem) == centre)
            .GroupBy(i => i.Problem!).OrderByDescending(g => g.Count()).Take(12).SelectMany(g => g.Select(i => new Solution(i, problems[g.Key])))];
    }

    private async Task HandIn(int roundId, List<Solution> stock, int firstDay, int lastDay, int teams, bool draftOnly)
    {
        for (var number = 0; number < teams; number++)
        {
            var teamId = _teams[(number + roundId) % _teams.Count];
            if (draftOnly && teamId == _teams[0]) continue;
            await stage.On(firstDay + 1 + number % Math.Max(1, lastDay - firstDay), () => HandInOne(roundId, teamId, stock, draft: false), hour: 9 + number % 9, minute: number * 11 % 60);
        }
        if (draftOnly) await stage.On(-1, () => HandInOne(roundId, _teams[0], stock, draft: true), people.As("captain"), hour: 17);
    }

    private async Task HandInOne(int roundId, int teamId, List<Solution> stock, bool draft)
    {
        var (round, team) = (await Round(roundId), await Team(teamId));
        var telltales = await _desk.Telltales(team, round);
        var solution = stock.FirstOrDefault(s => !_told.Contains(s.Idea.Title) && Submission.NamedIn($"{s.Idea.Title} {s.Idea.Body}", telltales) is null);
        if (solution is null || !round.IsFor(teamId)) return;
        _told.Add(solution.Idea.Title);
        var text = new SolutionText(solution.Idea.Title, draft ? solution.Idea.Summary : solution.Idea.Body, solution.ProblemId);
        if (draft) await _desk.Save(round, team, text, team.CaptainId, null, stage.Now);
        else await _desk.Submit(round, await Season(), team, text, team.CaptainId, null, stage.Now);
    }

    private async Task Admit(int roundId, bool returnOne)
    {
        var round = await Round(roundId);
        if (returnOne)
        {
            var last = await Db.Submissions.AsTracking().Where(s => s.RoundId == roundId && s.State == SubmissionState.Locked && s.TeamId != _teams[0]).OrderByDescending(s => s.TeamId).FirstAsync();
            await _secretariat.Return(last, round, await Season(), "part-missing", texts.Season.Returned, stage.Now);
        }
        await Db.SaveChangesAsync();
        await _secretariat.AdmitAll(round, stage.Now);
    }

    /// <summary>Judges take their sheets and mark a share of them; the demonstration's own judge leaves one half done.</summary>
    private async Task Judge(int roundId, int firstDay, double share)
    {
        var demo = people.Who("judge").Id;
        var sheets = await Db.ScoreSheets.AsNoTracking().Where(s => s.RoundId == roundId).OrderBy(s => s.JudgeId).ThenBy(s => s.Id).Select(s => new { s.Id, s.JudgeId }).ToListAsync();
        foreach (var mine in sheets.GroupBy(s => s.JudgeId))
        {
            var by = new Actor(mine.Key, people.NameOf(mine.Key));
            var ids = mine.Select(s => s.Id).ToList();
            await stage.On(firstDay, async () => await _judgeDesk.Accept(mine.Key, ids, stage.Now), by);
            var done = share >= 1 ? ids.Count : Math.Min(ids.Count - 1, (int)Math.Round(ids.Count * (mine.Key == demo ? .4 : share)));
            await stage.On(Math.Min(firstDay + 1 + mine.Key % 4, -1), () => MarkSheets(roundId, ids.Take(done), submit: true), by, hour: 11);
            if (share < 1) await stage.On(-1, () => MarkSheets(roundId, ids.Skip(done).Take(1), submit: false), by, hour: 18);
        }
    }

    private async Task MarkSheets(int roundId, IEnumerable<int> ids, bool submit)
    {
        var rubric = await Db.Rubrics.AsTracking().SingleAsync(r => r.SeasonId == _season);
        foreach (var id in ids)
        {
            var sheet = await Db.ScoreSheets.AsTracking().SingleAsync(s => s.Id == id);
            if (!sheet.IsOpen) continue;
            var marks = _judges.Marks(sheet.JudgeId, sheet.SubmissionId, rubric);
            if (submit) await _judgeDesk.Submit(sheet, marks, rubric, stage.Now);
            else sheet.Save([.. marks.Take(2)], rubric, stage.Now);
        }
    }

    private Task<Season> Season() => Db.Seasons.AsTracking().SingleAsync(s => s.Id == _season);
    private Task<Team> Team(int id) => Db.Teams.AsTracking().SingleAsync(t => t.Id == id);
    private Task<Round> Round(int id) => Db.Rounds.AsTracking().SingleAsync(r => r.Id == id);
}
