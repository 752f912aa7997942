using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Bylaws;
using Pishran.Features.Inbox.Mail;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Inbox.Turns;

/// <summary>The superior gives an overdue turn to somebody else of the city.</summary>
[Authorize]
public sealed class HandOverModel(InboxDoor inbox, BylawsDoor bylaws, Messages messages, PeopleDoor people) : TurnPage(people)
{
    private const int Top = 20;
    private readonly PeopleDoor _people = people;

    [FromQuery] public string? Find { get; set; }
    [BindProperty, Label("Inbox", nameof(InboxWords.NewHolder))] public int? Person { get; set; }
    public IReadOnlyList<SelectListItem> Found { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (!string.IsNullOrWhiteSpace(Find))
            Found = [.. (await _people.Find(Find, Top)).Select(p => new SelectListItem(InboxWords.NameAndUnit(p.Name, p.UnitName).ToString(), Say.Digits(p.Id.ToString())))];
        return await base.Load();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var person = Person is { } id ? await _people.Person(id) : null;
        BrokenRule.If(person is null, ShellWords.ChooseOne(InboxWords.NewHolder), nameof(Person));
        return await Do(async () =>
        {
            await messages.Over(Turn);
            await inbox.Move(Turn, () => Turn.HandOver(person!.Id, person.UnitId, person.Name));
            await messages.YourTurn(Turn, What, (await bylaws.Calendar()).Between(Today, Turn.Due), Now);
            inbox.Tell(person!.Id, InboxWords.HandedNotice(What, Turn.About, Turn.Due), Turn.Href, Now);
        }, InboxWords.HandOverDone(person!.Name), () => "/inbox");
    }
}
