using System.Linq.Expressions;
using Pishran.Shell;

namespace Pishran.Features.Threads;

/// <summary>
/// What somebody may see of the cards: one rule, said once for the database (<see cref="May"/>) and once for the index in
/// memory (<see cref="Sees"/>), because compiling the expression on each request costs more than the page. A test keeps
/// the two alike.
/// </summary>
public sealed class Reader
{
    private readonly bool _isStaff, _isOffice, _isForAllUnits;
    private readonly int _person;
    private readonly int[] _units;
    private readonly HashSet<ShutRecord> _shut;

    internal Reader(bool isStaff, bool isOffice, int person, bool isForAllUnits, int[] units, IReadOnlyList<ShutRecord> shut) =>
        (_isStaff, _isOffice, _person, _isForAllUnits, _units, _shut) = (isStaff, isOffice, person, isForAllUnits, units, [.. shut]);

    /// <summary>Those of some cards that this reader may see, in the query.</summary>
    public IQueryable<Card> May(IQueryable<Card> cards)
    {
        cards = cards.Where(Rule());
        foreach (var kind in _shut.GroupBy(s => s.Kind, s => s.Id))
        {
            var (name, ids) = (kind.Key, kind.ToArray());
            cards = cards.Where(card => card.Kind != name || !ids.Contains(card.RecordId));
        }
        return cards;
    }

    // Made when the database is asked: most readers only look at the index.
    private Expression<Func<Card, bool>> Rule()
    {
        var (isStaff, isOffice, person, isForAllUnits, units) = (_isStaff, _isOffice, _person, _isForAllUnits, _units);
        return card => isOffice || card.Audience == CardAudience.Public
            || (isStaff && card.Audience == CardAudience.Staff)
            || (person != 0 && card.Audience == CardAudience.Owner
                && (card.OwnerPersonId == person || (card.OwnerUnitId != null && (isForAllUnits || units.Contains(card.OwnerUnitId.Value)))));
    }

    public bool Sees(Card card) => (_shut.Count == 0 || !_shut.Contains(new ShutRecord(card.Kind, card.RecordId))) && MaySee(card);

    private bool MaySee(Card card) => _isOffice || card.Audience switch
    {
        CardAudience.Public => true,
        CardAudience.Staff => _isStaff,
        CardAudience.Owner => _person != 0 && (card.OwnerPersonId == _person || (card.OwnerUnitId is { } unit && (_isForAllUnits || _units.Contains(unit)))),
        _ => false,
    };

    /// <summary>Two readers with one key see the same cards.</summary>
    public string Key => (_isOffice ? "office" : $"{_isStaff} {_person} {_isForAllUnits} {string.Join(',', _units)}") + (_shut.Count == 0 ? "" : " " + string.Join(',', _shut.OrderBy(s => s.Kind, StringComparer.Ordinal).ThenBy(s => s.Id)));

    /// <summary>Whoever asks: a stranger sees what is public; a unit's representative also what the unit owns; who is recused from the open item of a body nothing of its case.</summary>
    public static Reader Of(CurrentUser me) =>
        new(me.Is(Role.Employee) || me.IsAny(Role.Office) || me.IsAny(Role.Overseers), me.IsAny(Role.Office), me.Id, me.Holds(Role.UnitRepresentative, "unit", 0), [.. me.ScopesOf(Role.UnitRepresentative, "unit")], me.Shut);
}
