using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>What every page of the room asks: which contracts are mine to see, and one of them by its number.</summary>
public sealed class ContractDesk(AppDb db, CurrentUser me, PeopleDoor people, Suppliers suppliers, TimeProvider clock)
{
    /// <summary>Who keeps the cases.</summary>
    public const string Keepers = Role.HeadOfPlans + "," + Role.Secretary;

    /// <summary>Who reads every case: the office, finance, who leads and who watches.</summary>
    public const string Readers = Role.Office + "," + Role.FinanceOfficer + "," + Role.Executive + "," + Role.Auditor;

    private IReadOnlyList<UnitCard>? _units;

    public DateOnly Today => TehranTime.Day(clock.GetUtcNow().UtcDateTime);
    public async Task<IReadOnlyList<UnitCard>> Units() => _units ??= await people.Units();
    public async Task<UnitCard?> Unit(int? id) => id is null ? null : (await Units()).FirstOrDefault(u => u.Id == id);

    /// <summary>The contracts that whoever asks may see: all for those who read every case; staff the signed ones; a representative those of the unit;
    /// a company its own alone; none that a body hears and whoever asks is recused from.</summary>
    public async Task<IQueryable<Contract>> Visible()
    {
        var contracts = db.Contracts.OpenTo(me);
        if (!me.IsSignedIn) return contracts.Where(_ => false);
        if (me.IsAny(Readers)) return contracts;
        return Mine(contracts, me.Is(Role.Employee), await Units(me), await Companies());
    }

    /// <summary>Those of them that concern whoever asks, money and stages included: not every signed contract of the city.</summary>
    public async Task<IQueryable<Contract>> Concerned() =>
        !me.IsSignedIn || me.IsAny(Readers) ? await Visible() : Mine(db.Contracts.OpenTo(me), false, await Units(me), await Companies());

    private async Task<int[]> Units(CurrentUser somebody) => [.. await people.UnitsOf(somebody)];
    private async Task<int[]> Companies() => [.. await suppliers.Mine()];

    private IQueryable<Contract> Mine(IQueryable<Contract> contracts, bool isStaff, int[] units, int[] companies)
    {
        var person = me.Id;
        return contracts.Where(c => (isStaff && c.SignedOn != null) || c.RequestedById == person || c.SupervisorId == person || c.Evaluators.Any(e => e.PersonId == person) || c.Custodians.Any(k => k.PersonId == person)
            || (c.UnitId != null && units.Contains(c.UnitId.Value)) || (c.SupplierId != null && companies.Contains(c.SupplierId.Value)));
    }

    /// <summary>One visible contract by its number (<c>N-1405-001</c>); tracked.</summary>
    public async Task<Contract?> Find(string? code)
    {
        var asked = PersianText.LatinDigits(PersianText.Clean(code)).ToUpperInvariant();
        return asked.Length is > 0 and <= 40 ? await (await Visible()).AsTracking().AsSplitQuery().FirstOrDefaultAsync(c => c.Number == asked) : null;
    }
}
