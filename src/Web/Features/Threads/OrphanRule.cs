using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Threads;

/// <summary>
/// A kind of loose end: cards in some states to which no card of another kind is tied, for example open problems that
/// nobody answers. The room that owns the cards registers it.
/// </summary>
/// <param name="Key">Short Latin name, for the address.</param>
/// <param name="Label">What these are called, «open problems without a submission».</param>
/// <param name="Relation">How the missing card would be tied to this one.</param>
public sealed record OrphanRule(string Key, Word Label, string Kind, IReadOnlyList<Enum> States, Relation Relation, string MissingKind)
{
    /// <summary>The loose ends among the cards.</summary>
    internal IQueryable<Card> In(AppDb db)
    {
        var (kind, relation, missing) = (Kind, Relation, MissingKind);
        var states = States.Select(Card.KeyOf).ToArray();
        var links = db.Links;
        return db.Cards.AsNoTracking().Where(c => c.Kind == kind && states.Contains(c.State)
            && !links.Any(l => l.ToKind == kind && l.ToId == c.RecordId && l.Relation == relation && l.FromKind == missing));
    }
}
