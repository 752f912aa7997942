using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Inbox.Waiting;

/// <summary>What I wait for: the open turns of others on what is mine, by due day. A hidden holder stays hidden.</summary>
[Authorize]
public sealed class IndexModel(InboxDoor inbox, PeopleDoor people) : RoomPage
{
    private IReadOnlyDictionary<int, PersonCard> _names = new Dictionary<int, PersonCard>();
    private HashSet<int> _hidden = [];

    [FromQuery] public string? After { get; set; }
    public Paged<TurnRow> List { get; private set; } = null!;

    public string? HolderOf(TurnRow row) => _hidden.Contains(row.Id) ? null : _names.GetValueOrDefault(row.PersonId)?.Name;

    protected override async Task<IActionResult?> Load()
    {
        var mine = Db.Turns.AsNoTracking().Where(t => t.WaiterId == Me.Id && t.IsOpen);
        List = Paged<TurnRow>.Cut([.. await inbox.Rows(TurnPages.Open(mine, After))], TurnPages.OpenKey);
        var ids = List.Rows.Select(r => r.Id).ToList();
        _hidden = [.. await mine.Where(t => t.HidesHolder && ids.Contains(t.Id)).Select(t => t.Id).ToListAsync()];
        _names = await people.Persons([.. List.Rows.Where(r => !_hidden.Contains(r.Id)).Select(r => r.PersonId).Distinct()]);
        return null;
    }

    public void OnGet() { }
}
