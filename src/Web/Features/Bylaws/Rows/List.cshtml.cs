using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Bylaws.Rows;

/// <summary>The rows of one group, newest first: in force and to come, or all of them.</summary>
[Authorize]
public sealed class ListModel : RoomPage
{
    [FromRoute] public string Slug { get; set; } = "";
    [FromQuery] public string? Show { get; set; }
    [FromQuery] public string? About { get; set; }
    [FromQuery] public string? After { get; set; }

    public BylawGroup Group { get; private set; } = null!;
    public Paged<BylawRow> List { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Abouts { get; private set; } = [];
    public bool MayEdit => Me.IsAny(BylawsRoom.Editors);
    public new DateOnly Today => base.Today;

    protected override async Task<IActionResult?> Load()
    {
        if (BylawGroup.Of(Slug) is not { } group) return NotFound();
        Group = group;
        List = Paged<BylawRow>.Cut(await Beyond(Filtered(group.Rows(Db).AsNoTracking())).OrderByDescending(r => r.ValidFrom).ThenBy(r => r.Id).Take(Paged<BylawRow>.Size + 1).ToListAsync(), Key);
        if (group == BylawGroup.Reasons) Abouts = await ReadAbouts();
        return null;
    }

    public void OnGet() { }

    private IQueryable<BylawRow> Filtered(IQueryable<BylawRow> rows)
    {
        if (About is not null && Group == BylawGroup.Reasons) rows = Db.Reasons.AsNoTracking().Where(r => r.About == About);
        var today = Today;
        return Show == "all" ? rows : rows.Where(r => r.ValidTo == null || r.ValidTo >= today);
    }

    private IQueryable<BylawRow> Beyond(IQueryable<BylawRow> rows)
    {
        if (After?.Split('_') is not [var from, var id] || !DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var last)) return rows;
        return rows.Where(r => r.ValidFrom < day || (r.ValidFrom == day && r.Id > last));
    }

    private async Task<IReadOnlyList<SelectListItem>> ReadAbouts() =>
        [.. (await Db.Reasons.AsNoTracking().Select(r => r.About).Distinct().OrderBy(a => a).ToListAsync()).Select(a => new SelectListItem(BylawsLabels.Of("About", a).ToString(), a, a == About))];

    private static string Key(BylawRow row) => $"{row.ValidFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}_{row.Id}";
}
