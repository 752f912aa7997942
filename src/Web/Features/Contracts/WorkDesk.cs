using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>What must be done around contracts by a day.</summary>
public enum WorkKind { Milestones, Payments, Guarantees, AfterLives }

/// <summary>Which of it: past its day, within the next thirty days, or all that is open.</summary>
public enum WorkTime { Late, Soon, All }

/// <summary>One piece of work as the list and the sheet show it. <paramref name="Days"/> from today to its day, negative once it is past.</summary>
public sealed record WorkRow(int ContractId, string Code, string Subject, int? UnitId, string UnitName, string? Supplier, int Place, string? Title, Enum State, DateOnly Due, long Amount, int Days, string Verb)
{
    public bool IsLate => Days < 0;
    public string Href => $"/contracts/{Code}/{Verb}";
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Due:yyyy-MM-dd}_{ContractId}_{Place}");
}

/// <summary>How many of a kind are late and how many come soon.</summary>
public sealed record WorkCount(WorkKind Kind, int Late, int Soon, int All);

/// <summary>What the list of work is narrowed to; it lives in the address, and the sheet reads the same.</summary>
public sealed record WorkFilter(WorkKind Kind, WorkTime Time, int? UnitId, string Supplier)
{
    public static WorkFilter Read(IQueryCollection query) => new(OneOf(query["kind"], WorkKind.Milestones), OneOf(query["when"], WorkTime.Late),
        NumberText.TryParseInt(query["unit"], out var unit) && unit is > 0 and < 1_000_000_000 ? unit : null, Say.Beginning(PersianText.LatinDigits(PersianText.Clean(query["supplier"])), 20));

    public bool IsNarrowed => UnitId is not null || Supplier.Length > 0;

    public string Address(string path = "/contracts/work")
    {
        var query = System.Web.HttpUtility.ParseQueryString("");
        (query["kind"], query["when"]) = (Lower(Kind), Lower(Time));
        if (UnitId is { } unit) query["unit"] = unit.ToString(CultureInfo.InvariantCulture);
        if (Supplier.Length > 0) query["supplier"] = Supplier;
        return path + "?" + query;
    }

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
    private static TEnum OneOf<TEnum>(string? text, TEnum usual) where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Where(v => string.Equals(v.ToString(), text, StringComparison.OrdinalIgnoreCase)).Select(v => (TEnum?)v).FirstOrDefault() ?? usual;
}

/// <summary>The work-lists of contracts: stages not delivered, money not paid, guarantees that run out, after-life cards; of the contracts that concern whoever asks.</summary>
public sealed class WorkDesk(ContractDesk desk)
{
    public const int SoonDays = 30;
    private static readonly ContractState[] Running = [ContractState.Active, ContractState.Phase, ContractState.Gate];

    private sealed class Line
    {
        public int ContractId { get; init; }
        public string Code { get; init; } = "";
        public string Subject { get; init; } = "";
        public int? UnitId { get; init; }
        public string UnitName { get; init; } = "";
        public string? Supplier { get; init; }
        public int Place { get; init; }
        public string? Title { get; init; }
        public ContractMilestoneState? Milestone { get; init; }
        public ContractPaymentState? Payment { get; init; }
        public ContractPaymentKind? Claim { get; init; }
        public GuaranteeKind? Guarantee { get; init; }
        public DateOnly Due { get; init; }
        public long Amount { get; init; }
    }

