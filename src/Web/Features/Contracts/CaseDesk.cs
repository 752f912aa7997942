using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.People;
using Pishran.Features.Problems;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>What an act on a case rests on: who acts, the ceilings of the day, splitting, eligibility; and what follows from it.</summary>
public sealed class CaseDesk(AppDb db, CurrentUser me, ContractDesk desk, PeopleDoor people, ThreadsDoor threads, ProblemsDoor problems, Suppliers suppliers, Ceilings ceilings, ContractTurns turns)
{
    /// <summary>The window in which contracts with the same company or subject are summed.</summary>
    public const int SplittingDays = 365;
    private const int MostProblems = 60;

    public async Task<ContractReader> Reader(Contract contract)
    {
        var mine = await suppliers.Mine();
        var isParty = mine.Count > 0 && (mine.Contains(contract.SupplierId ?? 0) || await db.Proposals.AnyAsync(p => p.ContractId == contract.Id && mine.Contains(p.SupplierId)));
        var units = await people.UnitsOf(me);
        return new ContractReader(
            !isParty && me.IsAny(ContractDesk.Keepers), !isParty && me.Is(Role.Secretary), !isParty && me.Is(Role.FinanceOfficer),
            !isParty && (contract.RequestedById == me.Id || (contract.UnitId is { } unit && units.Contains(unit))), !isParty && contract.SupervisorId == me.Id && me.Id != 0,
            !isParty && contract.Evaluators.Any(e => e.PersonId == me.Id), contract.Custodians.Any(c => c.PersonId == me.Id),
            contract.SupplierId is { } supplier && mine.Contains(supplier), !isParty && me.IsAny(ContractDesk.Readers));
    }

    public Task<TierRow?> Row(DateOnly day) => ceilings.On(day);
    public static string YearOf(DateOnly day) => FiscalYear.Of(day).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Other contracts with the same company, or the same subject in the same unit, within the window; against the tier that this one alone would have.</summary>
    public async Task<Splitting> SplittingOf(Contract contract, string? legalId, long amount, TierRow? row, DateOnly day)
    {
        var (id, key, unit, since) = (contract.Id, contract.TitleKey, contract.UnitId, day.AddDays(-SplittingDays));
        var sinceAt = TehranTime.ToUtc(since.ToDateTime(TimeOnly.MinValue));
        var others = await db.Contracts.AsNoTracking().Where(c => c.Id != id && c.State != ContractState.Cancelled && c.State != ContractState.Unsuccessful
            && ((c.SignedOn != null && c.SignedOn >= since) || (c.SignedOn == null && c.RecordedAt >= sinceAt))
            && ((legalId != null && c.SupplierLegalId == legalId) || (c.UnitId == unit && c.TitleKey == key))).OrderBy(c => c.Id).Select(c => c.Amount).Take(500).ToListAsync();
        var ceiling = row is null ? 0 : amount <= row.SmallCeiling ? row.SmallCeiling : row.MediumCeiling ?? row.SmallCeiling;
        return new Splitting(SplittingDays, checked(others.Sum() + amount), ceiling, row is null ? 0 : others.Count);
    }

    /// <summary>Why the city may not deal with a company on a day; null where it may.</summary>
    public static Word? Ineligible(SupplierCard company, ContractKind kind) =>
        !company.IsActive ? ContractsWords.NotEligible(company.Name, ContractsWords.CompanyInactive)
        : !company.HasClass && ContractGroups.Of(kind) == ContractGroup.KnowledgeBased ? ContractsWords.NotEligible(company.Name, ContractsWords.ClassNotValid) : null;

    /// <summary>Which of the people may not touch proposals of these companies: their own people, and who conflicts with one.</summary>
    public async Task<IReadOnlyList<int>> Conflicted(IReadOnlyCollection<int> persons, IReadOnlyCollection<int> companies, DateOnly day)
    {
        var theirs = await suppliers.PeopleOf(companies, day);
        if (theirs.Count == 0) return [];
        return [.. persons.Where(theirs.Contains).Concat((await people.Conflicts(persons, theirs, day)).Select(c => c.PersonId)).Distinct()];
    }

    public async Task<IReadOnlyDictionary<int, ProblemCard>> ReadyProblems(int? chosen)
    {
        var ready = (await problems.Ready(null, MostProblems)).ToDictionary(p => p.Id);
        if (chosen is { } id && !ready.ContainsKey(id) && (await problems.Of([id])).TryGetValue(id, out var card)) ready[id] = card;
        return ready;
    }

    /// <summary>Carries an act into the card, the thread and whose turn it is; in the same transaction.</summary>
    public async Task Follow(Contract contract, IReadOnlyList<ContractTurn> before, DateTime now)
    {
        await threads.Put(ContractCards.Of(contract), now);
        if (db.Entry(contract).Property(c => c.ProblemId) is { IsModified: true } named) await Rename(contract, named.OriginalValue, now);
        else if (contract.ProblemId is { } problem) await threads.Join((ContractCards.Kind, contract.Id), Relation.Answers, (ContractCards.ProblemKind, problem), now);
        await turns.Follow(contract, before, now);
    }

    /// <summary>Gives a new case its number and its first turn.</summary>
    public async Task Begin(Contract contract, DateTime now)
    {
        var year = FiscalYear.Of(TehranTime.Day(now));
        contract.NumberAs(year, await db.Draw<ContractYear>(year));
        db.Contracts.Add(contract);
        await db.SaveChangesAsync();
        await Rename(contract, null, now);
        await Follow(contract, [], now);
    }

    // The problem that a case names is taken up by it: open from now on, and its page leads here; by its number, since who isn't concerned reads no more.
    private async Task Rename(Contract contract, int? before, DateTime now)
    {
        var here = (ContractCards.Kind, contract.Id);
        if (before is { } old && old != contract.ProblemId) await threads.Untie(here, Relation.Answers, (ContractCards.ProblemKind, old));
        if (contract.ProblemId is not { } id) return;
        await threads.Join(here, Relation.Answers, (ContractCards.ProblemKind, id), now);
        if ((await problems.Of([id])).GetValueOrDefault(id) is { State: ProblemState.Registered or ProblemState.Prioritised or ProblemState.Open or ProblemState.Solving })
            await problems.TakeUp(id, Channel.SupplierCall, contract.Number, contract.Href, now);
    }

    public DateOnly Today => desk.Today;
}
