using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.People;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Features.League.Judging;

/// <summary>
/// Who judges in a season, and who judges what in a round. Its acts change the tracked context inside the caller's write;
/// nobody with a conflict is given a sheet by any of them.
/// </summary>
public sealed class Jury(AppDb db, PeopleDoor people, ProblemsDoor problems, JudgesTurns turns)
{
    /// <summary>Makes a person a judge of the season (again), and its chair where wished.</summary>
    /// <exception cref="BrokenRule">The person is absent or a guest of a team, or the load is out of range.</exception>
    public async Task<SeasonJudge> Appoint(int seasonId, int? personId, string? expertise, int? mostSheets, bool chairs, DateOnly today)
    {
        var person = personId is { } id ? await people.Person(id) : null;
        BrokenRule.If(person is null, ShellWords.ChooseOne(LeagueWords.JudgeLabel), "PersonId");
        BrokenRule.If(await db.Set<Guest>().AnyAsync(g => g.SeasonId == seasonId && g.PersonId == person!.Id && (g.State == GuestState.Invited || g.State == GuestState.Joined)), LeagueWords.GuestsDoNotJudge(person!.Name), "PersonId");
        var judge = await db.SeasonJudges.AsTracking().FirstOrDefaultAsync(j => j.SeasonId == seasonId && j.PersonId == person!.Id);
        var (judged, chaired) = (judge is { IsActive: true }, judge is { IsActive: true, Chairs: true });
        if (judge is null) db.Add(judge = new SeasonJudge(seasonId, person!.Id, person.Name, expertise, mostSheets, chairs));
        else judge.Set(person!.Name, expertise, mostSheets, chairs);

        if (!judged) people.GiveRole(person.Id, Role.Judge, ScopeKind.Season, seasonId, today, null);
        if (chairs && !chaired) people.GiveRole(person.Id, Role.JuryChair, ScopeKind.Season, seasonId, today, null);
        if (!chairs && chaired) await people.EndRole(person.Id, Role.JuryChair, ScopeKind.Season, seasonId, today.AddDays(-1));
        return judge;
    }

    /// <summary>The judge takes no more sheets; the open ones go to others. What was submitted stays.</summary>
    public async Task Stop(SeasonJudge judge, string name, DateTime now, DateOnly today)
    {
        judge.Stop(name);
        await db.SaveChangesAsync(); // the replacements below must not find this judge any more
        await people.EndRole(judge.PersonId, Role.Judge, ScopeKind.Season, judge.SeasonId, today.AddDays(-1));
        await people.EndRole(judge.PersonId, Role.JuryChair, ScopeKind.Season, judge.SeasonId, today.AddDays(-1));
        var judging = await db.Rounds.Where(r => r.SeasonId == judge.SeasonId && r.State == RoundState.Judging).Select(r => r.Id).ToListAsync();
        var open = await db.ScoreSheets.AsTracking().Where(s => s.JudgeId == judge.PersonId && judging.Contains(s.RoundId)).ToListAsync();
        foreach (var sheet in open.Where(s => s.IsOpen)) await Replace(sheet, now);
    }

    /// <summary>What stands for and against dealing the sheets of a round now.</summary>
    public async Task<JuryPlan> Plan(Round round, DateOnly today)
    {
        var rules = await db.Seasons.Where(s => s.Id == round.SeasonId).Select(s => s.Rules.SheetsEach).SingleAsync();
        var appointed = await db.SeasonJudges.AsNoTracking().Where(j => j.SeasonId == round.SeasonId && j.IsActive).OrderBy(j => j.PersonId).ToListAsync();
        var cards = await people.Persons([.. appointed.Select(j => j.PersonId)]);
        var judges = appointed.Where(j => cards.ContainsKey(j.PersonId)).Select(j => new PlannedJudge(cards[j.PersonId], j.Expertise, j.MostSheets)).ToList();
        var solutions = await Solutions(round);
        return new JuryPlan(judges, solutions, await Apart(round, [.. judges.Select(j => j.Person.Id)], solutions, today), rules);
    }

    /// <summary>The pairs of these judges and the round's solutions that must be kept apart as of a day, with the first ground.</summary>
    public async Task<IReadOnlyDictionary<(int Judge, int Solution), RecusalGround>> Apart(Round round, IReadOnlyCollection<int> judges, DateOnly today) =>
        await Apart(round, judges, await Solutions(round), today);

