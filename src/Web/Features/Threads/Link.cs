namespace Pishran.Features.Threads;

/// <summary>How one card stands to another, read from the later to the earlier: a submission <c>Answers</c> a problem.</summary>
public enum Relation { Answers, CameFrom, DecidedBy, DeliveredBy, MeasuredBy, UsedBy, DuplicateOf, SplitFrom }

/// <summary>A named relation between two records by kind and id; it may be tied before their cards are written.</summary>
public sealed class Link
{
    private Link() { }

    public Link((string Kind, int Id) from, Relation relation, (string Kind, int Id) to, DateTime now) =>
        (FromKind, FromId, Relation, ToKind, ToId, At) = (from.Kind, from.Id, relation, to.Kind, to.Id, now);

    public int Id { get; private set; }
    public string FromKind { get; private set; } = "";
    public int FromId { get; private set; }
    public Relation Relation { get; private set; }
    public string ToKind { get; private set; } = "";
    public int ToId { get; private set; }
    public DateTime At { get; private set; }
}
