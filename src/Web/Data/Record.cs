using Pishran.Shell;

namespace Pishran.Data;

/// <summary>Something that happened to a record, said in words, to be written into the history in the same transaction.</summary>
public sealed record Happening(Word What, string? Why = null, string? ReasonCode = null);

/// <summary>
/// What every noun is: numbered, versioned against lost edits, and honest about what happened to it. A noun says
/// <see cref="Happened"/> inside its own methods; the writer carries it into the history chain.
/// </summary>
public abstract class Record
{
    private List<Happening>? _happenings;

    public int Id { get; private set; }

    /// <summary>Grows with each change; a save that read an older one is refused, never overwritten.</summary>
    public int Version { get; internal set; }

    /// <summary>The kind by which history and cards know the record, for example <c>League.Team</c>.</summary>
    public static string KindOf(Type noun) => noun.Namespace!.Split('.') is [_, "Features", var room, ..] ? $"{room}.{noun.Name}" : noun.Name;

    protected void Happened(Word what, string? why = null, string? reasonCode = null) =>
        (_happenings ??= []).Add(new Happening(what, why, reasonCode));

    internal IReadOnlyList<Happening> TakeHappenings()
    {
        IReadOnlyList<Happening> taken = _happenings ?? [];
        _happenings = null;
        return taken;
    }
}
