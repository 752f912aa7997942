using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Figures;

/// <summary>What the records of today count besides or no more.</summary>
public sealed record SinceCase(string Number, string Title, ContractKind Kind, bool IsLate);

/// <summary>One published figure: its frozen list, its checksum, and what has changed since.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class ListModel(FigureDesk figures) : RoomPage
{
    [FromRoute] public int Year { get; set; }
    [FromRoute] public string? Group { get; set; }
    [BindProperty(SupportsGet = true)] public int? Edition { get; set; }

    public YearFigure Figure { get; private set; } = null!;
    public string YearText => Year.ToString(CultureInfo.InvariantCulture);
    public int CountToday { get; private set; }
    public bool IsShut(FigureLine line) => Me.IsShutOut(ContractCards.Kind, line.ContractId);
    public IReadOnlyList<SinceCase> Added { get; private set; } = [];
    public IReadOnlyList<SinceCase> Gone { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (ContractGroups.FromKey(Group) is not { } group || await figures.Published(Year, group, Edition) is not { } figure) return NotFound();
        Figure = figure;
        var frozen = figure.Lines.Select(l => l.ContractId).ToArray();
        var now = await figures.Counted(Year, group).Select(c => new { c.Id, c.Number, c.Title, c.Kind, c.RequestedKind }).ToListAsync();
        CountToday = now.Count;
        var shut = Me.ShutOutOf(ContractCards.Kind);
        Added = [.. now.Where(c => !frozen.Contains(c.Id) && !shut.Contains(c.Id)).Select(c => new SinceCase(c.Number, c.Title, c.Kind, ContractGroups.Of(c.RequestedKind) == group))];
        Gone = [.. (await Db.Contracts.AsNoTracking().OpenTo(Me).Where(c => frozen.Contains(c.Id)).Select(c => new { c.Id, c.Number, c.Title, c.Kind }).ToListAsync())
            .Where(c => now.TrueForAll(n => n.Id != c.Id)).Select(c => new SinceCase(c.Number, c.Title, c.Kind, false))];
        return null;
    }
}
