using Pishran.Shell;

namespace Pishran.Features.Inbox;

/// <summary>Something a person should know but need not do.</summary>
public sealed class Notice(int personId, string what, string href, DateTime at)
{
    public int Id { get; private set; }
    public int PersonId { get; private set; } = personId;

    /// <summary>The sentence, as <see cref="Word.ToJson"/>.</summary>
    public string What { get; private set; } = what;
    public string Href { get; private set; } = href;
    public DateTime At { get; private set; } = at;
    public DateTime? ReadAt { get; private set; }
}

/// <summary>How many open turns a person has (their own and those escalated to them): a row, so that the menu asks one key.</summary>
public sealed class TurnCount(int personId)
{
    public int PersonId { get; private set; } = personId;
    public int Open { get; internal set; }
}
