using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Bylaws.Thresholds;

/// <summary>The office has seen the decree behind a threshold and says where.</summary>
[Authorize(Roles = BylawsRoom.Editors)]
public sealed class ConfirmModel : RoomPage
{
    [FromRoute] public int Id { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.ConfirmedBy)), DataType(DataType.MultilineText)] public string? Source { get; set; }
    public TransactionThreshold Row { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Thresholds.FirstOrDefaultAsync(t => t.Id == Id) is not { } row) return NotFound();
        Row = row;
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => Row.Confirm(Source), BylawsWords.ConfirmDone, () => $"/bylaws/thresholds/{Id}");
}
