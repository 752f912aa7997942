using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Bylaws;

/// <summary>What every page that adds a row shares: since when it counts and by which decree; the row before it is closed.</summary>
public abstract class AddRowPage(BylawGroup group, CalendarCache cache) : RoomPage
{
    [BindProperty, Label("Bylaws", nameof(BylawsWords.ValidFrom))] public DateOnly? ValidFrom { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.DecreeNumber))] public string? DecreeNumber { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.DecreeDate))] public DateOnly? DecreeDate { get; set; }

    public BylawGroup Group => group;

    protected abstract BylawRow Make();

    protected Decree Decree => new(ValidFrom ?? throw new BrokenRule(ShellWords.Required(BylawsWords.ValidFrom), nameof(ValidFrom)), DecreeNumber, DecreeDate, Me.PersonId);

    public async Task<IActionResult> OnPostAsync()
    {
        BylawRow? row = null;
        var answer = await Do(async () =>
        {
            row = Make();
            row.TakeOver(await group.Rows(Db).ToListAsync());
            Db.Add(row);
        }, () => BylawsWords.AddRowDone(row!.ValidFrom), () => $"/bylaws/{group.Slug}/{row!.Id}");
        cache.Forget();
        return answer;
    }
}
