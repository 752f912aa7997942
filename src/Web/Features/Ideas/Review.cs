using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

public enum ReviewState { Given, Sent, Settled, Blocked, Replaced }

/// <summary>A mark (0–100; null: not yet) for one criterion with a remark, and the mark after seeing the others' sheets.</summary>
public sealed record ReviewMark(string Criterion, int? Value, string? Remark = null, int? Settled = null);

/// <summary>What a reviewer writes beside the marks. Texts are clean.</summary>
public sealed record ReviewSheet(IReadOnlyCollection<ReviewMark> Marks, string? Overall, long? CostRial);

/// <summary>
/// One reviewer's view of one idea. The reviewer scores alone and sends; sees what the others sent, without names; then keeps
/// or changes the score with a word why. Only settled reviews count.
/// </summary>
public sealed class Review : Record
{
    public const int LongestRemark = 1000, LongestOverall = 2000;
    private readonly List<ReviewMark> _marks = [];

    private Review() { }

    public Review(int ideaId, int reviewerId, int round, int ruleId, DateOnly due, DateTime now)
    {
        (IdeaId, ReviewerId, Round, RuleId, Due, GivenAt) = (ideaId, reviewerId, round, ruleId, due, now);
        Happened(IdeasWords.ReviewGiven(due));
    }

    public int IdeaId { get; private set; }
    public int ReviewerId { get; private set; }

    /// <summary>1: the first reading; 2: after an objection, by others.</summary>
    public int Round { get; private set; }
    public int RuleId { get; private set; }
    public ReviewState State { get; private set; }
    public DateTime GivenAt { get; private set; }
    public DateOnly Due { get; private set; }
    public DateOnly? PausedOn { get; private set; }
    public DateTime? SentAt { get; private set; }
    public DateTime? SettledAt { get; private set; }

    /// <summary>What the reviewer thinks of it as a whole, in own words.</summary>
    public string? Overall { get; private set; }

    /// <summary>What it would cost, as the reviewer estimates it.</summary>
    public long? CostRial { get; private set; }

    /// <summary>The score before seeing the others, and the settled one.</summary>
    public int? FirstScore { get; private set; }
    public int? Score { get; private set; }

    /// <summary>Why the score was kept or changed.</summary>
    public string? SettleWhy { get; private set; }
    public IReadOnlyList<ReviewMark> Marks => _marks;

    public bool IsOpen => State is ReviewState.Given or ReviewState.Sent;

    /// <summary>Whether it has a place on the panel: neither kept apart nor replaced.</summary>
    public bool IsOnPanel => State is not (ReviewState.Blocked or ReviewState.Replaced);

    public ReviewMark MarkFor(string criterion) => _marks.Find(m => m.Criterion == criterion) ?? new ReviewMark(criterion, null);

    /// <summary>Keeps marks as they are made, without asking for the rest.</summary>
    /// <exception cref="BrokenRule">Sent already, or a mark that is not on the scale.</exception>
    public void Save(ReviewSheet sheet, ReviewRule rule)
    {
        MustBe(ReviewState.Given);
        Complaints(sheet, rule).Check();
        Put(sheet);
    }

    /// <summary>Sends the sheet: from now on it is no longer changed alone.</summary>
    /// <exception cref="BrokenRule">Sent already, a criterion without a mark, or no words.</exception>
    public void Send(ReviewSheet sheet, ReviewRule rule, DateTime now)
    {
        MustBe(ReviewState.Given);
        var missing = rule.Criteria.Where(c => sheet.Marks.All(m => m.Criterion != c.Key || m.Value is null)).ToList();
        Complaints(sheet, rule)
            .If(missing.Count > 0, IdeasWords.MarkEveryCriterion(missing.Count), missing.Count > 0 ? $"Marks[{missing[0].Key}]" : null)
            .Text(sheet.Overall, IdeasWords.Overall, nameof(Overall), LongestOverall, 10).Check();
        Put(sheet);
        (State, SentAt, FirstScore) = (ReviewState.Sent, now, rule.Score(key => MarkFor(key).Value));
        Happened(IdeasWords.ReviewSent);
    }

    /// <summary>Keeps the marks after seeing the others' sheets.</summary>
    /// <exception cref="BrokenRule">Not sent yet, settled already, or no word why.</exception>
    public void Keep(string? why, ReviewRule rule, DateTime now) =>
        Settle(_marks.ToDictionary(m => m.Criterion, m => m.Value, StringComparer.Ordinal), why, 3, rule, now);

