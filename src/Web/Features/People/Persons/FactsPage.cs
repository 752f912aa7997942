using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.People.Persons;

/// <summary>The fields of a person, as adding and correcting share them.</summary>
public abstract class FactsPage : PeoplePage
{
    [BindProperty, Label("People", nameof(PeopleWords.FirstName))] public string? FirstName { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.LastName))] public string? LastName { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.PersonnelNumber))] public string? PersonnelNumber { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.NationalId))] public string? NationalId { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.Mobile))] public string? Mobile { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.Email))] public string? Email { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Unit))] public int? Unit { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.Position))] public string? Position { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.Skills))] public string? Skills { get; set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        Units = await UnitChoices.All(Db);
        return null;
    }

    /// <summary>What was typed, in canonical form.</summary>
    /// <exception cref="BrokenRule">An identifier is wrong, or belongs to somebody else.</exception>
    protected async Task<PersonFacts> Facts(int? of)
    {
        var (national, mobile) = ("", "");
        var number = PersonnelNumber is null ? null : PersianText.LatinDigits(PersonnelNumber);
        new Rules()
            .If(NationalId is not null && !Identifiers.IsNationalId(NationalId, out national) && !Identifiers.TryPadNationalId(PersianText.LatinDigits(NationalId), out national), PeopleWords.NationalIdWrong, nameof(NationalId))
            .If(Mobile is not null && !Identifiers.IsMobile(Mobile, out mobile), PeopleWords.MobileWrong("09151234567"), nameof(Mobile))
            .If(Email is not null && !Identifiers.IsEmail(Email), ShellWords.BadEmail("name@city.example"), nameof(Email))
            .If(Unit is not null && Units.All(u => u.Value != Unit.ToString()), ShellWords.ChooseOne(ShellWords.Unit), nameof(Unit)).Check();
        if (number is not null && await Db.Persons.AsNoTracking().FirstOrDefaultAsync(p => p.PersonnelNumber == number && p.Id != of) is { } same) throw new BrokenRule(PeopleWords.PersonnelNumberTaken(number, same.FullName), nameof(PersonnelNumber));
        if (national.Length > 0 && await Db.Persons.AsNoTracking().FirstOrDefaultAsync(p => p.NationalId == national && p.Id != of) is { } owner) throw new BrokenRule(PeopleWords.NationalIdTaken(owner.FullName), nameof(NationalId));
        return new PersonFacts(FirstName ?? "", LastName ?? "", number, national.Length > 0 ? national : null, mobile.Length > 0 ? mobile : null, Email?.ToLowerInvariant(), Unit, Position, Skills);
    }
}
