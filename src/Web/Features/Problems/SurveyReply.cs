using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>How far a unit's answer is; the last is what a silent one is called after the closing day.</summary>
public enum SurveyReplyState { Asked, InProgress, Answered, Overdue }

/// <summary>What a unit says of one of its problems: it still hurts, it is solved, it is not ours, or it is new.</summary>
public enum SurveyVerdict { StillHurts, Solved, NotOurs, New }

/// <summary>What a unit says of one problem in a survey.</summary>
public sealed class SurveyLine
{
    public const int LongestWhy = 1000;

    private SurveyLine() { }

    internal SurveyLine(int problemId, SurveyVerdict verdict, string? why, int byId, DateTime at) => (ProblemId, Verdict, Why, ById, At) = (problemId, verdict, why, byId, at);

    public int ProblemId { get; private set; }
    public SurveyVerdict Verdict { get; internal set; }
    public string? Why { get; internal set; }
    public int ById { get; internal set; }
    public DateTime At { get; internal set; }
}

/// <summary>One unit's answer to a survey: a word on each of its problems, new ones, or «nothing this year».</summary>
public sealed class SurveyReply : Record
{
    public const int LongestNote = 1000;
    private readonly List<SurveyLine> _lines = [];

    private SurveyReply() { }

    public SurveyReply(Survey survey, int unitId, int? askedId)
    {
        (SurveyId, UnitId, AskedId) = (survey.Id, unitId, askedId);
        Happened(ProblemsWords.SurveyAsked(survey.Code, survey.ClosesOn));
    }

    public int SurveyId { get; private set; }
    public int UnitId { get; private set; }

    /// <summary>Who was asked; null where the unit and those above it have no representative.</summary>
    public int? AskedId { get; private set; }
    public SurveyReplyState State { get; private set; }
    public IReadOnlyList<SurveyLine> Lines => _lines;
    public int NewCount => _lines.Count(l => l.Verdict == SurveyVerdict.New);

    /// <summary>Why there is nothing this year.</summary>
    public string? NothingNote { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public int? AnsweredById { get; private set; }
    public DateTime? RemindedAt { get; private set; }

    /// <summary>When a line was last written.</summary>
    public DateTime? SaidAt { get; private set; }

    /// <summary>How far it is on a day.</summary>
    public SurveyReplyState StateOn(DateOnly today, Survey survey) => Said(State, today, survey.ClosesOn, survey.State);

    public static SurveyReplyState Said(SurveyReplyState state, DateOnly today, DateOnly closesOn, SurveyState survey) =>
        state != SurveyReplyState.Answered && (today > closesOn || survey == SurveyState.Closed) ? SurveyReplyState.Overdue : state;

    /// <summary>The unit says how it stands with one of its earlier problems; said again, the newer word counts.</summary>
    /// <returns>Whether that is news.</returns>
    /// <exception cref="BrokenRule">The survey takes no answers, or «not ours» and «solved» come without a word.</exception>
    public bool Confirm(Problem problem, SurveyVerdict verdict, string? why, Survey survey, int byId, DateTime now, string field)
    {
        MustTake(survey);
        BrokenRule.If(verdict == SurveyVerdict.New || !Enum.IsDefined(verdict), ShellWords.ChooseOne(ProblemsWords.SurveyVerdictLabel), field);
        new Rules().Text(why, ProblemsWords.SurveyWhy, field, SurveyLine.LongestWhy, verdict == SurveyVerdict.StillHurts ? 0 : 3).Check();
        if (_lines.FirstOrDefault(l => l.ProblemId == problem.Id) is { } said)
        {
            if (said.Verdict == SurveyVerdict.New || (said.Verdict, said.Why) == (verdict, why)) return false;
            (said.Verdict, said.Why, said.ById, said.At) = (verdict, why, byId, now);
        }
        else _lines.Add(new SurveyLine(problem.Id, verdict, why, byId, now));
        Begin(now);
        problem.SaidInSurvey(survey.Code, verdict, why);
        return true;
    }

    /// <summary>A problem that the unit names for the first time.</summary>
    public void Add(Problem problem, Survey survey, int byId, DateTime now)
    {
        MustTake(survey);
        BrokenRule.If(_lines.Any(l => l.ProblemId == problem.Id), ShellWords.AlreadyDone);
        _lines.Add(new SurveyLine(problem.Id, SurveyVerdict.New, null, byId, now));
        Begin(now);
    }

    /// <summary>The answer is in: every earlier problem has its word, and there is something new or a word on why not.</summary>
    /// <param name="open">How many earlier problems have no word yet.</param>
    public void Answer(int open, string? nothingNote, Survey survey, int byId, DateTime now)
    {
        MustTake(survey);
        BrokenRule.If(open > 0, ProblemsWords.SurveyOpenLeft(open));
        BrokenRule.If(NewCount > 0 && nothingNote is not null, ProblemsWords.SurveyNotNothing(NewCount), nameof(NothingNote));
        BrokenRule.If(nothingNote is null && !_lines.Any(l => l.Verdict is SurveyVerdict.New or SurveyVerdict.StillHurts), ProblemsWords.SurveyNothingNeeded, nameof(NothingNote));
        new Rules().Text(nothingNote, ProblemsWords.SurveyNothing, nameof(NothingNote), LongestNote, nothingNote is null ? 0 : 3).Check();
        (State, NothingNote, AnsweredAt, AnsweredById) = (SurveyReplyState.Answered, nothingNote, now, byId);
        Happened(ProblemsWords.AnswerSurveyDone(_lines.Count), nothingNote);
    }

    /// <summary>Asks a unit once more that has not answered.</summary>
    public void Remind(int? askedId, DateTime now)
    {
        BrokenRule.If(State == SurveyReplyState.Answered, ShellWords.AlreadyDone);
        (AskedId, RemindedAt) = (askedId, now);
        Happened(ProblemsWords.SurveyReminded);
    }

    // The answer itself changes with each line, so that of two people who write at once the later one is told.
    private void Begin(DateTime now)
    {
        if (State == SurveyReplyState.Asked) State = SurveyReplyState.InProgress;
        SaidAt = now;
    }

    private static void MustTake(Survey survey) => BrokenRule.If(survey.State != SurveyState.Running, survey.State == SurveyState.Closed ? ProblemsWords.SurveyIsClosed(survey.Code) : ProblemsWords.SurveyNotInState(survey.State));
}

/// <summary>The list that a unit has sent and not yet taken in; one for each answer.</summary>
public sealed class SurveyFile(int replyId, string fileName, byte[] bytes, DateTime at)
{
    public int ReplyId { get; private set; } = replyId;
    public string FileName { get; private set; } = fileName;
    public byte[] Bytes { get; private set; } = bytes;
    public DateTime At { get; private set; } = at;
}
