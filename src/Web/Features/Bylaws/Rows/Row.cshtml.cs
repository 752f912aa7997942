using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Bylaws.Rows;

/// <summary>One row: what it lays down, since when, by which decree, who entered it, and its history.</summary>
[Authorize]
public sealed class RowModel : RoomPage
{
    private const int Top = 50;

    [FromRoute] public string Slug { get; set; } = "";
    [FromRoute] public int Id { get; set; }

    public BylawGroup Group { get; private set; } = null!;
    public BylawRow Row { get; private set; } = null!;
    public string? EnteredBy { get; private set; }
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];
    public bool MayEdit => Me.IsAny(BylawsRoom.Editors);
    public bool IsOpen => Row.ValidTo is null || Row.ValidTo >= Today;
    public new DateOnly Today => base.Today;

    protected override async Task<IActionResult?> Load()
    {
        if (BylawGroup.Of(Slug) is not { } group || await group.Rows(Db).AsNoTracking().FirstOrDefaultAsync(r => r.Id == Id) is not { } row) return NotFound();
        (Group, Row) = (group, row);
        var kind = Record.KindOf(row.GetType());
        History = await Db.History.AsNoTracking().Where(e => e.Kind == kind && e.RecordId == Id).OrderByDescending(e => e.Id).Take(Top).ToListAsync();
        EnteredBy = row.EnteredById is null ? null : await Db.History.Where(e => e.Kind == kind && e.RecordId == Id).OrderBy(e => e.Id).Select(e => e.ActorName).FirstOrDefaultAsync();
        return null;
    }

    public void OnGet() { }
}