    /// <summary>Deals the sheets of a round and hands them to the judges.</summary>
    /// <exception cref="BrokenRule">The round isn't closed yet or is judged already, nothing is admissible, or there are too few judges.</exception>
    public async Task<Allotment> Assign(Round round, int seed, DateTime now, DateOnly today)
    {
        BrokenRule.If(round.State != RoundState.SubmissionClosed || round.Mode == RoundMode.PitchDay, ShellWords.StateMoved(round.State));
        var plan = await Plan(round, today);
        BrokenRule.If(plan.Solutions.Count == 0, LeagueWords.NothingToJudge);
        BrokenRule.If(plan.JudgesMissing > 0, LeagueWords.TooFewJudges(plan.Judges.Count, plan.SheetsEach, plan.JudgesMissing));
        var (result, obstacles) = plan.Deal(seed);
        BrokenRule.If(obstacles.Count > 0, LeagueWords.SolutionsUncovered(string.Join(' ', obstacles.Select(o => o.Code))));

        foreach (var (j, s) in result.Pairs) db.Add(new ScoreSheet(round.Id, plan.Solutions[s].Id, plan.Judges[j].Person.Id, round.JudgingEndsAt));
        foreach (var ((judge, solution), ground) in plan.Apart) await Keep(round.Id, solution, judge, ground, now);
        var loads = result.Pairs.GroupBy(p => p.Judge).Select(g => g.Count()).ToList();
        var allotment = new Allotment(round.Id, seed, new DealtSheets(result.Pairs.Count, loads.Count, plan.Apart.Count, result.Sum, result.Worst, result.Bound, result.Connected, loads.Min(), loads.Max()), now);
        db.Add(allotment);
        (await db.Rubrics.AsTracking().SingleAsync(r => r.SeasonId == round.SeasonId)).LockBy(now);
        round.StartJudging(result.Pairs.Count, loads.Count);
        await db.SaveChangesAsync(); // turns are about the allotment, which needs its number
        await turns.Ask(round, result.Pairs.Select(p => plan.Judges[p.Judge].Person.Id), now);
        return allotment;
    }

    /// <summary>Takes the sheet from its judge and gives the solution to the next best one; a declined or blocked sheet was left by its judge already.</summary>
    /// <returns>The person who judges now; null when nobody without a conflict has room.</returns>
    /// <exception cref="BrokenRule">It was handed in, or is with another judge already.</exception>
    public async Task<int?> Replace(ScoreSheet sheet, DateTime now)
    {
        if (sheet.State is not (ScoreSheetState.Declined or ScoreSheetState.Blocked)) sheet.Reassign();
        var next = await Cover(await db.Rounds.AsTracking().SingleAsync(r => r.Id == sheet.RoundId), sheet.SubmissionId, now);
        await turns.Settle(sheet.RoundId, sheet.JudgeId, now);
        return next;
    }

    /// <summary>Gives one more sheet of a solution to the judge with the fewest sheets, then the best fit, who has no conflict and hasn't had it.</summary>
    /// <returns>The person; null when nobody without a conflict has room, or its solution needs nobody: it has its sheets, or its team is out.</returns>
    public async Task<int?> Cover(Round round, int submissionId, DateTime now)
    {
        BrokenRule.If(round.State != RoundState.Judging, ShellWords.StateMoved(round.State));
        var plan = await Plan(round, Engine.Calendar.TehranTime.Day(now));
        var at = plan.Solutions.Select((s, i) => (s.Id, i)).Where(x => x.Id == submissionId).Select(x => (int?)x.i).FirstOrDefault();
        if (at is not { } solutionAt) return null;
        var sheets = await SheetsOf(round.Id);
        if (sheets.Count(s => s.SubmissionId == submissionId && (s.IsOpen || s.Counts)) >= plan.SheetsEach) return null;
        var had = sheets.Where(s => s.SubmissionId == submissionId).Select(s => s.JudgeId).ToHashSet();
        var load = sheets.Where(s => s.IsOpen || s.Counts).GroupBy(s => s.JudgeId).ToDictionary(g => g.Key, g => g.Count());
        var fit = plan.Fit(await db.Allotments.Where(a => a.RoundId == round.Id).Select(a => a.Seed).SingleAsync());
        foreach (var ((judge, solution), ground) in plan.Apart.Where(a => a.Key.Solution == submissionId && !had.Contains(a.Key.Judge))) await Keep(round.Id, solution, judge, ground, now);
        var next = plan.Judges.Select((judge, j) => (judge, j))
            .Where(x => !had.Contains(x.judge.Person.Id) && !plan.Apart.ContainsKey((x.judge.Person.Id, submissionId)) && load.GetValueOrDefault(x.judge.Person.Id) < x.judge.MostSheets)
            .OrderBy(x => load.GetValueOrDefault(x.judge.Person.Id)).ThenByDescending(x => fit[x.j, solutionAt]).Select(x => (int?)x.judge.Person.Id).FirstOrDefault();
        if (next is not { } person) return null;
        db.Add(new ScoreSheet(round.Id, submissionId, person, round.JudgingEndsAt));
        await turns.Ask(round, [person], now);
        return person;
    }

