using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Data.Sheets;
using Pishran.Shell;

namespace Pishran.Features.Benefits.Ledger;

/// <summary>A line of the ledger; the figures are those of the chosen year where one is chosen.</summary>
public sealed record BenefitRow(int Id, string Number, string Title, BenefitKind Kind, string? Measure, BenefitState State, int UnitId, long Estimate, long Validated, long Actual);

/// <summary>The ledger: narrowed, paged, added up; all of it in the address.</summary>
[Authorize]
public sealed class IndexModel(BenefitDesk desk) : RoomPage
{
    private const int MostInFile = 10_000;

    [BindProperty(SupportsGet = true, Name = "q")] public string? Q { get; set; }
    [BindProperty(SupportsGet = true, Name = "kind")] public string? Kind { get; set; }
    [BindProperty(SupportsGet = true, Name = "state")] public string? State { get; set; }
    [BindProperty(SupportsGet = true, Name = "unit")] public string? Unit { get; set; }
    [BindProperty(SupportsGet = true, Name = "year")] public string? Year { get; set; }
    [BindProperty(SupportsGet = true, Name = "pillar")] public string? Pillar { get; set; }
    [BindProperty(SupportsGet = true, Name = "counted")] public string? Counted { get; set; }
    [BindProperty(SupportsGet = true, Name = "after")] public string? After { get; set; }

    public BenefitFilter Filter { get; private set; } = null!;
    public Paged<BenefitRow> List { get; private set; } = new([], null);
    public BenefitSums Sums { get; private set; } = new(0, 0, 0, 0);
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];
    public IReadOnlyList<SelectListItem> States { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];
    private Dictionary<int, string> _units = [];

    protected override async Task<IActionResult?> Load()
    {
        Filter = BenefitFilter.Read(Q, Kind, State, Unit, Year, Pillar, Counted);
        var narrowed = Filter.Narrow((await desk.Visible()).AsNoTracking());
        Sums = await Filter.Sums(narrowed);
        var page = int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? narrowed.Where(b => b.Id < after) : narrowed;
        List = Paged<BenefitRow>.Cut(await Rows(page.OrderByDescending(b => b.Id).Take(Paged<BenefitRow>.Size + 1)).ToListAsync(), r => r.Id.ToString(CultureInfo.InvariantCulture));
        await LoadChoices();
        return null;
    }

    /// <summary>The narrowed ledger as a file; more than <see cref="MostInFile"/> lines are for the filter.</summary>
    public async Task<IActionResult> OnGetExcelAsync()
    {
        var rows = await Rows(Filter.Narrow((await desk.Visible()).AsNoTracking()).OrderByDescending(b => b.Id).Take(MostInFile)).ToListAsync();
        Word[] headers = [BenefitsWords.NumberLabel, BenefitsWords.Card, BenefitsWords.KindLabel, ShellWords.Unit, BenefitsWords.EstimateLabel, BenefitsWords.ValidatedLabel, BenefitsWords.ActualLabel, BenefitsWords.Measure, ShellWords.State];
        var cells = rows.Select(r => new object?[] { r.Number, r.Title, Word.Of(r.Kind).ToString(), UnitName(r.UnitId), r.Estimate, r.Validated, r.Actual, r.Measure ?? BenefitsWords.InRial.ToString(), Word.Of(r.State).ToString() });
        return File(await XlsxSheet.Write(BenefitsWords.Title, headers, cells), XlsxSheet.MediaType, "benefits.xlsx");
    }

    public string UnitName(int id) => _units.GetValueOrDefault(id, "");

    private IQueryable<BenefitRow> Rows(IQueryable<Benefit> benefits) => Filter.Year is { } year
        ? benefits.Select(b => new BenefitRow(b.Id, b.Number, b.Title, b.Kind, b.Measure, b.State, b.UnitId,
            b.Years.Where(y => y.Year == year).Sum(y => y.Estimate), b.Years.Where(y => y.Year == year).Sum(y => y.Validated ?? 0), b.Years.Where(y => y.Year == year).Sum(y => y.Actual ?? 0)))
        : benefits.Select(b => new BenefitRow(b.Id, b.Number, b.Title, b.Kind, b.Measure, b.State, b.UnitId, b.Estimate, b.Validated, b.Actual));

    private async Task LoadChoices()
    {
        var units = await desk.Units();
        _units = units.ToDictionary(u => u.Id, u => u.Name);
        Units = [.. units.Select(u => new SelectListItem(u.Name, u.Id.ToString(CultureInfo.InvariantCulture), u.Id == Filter.UnitId))];
        Kinds = [.. Enum.GetValues<BenefitKind>().Select(k => new SelectListItem(Word.Of(k).ToString(), k.ToString().ToLowerInvariant(), k == Filter.Kind))];
        States = [.. Enum.GetValues<BenefitState>().Select(s => new SelectListItem(Word.Of(s).ToString(), s.ToString().ToLowerInvariant(), s == Filter.State))];
        var years = await (await desk.Visible()).AsNoTracking().SelectMany(b => b.Years).Select(y => y.Year).Distinct().OrderDescending().ToListAsync();
        Years = [.. years.Select(y => new SelectListItem(BenefitsSay.Year(y), y.ToString(CultureInfo.InvariantCulture), y == Filter.Year))];
    }
}
