using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Features.Inbox;
using Pishran.Features.League.Judging;
using Pishran.Shell;

namespace Pishran.Features.League.Standings;

/// <summary>Seals the result of a round and makes it public. Its acts change the tracked context inside the caller's write.</summary>
public sealed class StandingsDesk(AppDb db, Jury jury, JudgesTurns turns, BylawsDoor bylaws, InboxDoor inbox, LeagueSecretariat secretariat)
{
    /// <summary>
    /// Locks the sheets, lets the open ones expire, computes the table by the season's rules and freezes it under its fingerprint.
    /// A sheet whose judge turned out to have a conflict is blocked and doesn't count.
    /// </summary>
    /// <param name="seed">The open seed of the table: it parts equals and starts the sampling.</param>
    /// <exception cref="BrokenRule">Not in judging; a solution has no sheet; sheets are missing and no reason was given.</exception>
    public async Task<SealedStandings> Seal(Round round, int seed, string? why, DateTime now)
    {
        BrokenRule.If(round.State != RoundState.Judging, ShellWords.StateMoved(round.State));
        var season = await db.Seasons.AsNoTracking().SingleAsync(s => s.Id == round.SeasonId);
        var rubric = await db.Rubrics.AsNoTracking().SingleAsync(r => r.SeasonId == round.SeasonId);
        var sheets = await db.ScoreSheets.AsTracking().Where(s => s.RoundId == round.Id).ToListAsync();
        var judged = await InPlay(round.Id);
        await BlockConflicted(round, sheets, now);
        var counted = sheets.Where(s => s.Counts && judged.ContainsKey(s.SubmissionId)).ToList();
        BrokenRule.If(counted.Count == 0, LeagueWords.NothingToJudge);
        var bare = judged.Values.Where(x => counted.All(s => s.SubmissionId != x.Id)).Select(x => x.Code!).Order(StringComparer.Ordinal).ToList();
        BrokenRule.If(bare.Count > 0, LeagueWords.NotJudgedYet(string.Join(' ', bare)));

        var numbers = Numbers(await SeedOf(round.Id), counted.Select(s => s.JudgeId));
        var standings = Compose(round, season, rubric, judged, counted, numbers, seed, 1, now);
        round.SealWith(standings.Hash, sheets.Count(s => s.IsOpen), why);
        foreach (var open in sheets.Where(s => s.IsOpen)) open.ExpireAtSealing(why);
        foreach (var sheet in counted) sheet.Lock();
        foreach (var submission in judged.Values) submission.SetJudged();

        db.Add(standings);
        await turns.Sealed(round, now);
        return standings;
    }

