using Pishran.Shell;

namespace Pishran.Features.Meetings;

/// <summary>The meeting itself: who is in the room, from its opening to its end, and what becomes of its minutes.</summary>
public sealed partial class Meeting
{
    /// <summary>How long before its time it may begin.</summary>
    public static readonly TimeSpan Earliest = TimeSpan.FromHours(1);

    /// <summary>It begins, with those who are there.</summary>
    /// <param name="needed">How many of the voting members must be there.</param>
    /// <exception cref="BrokenRule">Too few are there: it is recorded as without quorum and convened again.</exception>
    public void Open(IReadOnlyCollection<int> present, int needed, DateTime now)
    {
        MustBe(MeetingState.Convened, MeetingState.Reconvened);
        BrokenRule.If(now < StartsAt - Earliest, MeetingsWords.TooEarly(StartsAt));
        var voting = VotesIn(present);
        BrokenRule.If(voting < needed, MeetingsWords.NoQuorumToOpen(needed, voting));
        (State, OpenedAt) = (MeetingState.InSession, now);
        foreach (var person in _attendees.Where(a => present.Contains(a.PersonId))) Enter(person.PersonId, now);
        Happened(MeetingsWords.OpenMeetingDone(now, _stays.Count));
    }

    /// <summary>Too few came.</summary>
    public void FindNoQuorum(IReadOnlyCollection<int> present, int needed, DateTime now)
    {
        MustBe(MeetingState.Convened, MeetingState.Reconvened);
        var voting = VotesIn(present);
        BrokenRule.If(voting >= needed, MeetingsWords.QuorumIsThere(needed, voting));
        (State, NoQuorumAt) = (MeetingState.NoQuorum, now);
        Happened(MeetingsWords.NoQuorumFound(needed, voting));
    }

    /// <summary>The same agenda on another day.</summary>
    public void Reconvene(DateTime? startsAt, DateTime now)
    {
        MustBe(MeetingState.NoQuorum);
        BrokenRule.If(startsAt is null || startsAt <= now, MeetingsWords.TimePast, nameof(StartsAt));
        (State, StartsAt) = (MeetingState.Reconvened, startsAt);
        Happened(MeetingsWords.ReconveneDone(startsAt));
    }

    public bool IsIn(int personId) => _stays.Exists(s => s.PersonId == personId && s.To is null);

    /// <summary>Came after the opening, or came back.</summary>
    /// <exception cref="BrokenRule">No member, in the room already, or a time before what is written of this member or after now.</exception>
    public void Arrive(int personId, string name, DateTime at, DateTime now)
    {
        MustBe(MeetingState.InSession);
        BrokenRule.If(SeatOf(personId) is null, MeetingsWords.NotAMember);
        BrokenRule.If(IsIn(personId), ShellWords.AlreadyDone);
        MustLieWithin(personId, at, now);
        Enter(personId, at);
        Happened(MeetingsWords.Arrived(name, at));
    }

    /// <exception cref="BrokenRule">Not in the room, or a time before the coming or after now.</exception>
    public void Leave(int personId, string name, DateTime at, DateTime now)
    {
        MustBe(MeetingState.InSession);
        var stay = _stays.FirstOrDefault(s => s.PersonId == personId && s.To is null);
        BrokenRule.If(stay is null, ShellWords.AlreadyDone);
        MustLieWithin(personId, at, now);
        _stays[_stays.IndexOf(stay!)] = stay! with { To = at };
        Happened(MeetingsWords.LeftRoom(name, at));
    }

    // Between the opening, or the last thing written of this member, and now.
    private void MustLieWithin(int personId, DateTime at, DateTime now)
    {
        var since = _stays.LastOrDefault(s => s.PersonId == personId) is { } stay ? stay.To ?? stay.From : OpenedAt;
        BrokenRule.If(at > now || at < since, MeetingsWords.TimeOutside, "At");
    }

    /// <summary>A member sends their vote by another; null takes it back.</summary>
    /// <exception cref="BrokenRule">The body has no proxies, the other has no vote, or carries one already.</exception>
    public void GiveProxy(int personId, string name, int? toId, string toName, bool allowsProxy)
    {
        MustBe(MeetingState.Convened, MeetingState.Reconvened, MeetingState.InSession);
        BrokenRule.If(!allowsProxy, MeetingsWords.ProxyNotAllowed);
        var giver = SeatOf(personId);
        BrokenRule.If(giver is not { HasVote: true }, MeetingsWords.NotAMember);
        BrokenRule.If(toId is { } to && (to == personId || SeatOf(to) is not { HasVote: true, ProxyToId: null }), MeetingsWords.ProxyNeedsVoter, "To");
        BrokenRule.If(toId is not null && _attendees.Exists(a => a.ProxyToId == toId && a.PersonId != personId), MeetingsWords.ProxyTaken(toName), "To");
        _attendees[_attendees.IndexOf(giver!)] = giver! with { ProxyToId = toId };
        Happened(toId is null ? MeetingsWords.ProxyTakenBack(name) : MeetingsWords.ProxyGiven(name, toName));
    }

    /// <summary>It ends; everybody still there leaves.</summary>
    /// <exception cref="BrokenRule">An item is still open.</exception>
    public void End(int openItems, DateTime now)
    {
        MustBe(MeetingState.InSession);
        BrokenRule.If(openItems > 0, MeetingsWords.ItemsStillOpen(openItems));
        for (var i = 0; i < _stays.Count; i++) if (_stays[i].To is null) _stays[i] = _stays[i] with { To = now };
        (State, ClosedAt) = (MeetingState.MinutesDraft, now);
        Happened(MeetingsWords.MeetingEnded(now));
    }

    /// <summary>The minutes go out for signature, come back to be mended, or are sealed.</summary>
    internal void MinutesAre(MeetingState state, params MeetingState[] from)
    {
        MustBe(from);
        State = state;
        Happened(MeetingsWords.MinutesNow(state));
    }

    private int VotesIn(IReadOnlyCollection<int> present) =>
        _attendees.Count(a => a.HasVote && (present.Contains(a.PersonId) || (a.ProxyToId is { } by && present.Contains(by))));

    private void Enter(int personId, DateTime at) => _stays.Add(new Stay(_stays.Count + 1, personId, at, null));
}
