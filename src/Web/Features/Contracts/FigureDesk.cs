using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>A contract inside an explanation; without number and title where the reader is recused from it: the parts still sum.</summary>
public sealed record FigureCase(string Number, string Title, ContractKind Requested, ContractKind Kind, DateOnly? SignedOn);

/// <summary>Why a year counts what it counts: what was wanted in the group, less what moved away or came late, plus what came in.</summary>
public sealed record YearAccount(int Year, int Counted, int Today, YearFigure? Published, IReadOnlyList<FigureCase> Wanted, IReadOnlyList<FigureCase> Out, IReadOnlyList<FigureCase> In, IReadOnlyList<FigureCase> Moved, IReadOnlyList<FigureCase> Late)
{
    /// <summary>The parts always come to the count.</summary>
    public int Sum => Wanted.Count - Out.Count + In.Count - Moved.Count - Late.Count;
}

/// <summary>The change from one year to another, parted so that the parts sum to it.</summary>
public sealed record YearChange(ContractGroup Group, YearAccount From, YearAccount To)
{
    public int Total => To.Counted - From.Counted;
    public int Truly => To.Wanted.Count - From.Wanted.Count;
    public int Reclassified => To.In.Count - To.Out.Count - From.In.Count + From.Out.Count;
    public int MovedTier => From.Moved.Count - To.Moved.Count;
    public int RecordedLate => From.Late.Count - To.Late.Count;
}

/// <summary>A year and group on the page of figures.</summary>
public sealed record FigureRow(int Year, ContractGroup Group, int Today, YearFigure? Published);

/// <summary>Counts that can be defended: live ones from the records, published ones from their frozen lists.</summary>
public sealed class FigureDesk(AppDb db, CurrentUser me)
{
    private const int MostYears = 30, MostOfYear = 5000;

    /// <summary>What definition 1 counts in a year; with a cut-off what was recorded by the end of that day.</summary>
    public IQueryable<Contract> Counted(int year, ContractGroup group, DateOnly? cutOff = null)
    {
        var kinds = ContractGroups.KindsOf(group);
        var counted = db.Contracts.AsNoTracking().Where(c => c.SignedYear == year && kinds.Contains(c.Kind) && (c.Tier == null || c.Tier != ContractTier.Above));
        if (cutOff is not { } day) return counted;
        var end = EndOf(day);
        return counted.Where(c => c.RecordedAt < end);
    }

    /// <summary>Every year with a signed contract, the newest first, with the count of today and the newest published figure.</summary>
    public async Task<IReadOnlyList<FigureRow>> Rows()
    {
        var live = await db.Contracts.AsNoTracking().Where(c => c.SignedYear > 0 && (c.Tier == null || c.Tier != ContractTier.Above)).GroupBy(c => new { c.SignedYear, c.Kind }).Select(g => new { g.Key.SignedYear, g.Key.Kind, Count = g.Count() }).ToListAsync();
        var published = await Newest().ToListAsync();
        return [.. live.Select(l => l.SignedYear).Concat(published.Select(p => p.Year)).Distinct().OrderDescending().Take(MostYears).SelectMany(year => Enum.GetValues<ContractGroup>().Select(group =>
            new FigureRow(year, group, live.Where(l => l.SignedYear == year && ContractGroups.Of(l.Kind) == group).Sum(l => l.Count), published.Find(p => p.Year == year && p.Group == group))))];
    }

    /// <summary>The newest edition of a published figure with its list.</summary>
    public Task<YearFigure?> Published(int year, ContractGroup group, int? edition = null) =>
        db.YearFigures.AsNoTracking().Where(f => f.Year == year && f.Group == group && (edition == null || f.Edition == edition)).OrderByDescending(f => f.Edition).FirstOrDefaultAsync();

    /// <summary>Freezes what a year counts at a cut-off; a second time it is the next edition. Call it inside a write.</summary>
    public async Task<YearFigure> Publish(int year, ContractGroup group, DateOnly cutOff, int byId, DateTime now)
    {
        var counted = await Counted(year, group, cutOff).OrderBy(c => c.Id).Take(MostOfYear).ToListAsync();
        var edition = await db.YearFigures.Where(f => f.Year == year && f.Group == group).Select(f => (int?)f.Edition).MaxAsync() ?? 0;
        return db.YearFigures.Add(new YearFigure(year, group, edition + 1, cutOff, counted, byId, FiscalYear.Range(year).End, now)).Entity;
    }

    /// <summary>Why the count of one year is another than that of an earlier one.</summary>
    public async Task<YearChange> Explain(int from, int to, ContractGroup group) => new(group, await Account(from, group), await Account(to, group));

    public async Task<YearAccount> Account(int year, ContractGroup group)
    {
        var published = await Published(year, group);
        var all = await db.Contracts.AsNoTracking().Where(c => c.SignedYear == year || c.AboveYear == year).OrderBy(c => c.SignedOn).ThenBy(c => c.Id).Take(MostOfYear).ToListAsync();
        var counted = published is not null ? published.Lines.Select(l => l.ContractId).ToHashSet() : [.. all.Where(c => Counts(c, group)).Select(c => c.Id)];
        var wanted = all.Where(c => ContractGroups.Of(c.RequestedKind) == group).ToList();
        var missing = wanted.Where(c => !counted.Contains(c.Id)).ToList();
        var moved = missing.Where(c => c.Tier == ContractTier.Above || !c.IsSigned).ToList();
        var late = missing.Except(moved).Where(c => published is { } figure && c.RecordedAt >= EndOf(figure.CutOff)).ToList();
        var cameIn = all.Where(c => counted.Contains(c.Id) && ContractGroups.Of(c.RequestedKind) != group);
        return new YearAccount(year, counted.Count, all.Count(c => Counts(c, group)), published, Cases(wanted), Cases(missing.Except(moved).Except(late)), Cases(cameIn), Cases(moved), Cases(late));
    }

    private static bool Counts(Contract contract, ContractGroup group) => contract.IsSigned && contract.Group == group && contract.Tier != ContractTier.Above;

    private IReadOnlyList<FigureCase> Cases(IEnumerable<Contract> contracts) => [.. contracts.Select(c => me.IsShutOut(ContractCards.Kind, c.Id) ? new FigureCase("", "", c.RequestedKind, c.Kind, null) : new FigureCase(c.Number, c.Title, c.RequestedKind, c.Kind, c.SignedOn))];

    private static DateTime EndOf(DateOnly day) => TehranTime.ToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue));

    private IQueryable<YearFigure> Newest()
    {
        var all = db.YearFigures;
        return all.AsNoTracking().Where(f => !all.Any(g => g.Year == f.Year && g.Group == f.Group && g.Edition > f.Edition));
    }
}