    /// <summary>A page, the earliest day first, from the row after a key on.</summary>
    public async Task<IReadOnlyList<WorkRow>> Rows(WorkFilter filter, string? after, int top)
    {
        var lines = Timed(await Lines(filter.Kind, filter), filter.Time);
        if (after?.Split('_') is [var day, var contract, var place] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due) && Number(contract) is { } id && Number(place) is { } at)
            lines = lines.Where(l => l.Due > due || (l.Due == due && (l.ContractId > id || (l.ContractId == id && l.Place > at))));
        var today = desk.Today;
        return [.. (await lines.OrderBy(l => l.Due).ThenBy(l => l.ContractId).ThenBy(l => l.Place).Take(top).ToListAsync())
            .Select(l => new WorkRow(l.ContractId, l.Code, l.Subject, l.UnitId, l.UnitName, l.Supplier, l.Place, TitleOf(l), StateOf(l), l.Due, l.Amount, l.Due.DayNumber - today.DayNumber, VerbOf(filter.Kind)))];
    }

    /// <summary>The money of the whole list.</summary>
    public async Task<long> Sum(WorkFilter filter) => await Timed(await Lines(filter.Kind, filter), filter.Time).SumAsync(l => l.Amount);

    /// <summary>How much of every kind is late or comes soon; each number is a list.</summary>
    public async Task<IReadOnlyList<WorkCount>> Counts(WorkFilter filter)
    {
        var (today, soon, counts) = (desk.Today, desk.Today.AddDays(SoonDays), new List<WorkCount>());
        foreach (var kind in Enum.GetValues<WorkKind>())
        {
            var found = await (await Lines(kind, filter)).GroupBy(_ => 1).Select(g => new { Late = g.Count(l => l.Due < today), Soon = g.Count(l => l.Due >= today && l.Due <= soon), All = g.Count() }).FirstOrDefaultAsync();
            counts.Add(new WorkCount(kind, found?.Late ?? 0, found?.Soon ?? 0, found?.All ?? 0));
        }
        return counts;
    }

    private IQueryable<Line> Timed(IQueryable<Line> lines, WorkTime time)
    {
        var (today, soon) = (desk.Today, desk.Today.AddDays(SoonDays));
        return time switch { WorkTime.Late => lines.Where(l => l.Due < today), WorkTime.Soon => lines.Where(l => l.Due >= today && l.Due <= soon), _ => lines };
    }

    private async Task<IQueryable<Line>> Lines(WorkKind kind, WorkFilter filter)
    {
        var contracts = (await desk.Concerned()).AsNoTracking().Where(c => c.SignedOn != null);
        if (filter.UnitId is { } unit) contracts = contracts.Where(c => c.UnitId == unit);
        if (filter.Supplier.Length > 0) contracts = contracts.Where(c => c.SupplierLegalId == filter.Supplier);
        return kind switch
        {
            WorkKind.Milestones => contracts.Where(c => Running.Contains(c.State)).SelectMany(c => c.Milestones.Where(m => m.State != ContractMilestoneState.Met && m.State != ContractMilestoneState.Submitted), (c, m) => new Line
            { ContractId = c.Id, Code = c.Number, Subject = c.Title, UnitId = c.UnitId, UnitName = c.UnitName, Supplier = c.SupplierName, Place = m.Number, Title = m.Title, Milestone = m.State, Due = m.Due, Amount = m.Amount }),
            WorkKind.Payments => contracts.Where(c => c.State != ContractState.Closed).SelectMany(c => c.Payments.Where(p => p.State != ContractPaymentState.Paid), (c, p) => new Line
            { ContractId = c.Id, Code = c.Number, Subject = c.Title, UnitId = c.UnitId, UnitName = c.UnitName, Supplier = c.SupplierName, Place = p.Number, Payment = p.State, Claim = p.Kind, Due = p.DueOn, Amount = p.Gross }),
            WorkKind.Guarantees => contracts.SelectMany(c => c.Guarantees.Where(g => g.State == GuaranteeState.Held), (c, g) => new Line
            { ContractId = c.Id, Code = c.Number, Subject = c.Title, UnitId = c.UnitId, UnitName = c.UnitName, Supplier = c.SupplierName, Place = g.Number, Title = g.Paper, Guarantee = g.Kind, Due = g.ValidUntil, Amount = g.Amount }),
            _ => contracts.SelectMany(c => c.AfterLives.Where(a => a.AnsweredAt == null), (c, a) => new Line
            { ContractId = c.Id, Code = c.Number, Subject = c.Title, UnitId = c.UnitId, UnitName = c.UnitName, Supplier = c.SupplierName, Place = a.Months, Due = a.DueOn, Amount = 0 }),
        };
    }

    private static string TitleOf(Line line) => line.Title ?? (line.Claim is { } claim ? Word.Of(claim) : ContractsWords.MonthsAfter(line.Place)).ToString();
    private static Enum StateOf(Line line) => line.Milestone ?? line.Payment ?? (Enum?)line.Guarantee ?? WorkKind.AfterLives;
    private static string VerbOf(WorkKind kind) => kind switch { WorkKind.Milestones => "milestones", WorkKind.AfterLives => "after", _ => "payments" };
    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
