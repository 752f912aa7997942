using System.Text.Json;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.League;

public enum ScoreSheetState { Proposed, ConflictCheck, Accepted, Declined, Blocked, Scoring, Submitted, Reopened, Locked, Expired, Reassigned, Struck }

/// <summary>A judge's mark for one criterion (1–10; null: not yet), with a sentence for the team.</summary>
public sealed record Mark(string Criterion, int? Value, string? Comment = null);

/// <summary>
/// One judge's marks for one submission; the judge is named by person id. The judge says first that there is no conflict of
/// interest; marks are saved as they are made; once submitted they change only when the chair reopens the sheet.
/// </summary>
public sealed class ScoreSheet : Record
{
    /// <summary>The act in the catalogue of reasons, and the two that the house gives by itself.</summary>
    public const string Expiry = "sheet-expired", Late = "late", WithoutIt = "sealed-without";
    private const int UndoSteps = 30;
    private readonly List<Mark> _marks = [];

    private ScoreSheet() { }

    public ScoreSheet(int roundId, int submissionId, int judgeId, DateTime closesAt)
    {
        (RoundId, SubmissionId, JudgeId, ClosesAt) = (roundId, submissionId, judgeId, closesAt);
        Happened(LeagueWords.SheetProposed);
    }

    public int RoundId { get; private set; }
    public int SubmissionId { get; private set; }
    public int JudgeId { get; private set; }
    public ScoreSheetState State { get; private set; }
    public DateTime ClosesAt { get; private set; }
    public DateTime? StartedAt { get; private set; }
    public DateTime? SubmittedAt { get; private set; }
    public IReadOnlyList<Mark> Marks => _marks;

    /// <summary>Earlier marks, newest last, so that the last acts can be undone.</summary>
    public string Trail { get; private set; } = "[]";

    /// <summary>Whether the judge has said that there is no conflict, so that the text and the marks are shown.</summary>
    public bool IsTaken => State is ScoreSheetState.Accepted or ScoreSheetState.Scoring or ScoreSheetState.Reopened or ScoreSheetState.Submitted or ScoreSheetState.Locked;
    public bool IsOpen => State is ScoreSheetState.Proposed or ScoreSheetState.Accepted or ScoreSheetState.Scoring or ScoreSheetState.Reopened;
    public bool Counts => State is ScoreSheetState.Submitted or ScoreSheetState.Locked;

    /// <summary>The states of a sheet that is with a judge or counts: what a submission must have enough of.</summary>
    public static IReadOnlyList<ScoreSheetState> Live { get; } = [ScoreSheetState.Proposed, ScoreSheetState.Accepted, ScoreSheetState.Scoring, ScoreSheetState.Reopened, ScoreSheetState.Submitted, ScoreSheetState.Locked];
    public bool CanUndo => IsOpen && Trail.Length > 2;

    public Mark MarkFor(string criterion) => _marks.Find(m => m.Criterion == criterion) ?? new Mark(criterion, null);

    /// <summary>The judge says that there is no conflict of interest and takes the sheet.</summary>
    public void Accept()
    {
        BrokenRule.If(State != ScoreSheetState.Proposed, ShellWords.StateMoved(State));
        State = ScoreSheetState.Accepted;
        Happened(LeagueWords.SheetAccepted);
    }

    /// <exception cref="BrokenRule">Submitted already, or no words why.</exception>
    public void Decline(string? why)
    {
        BrokenRule.If(!IsOpen, ShellWords.StateMoved(State));
        new Rules().Text(why, ShellWords.Why, "Why", 500).Check();
        State = ScoreSheetState.Declined;
        Happened(LeagueWords.SheetDeclined, why);
    }

    /// <summary>A conflict was declared or found: from now on the judge may not read or mark it.</summary>
    public void Block(RecusalGround ground, string? why = null)
    {
        BrokenRule.If(State == ScoreSheetState.Locked, ShellWords.StateMoved(State));
        State = ScoreSheetState.Blocked;
        Happened(LeagueWords.SheetBlocked, why, ground.ToString());
    }

    /// <summary>It is taken from its judge for another one.</summary>
    /// <exception cref="BrokenRule">It is neither open nor expired: handed in, or taken from its judge before.</exception>
    public void Reassign()
    {
        BrokenRule.If(!IsOpen && State != ScoreSheetState.Expired, ShellWords.StateMoved(State));
        State = ScoreSheetState.Reassigned;
        Happened(LeagueWords.SheetReassigned);
    }

    /// <summary>Keeps marks as they are made, without asking for the rest. Remembers what stood before, for undo.</summary>
    /// <exception cref="BrokenRule">Not taken yet, closed, submitted, or a mark that is not on the scale.</exception>
    public void Save(IReadOnlyCollection<Mark> marks, Rubric rubric, DateTime now)
    {
        MustTakeMarks(now);
        CheckScale(marks, rubric);
        var changed = marks.Where(mark => MarkFor(mark.Criterion) != mark).ToList();
        if (changed.Count == 0) return; // sent twice, done once
        Remember(changed.Select(mark => MarkFor(mark.Criterion)));
        foreach (var mark in changed) Put(mark);
        State = ScoreSheetState.Scoring;
        StartedAt ??= now;
    }

    /// <summary>Takes back the last save.</summary>
    /// <exception cref="BrokenRule">Closed, or nothing to take back.</exception>
    public void Undo(DateTime now)
    {
        MustTakeMarks(now);
        var trail = JsonSerializer.Deserialize<List<List<Mark>>>(Trail)!;
        BrokenRule.If(trail.Count == 0, ShellWords.AlreadyDone);
        foreach (var mark in trail[^1]) Put(mark);
        trail.RemoveAt(trail.Count - 1);
        Trail = JsonSerializer.Serialize(trail);
    }

