using System.Globalization;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>
/// Something that somebody would do better, from one sentence to its measured benefit. This file: what it says and how it is
/// submitted; <c>IdeaShares</c>, <c>IdeaTriage</c>, <c>IdeaMerging</c>, <c>IdeaDeciding</c> and <c>IdeaDoing</c> hold the rest of its life.
/// </summary>
public sealed partial class Idea : Record
{
    public const int LongestTitle = 200, LongestText = 4000, LongestWords = 2000, LongestKeywords = 200;

    /// <summary>The most that an estimate may be, in rials: more is a slip of the finger.</summary>
    public const long HighestEstimate = 1_000_000_000_000_000;

    /// <summary>The usual way, for the step bar.</summary>
    public static readonly IdeaState[] Way =
        [IdeaState.Draft, IdeaState.Submitted, IdeaState.Triage, IdeaState.Review, IdeaState.Accepted, IdeaState.Planned, IdeaState.Executing, IdeaState.Done, IdeaState.BenefitValidated, IdeaState.Rewarded];

    /// <summary>The way of this idea: the usual one, with a state that lies beside it in its place.</summary>
    public IdeaState[] WayHere => State switch
    {
        IdeaState.Clarify => [.. Way[..3], State, .. Way[3..]],
        IdeaState.Committee or IdeaState.Deferred or IdeaState.Objection => [.. Way[..4], State, .. Way[4..]],
        IdeaState.AcceptedWithChanges => [.. Way[..4], State, .. Way[5..]],
        IdeaState.Rejected => [.. Way[..(Points is null ? 3 : 4)], State],
        IdeaState.Merged or IdeaState.Withdrawn => [.. Way[..(NumberKey > 0 ? 2 : 1)], State],
        IdeaState.Stopped => [.. Way[..5], State],
        _ => Way,
    };

    /// <summary>States in which whoever works for the city may read it, unless it is confidential.</summary>
    public static readonly IdeaState[] OpenStates =
    [
        IdeaState.Submitted, IdeaState.Triage, IdeaState.Clarify, IdeaState.Review, IdeaState.Committee, IdeaState.Accepted, IdeaState.AcceptedWithChanges, IdeaState.Deferred,
        IdeaState.Planned, IdeaState.Executing, IdeaState.Done, IdeaState.BenefitValidated, IdeaState.Rewarded, IdeaState.Merged, IdeaState.Stopped,
    ];

    private readonly List<Author> _authors = [];
    private readonly List<JoinRequest> _requests = [];
    private readonly List<Clarification> _clarifications = [];
    private readonly List<CallAnswer> _answers = [];

    private Idea() { }

    /// <summary>Somebody starts with a sentence; it is a draft that only its authors see.</summary>
    /// <exception cref="BrokenRule">The sentence is missing or something is too long.</exception>
    public Idea(IdeaFacts facts, Signer author, DateTime now)
    {
        Set(facts);
        _authors.Add(new Author(1, author, Engine.Numbers.Shares.Whole));
        _authors[0].Sign(now);
        (UnitId, StartedAt, StateSince) = (author.UnitId, now, now);
        Happened(IdeasWords.Started);
    }

    public IdeaState State { get; private set; }
    public IdeaKind Kind { get; private set; }
    public string Title { get; private set; } = "";
    public string? Summary { get; private set; }

    /// <summary>How it is done.</summary>
    public string? Steps { get; private set; }
    public ExpectedBenefit? Benefit { get; private set; }

    /// <summary>What it would bring or save in a year, as the authors see it.</summary>
    public long? EstimateRial { get; private set; }
    public int? ProblemId { get; private set; }
    public string? TopicKeywords { get; private set; }

    /// <summary>Only for authors, the office, reviewers and the units concerned.</summary>
    public bool IsConfidential { get; private set; }

    /// <summary>The unit of the first author on the day of submission.</summary>
    public int? UnitId { get; private set; }
    public int? CallId { get; private set; }

    /// <summary>The call wants the authors hidden from who judges.</summary>
    public bool IsAnonymous { get; private set; }
    public IReadOnlyList<CallAnswer> CallAnswers => _answers;

    public DateTime StartedAt { get; private set; }
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Who was first: the first submission, kept through every resubmission.</summary>
    public DateTime? PriorityAt { get; private set; }

    /// <summary>The day by which the authors were promised an answer; it moves by the working days that the clock stood.</summary>
    public DateOnly? AnswerDue { get; private set; }
    public DateTime? PausedAt { get; private set; }

    /// <summary>Since when it is in its state, and by when the step it waits for is due.</summary>
    public DateTime StateSince { get; private set; }
    public DateOnly? StepDue { get; private set; }

    /// <summary>I-1405-0001, from submission on; gap-free in each Jalali year. NumberKey is year × 1,000,000 + serial, 0 before.</summary>
    public string? Number { get; private set; }
    public int NumberKey { get; private set; }

    /// <summary>Another idea that was near when this one was written, and what the author says the difference is.</summary>
    public int? DifferentFromId { get; private set; }
    public string? Difference { get; private set; }

