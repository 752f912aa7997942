using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Club.Opinions;

/// <summary>Every opinion that was delivered, newest first.</summary>
[Authorize]
public sealed class IndexModel : ClubPage
{
    [BindProperty(SupportsGet = true, Name = "desk")] public string? DeskCode { get; set; }
    [BindProperty(SupportsGet = true, Name = "state")] public string? Asked { get; set; }
    [BindProperty(SupportsGet = true, Name = "after")] public int? After { get; set; }

    /// <summary>Those that have been delivered to the owner and what the owner replied.</summary>
    public static OpinionState[] States { get; } = [OpinionState.Delivered, OpinionState.AcceptedByOwner, OpinionState.PartlyAccepted, OpinionState.NotAcceptedByOwner];
    public OpinionState? State => Enum.TryParse<OpinionState>(Asked, true, out var state) && States.Contains(state) ? state : null;
    public Paged<OpinionLine> List { get; private set; } = new([], null);
    public IReadOnlyList<SelectListItem> Desks { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (!Me.Is(Role.Employee) && !Me.Is(Role.ClubMember) && !Me.IsAny(ClubSecretariat.Readers)) return NotFound();
        var desks = await Db.Desks.AsNoTracking().OrderBy(d => d.Code).Select(d => new { d.Id, d.Code, d.Title }).ToListAsync();
        Desks = [.. desks.Select(d => new SelectListItem(d.Title, d.Code, d.Code == DeskCode))];
        var opinions = Db.Opinions.AsNoTracking().Where(o => o.Number != null);
        if (DeskCode is not null) { var desk = desks.FirstOrDefault(d => d.Code == DeskCode)?.Id ?? 0; opinions = opinions.Where(o => o.DeskId == desk); }
        if (State is { } state) opinions = opinions.Where(o => o.State == state);
        if (After is { } after) opinions = opinions.Where(o => o.NumberKey < after);
        var rows = await opinions.OrderByDescending(o => o.NumberKey).Take(Paged<OpinionLine>.Size + 1).Select(o => new { o.NumberKey, Line = new OpinionLine(o.Id, o.Number ?? "", o.Title, o.State, o.Signatures.Count(s => s.Dissent != null), o.DeliveredAt) }).ToListAsync();
        var page = Paged<(int Key, OpinionLine Line)>.Cut([.. rows.Select(r => (r.NumberKey, r.Line))], r => Text(r.Item1));
        List = new Paged<OpinionLine>([.. page.Rows.Select(r => r.Line)], page.Next);
        return null;
    }
}
