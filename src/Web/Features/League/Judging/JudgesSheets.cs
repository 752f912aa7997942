using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Features.League.Judging;

/// <summary>One sheet as its judge finds it in the list. Nothing here, nor in any record of this file, tells whose solution it is.</summary>
public sealed record SheetLine(int Id, int RoundId, string Code, string Title, int ProblemId, ScoreSheetState State, DateTime? StartedAt, DateTime? SubmittedAt)
{
    public bool IsOpen => State is ScoreSheetState.Proposed or ScoreSheetState.Accepted or ScoreSheetState.Scoring or ScoreSheetState.Reopened;
    public bool IsIn => State is ScoreSheetState.Submitted or ScoreSheetState.Locked;
}

/// <summary>A round with what its judges need to know of it.</summary>
public sealed record JudgedRound(int Id, int SeasonId, int Number, string Title, string Brief, RoundState State, DateTime JudgingEndsAt, int MinutesPerSheet);

/// <summary>The solution as a judge reads it.</summary>
public sealed record BlindSolution(string Code, string Title, string Body, int ProblemId);

/// <summary>
/// The only door from a judge to sheets. Blind by construction: what leaves here holds code, title, text, problem and round,
/// never a team, a member or a unit. Pairs kept apart, and solutions of a team the judge is or was in, are not there at all.
/// </summary>
internal static class JudgesSheets
{
    private static readonly Compiled<Func<AppDb, int, int, Task<ScoreSheet?>>> OneOfMine = new(() => EF.CompileAsyncQuery((AppDb db, int judgeId, int sheetId) =>
        db.Set<ScoreSheet>().AsTracking().Where(s => s.Id == sheetId && s.JudgeId == judgeId && s.State != ScoreSheetState.Blocked && s.State != ScoreSheetState.Reassigned
            && !db.Set<Recusal>().Any(r => r.SubmissionId == s.SubmissionId && r.JudgeId == judgeId)
            && !db.Set<Submission>().Any(x => x.Id == s.SubmissionId && db.Set<Team>().Any(t => t.Id == x.TeamId && t.Members.Any(m => m.PersonId == judgeId)))).FirstOrDefault()));

    /// <summary>The judge's own sheet, tracked; null when it is absent, someone else's, or kept from the judge.</summary>
    public static Task<ScoreSheet?> SheetOfJudge(this AppDb db, int judgeId, int sheetId) => OneOfMine.For(db)(db, judgeId, sheetId);

    /// <summary>The judge's sheets of a round, or of all rounds in judging, in the order of their codes.</summary>
    public static async Task<List<SheetLine>> SheetsOfJudge(this AppDb db, int judgeId, int? roundId = null)
    {
        var (recusals, teams) = (db.Recusals, db.Teams);
        return await (from sheet in db.ScoreSheets.AsNoTracking()
                      join round in db.Rounds on sheet.RoundId equals round.Id
                      join submission in db.Submissions on sheet.SubmissionId equals submission.Id
                      where sheet.JudgeId == judgeId && (roundId == null ? round.State == RoundState.Judging : round.Id == roundId)
                          && sheet.State != ScoreSheetState.Blocked && sheet.State != ScoreSheetState.Reassigned && sheet.State != ScoreSheetState.Declined
                          && !recusals.Any(r => r.SubmissionId == sheet.SubmissionId && r.JudgeId == judgeId)
                          && !teams.Any(t => t.Id == submission.TeamId && t.Members.Any(m => m.PersonId == judgeId))
                      orderby round.Id, submission.Code
                      select new SheetLine(sheet.Id, sheet.RoundId, submission.Code ?? "", submission.Versions.OrderByDescending(v => v.Number).Select(v => v.Title).First(), submission.ProblemId, sheet.State, sheet.StartedAt, sheet.SubmittedAt)).ToListAsync();
    }

    public static Task<List<JudgedRound>> JudgedRounds(this AppDb db, IReadOnlyCollection<int> ids) =>
        (from round in db.Rounds.AsNoTracking()
         join season in db.Seasons on round.SeasonId equals season.Id
         where ids.Contains(round.Id)
         select new JudgedRound(round.Id, round.SeasonId, round.Number, round.Title, round.Brief, round.State, round.JudgingEndsAt, season.Rules.MinutesPerSheet)).ToListAsync();

    public static Task<BlindSolution> BlindSolution(this AppDb db, int submissionId) =>
        db.Submissions.AsNoTracking().Where(s => s.Id == submissionId)
            .Select(s => new { s.Code, s.ProblemId, Last = s.Versions.OrderByDescending(v => v.Number).Select(v => new { v.Title, v.Body }).First() })
            .Select(s => new BlindSolution(s.Code ?? "", s.Last.Title, s.Last.Body, s.ProblemId)).SingleAsync();
}