    /// <exception cref="BrokenRule">Already submitted, too late, a criterion without a mark, or an extreme mark without a reason.</exception>
    public void Submit(IReadOnlyCollection<Mark> marks, Rubric rubric, DateTime now)
    {
        MustTakeMarks(now);
        CheckScale(marks, rubric);
        CheckWhole(marks, rubric);

        foreach (var mark in marks) Put(mark);
        (State, SubmittedAt, Trail) = (ScoreSheetState.Submitted, now, "[]");
        StartedAt ??= now;
        Happened(LeagueWords.SheetSubmitted);
    }

    /// <summary>More time for the judge; never less.</summary>
    public void KeepOpenUntil(DateTime closesAt)
    {
        BrokenRule.If(closesAt < ClosesAt, LeagueWords.OnlyLater, nameof(ClosesAt));
        ClosesAt = closesAt;
    }

    /// <summary>The chair gives the sheet back to the judge.</summary>
    public void Reopen(string? why)
    {
        BrokenRule.If(State != ScoreSheetState.Submitted, ShellWords.StateMoved(State));
        new Rules().Text(why, ShellWords.Why, "Why", 500).Check();
        (State, SubmittedAt) = (ScoreSheetState.Reopened, null);
        Happened(LeagueWords.SheetReopened, why);
    }

    public void Lock()
    {
        BrokenRule.If(State != ScoreSheetState.Submitted, ShellWords.StateMoved(State));
        State = ScoreSheetState.Locked;
        Happened(LeagueWords.SheetLocked);
    }

    /// <summary>An appeal was upheld: the sheet stays to be read but no longer counts.</summary>
    public void Strike(string why)
    {
        BrokenRule.If(State != ScoreSheetState.Locked, ShellWords.StateMoved(State));
        State = ScoreSheetState.Struck;
        Happened(LeagueWords.SheetStruck, why);
    }

    /// <summary>The result is sealed without it.</summary>
    /// <param name="why">The words of whoever seals, why they don't wait.</param>
    public void ExpireAtSealing(string? why) => Expire(LeagueWords.SheetExpiredSealed, why, WithoutIt);

    /// <summary>The chair waits no longer for a late judge. The house says until when there was time.</summary>
    /// <exception cref="BrokenRule">It is not open, or its judge still has time.</exception>
    public void ExpireLate(DateTime now)
    {
        BrokenRule.If(IsOpen && now < ClosesAt, LeagueWords.SheetNotLate(ClosesAt));
        Expire(LeagueWords.SheetExpiredLate(ClosesAt), null, Late);
    }

    private void Expire(Word what, string? why, string reasonCode)
    {
        BrokenRule.If(!IsOpen, ShellWords.StateMoved(State));
        State = ScoreSheetState.Expired;
        Happened(what, why, reasonCode);
    }

    private void MustTakeMarks(DateTime now)
    {
        BrokenRule.If(State is ScoreSheetState.Submitted or ScoreSheetState.Locked, LeagueWords.SheetAlreadySubmitted);
        BrokenRule.If(State == ScoreSheetState.Proposed, LeagueWords.AcceptFirst);
        BrokenRule.If(!IsOpen, ShellWords.StateMoved(State));
        BrokenRule.If(now >= ClosesAt, LeagueWords.JudgingIsOver(ClosesAt));
    }

    private static void CheckScale(IReadOnlyCollection<Mark> marks, Rubric rubric)
    {
        var rules = new Rules();
        foreach (var mark in marks)
        {
            var criterion = rubric.Criteria.FirstOrDefault(c => c.Key == mark.Criterion);
            rules.If(criterion is null, ShellWords.BadCharacters(mark.Criterion), "Marks");
            if (criterion is null) continue;
            rules.If(mark.Value is < Rubric.Lowest or > Rubric.Highest, ShellWords.OutOfRange(criterion.Name, Rubric.Lowest, Rubric.Highest), $"Marks[{mark.Criterion}]")
                .If(mark.Comment?.Length > 1000, ShellWords.TooLong(criterion.Name, 1000, (mark.Comment?.Length ?? 0) - 1000), $"Comments[{mark.Criterion}]");
        }
        rules.Check();
    }

    private static void CheckWhole(IReadOnlyCollection<Mark> marks, Rubric rubric)
    {
        var given = marks.Where(m => m.Value is not null).ToDictionary(m => m.Criterion, StringComparer.Ordinal);
        var missing = rubric.Criteria.Where(c => !given.ContainsKey(c.Key)).ToList();
        var rules = new Rules().If(missing.Count > 0, LeagueWords.MarkEveryCriterion(missing.Count), missing.Count > 0 ? $"Marks[{missing[0].Key}]" : null);
        foreach (var criterion in rubric.Criteria)
            if (given.TryGetValue(criterion.Key, out var mark) && mark.Value is Rubric.Lowest or Rubric.Highest)
                rules.If(string.IsNullOrWhiteSpace(given[criterion.Key].Comment), LeagueWords.ExtremeNeedsReason(given[criterion.Key].Value, criterion.Name), $"Comments[{criterion.Key}]");
        rules.Check();
    }

    private void Put(Mark mark)
    {
        _marks.RemoveAll(m => m.Criterion == mark.Criterion);
        if (mark.Value is not null || mark.Comment is not null) _marks.Add(mark);
    }

    private void Remember(IEnumerable<Mark> before)
    {
        var trail = JsonSerializer.Deserialize<List<List<Mark>>>(Trail)!;
        trail.Add([.. before]);
        if (trail.Count > UndoSteps) trail.RemoveAt(0);
        Trail = JsonSerializer.Serialize(trail);
    }
}
