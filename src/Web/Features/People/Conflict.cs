using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.People;

/// <summary>Why two people may not judge one another's work.</summary>
public enum ConflictKind { SameUnit, LineOfManagement, CoAuthor, SameTeam, SameDesk, Supplier, Declared }

public enum ConflictState { Proposed, Declared, Confirmed, Dismissed, Pinned }

/// <summary>
/// A conflict of interest between two people, as somebody declared or the platform proposed it. It holds from the moment
/// it is known until it is dismissed with a reason; a pinned one holds for good.
/// </summary>
public sealed class Conflict : Record
{
    private Conflict() { }

    private Conflict(ConflictKind kind, ConflictState state, int personId, int otherId, string why, DateTime now)
    {
        new Rules().If(personId == otherId, PeopleWords.ConflictWithOneself, nameof(OtherId)).Text(why, ShellWords.Why, nameof(Why), 1000).Check();
        (Kind, State, PersonId, OtherId, Why, Since) = (kind, state, personId, otherId, why, now);
    }

    /// <summary>A person says it of themselves.</summary>
    /// <exception cref="BrokenRule">Nobody conflicts with themselves; the words are missing.</exception>
    public static Conflict Declare(int personId, int otherId, string? why, DateTime now)
    {
        var conflict = new Conflict(ConflictKind.Declared, ConflictState.Declared, personId, otherId, why ?? "", now);
        conflict.Happened(PeopleWords.DeclareConflictDone, conflict.Why);
        return conflict;
    }

    /// <summary>The secretariat writes down what it knows or what the data show; it is proposed until confirmed.</summary>
    public static Conflict Propose(ConflictKind kind, int personId, int otherId, string? why, DateTime now)
    {
        var conflict = new Conflict(kind, ConflictState.Proposed, personId, otherId, why ?? "", now);
        conflict.Happened(PeopleWords.ConflictProposed, conflict.Why);
        return conflict;
    }

    public ConflictKind Kind { get; private set; }
    public ConflictState State { get; private set; }
    public int PersonId { get; private set; }
    public int OtherId { get; private set; }
    public string Why { get; private set; } = "";
    public DateTime Since { get; private set; }

    /// <summary>Whether the pair is kept apart because of it.</summary>
    public bool Holds => State != ConflictState.Dismissed;

    public void Confirm()
    {
        BrokenRule.If(State is ConflictState.Confirmed or ConflictState.Pinned, ShellWords.AlreadyDone);
        State = ConflictState.Confirmed;
        Happened(PeopleWords.ConfirmConflictDone);
    }

    /// <summary>Holds for good: it can't be dismissed any more.</summary>
    public void Pin()
    {
        BrokenRule.If(State == ConflictState.Pinned, ShellWords.AlreadyDone);
        State = ConflictState.Pinned;
        Happened(PeopleWords.ConflictPinned);
    }

    /// <exception cref="BrokenRule">It is pinned or dismissed already, or the reason is missing.</exception>
    public void Dismiss(string? why)
    {
        new Rules().If(State == ConflictState.Pinned, PeopleWords.ConflictIsPinned).If(State == ConflictState.Dismissed, ShellWords.AlreadyDone)
            .Text(why, ShellWords.Why, "Reason", 1000).Check();
        State = ConflictState.Dismissed;
        Happened(PeopleWords.DismissConflictDone, why);
    }
}