    /// <summary>Gives every judge of the round more time; never less.</summary>
    /// <exception cref="BrokenRule">Not in judging, not later, or no reason.</exception>
    public async Task Extend(Round round, DateTime? until, string? why, DateTime now)
    {
        round.ExtendJudging(until, why);
        var open = (await SheetsOf(round.Id)).Where(s => s.IsOpen).ToList();
        foreach (var sheet in open) sheet.KeepOpenUntil(round.JudgingEndsAt);
        await turns.Ask(round, open.Select(s => s.JudgeId), now);
    }

    /// <summary>Gives a submitted sheet back to its judge.</summary>
    /// <exception cref="BrokenRule">Not in judging, the sheet isn't in, or no reason.</exception>
    public async Task Reopen(ScoreSheet sheet, string? why, DateTime now)
    {
        var round = await db.Rounds.AsNoTracking().SingleAsync(r => r.Id == sheet.RoundId);
        BrokenRule.If(round.State != RoundState.Judging, ShellWords.StateMoved(round.State));
        sheet.Reopen(why);
        if (sheet.ClosesAt < round.JudgingEndsAt) sheet.KeepOpenUntil(round.JudgingEndsAt);
        await turns.Ask(round, [sheet.JudgeId], now);
    }

    /// <summary>Writes down that a judge is kept from a submission; known already is known once.</summary>
    public async Task Keep(int roundId, int submissionId, int judgeId, RecusalGround ground, DateTime now)
    {
        if (db.Recusals.Local.Any(r => r.SubmissionId == submissionId && r.JudgeId == judgeId)) return;
        if (await db.Recusals.AnyAsync(r => r.SubmissionId == submissionId && r.JudgeId == judgeId)) return;
        db.Add(new Recusal(roundId, submissionId, judgeId, ground, now));
    }

    /// <summary>Why a judge may not judge a submission as of a day; null when nothing stands between them. Asked again at reading, submitting and sealing.</summary>
    public async Task<RecusalGround?> Against(int judgeId, int submissionId, DateOnly today)
    {
        var sides = await (from submission in db.Submissions join team in db.Teams on submission.TeamId equals team.Id where submission.Id == submissionId
                           select new { team.SeasonId, Members = team.Members.Select(m => m.PersonId).ToList() }).SingleAsync();
        sides.Members.AddRange(await db.SolutionAuthors.Where(a => a.SubmissionId == submissionId).Select(a => a.PersonId).ToListAsync());
        if (sides.Members.Contains(judgeId)) return RecusalGround.OwnTeam;
        if (await Competes(sides.SeasonId).AnyAsync(p => p == judgeId)) return RecusalGround.Competitor;
        return (await people.Conflicts([judgeId], sides.Members, today)).Select(c => (RecusalGround?)GroundOf(c.Kind)).Order().FirstOrDefault();
    }

    private async Task<List<ScoreSheet>> SheetsOf(int roundId)
    {
        await db.ScoreSheets.AsTracking().Where(s => s.RoundId == roundId).LoadAsync(); // beside those that this act has just added
        return [.. db.ScoreSheets.Local.Where(s => s.RoundId == roundId)];
    }

