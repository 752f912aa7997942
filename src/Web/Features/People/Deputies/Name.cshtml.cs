using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.People.Deputies;

/// <summary>Names who acts for a holder between two days: oneself for oneself, the administrator for anybody.</summary>
[Authorize(Roles = Readers)]
public sealed class NameModel : PeoplePage
{
    [FromRoute] public int Id { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.DeputyLabel))] public string? Deputy { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.FromDay))] public DateOnly? From { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.ToDay))] public DateOnly? To { get; set; }
    public string Holder { get; private set; } = "";

    protected override async Task<IActionResult?> Load()
    {
        if (Me.PersonId != Id && !Me.Is(Role.Administrator)) return NotFound();
        if (await Db.Persons.AsNoTracking().FirstOrDefaultAsync(p => p.Id == Id && !p.HasLeft) is not { } holder) return NotFound();
        Holder = holder.FullName;
        return null;
    }

    public void OnGet() => From = Today;

    public async Task<IActionResult> OnPostAsync()
    {
        PersonCard? deputy = null;
        return await Do(async () =>
        {
            new Rules().If(From is null, ShellWords.Required(PeopleWords.FromDay), nameof(From)).If(To is null, PeopleWords.DeputyNeedsEnd, nameof(To)).Check();
            deputy = await Pick(Deputy, nameof(Deputy));
            BrokenRule.If(deputy.Id == Id, PeopleWords.DeputySelf, nameof(Deputy));
            Db.Deputyships.Add(new Deputyship(Id, deputy.Id, From!.Value, To!.Value));
            (await Db.Persons.FirstAsync(p => p.Id == Id)).AccountDid(PeopleWords.ActsFor(deputy.Name, From, To));
        }, () => Me.PersonId == Id ? PeopleWords.NameDeputyDone(deputy!.Name, From, To) : PeopleWords.ActsFor(deputy!.Name, From, To), () => $"/people/{Id}");
    }
}
