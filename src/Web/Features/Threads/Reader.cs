using System.Linq.Expressions;
using Pishran.Shell;

namespace Pishran.Features.Threads;

/// <summary>What somebody may see of the cards. The rule stands once, as an expression that both the database and the index ask.</summary>
public sealed class Reader
{
    private readonly Func<Card, bool> _sees;

    private Reader(bool isStaff, bool isOffice, int person, bool isForAllUnits, int[] units)
    {
        May = card => isOffice || card.Audience == CardAudience.Public
            || (isStaff && card.Audience == CardAudience.Staff)
            || (person != 0 && card.Audience == CardAudience.Owner
                && (card.OwnerPersonId == person || (card.OwnerUnitId != null && (isForAllUnits || units.Contains(card.OwnerUnitId.Value)))));
        _sees = May.Compile();
    }

    /// <summary>For <c>Where</c>.</summary>
    public Expression<Func<Card, bool>> May { get; }

    public bool Sees(Card card) => _sees(card);

    /// <summary>Whoever asks: a stranger sees what is public; a unit's representative also what the unit owns.</summary>
    public static Reader Of(CurrentUser me) =>
        new(me.Is(Role.Employee) || me.IsAny(Role.Office), me.IsAny(Role.Office), me.Id, me.Holds(Role.UnitRepresentative, "unit", 0), [.. me.ScopesOf(Role.UnitRepresentative, "unit")]);
}
