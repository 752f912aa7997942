using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>What the office decides of a problem on the way: its marks, its channels, and why it stands aside.</summary>
public sealed partial class Problem
{
    /// <summary>A merge can be undone this long.</summary>
    public const int UndoDays = 30;

    private readonly List<OpenedChannel> _channels = [];

    /// <summary>Through what it is offered, in the order of opening.</summary>
    public IReadOnlyList<OpenedChannel> Channels => _channels;
    public DateOnly? ReviewOn { get; private set; }
    public ProblemState? ParkedFrom { get; private set; }
    public int? MergedIntoId { get; private set; }
    public DateTime? MergedAt { get; private set; }
    public ProblemState? MergedFrom { get; private set; }

    /// <summary>The last instant at which its merge can be undone.</summary>
    public DateTime? UndoUntil => State == ProblemState.Merged ? MergedAt?.AddDays(UndoDays) : null;

    public void Prioritise(Priority priority)
    {
        MustBe(ProblemState.Registered, ProblemState.Prioritised, ProblemState.Open);
        priority.Check();
        (Priority, PriorityScore) = (priority, priority.Score);
        if (State == ProblemState.Registered) State = ProblemState.Prioritised;
        Happened(priority.Said);
    }

    /// <summary>Offers it for solutions through one or more channels; more can follow while it is open or being solved.</summary>
    public void Open(IReadOnlyCollection<Channel> channels, DateTime now)
    {
        MustBe(ProblemState.Prioritised, ProblemState.Open, ProblemState.Solving);
        var more = channels.Distinct().Where(channel => _channels.All(c => c.Channel != channel)).Order().ToList();
        BrokenRule.If(channels.Count == 0, ShellWords.ChooseOne(ProblemsWords.ChannelLabel), nameof(Channels));
        BrokenRule.If(more.Count == 0, ShellWords.AlreadyDone);
        foreach (var channel in more) Offer(channel, now);
    }

    /// <summary>A room took it up in a channel: a league, a call, a desk. It is open from now on, and its page leads there.</summary>
    /// <exception cref="BrokenRule">It is not registered yet, or solved, parked or closed.</exception>
    public void TakeUp(Channel channel, string? title, string? href, DateTime now)
    {
        MustBe(ProblemState.Registered, ProblemState.Prioritised, ProblemState.Open, ProblemState.Solving);
        if (_channels.FirstOrDefault(c => c.Channel == channel) is not { } opened) opened = Offer(channel, now);
        if (href is not null && opened.Lead(title, href)) Happened(ProblemsWords.TakenUp(Word.Of(channel), title ?? href));
    }

    public void Park(string? code, string? why, DateOnly? reviewOn, DateOnly today)
    {
        BrokenRule.If(IsClosed || State == ProblemState.Solved, ProblemsWords.NotInThisState(State));
        var latest = today.AddMonths(12);
        Reasons(code, why).If(reviewOn is null, ShellWords.Required(ProblemsWords.ReviewOn), nameof(ReviewOn))
            .If(reviewOn <= today, ProblemsWords.ReviewDatePast, nameof(ReviewOn))
            .If(reviewOn > latest, ProblemsWords.ReviewDateTooFar(latest), nameof(ReviewOn)).Check();
        if (State != ProblemState.Parked) ParkedFrom = State;
        (State, ReasonCode, ReasonText, ReviewOn, AskedOn) = (ProblemState.Parked, code, why, reviewOn, null);
        Happened(ProblemsWords.ParkDone(reviewOn), why, code);
    }

    /// <summary>Takes it up again where it was parked.</summary>
    public void Resume()
    {
        MustBe(ProblemState.Parked);
        (State, ParkedFrom, ReviewOn, AskedOn, ReasonCode, ReasonText) = (ParkedFrom ?? ProblemState.Submitted, null, null, null, null, null);
        Happened(ProblemsWords.ResumeDone);
    }

    /// <summary>Gives it back to its author with advice.</summary>
    public void Return(string? code, string? why)
    {
        MustBe(ProblemState.Submitted, ProblemState.Framing);
        BrokenRule.If(SubmittedById is null, ProblemsWords.NoAuthor);
        Reasons(code, why).Check();
        (State, ReasonCode, ReasonText) = (ProblemState.Draft, code, why);
        Happened(ProblemsWords.Returned, why, code);
    }

    /// <summary>The author has mended it.</summary>
    public void Resubmit(ProblemFacts facts)
    {
        MustBe(ProblemState.Draft);
        Set(facts);
        (State, ReasonCode, ReasonText) = (ProblemState.Submitted, null, null);
        Happened(ProblemsWords.Submitted(Title));
    }

    public void Reject(string? code, string? why)
    {
        MustBe(ProblemState.Submitted, ProblemState.Framing);
        Reasons(code, why).Check();
        (State, ReasonCode, ReasonText) = (ProblemState.Rejected, code, why);
        Happened(ProblemsWords.Rejected, why, code);
    }

    /// <summary>It says what another one says; that one goes on, this one keeps its author and can be taken out again.</summary>
    public void MergeInto(Problem other, string? code, string? why, DateTime now)
    {
        MustBe(ProblemState.Submitted, ProblemState.Framing, ProblemState.Registered, ProblemState.Prioritised);
        Reasons(code, why).If(other.Id == Id, ProblemsWords.MergeIntoItself, "Into").If(other.IsClosed, ProblemsWords.MergeIntoClosed, "Into").Check();
        (MergedFrom, MergedAt, MergedIntoId) = (State, now, other.Id);
        (State, ReasonCode, ReasonText) = (ProblemState.Merged, code, why);
        Happened(ProblemsWords.Merged(other.Code), why, code);
        other.Happened(ProblemsWords.TookIn(Code));
    }

    /// <summary>Takes it out of the other one again: it stands where it stood.</summary>
    /// <exception cref="BrokenRule">Not merged, or merged longer ago than <see cref="UndoDays"/>.</exception>
    public void UndoMerge(Problem other, DateTime now)
    {
        MustBe(ProblemState.Merged);
        BrokenRule.If(UndoUntil is not { } until || now > until, ProblemsWords.MergeUndoOver(UndoDays, Engine.Calendar.TehranTime.Day(UndoUntil ?? now)));
        (State, MergedFrom, MergedAt, MergedIntoId, ReasonCode, ReasonText) = (MergedFrom ?? ProblemState.Submitted, null, null, null, null, null);
        Happened(ProblemsWords.MergeUndone(other.Code));
        other.Happened(ProblemsWords.GaveBack(Code));
    }

    /// <summary>Shows it to everybody, or to staff alone.</summary>
    public void Publish(bool isPublic)
    {
        BrokenRule.If(isPublic && !IsRegistered, ProblemsWords.OnlyRegisteredIsPublic);
        BrokenRule.If(isPublic == IsPublic, ShellWords.AlreadyDone);
        IsPublic = isPublic;
        Happened(isPublic ? ProblemsWords.MadePublic : ProblemsWords.MadePrivate);
    }

    private OpenedChannel Offer(Channel channel, DateTime now)
    {
        var opened = new OpenedChannel(channel, now);
        _channels.Add(opened);
        if (State is ProblemState.Registered or ProblemState.Prioritised) State = ProblemState.Open;
        Happened(ProblemsWords.OpenDone(Word.Of(channel)));
        return opened;
    }
}
