using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Lists;

/// <summary>How many contracts are in a state.</summary>
public sealed record StateCount(ContractState State, int Count);

/// <summary>A contract as the list shows it.</summary>
public sealed record ContractRow(int Id, string Number, string Title, ContractKind Kind, int? UnitId, string UnitName, string? SupplierName, DateOnly? SignedOn, long Amount, ContractState State);

/// <summary>The contracts that one may see; searched, narrowed, ordered, counted and summed; all of it in the address.</summary>
[Authorize]
public sealed class IndexModel(ContractDesk desk, ThreadsDoor threads) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "after")] public string? After { get; set; }

    public ContractFilter Filter { get; private set; } = null!;
    public Paged<ContractRow> List { get; private set; } = new([], null);
    public IReadOnlyList<StateCount> Counts { get; private set; } = [];
    public int Total => Counts.Sum(c => c.Count);
    public long Sum { get; private set; }
    public bool IsStaff => Me.Is(Role.Employee);
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Tiers { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Orders { get; private set; } = [];
    private Dictionary<int, string> _units = [];

    protected override async Task<IActionResult?> Load()
    {
        Filter = ContractFilter.Read(Request.Query);
        var narrowed = await Filter.Narrow(desk, threads);
        var rows = await Filter.Sort(narrowed, await desk.Visible(), int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : null);
        List = Paged<ContractRow>.Cut(await rows.Take(Paged<ContractRow>.Size + 1)
            .Select(c => new ContractRow(c.Id, c.Number, c.Title, c.Kind, c.UnitId, c.UnitName, c.SupplierName, c.SignedOn, c.Amount, c.State)).ToListAsync(), r => r.Id.ToString(CultureInfo.InvariantCulture));
        Counts = [.. (await (await Filter.Unstated(desk, threads)).GroupBy(c => c.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync()).Select(g => new StateCount(g.Key, g.Count)).OrderBy(c => c.State)];
        Sum = await narrowed.SumAsync(c => c.Amount);
        await LoadChoices();
        return null;
    }

    public string UnitName(ContractRow row) => row.UnitId is { } unit ? _units.GetValueOrDefault(unit, row.UnitName) : row.UnitName;

    private async Task LoadChoices()
    {
        var units = await desk.Units();
        _units = units.ToDictionary(u => u.Id, u => u.Name);
        Units = Choices(units.Select(u => (Text(u.Id), u.Name)), Filter.UnitId is { } unit ? Text(unit) : null);
        Years = Choices((await Db.Contracts.AsNoTracking().Where(c => c.SignedYear > 0).Select(c => c.SignedYear).Distinct().OrderDescending().Take(40).ToListAsync()).Select(y => (Text(y), Say.Digits(Text(y)))), Filter.Year is { } year ? Text(year) : null);
        Kinds = Choices(Enum.GetValues<ContractKind>().Select(k => (Lower(k), Word.Of(k).ToString())), Filter.Kind is { } kind ? Lower(kind) : null);
        Tiers = Choices(Enum.GetValues<ContractTier>().Select(t => (Lower(t), Word.Of(t).ToString())), Filter.Tier is { } tier ? Lower(tier) : null);
        Orders = Choices(Enum.GetValues<ContractOrder>().Select(o => (Lower(o), Word.Of(o).ToString())), Lower(Filter.Order));
    }

    private static SelectListItem[] Choices(IEnumerable<(string Value, string Label)> choices, string? chosen) => [.. choices.Select(c => new SelectListItem(c.Label, c.Value, c.Value == chosen))];
    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
