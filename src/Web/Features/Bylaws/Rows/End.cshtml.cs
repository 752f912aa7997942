using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Bylaws.Rows;

/// <summary>Ends the validity of a row with a last day and a reason.</summary>
[Authorize(Roles = BylawsRoom.Editors)]
public sealed class EndModel(CalendarCache cache) : RoomPage
{
    [FromRoute] public string Slug { get; set; } = "";
    [FromRoute] public int Id { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.LastDay))] public DateOnly? LastDay { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public BylawGroup Group { get; private set; } = null!;
    public BylawRow Row { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (BylawGroup.Of(Slug) is not { } group || await group.Rows(Db).FirstOrDefaultAsync(r => r.Id == Id) is not { } row) return NotFound();
        (Group, Row) = (group, row);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        BrokenRule.If(LastDay is null, ShellWords.Required(BylawsWords.LastDay), nameof(LastDay));
        var answer = await Do(() => Row.End(LastDay!.Value, Why), BylawsWords.EndRowDone(LastDay), () => $"/bylaws/{Slug}/{Id}");
        cache.Forget();
        return answer;
    }
}