    /// <summary>The sentence for which near ideas were shown; a changed sentence is compared again.</summary>
    public string? ComparedKey { get; private set; }

    public DateTime? DecidedAt { get; private set; }
    public string? ReasonCode { get; private set; }
    public string? ReasonText { get; private set; }
    public string? WouldMakeItAcceptable { get; private set; }
    public int? NearestIdeaId { get; private set; }
    public int? MergedIntoId { get; private set; }
    public DateTime? MergedAt { get; private set; }
    public int? SplitFromId { get; private set; }

    /// <summary>Where a merge or a withdrawal goes back to when it is undone, and where a clarification goes on.</summary>
    public IdeaState? StateBefore { get; private set; }

    /// <summary>It costs little, so that the head of the authors' own unit may accept it alone.</summary>
    public bool IsSmallCost { get; private set; }

    /// <summary>The head of the unit has been asked to decide alone.</summary>
    public bool IsFastLane { get; private set; }

    public int? ExecutorUnitId { get; private set; }
    public DateOnly? PlannedFrom { get; private set; }
    public DateOnly? PlannedTo { get; private set; }
    public long? BudgetRial { get; private set; }
    public string? Indicator { get; private set; }

    /// <summary>0–100, given with the decision; the reward follows from them.</summary>
    public int? Points { get; private set; }

    /// <summary>How many people support it; changed in the database itself, so that parallel hands never lose one.</summary>
    public int Supports { get; private set; }

    public string SortKey { get; private set; } = "";
    public string TitleKey { get; private set; } = "";

    /// <summary>In order; the first submitted it.</summary>
    public IReadOnlyList<Author> Authors => _authors;
    public IReadOnlyList<JoinRequest> JoinRequests => _requests;
    public IReadOnlyList<Clarification> Clarifications => _clarifications;

    public string Code => CodeOf(Number, Id);
    public string Href => "/ideas/" + Code;
    public int Year => NumberKey > 0 ? NumberKey / 1_000_000 : JalaliDate.From(TehranTime.Day(StartedAt)).Year;
    public Author FirstAuthor => _authors.OrderBy(a => a.Number).First();
    public bool IsGroup => _authors.Count > 1;
    public bool IsClosed => State is IdeaState.Merged or IdeaState.Withdrawn or IdeaState.Rejected or IdeaState.Stopped or IdeaState.Rewarded;

    /// <summary>Whether the house still owes the first answer.</summary>
    public bool AwaitsAnswer => IsWaitingForAnswer(State);
    public static bool IsWaitingForAnswer(IdeaState state) => state is IdeaState.Submitted or IdeaState.Triage or IdeaState.Clarify or IdeaState.Review or IdeaState.Committee;

    /// <summary>The near ideas of this very sentence were seen.</summary>
    public bool IsCompared => ComparedKey == TitleKey;

    /// <summary>What the authors wrote of it.</summary>
    public IdeaFacts Facts => new(Title, Summary, Steps, Kind, Benefit, EstimateRial, ProblemId, TopicKeywords, IsConfidential);

    /// <summary>Whether names, units and numbers of the authors are kept from everybody but them and the office: until it is accepted.</summary>
    public bool HidesAuthors => IsAnonymous && IsBlindIn(State);
    public static bool IsBlindIn(IdeaState state) => IsWaitingForAnswer(state) || state is IdeaState.Draft or IdeaState.Rejected or IdeaState.Objection or IdeaState.Deferred or IdeaState.Merged or IdeaState.Withdrawn;

    /// <summary>Whether whoever works for the city may read it.</summary>
    public bool IsOpenToStaff => !IsConfidential && OpenStates.Contains(State);

    /// <summary>The next step of somebody.</summary>
    public IdeaStep Waits => State switch
    {
        IdeaState.Draft => HasUnsignedOthers ? IdeaStep.SignShares : IdeaStep.Finish,
        IdeaState.Submitted => IdeaStep.Triage,
        IdeaState.Triage => IsFastLane ? IdeaStep.FastLane : IdeaStep.Triage,
        IdeaState.Clarify => IdeaStep.Clarify,
        IdeaState.Review or IdeaState.Objection => Phase switch
        {
            ReviewPhase.Choosing => State == IdeaState.Objection ? IdeaStep.Objection : IdeaStep.Route,
            ReviewPhase.Settled => IdeaStep.Decide,
            _ => IdeaStep.Review,
        },
        IdeaState.Committee => IdeaStep.Committee,
        IdeaState.Deferred => IdeaStep.Revisit,
        IdeaState.Accepted or IdeaState.AcceptedWithChanges => IdeaStep.Plan,
        IdeaState.Planned => IdeaStep.Start,
        IdeaState.Executing => IdeaStep.Progress,
        IdeaState.Done => IdeaStep.ValidateBenefit,
        IdeaState.BenefitValidated => IdeaStep.Reward,
        _ => IdeaStep.Nothing,
    };

    public static string CodeOf(string? number, int id) => number ?? "D-" + id.ToString(CultureInfo.InvariantCulture);
    public static string NumberOf(int year, int serial) => string.Create(CultureInfo.InvariantCulture, $"I-{year:0000}-{serial:0000}");
    public static string KeyOf(string title) => PersianText.FoldJoined(title).Replace(" ", "", StringComparison.Ordinal);
    public bool IsAuthor(int personId) => _authors.Exists(a => a.PersonId == personId);