    /// <summary>Changes marks after seeing the others' sheets; the first ones stay beside them.</summary>
    /// <exception cref="BrokenRule">Not sent yet, settled already, a mark that is missing or not on the scale, nothing changed, or no words why.</exception>
    public void Change(IReadOnlyDictionary<string, int?> marks, string? why, ReviewRule rule, DateTime now)
    {
        BrokenRule.If(State == ReviewState.Sent && rule.Criteria.All(c => marks.GetValueOrDefault(c.Key) == MarkFor(c.Key).Value), IdeasWords.NothingChanged);
        Settle(marks, why, 10, rule, now);
    }

    /// <summary>A conflict was declared or came to light: it is closed to the reviewer and never counts.</summary>
    public void Block(string ground, string? why = null)
    {
        BrokenRule.If(!IsOnPanel, ShellWords.AlreadyDone);
        State = ReviewState.Blocked;
        Happened(IdeasWords.ReviewBlocked, why, ground);
    }

    /// <summary>The reviewer says that there is a conflict.</summary>
    /// <exception cref="BrokenRule">No words, or settled already.</exception>
    public void DeclareConflict(string? why)
    {
        BrokenRule.If(!IsOpen, ShellWords.AlreadyDone);
        new Rules().Text(why, ShellWords.Why, "Why", LongestRemark, 3).Check();
        Block("declared", why);
    }

    /// <summary>Somebody else takes the place, or the place is gone.</summary>
    public void Replace(string? why = null)
    {
        BrokenRule.If(!IsOpen, ShellWords.AlreadyDone);
        State = ReviewState.Replaced;
        Happened(IdeasWords.ReviewReplaced, why);
    }

    /// <summary>The author must answer first: the reviewer's days stand.</summary>
    public void Pause(DateOnly today)
    {
        if (IsOpen) PausedOn ??= today;
    }

    /// <summary>The reviewer's days go on: the due day moves by the working days that they stood.</summary>
    public void Resume(DateOnly today, WorkingCalendar calendar)
    {
        if (PausedOn is not { } since) return;
        Due = calendar.Add(Due, Math.Max(0, calendar.Between(since, today)));
        PausedOn = null;
    }

    /// <summary>More time, never less.</summary>
    public void DueOn(DateOnly due)
    {
        if (due > Due) Due = due;
    }

    private void Settle(IReadOnlyDictionary<string, int?> marks, string? why, int least, ReviewRule rule, DateTime now)
    {
        BrokenRule.If(State == ReviewState.Given, IdeasWords.ScoreAloneFirst);
        MustBe(ReviewState.Sent);
        var rules = new Rules().Text(why, IdeasWords.SettleWhy, nameof(SettleWhy), LongestRemark, least);
        foreach (var criterion in rule.Criteria)
            rules.If(marks.GetValueOrDefault(criterion.Key) is not (>= ReviewRule.Lowest and <= ReviewRule.Highest), ShellWords.OutOfRange(criterion.Name, ReviewRule.Lowest, ReviewRule.Highest), $"Marks[{criterion.Key}]");
        rules.Check();
        foreach (var criterion in rule.Criteria) Put(MarkFor(criterion.Key) with { Settled = marks[criterion.Key] });
        (State, SettledAt, SettleWhy, Score) = (ReviewState.Settled, now, why, rule.Score(key => MarkFor(key).Settled));
        Happened(Score == FirstScore ? IdeasWords.ReviewKept : IdeasWords.ReviewChanged);
    }

    private void MustBe(ReviewState state) => BrokenRule.If(State != state, ShellWords.StateMoved(State));

    private static Rules Complaints(ReviewSheet sheet, ReviewRule rule)
    {
        var rules = new Rules().Text(sheet.Overall, IdeasWords.Overall, nameof(Overall), LongestOverall, 0)
            .If(sheet.CostRial < 0, ShellWords.OutOfRange(IdeasWords.CostEstimate, 0, long.MaxValue), nameof(CostRial));
        foreach (var mark in sheet.Marks)
        {
            var criterion = rule.Criteria.FirstOrDefault(c => c.Key == mark.Criterion);
            rules.If(criterion is null, ShellWords.BadCharacters(mark.Criterion));
            if (criterion is null) continue;
            rules.If(mark.Value is < ReviewRule.Lowest or > ReviewRule.Highest, ShellWords.OutOfRange(criterion.Name, ReviewRule.Lowest, ReviewRule.Highest), $"Marks[{mark.Criterion}]")
                .Text(mark.Remark, Word.Said(criterion.Name), $"Remarks[{mark.Criterion}]", LongestRemark, 0);
        }
        return rules;
    }

    private void Put(ReviewSheet sheet)
    {
        foreach (var mark in sheet.Marks) Put(mark with { Settled = null });
        (Overall, CostRial) = (sheet.Overall, sheet.CostRial);
    }

    private void Put(ReviewMark mark)
    {
        _marks.RemoveAll(m => m.Criterion == mark.Criterion);
        if (mark.Value is not null || mark.Remark is not null) _marks.Add(mark);
    }
}
