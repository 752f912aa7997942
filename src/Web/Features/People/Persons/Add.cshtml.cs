using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.People.Persons;

/// <summary>Adds one person.</summary>
[Authorize(Roles = Role.Administrator)]
public sealed class AddModel : FactsPage
{
    [BindProperty, Label("People", nameof(PeopleWords.KindLabel))] public string? Kind { get; set; } = nameof(PersonKind.Staff);
    public IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<PersonKind>().Select(k => new SelectListItem(Word.Of(k).ToString(), k.ToString()))];

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        Person? person = null;
        return await Do(async () =>
        {
            BrokenRule.If(!Enum.TryParse<PersonKind>(Kind, out var kind) || !Enum.IsDefined(kind), ShellWords.ChooseOne(PeopleWords.KindLabel), nameof(Kind));
            person = new Person(kind, await Facts(null));
            Db.Persons.Add(person);
            await Db.SaveChangesAsync();
        }, () => PeopleWords.AddPersonDone(person!.FullName), () => $"/people/{person!.Id}");
    }
}
