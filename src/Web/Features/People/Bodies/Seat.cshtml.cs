using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.People.Bodies;

/// <summary>Gives a person a place in a body.</summary>
[Authorize(Roles = IndexModel.Editors)]
public sealed class SeatModel : PeoplePage
{
    [FromRoute] public int Id { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.PersonLabel))] public string? Person { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.Post))] public string? Post { get; set; } = nameof(SeatPost.Member);
    [BindProperty, Label("People", nameof(PeopleWords.HasVote))] public bool HasVote { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.FromDay))] public DateOnly? From { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.ToDay))] public DateOnly? To { get; set; }

    public Body Body { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Posts { get; } = [.. Enum.GetValues<SeatPost>().Select(k => new SelectListItem(Word.Of(k).ToString(), k.ToString()))];

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Bodies.FirstOrDefaultAsync(b => b.Id == Id) is not { } body) return NotFound();
        Body = body;
        return null;
    }

    public void OnGet() => (From, HasVote) = (Today, true);

    public async Task<IActionResult> OnPostAsync()
    {
        PersonCard? person = null;
        var post = SeatPost.Member;
        return await Do(async () =>
        {
            BrokenRule.If(!Enum.TryParse(Post, out post) || !Enum.IsDefined(post), ShellWords.ChooseOne(PeopleWords.Post), nameof(Post));
            BrokenRule.If(From is null, ShellWords.Required(PeopleWords.FromDay), nameof(From));
            person = await Pick(Person, nameof(Person));
            Body.Seat(person.Id, person.Name, post, HasVote, From!.Value, To);
        }, () => PeopleWords.SeatGiven(person!.Name, post, From), () => $"/people/bodies/{Id}");
    }
}
