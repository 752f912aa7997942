using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Reviewing;

/// <summary>The desk gives a late reviewer's place to somebody else.</summary>
[Authorize(Roles = IdeaClock.Secretariat)]
public sealed class SubstituteModel(PanelDesk panel, Apart apart) : IdeaPage
{
    private const int MostShown = 50;

    [BindProperty(SupportsGet = true, Name = "review")] public int? ReviewId { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.Substitute))] public int? Instead { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public Review Late { get; private set; } = null!;
    public string LateName { get; private set; } = "";
    public IReadOnlyList<SelectListItem> Free { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        if (Who.IsAuthor || Idea.IsAuthor(Me.PersonId)) return NotFound();
        if (ReviewPanel.Of(await panel.Reviews(Idea.Id), Idea.ReviewRound).FirstOrDefault(r => r.Id == ReviewId && r.IsOpen) is not { } late) return NotFound();
        (Late, LateName) = (late, (await People.Person(late.ReviewerId))?.Name ?? "");
        Free = [.. (await apart.Free(Idea, Today)).Take(MostShown).Select(e => new SelectListItem(Say.List(e.Name, e.UnitName, e.Skills), e.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
        return null;
    }

    public Task<IActionResult> OnPostAsync()
    {
        BrokenRule.If(Instead is null, ShellWords.ChooseOne(IdeasWords.Substitute), nameof(Instead));
        return Act(() => panel.Substitute(Idea, Late, Instead!.Value, Why, Now), () => IdeasWords.SubstituteDone, () => Idea.Href + "/route");
    }
}