    /// <summary>
    /// An appeal was upheld: these sheets of a solution are struck, the table is computed again with the same seed and sealed
    /// as the next edition. The one before stays, replaced.
    /// </summary>
    /// <exception cref="BrokenRule">No sheet would be left.</exception>
    public async Task<SealedStandings> Correct(Round round, int submissionId, IReadOnlyCollection<int> struck, string why, DateTime now)
    {
        var season = await db.Seasons.AsNoTracking().SingleAsync(s => s.Id == round.SeasonId);
        var rubric = await db.Rubrics.AsNoTracking().SingleAsync(r => r.SeasonId == round.SeasonId);
        var numbered = await NumberedSheets(round.Id);
        foreach (var (number, sheet) in numbered.Where(x => x.Sheet.SubmissionId == submissionId && struck.Contains(x.Number) && x.Sheet.State == ScoreSheetState.Locked)) sheet.Strike(why);
        var counted = numbered.Select(x => x.Sheet).Where(s => s.Counts).ToList();
        BrokenRule.If(counted.All(s => s.SubmissionId != submissionId), LeagueWords.OneSheetStays, "Struck");
        var before = await db.CurrentStandings.AsTracking().SingleAsync(s => s.RoundId == round.Id);
        var ids = before.Rows.Select(r => r.SubmissionId).ToList();
        var judged = await db.Submissions.AsTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id);
        before.Replace(now);
        await db.SaveChangesAsync(); // one table counts at any moment
        var numbers = numbered.GroupBy(x => x.Sheet.JudgeId).ToDictionary(g => g.Key, g => g.First().Number);
        var corrected = Compose(round, season, rubric, judged, counted, numbers, StandingsFile.Read(before.File).Seed, before.Edition + 1, now);
        round.Reseal(corrected.Hash, why);
        db.Add(corrected);
        await TellTeams(round, [.. judged.Values], LeagueWords.TableCorrected(round.Number, corrected.Hash), now);
        return corrected;
    }

    /// <summary>The sheets that counted when the round was sealed, each with the number its judge has in the file.</summary>
    public async Task<IReadOnlyList<(int Number, ScoreSheet Sheet)>> NumberedSheets(int roundId)
    {
        var sheets = await db.ScoreSheets.AsTracking().Where(s => s.RoundId == roundId && (s.State == ScoreSheetState.Locked || s.State == ScoreSheetState.Struck)).ToListAsync();
        var numbers = Numbers(await SeedOf(roundId), sheets.Select(s => s.JudgeId));
        return [.. sheets.Select(s => (numbers[s.JudgeId], s))];
    }

    /// <summary>Seals what the voters of a pitch day said. Voters are numbered by lot.</summary>
    /// <exception cref="BrokenRule">Not in voting, or a solution has no vote yet.</exception>
    public async Task<SealedStandings> SealVotes(Round round, int lots, int seed, IReadOnlyCollection<LiveVote> votes, DateTime now)
    {
        BrokenRule.If(round.State != RoundState.Judging, ShellWords.StateMoved(round.State));
        var season = await db.Seasons.AsNoTracking().SingleAsync(s => s.Id == round.SeasonId);
        var judged = await InPlay(round.Id);
        var cast = votes.Where(v => judged.ContainsKey(v.First) && judged.ContainsKey(v.Second)).ToList();
        var bare = judged.Values.Where(s => cast.TrueForAll(v => v.First != s.Id && v.Second != s.Id)).Select(s => s.Code!).Order(StringComparer.Ordinal).ToList();
        BrokenRule.If(bare.Count > 0, LeagueWords.NotJudgedYet(string.Join(' ', bare)));
        var numbers = cast.Select(v => v.Voter).Distinct().OrderBy(v => Lot.Of(lots, $"voter {v}")).ThenBy(v => v, StringComparer.Ordinal).Select((voter, i) => (voter, Number: i + 1)).ToDictionary(x => x.voter, x => x.Number, StringComparer.Ordinal);
        var file = StandingsFile.Of(season.Id, round.Number, season.RulesVersion, ScoringMethod.Votes, seed, [], [], votes: cast.Select(v =>
            new FileVote(numbers[v.Voter], judged[v.Better ?? v.First].Code!, judged[v.Better == v.Second ? v.First : v.Second].Code!, v.Better is null)));
        var standings = Seal(round, season, file, judged, 1, now);
        round.SealWith(standings.Hash, 0, null);
        foreach (var submission in judged.Values) submission.SetJudged();
        db.Add(standings);
        return standings;
    }

    /// <summary>Makes a sealed result public, with the working days for appeals counted from today.</summary>
    /// <exception cref="BrokenRule">Not sealed.</exception>
    public async Task Publish(Round round, DateTime now)
    {
        var days = await db.Seasons.Where(s => s.Id == round.SeasonId).Select(s => s.Rules.AppealDays).SingleAsync();
        round.PublishResults((await bylaws.Calendar()).Add(TehranTime.Day(now), days));
        var submissions = await db.Submissions.AsTracking().Where(s => s.RoundId == round.Id && s.State == SubmissionState.Judged).ToListAsync();
        foreach (var submission in submissions) submission.PublishResult();
        await secretariat.ShowSolutions(round, await db.Seasons.AsNoTracking().SingleAsync(s => s.Id == round.SeasonId), now);
        await turns.Published(round, now);
        await TellTeams(round, submissions, LeagueWords.ResultsOut(round.Number, round.AppealUntil), now);
    }

    private async Task TellTeams(Round round, List<Submission> submissions, Word what, DateTime now)
    {
        var ids = submissions.Select(s => s.Id).ToList();
        var authors = await db.SolutionAuthors.Where(a => ids.Contains(a.SubmissionId)).Select(a => new { a.SubmissionId, a.PersonId }).ToListAsync();
        var captains = await (from submission in db.Submissions where ids.Contains(submission.Id) join team in db.Teams on submission.TeamId equals team.Id select new { SubmissionId = submission.Id, PersonId = team.CaptainId }).ToListAsync();
        foreach (var told in authors.Union(captains)) inbox.Tell(told.PersonId, what, $"/league/submissions/{told.SubmissionId}/feedback", now);
    }

    private static SealedStandings Compose(Round round, Season season, Rubric rubric, Dictionary<int, Submission> judged, List<ScoreSheet> counted, Dictionary<int, int> numbers, int seed, int edition, DateTime now)
    {
        var file = StandingsFile.Of(season.Id, round.Number, season.RulesVersion, season.Rules.Method, seed, [.. rubric.Criteria.Select(c => new FileCriterion(c.Key, c.Weight))],
            counted.Select(s => new FileSheet(judged[s.SubmissionId].Code!, numbers[s.JudgeId], [.. rubric.Criteria.Select(c => s.MarkFor(c.Key).Value!.Value)])), Matches(round, judged.Values));
        return Seal(round, season, file, judged, edition, now);
    }

    private static SealedStandings Seal(Round round, Season season, StandingsFile file, Dictionary<int, Submission> judged, int edition, DateTime now)
    {
        var text = file.Write();
        var byCode = judged.Values.ToDictionary(x => x.Code!, StringComparer.Ordinal);
        return new SealedStandings(round.Id, file.Method.ToString(), season.RulesVersion, text, StandingsFile.SealOf(text), now, file.Lines.Select(l =>
            new StandingRow(byCode[l.Code].Id, byCode[l.Code].TeamId, l.Code, l.Rank, l.BestRank, l.WorstRank, l.Tier, l.Estimate, l.Sd, l.RawMean, l.Sheets, l.Points)), edition);
    }

    /// <summary>Who met whom, by code; whoever handed nothing in stands as a bye of the other.</summary>
    private static List<FileMatch> Matches(Round round, IEnumerable<Submission> judged)
    {
        var codes = judged.ToDictionary(s => s.TeamId, s => s.Code!);
        return [.. round.Fixtures.Select(f => (A: codes.GetValueOrDefault(f.TeamA), B: f.TeamB is { } b ? codes.GetValueOrDefault(b) : null)).Where(m => m.A is not null || m.B is not null).Select(m => m.A is null ? new FileMatch(m.B!, null) : new FileMatch(m.A, m.B))];
    }

    private Task<int> SeedOf(int roundId) => db.Allotments.Where(a => a.RoundId == roundId).Select(a => a.Seed).SingleOrDefaultAsync();

    /// <summary>Admissible solutions of teams that are still in the season.</summary>
    private async Task<Dictionary<int, Submission>> InPlay(int roundId)
    {
        var gone = await (from submission in db.Submissions join team in db.Teams on submission.TeamId equals team.Id
                          where submission.RoundId == roundId && (team.State == TeamState.Disqualified || team.State == TeamState.Withdrawn) select submission.Id).ToListAsync();
        return await db.Submissions.AsTracking().Where(s => s.RoundId == roundId && s.State == SubmissionState.Admissible && !gone.Contains(s.Id)).ToDictionaryAsync(s => s.Id);
    }

    // Who has moved to a unit since handing in judged fairly then; what was hidden or declared since counts at once.
    private async Task BlockConflicted(Round round, List<ScoreSheet> sheets, DateTime now)
    {
        var known = await db.Recusals.AsNoTracking().Where(r => r.RoundId == round.Id).Select(r => new { r.JudgeId, r.SubmissionId }).ToListAsync();
        var apart = await jury.Apart(round, [.. sheets.Select(s => s.JudgeId).Distinct()], TehranTime.Day(now));
        foreach (var sheet in sheets.Where(s => s.Counts))
        {
            if (!apart.TryGetValue((sheet.JudgeId, sheet.SubmissionId), out var ground)) continue;
            if (ground is RecusalGround.SameUnit or RecusalGround.LineOfManagement && !known.Any(k => k.JudgeId == sheet.JudgeId && k.SubmissionId == sheet.SubmissionId)) continue;
            sheet.Block(ground);
            await jury.Keep(round.Id, sheet.SubmissionId, sheet.JudgeId, ground, now);
        }
    }

    /// <summary>Judges are numbered by lot, so that a number tells nobody who it is.</summary>
    private static Dictionary<int, int> Numbers(int seed, IEnumerable<int> judges) =>
        judges.Distinct().OrderBy(j => Lot.Of(seed, $"judge {j}")).ThenBy(j => j).Select((judge, i) => (judge, Number: i + 1)).ToDictionary(x => x.judge, x => x.Number);
}
