using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Bylaws;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Inbox.Turns;

/// <summary>The superior gives the holder of an overdue turn more time, with a reason.</summary>
[Authorize]
public sealed class ExtendModel(InboxDoor inbox, BylawsDoor bylaws, PeopleDoor people) : TurnPage(people)
{
    [BindProperty, Label("Inbox", nameof(InboxWords.NewDue))] public DateOnly? Due { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.ReasonText))] public string? Reason { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }
    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        Reasons = [.. (await bylaws.Reasons("turn-extended", Today)).Select(r => new SelectListItem(r.Name, r.Code))];
        return await base.Load();
    }

    public Task<IActionResult> OnPostAsync() => Do(async () =>
    {
        var calendar = await bylaws.Calendar();
        await inbox.Move(Turn, () => Turn.Extend(Due, Reasons.Any(r => r.Value == Reason) ? Reason : null, Why, calendar, Today));
        inbox.Tell(Turn.PersonId, InboxWords.ExtendedNotice(What, Turn.About, Turn.Due), Turn.Href, Now);
    }, () => InboxWords.ExtendDueDone(Turn.Due), () => "/inbox");
}
