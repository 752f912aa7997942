using System.Globalization;
using Pishran.Data;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Meetings;

public enum MeetingState { Planned, Convened, InSession, MinutesDraft, Signing, Sealed, NoQuorum, Reconvened, Cancelled }

/// <summary>One member as the meeting was convened, with the vote they may have sent by another.</summary>
public sealed record Attendee(int PersonId, SeatPost Post, bool HasVote)
{
    public int? ProxyToId { get; init; }
}

/// <summary>One stay of a member in the room: came, and left.</summary>
public sealed record Stay(int Number, int PersonId, DateTime From, DateTime? To);

/// <summary>
/// A meeting of a body, from its plan to its sealed minutes. This file: plan, invitation, end; <c>MeetingRunning</c> holds
/// who is in the room, <c>MeetingPoll</c> the search for a time.
/// </summary>
public sealed partial class Meeting : Record, IDecidesWhoAsks
{
    public const int LongestPlace = 200, LongestWhy = 1000;

    /// <summary>How long before it begins the agenda must stand.</summary>
    public static readonly TimeSpan NoticeTime = TimeSpan.FromDays(2);

    /// <summary>How long before it begins those who are invited are reminded; who was invited later than that, in the last hour.</summary>
    public static readonly TimeSpan ReminderTime = TimeSpan.FromDays(1), LateReminderTime = TimeSpan.FromHours(1);

    /// <summary>The usual way, for the step bar.</summary>
    public static readonly MeetingState[] Way = [MeetingState.Planned, MeetingState.Convened, MeetingState.InSession, MeetingState.MinutesDraft, MeetingState.Signing, MeetingState.Sealed];

    private readonly List<Attendee> _attendees = [];
    private readonly List<Stay> _stays = [];

    private Meeting() { }

    /// <summary>A meeting is planned: with its time, or without one while a time is looked for.</summary>
    /// <exception cref="BrokenRule">The time is past or the length makes no sense.</exception>
    public Meeting(int bodyId, int number, string? place, DateTime? startsAt, int minutes, DateTime now)
    {
        (BodyId, Number) = (bodyId, number);
        Set(place, startsAt, minutes, now);
        Happened(startsAt is { } at ? MeetingsWords.PlannedFor(at) : MeetingsWords.PlannedOpen);
    }

    public int BodyId { get; private set; }

    /// <summary>The n-th meeting of its body.</summary>
    public int Number { get; private set; }
    public MeetingState State { get; private set; }
    public string? Place { get; private set; }
    public DateTime? StartsAt { get; private set; }
    public int LengthMinutes { get; private set; }
    public DateTime? ConvenedAt { get; private set; }

    /// <summary>The time of which they were reminded: another time is said again.</summary>
    public DateTime? RemindedFor { get; private set; }

    /// <summary>Why it was called at short notice; the minutes say so.</summary>
    public string? Urgency { get; private set; }

    /// <summary>When it found no quorum, where it was convened again.</summary>
    public DateTime? NoQuorumAt { get; private set; }
    public DateTime? OpenedAt { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public IReadOnlyList<Attendee> Attendees => _attendees;
    public IReadOnlyList<Stay> Stays => _stays;

    public string Href => "/meetings/" + Id.ToString(CultureInfo.InvariantCulture);
    public bool IsOver => State is MeetingState.MinutesDraft or MeetingState.Signing or MeetingState.Sealed;
    public bool WasConvened => _attendees.Count > 0;
    public bool AwaitsOpening => State is MeetingState.Convened or MeetingState.Reconvened;
    public MeetingState[] WayHere => State switch
    {
        MeetingState.NoQuorum or MeetingState.Reconvened => [.. Way[..2], State, .. Way[2..]],
        MeetingState.Cancelled => [.. Way[..(WasConvened ? 2 : 1)], State],
        _ => Way,
    };

    public Attendee? SeatOf(int personId) => _attendees.FirstOrDefault(a => a.PersonId == personId);

    /// <summary>Another time, place or length, while nobody is invited.</summary>
    public void Plan(string? place, DateTime? startsAt, int minutes, DateTime now)
    {
        MustBe(MeetingState.Planned);
        Set(place, startsAt, minutes, now);
        Happened(startsAt is { } at ? MeetingsWords.PlannedFor(at) : MeetingsWords.PlannedOpen);
    }

    /// <summary>The invitation goes out and the agenda stands: with two days' notice, or with a reason why not.</summary>
    /// <exception cref="BrokenRule">No time, no item, nobody to invite, or short notice without a reason.</exception>
    public void Convene(IReadOnlyList<Attendee> seats, int items, string? urgency, DateTime now)
    {
        MustBe(MeetingState.Planned);
        new Rules().If(StartsAt is null || StartsAt <= now, MeetingsWords.NeedsTime, nameof(StartsAt))
            .If(items == 0, MeetingsWords.NeedsItem)
            .If(!seats.Any(s => s.HasVote), MeetingsWords.NeedsMembers)
            .If(StartsAt - now < NoticeTime && string.IsNullOrWhiteSpace(urgency), MeetingsWords.ShortNotice, nameof(Urgency))
            .Text(urgency, MeetingsWords.Urgency, nameof(Urgency), LongestWhy, 0).Check();
        _attendees.AddRange(seats);
        (State, ConvenedAt, Urgency) = (MeetingState.Convened, now, StartsAt - now < NoticeTime ? urgency : null);
        Happened(MeetingsWords.ConveneDone(items), Urgency);
    }

    /// <summary>True once for each time that it was set to: now those who are invited are reminded.</summary>
    public bool Remind(DateTime now)
    {
        if (!AwaitsOpening || StartsAt is not { } starts || starts <= now || RemindedFor == starts) return false;
        if (starts - now > (ConvenedAt > starts - ReminderTime ? LateReminderTime : ReminderTime)) return false;
        RemindedFor = starts;
        return true;
    }

    /// <exception cref="BrokenRule">The agenda stands already.</exception>
    public void MustTakeItems()
    {
        BrokenRule.If(ConvenedAt is not null, MeetingsWords.AgendaFrozen(ConvenedAt));
        MustBe(MeetingState.Planned);
    }

    /// <summary>An item is taken off before anybody was invited.</summary>
    public void TakeOff(string title)
    {
        MustTakeItems();
        Happened(MeetingsWords.ItemTakenOff(title));
    }

    public void Cancel(string? why)
    {
        MustBe(MeetingState.Planned, MeetingState.Convened, MeetingState.Reconvened, MeetingState.NoQuorum);
        new Rules().Text(why, MeetingsWords.Why, "Why", LongestWhy, 5).Check();
        State = MeetingState.Cancelled;
        Happened(MeetingsWords.Cancelled, why);
    }

    internal void MustBe(params MeetingState[] states) => BrokenRule.If(!states.Contains(State), MeetingsWords.NotInThisState(State));

    private void Set(string? place, DateTime? startsAt, int minutes, DateTime now)
    {
        new Rules().If(startsAt <= now, MeetingsWords.TimePast, nameof(StartsAt)).If(minutes is < 10 or > 600, MeetingsWords.LengthWrong, nameof(LengthMinutes))
            .Text(place, MeetingsWords.Place, nameof(Place), LongestPlace, 0).Check();
        (Place, StartsAt, LengthMinutes) = (place, startsAt, minutes);
    }
}
