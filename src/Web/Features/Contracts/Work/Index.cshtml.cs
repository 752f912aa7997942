using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Work;

/// <summary>What is late and what comes: stages, money, guarantees, after-life; every number opens its list, all of it in the address.</summary>
[Authorize(Roles = Role.Employee + "," + Role.Company)]
public sealed class IndexModel(ContractDesk desk, WorkDesk work) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "after")] public string? After { get; set; }

    public WorkFilter Filter { get; private set; } = null!;
    public Paged<WorkRow> List { get; private set; } = new([], null);
    public IReadOnlyList<WorkCount> Counts { get; private set; } = [];
    public WorkCount Chosen => Counts.First(c => c.Kind == Filter.Kind);
    public long Sum { get; private set; }
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    private Dictionary<int, string> _units = [];

    protected override async Task<IActionResult?> Load()
    {
        Filter = WorkFilter.Read(Request.Query);
        List = Paged<WorkRow>.Cut([.. await work.Rows(Filter, After, Paged<WorkRow>.Size + 1)], r => r.Key);
        Counts = await work.Counts(Filter);
        Sum = Filter.Kind == WorkKind.AfterLives ? 0 : await work.Sum(Filter);
        var units = await desk.Units();
        _units = units.ToDictionary(u => u.Id, u => u.Name);
        Units = [.. units.Select(u => new SelectListItem(u.Name, u.Id.ToString(CultureInfo.InvariantCulture), u.Id == Filter.UnitId))];
        return null;
    }

    public string UnitName(WorkRow row) => row.UnitId is { } unit ? _units.GetValueOrDefault(unit, row.UnitName) : row.UnitName;
    public int CountOf(WorkTime time) => time switch { WorkTime.Late => Chosen.Late, WorkTime.Soon => Chosen.Soon, _ => Chosen.All };
}