    /// <summary>The author writes on; a changed sentence must be compared with its neighbours again.</summary>
    public void Write(IdeaFacts facts)
    {
        MustBe(IdeaState.Draft);
        if (facts == Facts) return;
        Set(facts);
        Happened(IdeasWords.Written);
    }

    /// <summary>The near ideas of this sentence were shown; where the author says so, how this one differs.</summary>
    public void Compare(int? nearId = null, string? difference = null)
    {
        MustBe(IdeaState.Draft);
        new Rules().If(nearId is not null && string.IsNullOrWhiteSpace(difference), IdeasWords.SayTheDifference, nameof(Difference))
            .Text(difference, IdeasWords.Difference, nameof(Difference), LongestWords, 0).Check();
        ComparedKey = TitleKey;
        if (nearId is null) return;
        (DifferentFromId, Difference) = (nearId, difference);
        Happened(IdeasWords.MineIsDifferentDone, difference);
    }

    /// <summary>Answers a call: its form, and whether who judges may know the authors.</summary>
    public void Answer(int callId, bool isAnonymous, IReadOnlyList<(string Question, string Answer)> answers)
    {
        MustBe(IdeaState.Draft);
        (CallId, IsAnonymous) = (callId, isAnonymous);
        _answers.Clear();
        _answers.AddRange(answers.Where(a => !string.IsNullOrWhiteSpace(a.Answer)).Select((a, i) => new CallAnswer(i + 1, a.Question, a.Answer)));
    }

    /// <summary>Asked before a number is drawn.</summary>
    /// <exception cref="BrokenRule">It doesn't say what and how, a share is not signed, or the near ideas were not seen.</exception>
    public void MustBeReady(Word unsigned)
    {
        MustBe(IdeaState.Draft);
        new Rules().If(string.IsNullOrWhiteSpace(Summary), ShellWords.Required(IdeasWords.Summary), nameof(Summary))
            .If(!IsCompared, IdeasWords.CompareFirst)
            .If(!SharesAreSigned, IdeasWords.AuthorsNotConfirmed(unsigned)).Check();
    }

    /// <summary>Sends it off: from now on it has a number, a priority stamp and a promised day.</summary>
    /// <param name="unsigned">Names of those who have not signed, for the message.</param>
    public void Submit(int year, int serial, DateOnly answerDue, Word unsigned, DateTime now)
    {
        MustBeReady(unsigned);
        Number ??= NumberOf(year, serial);
        if (NumberKey == 0) NumberKey = checked(year * 1_000_000 + serial);
        (SubmittedAt, PriorityAt, AnswerDue) = (now, PriorityAt ?? now, answerDue);
        UnitId = FirstAuthor.UnitId;
        Enter(IdeaState.Submitted, now);
        Happened(IdeasWords.Submitted(Number));
    }

    /// <summary>A new day for the answer, where the way has become longer; the authors are told by who moves it.</summary>
    public void Promise(DateOnly answerDue) => AnswerDue = answerDue;

    /// <summary>The day by which the step it waits for is due; set by the desk after each act.</summary>
    public void MustActBy(DateOnly? due) => StepDue = due;

    private void Enter(IdeaState state, DateTime now)
    {
        if (state != State) StateSince = now;
        State = state;
    }

    private void MustBe(params IdeaState[] states) => BrokenRule.If(!states.Contains(State), IdeasWords.NotInThisState(State));

    private static Rules Reasoned(string? code, string? why) => new Rules()
        .If(string.IsNullOrEmpty(code), ShellWords.ChooseOne(IdeasWords.Reason), "ReasonCode")
        .Text(why, IdeasWords.OwnWords, "Why", LongestWords, 10);

    private void Set(IdeaFacts facts)
    {
        new Rules().If(string.IsNullOrWhiteSpace(facts.Title), IdeasWords.TitleNeeded, nameof(Title))
            .Text(facts.Title, IdeasWords.Sentence, nameof(Title), LongestTitle, 0)
            .Text(facts.Summary, IdeasWords.Summary, nameof(Summary), LongestText, 0)
            .Text(facts.Steps, IdeasWords.Steps, nameof(Steps), LongestText, 0)
            .Text(facts.TopicKeywords, IdeasWords.TopicKeywords, nameof(TopicKeywords), LongestKeywords, 0)
            .If(facts.EstimateRial is < 0 or > HighestEstimate, IdeasWords.EstimateRange, nameof(EstimateRial)).Check();
        (Title, Summary, Steps, Kind) = (facts.Title, facts.Summary, facts.Steps, facts.Kind);
        (Benefit, EstimateRial, ProblemId, TopicKeywords, IsConfidential) = (facts.Benefit, facts.EstimateRial, facts.ProblemId, facts.TopicKeywords, facts.IsConfidential);
        (SortKey, TitleKey) = (PersianText.SortKey(Title), KeyOf(Title));
    }
}
