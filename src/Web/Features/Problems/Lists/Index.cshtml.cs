using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Problems.Lists;

/// <summary>A row of the list.</summary>
public sealed record ProblemRow(int Id, string? Number, string Title, int? OwnerUnitId, string? Indicator, string? UnitOfMeasure, double? Baseline, double? Target, ProblemState State, int Score, bool IsPublic)
{
    /// <summary>What the database is asked for.</summary>
    public static readonly Expression<Func<Problem, ProblemRow>> Of = p => new ProblemRow(p.Id, p.Number, p.Title, p.OwnerUnitId, p.Frame.Indicator, p.Frame.UnitOfMeasure, p.Frame.Baseline, p.Frame.Target, p.State, p.PriorityScore, p.IsPublic);

    public string Code => Problem.CodeOf(Number, Id);
}

/// <summary>How many problems are in a state.</summary>
public sealed record StateCount(ProblemState State, int Count);

/// <summary>The registry of problems: searched, narrowed, ordered, counted; all of it in the address.</summary>
[AllowAnonymous]
public sealed class IndexModel(ProblemDesk desk, ThreadsDoor threads) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "q")] public string? Q { get; set; }
    [BindProperty(SupportsGet = true, Name = "state")] public string? State { get; set; }
    [BindProperty(SupportsGet = true, Name = "unit")] public string? Unit { get; set; }
    [BindProperty(SupportsGet = true, Name = "year")] public string? Year { get; set; }
    [BindProperty(SupportsGet = true, Name = "sort")] public string? Sort { get; set; }
    [BindProperty(SupportsGet = true, Name = "after")] public string? After { get; set; }

    public ProblemFilter Filter { get; private set; } = null!;
    public Paged<ProblemRow> List { get; private set; } = new([], null);
    public IReadOnlyList<StateCount> Counts { get; private set; } = [];
    public int Total => Counts.Sum(c => c.Count);
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Orders { get; private set; } = [];
    private Dictionary<int, string> _units = [];

    protected override async Task<IActionResult?> Load()
    {
        Filter = ProblemFilter.Read(Q, State, Unit, Year, Sort);
        List = Paged<ProblemRow>.Cut(await Rows(int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : null), r => Text(r.Id));
        var counts = await threads.CountByState<ProblemState>(ProblemCards.Kind, Filter.Text, Filter.UnitId, Filter.Year);
        Counts = [.. Enum.GetValues<ProblemState>().Select(s => new StateCount(s, counts.GetValueOrDefault(s))).Where(c => c.Count > 0 || c.State == Filter.State)];
        await LoadChoices();
        return null;
    }

    private async Task<List<ProblemRow>> Rows(int? after)
    {
        if (after is null && !Filter.IsNarrowed && Filter.Order == ProblemOrder.Number && await desk.Wide() is { } wide) return await wide.Newest(Db);
        var visible = (await desk.Visible()).AsNoTracking();
        return await (await Filter.Sort(await Filter.Narrow(visible, threads), visible, after)).Take(Paged<ProblemRow>.Size + 1).Select(ProblemRow.Of).ToListAsync();
    }

    public string UnitName(int? id) => id is { } unit ? _units.GetValueOrDefault(unit, "") : "";

    private async Task LoadChoices()
    {
        var units = await desk.Units();
        _units = units.ToDictionary(u => u.Id, u => u.Name);
        Units = Choices(units.Select(u => (Text(u.Id), u.Name)), Filter.UnitId is { } unit ? Text(unit) : null);
        Years = Choices((await WideReader.YearsOf(Db)).Select(y => (Text(y), Say.Digits(Text(y)))), Filter.Year is { } year ? Text(year) : null);
        Orders = Choices(Enum.GetValues<ProblemOrder>().Select(o => (o.ToString().ToLowerInvariant(), Word.Of(o).ToString())), Filter.Order.ToString().ToLowerInvariant());
    }

    private static SelectListItem[] Choices(IEnumerable<(string Value, string Label)> choices, string? chosen) => [.. choices.Select(c => new SelectListItem(c.Label, c.Value, c.Value == chosen))];
    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
