using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.People.Conflicts;

/// <summary>The secretariat writes down a conflict between two people.</summary>
[Authorize(Roles = IndexModel.Editors)]
public sealed class ProposeModel : PeoplePage
{
    [BindProperty, Label("People", nameof(PeopleWords.PersonLabel))] public string? Person { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.OtherPerson))] public string? Other { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.KindLabel))] public string? Kind { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<ConflictKind>().Where(k => k != ConflictKind.Declared).Select(k => new SelectListItem(Word.Of(k).ToString(), k.ToString()))];

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        Conflict? conflict = null;
        return await Do(async () =>
        {
            BrokenRule.If(!Enum.TryParse<ConflictKind>(Kind, out var kind) || Kinds.All(k => k.Value != kind.ToString()), ShellWords.ChooseOne(PeopleWords.KindLabel), nameof(Kind));
            conflict = Conflict.Propose(kind, (await Pick(Person, nameof(Person))).Id, (await Pick(Other, nameof(Other))).Id, Why, Now);
            Db.Conflicts.Add(conflict);
            await Db.SaveChangesAsync();
        }, () => PeopleWords.ConflictProposed, () => $"/people/conflicts/{conflict!.Id}");
    }
}
