using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Figures;

/// <summary>The yearly figures: what was published, what counts today, and one click to the reason of a change.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class IndexModel(FigureDesk figures) : RoomPage
{
    public IReadOnlyList<FigureRow> Rows { get; private set; } = [];
    public bool MayPublish => Me.IsAny(ContractDesk.Keepers);

    protected override async Task<IActionResult?> Load()
    {
        Rows = await figures.Rows();
        return null;
    }

    public FigureRow? Before(FigureRow row) => Rows.FirstOrDefault(r => r.Group == row.Group && r.Year < row.Year);
    public int Shown(FigureRow row) => row.Published?.Count ?? row.Today;
    public string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
