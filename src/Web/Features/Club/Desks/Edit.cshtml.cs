using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Club.Desks;

/// <summary>What a desk's charter is typed into.</summary>
public abstract class CharterPage : ClubPage
{
    [BindProperty, Label("Shell", nameof(ShellWords.Title))] public string? Title { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.Purpose)), DataType(DataType.MultilineText)] public string? Purpose { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.Topics)), DataType(DataType.MultilineText)] public string? Topics { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.CharterText)), DataType(DataType.MultilineText)] public string? Charter { get; set; }
}

/// <summary>Writes a charter anew.</summary>
[Authorize(Roles = ClubSecretariat.Roles)]
public sealed class EditModel(DocketDesk docket) : CharterPage
{
    [FromRoute(Name = "code")] public string? At { get; set; }
    public Desk Desk { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await docket.Desk(At) is not { } desk) return NotFound();
        Desk = desk;
        return null;
    }

    public void OnGet() => (Title, Purpose, Topics, Charter) = (Desk.Title, Desk.Purpose, Desk.Topics, Desk.Charter);

    public Task<IActionResult> OnPostAsync() => Do(() => Desk.Write(Title, Purpose, Topics, Charter), ShellWords.SaveDone, () => Desk.Href);
}

/// <summary>Proposes a desk.</summary>
[Authorize(Roles = ClubSecretariat.Roles)]
public sealed class NewModel : CharterPage
{
    [BindProperty, Label("Club", nameof(ClubWords.DeskCode))] public string? Code { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.FieldLabel))] public ClubField Field { get; set; }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync()
    {
        Desk? desk = null;
        return Do(async () =>
        {
            desk = Db.Desks.Add(new Desk(Code, Field, Title, Purpose, Topics, Charter, Now)).Entity;
            await Db.SaveUnlessTaken("code", ClubWords.DeskCodeTaken, nameof(Code));
        }, () => ClubWords.DeskProposed(Title), () => desk!.Href);
    }
}
