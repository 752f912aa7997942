using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>Where a juror's sheet stands: being filled, sent, or closed because of a conflict.</summary>
public enum CallScoreState { Open, Sent, Apart }

/// <summary>A mark, 0–100, for one criterion.</summary>
public sealed record JurorMark(string Criterion, int Value);

/// <summary>
/// What one juror of a call thinks of one idea, by the criteria of the rule of review in force. It is filled alone: nobody sees it
/// but the juror until it is sent, and then the desk, without the other jurors ever seeing it.
/// </summary>
public sealed class CallScore : Record
{
    public const int LongestRemark = 2000;
    private readonly List<JurorMark> _marks = [];

    private CallScore() { }

    public CallScore(int callId, int ideaId, int jurorId, int ruleId) => (CallId, IdeaId, JurorId, RuleId) = (callId, ideaId, jurorId, ruleId);

    public int CallId { get; private set; }
    public int IdeaId { get; private set; }
    public int JurorId { get; private set; }
    public int RuleId { get; private set; }
    public CallScoreState State { get; private set; }

    /// <summary>The weighted mean of the marks, 0–100, once it is sent.</summary>
    public int? Score { get; private set; }
    public string? Remark { get; private set; }
    public DateTime? SentAt { get; private set; }
    public IReadOnlyList<JurorMark> Marks => _marks;

    /// <summary>The mark for a criterion; null while it has none.</summary>
    public int? MarkFor(string criterion) => _marks.Find(m => m.Criterion == criterion)?.Value;

    /// <summary>Keeps marks as they are made, without asking for the rest.</summary>
    /// <exception cref="BrokenRule">It was sent or closed, or a mark is not on the scale.</exception>
    public void Save(IReadOnlyDictionary<string, int?> marks, string? remark, ReviewRule rule)
    {
        MustBeOpen();
        Complaints(marks, remark, rule, 0).Check();
        Put(marks, remark, rule);
    }

    /// <summary>Sends the sheet; until the results it is opened again by <see cref="Reopen"/> alone.</summary>
    /// <exception cref="BrokenRule">It was sent or closed, a criterion has no mark, or words are missing.</exception>
    public void Send(IReadOnlyDictionary<string, int?> marks, string? remark, ReviewRule rule, DateTime now)
    {
        MustBeOpen();
        var missing = rule.Criteria.Where(c => marks.GetValueOrDefault(c.Key) is null).ToList();
        Complaints(marks, remark, rule, 3).If(missing.Count > 0, IdeasWords.MarkEveryCriterion(missing.Count), missing.Count > 0 ? $"Marks[{missing[0].Key}]" : null).Check();
        Put(marks, remark, rule);
        (State, SentAt, Score) = (CallScoreState.Sent, now, rule.Score(MarkFor));
        Happened(IdeasWords.JuryScoreSent);
    }

    /// <summary>The juror wants to change what was sent.</summary>
    public void Reopen()
    {
        BrokenRule.If(State != CallScoreState.Sent, ShellWords.AlreadyDone);
        (State, SentAt, Score) = (CallScoreState.Open, null, null);
        Happened(IdeasWords.JuryScoreReopened);
    }

    /// <summary>The juror says that there is a conflict: the idea is closed to them and what they marked is gone.</summary>
    /// <exception cref="BrokenRule">No words, or closed already.</exception>
    public void KeepApart(string? why)
    {
        BrokenRule.If(State == CallScoreState.Apart, ShellWords.AlreadyDone);
        new Rules().Text(why, ShellWords.Why, "Why", LongestRemark, 3).Check();
        _marks.Clear();
        (State, Score, SentAt, Remark) = (CallScoreState.Apart, null, null, null);
        Happened(IdeasWords.JuryKeptApart, why);
    }

    private void MustBeOpen() => BrokenRule.If(State != CallScoreState.Open, ShellWords.AlreadyDone);

    private static Rules Complaints(IReadOnlyDictionary<string, int?> marks, string? remark, ReviewRule rule, int leastWords)
    {
        var rules = new Rules().Text(remark, IdeasWords.JuryRemark, nameof(Remark), LongestRemark, leastWords);
        foreach (var criterion in rule.Criteria)
            rules.If(marks.GetValueOrDefault(criterion.Key) is < ReviewRule.Lowest or > ReviewRule.Highest, ShellWords.OutOfRange(criterion.Name, ReviewRule.Lowest, ReviewRule.Highest), $"Marks[{criterion.Key}]");
        return rules;
    }

    private void Put(IReadOnlyDictionary<string, int?> marks, string? remark, ReviewRule rule)
    {
        _marks.Clear();
        _marks.AddRange(rule.Criteria.Where(c => marks.GetValueOrDefault(c.Key) is not null).Select(c => new JurorMark(c.Key, marks[c.Key]!.Value)));
        Remark = remark;
    }
}
