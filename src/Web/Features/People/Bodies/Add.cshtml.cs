using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.People.Bodies;

/// <summary>Sets up a body; its members come next.</summary>
[Authorize(Roles = IndexModel.Editors)]
public sealed class AddModel : PeoplePage
{
    [BindProperty, Label("People", nameof(PeopleWords.UnitNameFa))] public string? NameFa { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.UnitNameEn))] public string? NameEn { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.KindLabel))] public string? Kind { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.QuorumLabel))] public string? Quorum { get; set; } = nameof(People.Quorum.Majority);
    [BindProperty, Label("People", nameof(PeopleWords.AllowsProxy))] public bool AllowsProxy { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.FromDay))] public DateOnly? From { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.ToDay))] public DateOnly? To { get; set; }

    public IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<BodyKind>().Select(k => new SelectListItem(Word.Of(k).ToString(), k.ToString()))];
    public IReadOnlyList<SelectListItem> Quorums { get; } = [.. Enum.GetValues<Quorum>().Select(k => new SelectListItem(Word.Of(k).ToString(), k.ToString()))];

    public void OnGet() => From = Today;

    public async Task<IActionResult> OnPostAsync()
    {
        Body? body = null;
        return await Do(async () =>
        {
            BrokenRule.If(!Enum.TryParse<BodyKind>(Kind, out var kind) || !Enum.IsDefined(kind), ShellWords.ChooseOne(PeopleWords.KindLabel), nameof(Kind));
            BrokenRule.If(!Enum.TryParse<Quorum>(Quorum, out var quorum) || !Enum.IsDefined(quorum), ShellWords.ChooseOne(PeopleWords.QuorumLabel), nameof(Quorum));
            BrokenRule.If(From is null, ShellWords.Required(PeopleWords.FromDay), nameof(From));
            body = new Body(kind, NameFa, NameEn, quorum, AllowsProxy, From!.Value, To);
            Db.Bodies.Add(body);
            await Db.SaveChangesAsync();
        }, () => PeopleWords.AddBodyDone(NameFa), () => $"/people/bodies/{body!.Id}");
    }
}
