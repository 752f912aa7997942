using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Club.Joining;

/// <summary>Proposes somebody for the club; they are asked first.</summary>
[Authorize]
public sealed class NominateModel : ClubPage
{
    private const int MostFound = 10;

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Name))] public int? PersonId { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.FieldLabel))] public ClubField Field { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.NominateWhy)), DataType(DataType.MultilineText)] public string? NominatedWhy { get; set; }

    public IReadOnlyList<PersonCard> Found { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (!Me.Is(Role.ClubMember) && !Me.IsAny(Role.Office)) return NotFound();
        if (!string.IsNullOrWhiteSpace(Q)) Found = await People.Find(Q, MostFound);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var person = await People.Person(PersonId ?? 0);
        return await Do(async () =>
        {
            BrokenRule.If(person is null, ShellWords.ChooseOne(ShellWords.Name), nameof(PersonId));
            BrokenRule.If(await Members.Of(person!.Id) is not null, ClubWords.AlreadyMember(person.Name), nameof(PersonId));
            var member = Db.Members.Add(Member.Nominate(person.Id, person.Name, Field, Me.Id, NominatedWhy, Now)).Entity;
            await Db.SaveChangesAsync();
            await Members.Follow(member, null, Now);
        }, () => ClubWords.NominateDone(person!.Name), () => "/club");
    }
}