    private async Task<List<PlannedSolution>> Solutions(Round round)
    {
        var rows = await (from submission in db.Submissions.AsNoTracking()
                          join team in db.Teams on submission.TeamId equals team.Id
                          where submission.RoundId == round.Id && submission.State == SubmissionState.Admissible && team.State != TeamState.Disqualified && team.State != TeamState.Withdrawn
                          orderby submission.Code
                          select new { submission.Id, submission.Code, submission.TeamId, submission.ProblemId, Last = submission.Versions.OrderByDescending(v => v.Number).Select(v => new { v.Title, v.Body }).First() }).ToListAsync();
        var cards = await problems.Of([.. rows.Select(r => r.ProblemId).Distinct()]);
        return [.. rows.Select(r => new PlannedSolution(r.Id, r.Code!, r.Last.Title, r.Last.Body, cards.GetValueOrDefault(r.ProblemId)?.Title ?? "", r.TeamId))];
    }

    private async Task<Dictionary<(int, int), RecusalGround>> Apart(Round round, IReadOnlyCollection<int> panel, List<PlannedSolution> solutions, DateOnly today)
    {
        var teamIds = solutions.Select(s => s.TeamId).ToList();
        var membersOf = (await db.Teams.AsNoTracking().Where(t => teamIds.Contains(t.Id)).SelectMany(t => t.Members, (t, m) => new { TeamId = t.Id, m.PersonId }).ToListAsync())
            .Union(await (from author in db.SolutionAuthors join submission in db.Submissions on author.SubmissionId equals submission.Id where submission.RoundId == round.Id select new { submission.TeamId, author.PersonId }).ToListAsync()).ToLookup(m => m.TeamId, m => m.PersonId);
        var competes = (await Competes(round.SeasonId).Where(p => panel.Contains(p)).ToListAsync()).ToHashSet();
        var between = (await people.Conflicts(panel, [.. membersOf.SelectMany(g => g).Distinct()], today)).ToLookup(c => (c.PersonId, c.OtherId), c => GroundOf(c.Kind));
        var known = await db.Recusals.AsNoTracking().Where(r => r.RoundId == round.Id).ToDictionaryAsync(r => (r.JudgeId, r.SubmissionId), r => r.Ground);

        var apart = new Dictionary<(int, int), RecusalGround>();
        foreach (var judge in panel)
            foreach (var solution in solutions)
                if (Grounds(judge, solution).Order().Select(g => (RecusalGround?)g).FirstOrDefault() is { } ground) apart[(judge, solution.Id)] = ground;
        return apart;

        IEnumerable<RecusalGround> Grounds(int judge, PlannedSolution solution)
        {
            if (known.TryGetValue((judge, solution.Id), out var before)) yield return before;
            if (membersOf[solution.TeamId].Contains(judge)) yield return RecusalGround.OwnTeam;
            if (competes.Contains(judge)) yield return RecusalGround.Competitor;
            foreach (var ground in membersOf[solution.TeamId].SelectMany(member => between[(judge, member)])) yield return ground;
        }
    }

    /// <summary>Who plays in the season, or is credited with a solution of it: they judge nobody in it.</summary>
    private IQueryable<int> Competes(int seasonId) =>
        db.Teams.Where(t => t.SeasonId == seasonId && t.State != TeamState.Disqualified && t.State != TeamState.Withdrawn).SelectMany(t => t.Members).Where(m => m.LeftAt == null).Select(m => m.PersonId)
            .Union(from author in db.SolutionAuthors join submission in db.Submissions on author.SubmissionId equals submission.Id join team in db.Teams on submission.TeamId equals team.Id
                   where team.SeasonId == seasonId && team.State != TeamState.Disqualified && team.State != TeamState.Withdrawn select author.PersonId)
            .Union(db.Set<Guest>().Where(g => g.SeasonId == seasonId && g.State == GuestState.Joined).Select(g => g.PersonId));

    private static RecusalGround GroundOf(ConflictKind kind) => kind switch
    {
        ConflictKind.SameUnit => RecusalGround.SameUnit,
        ConflictKind.LineOfManagement => RecusalGround.LineOfManagement,
        ConflictKind.CoAuthor => RecusalGround.CoAuthor,
        ConflictKind.SameTeam => RecusalGround.OwnTeam,
        ConflictKind.SameDesk => RecusalGround.SameDesk,
        ConflictKind.Supplier => RecusalGround.Supplier,
        _ => RecusalGround.Declared,
    };
}
