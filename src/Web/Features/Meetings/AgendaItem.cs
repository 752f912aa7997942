using System.Globalization;
using Pishran.Data;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Meetings;

public enum ItemState { Listed, Presented, Discussed, Voted, Decided, Deferred, Withdrawn }

/// <summary>Why a member is out of an item: it is their own matter, they conflict with a party, or they said so themselves.</summary>
public enum RecusalGround { Party, Conflict, Declared }

/// <summary>A member who is out of an item: neither reads, speaks, votes nor counts.</summary>
public sealed record Recusal(int PersonId, RecusalGround Ground, ConflictKind? Conflict, string? Words, DateTime At) : IDecidesWhoAsks
{
    /// <summary>The ground in words, with the kind of conflict where there is one.</summary>
    public Word Because => Conflict is { } kind ? MeetingsWords.ConflictOfKind(kind) : Word.Of(Ground);
}

/// <summary>What an item is about: a case of a room, or the body's own matter. Texts are clean.</summary>
public sealed record ItemFacts(string? Title, string? Text, string? CaseKind = null, int? CaseId = null, string? CaseCode = null, string? CaseHref = null);

/// <summary>One item of an agenda, from its place in the list to the decision. Presence, recusal, proxy and quorum belong to it alone.</summary>
public sealed class AgendaItem : Record, IDecidesWhoAsks
{
    public const int LongestTitle = 300, LongestText = 4000, LongestWhy = 1000;

    public static readonly ItemState[] Way = [ItemState.Listed, ItemState.Presented, ItemState.Discussed, ItemState.Voted, ItemState.Decided];

    private readonly List<Recusal> _recusals = [];

    private AgendaItem() { }

    public AgendaItem(int meetingId, int order, ItemFacts facts)
    {
        (MeetingId, Order) = (meetingId, order);
        Write(facts);
        (CaseKind, CaseId, CaseCode, CaseHref) = (facts.CaseKind, facts.CaseId, facts.CaseCode, facts.CaseHref);
        Happened(MeetingsWords.ItemListed);
    }

    public int MeetingId { get; private set; }
    public int Order { get; private set; }
    public ItemState State { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>The paper: what the members read beforehand.</summary>
    public string? Text { get; private set; }
    public string? CaseKind { get; private set; }
    public int? CaseId { get; private set; }
    public string? CaseCode { get; private set; }
    public string? CaseHref { get; private set; }

    /// <summary>What was said, for the minutes.</summary>
    public string? Discussion { get; private set; }
    public DateTime? PresentedAt { get; private set; }
    public DateTime? DiscussedAt { get; private set; }
    public DateTime? DoneAt { get; private set; }
    public DateOnly? DeferredUntil { get; private set; }

    /// <summary>Why it was deferred or withdrawn.</summary>
    public string? Why { get; private set; }
    public IReadOnlyList<Recusal> Recusals => _recusals;

    public string Href => "/meetings/items/" + Id.ToString(CultureInfo.InvariantCulture);
    public bool IsCase => CaseKind is not null;
    public bool IsOpen => State is ItemState.Listed or ItemState.Presented or ItemState.Discussed or ItemState.Voted;
    public ItemState[] WayHere => State is ItemState.Deferred or ItemState.Withdrawn ? [.. Way[..(PresentedAt is null ? 1 : DiscussedAt is null ? 2 : 3)], State] : Way;

    public bool IsRecused(int personId) => _recusals.Exists(r => r.PersonId == personId);

    public void Write(ItemFacts facts)
    {
        new Rules().Text(facts.Title, MeetingsWords.ItemTitle, nameof(Title), LongestTitle).Text(facts.Text, MeetingsWords.Paper, nameof(Text), LongestText, 0).Check();
        (Title, Text) = (facts.Title!, facts.Text);
    }

    public void MoveTo(int order) => Order = order;

    /// <summary>A member is out of this item from now on. It is never taken back in the same meeting.</summary>
    /// <exception cref="BrokenRule">The item is done.</exception>
    public void Recuse(int personId, string name, RecusalGround ground, string? words, DateTime now, ConflictKind? conflict = null)
    {
        if (IsRecused(personId)) return;
        BrokenRule.If(!IsOpen, MeetingsWords.ItemIsDone);
        new Rules().Text(words, MeetingsWords.Why, "Words", LongestWhy, 0).Check();
        _recusals.Add(new Recusal(personId, ground, conflict, words, now));
        Happened(MeetingsWords.RecusedNow(name, ground), words);
    }

    public void Present(DateTime now)
    {
        MustBe(ItemState.Listed);
        (State, PresentedAt) = (ItemState.Presented, now);
        Happened(MeetingsWords.ItemIs(State));
    }

    /// <summary>What was said; said again, the new text stands.</summary>
    public void Discuss(string? text, DateTime now)
    {
        MustBe(ItemState.Presented, ItemState.Discussed, ItemState.Voted);
        new Rules().Text(text, MeetingsWords.Discussion, nameof(Discussion), LongestText, 0).Check();
        Discussion = text;
        if (State != ItemState.Presented) return;
        (State, DiscussedAt) = (ItemState.Discussed, now);
        Happened(MeetingsWords.ItemIs(State));
    }

    /// <summary>Voting begins after the discussion; a further vote on another text may follow one that wasn't carried.</summary>
    public void MustTakeVote() => MustBe(ItemState.Discussed, ItemState.Voted);

    public void Vote()
    {
        MustTakeVote();
        State = ItemState.Voted;
        Happened(MeetingsWords.ItemIs(State));
    }

    public void Decide(string number, DateTime now)
    {
        MustBe(ItemState.Voted);
        (State, DoneAt) = (ItemState.Decided, now);
        Happened(MeetingsWords.ItemDecided(number));
    }

    public void Defer(DateOnly? until, string? why, DateOnly today, DateTime now)
    {
        MustBe(ItemState.Listed, ItemState.Presented, ItemState.Discussed, ItemState.Voted);
        new Rules().If(until is null, ShellWords.Required(MeetingsWords.DeferUntil), "Until").If(until <= today, MeetingsWords.DayPast, "Until").Text(why, MeetingsWords.Why, "Why", LongestWhy, 5).Check();
        (State, DeferredUntil, Why, DoneAt) = (ItemState.Deferred, until, why, now);
        Happened(MeetingsWords.ItemDeferred(until), why);
    }

    public void Withdraw(string? why, DateTime now)
    {
        MustBe(ItemState.Listed, ItemState.Presented, ItemState.Discussed, ItemState.Voted);
        new Rules().Text(why, MeetingsWords.Why, "Why", LongestWhy, 5).Check();
        (State, Why, DoneAt) = (ItemState.Withdrawn, why, now);
        Happened(MeetingsWords.ItemIs(State), why);
    }

    private void MustBe(params ItemState[] states) => BrokenRule.If(!states.Contains(State), MeetingsWords.ItemNotInThisState(State));
}
