using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Doing;

/// <summary>The desk asks a unit to carry an accepted idea out; the turn goes there with a clock of its own.</summary>
[Authorize(Roles = IdeaClock.Secretariat)]
public sealed class ExecutorModel(IdeaTurns turns) : DoingPage
{
    [BindProperty, Label("Ideas", nameof(IdeasWords.ExecutorUnit))] public int? ExecutorUnitId { get; set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    protected override async Task<IActionResult?> LoadRest()
    {
        Units = await UnitChoices();
        return null;
    }

    public void OnGet() => ExecutorUnitId = Idea.DoingUnitId;

    public Task<IActionResult> OnPostAsync()
    {
        var name = Units.FirstOrDefault(u => u.Value == ExecutorUnitId?.ToString(CultureInfo.InvariantCulture))?.Text;
        return Act(async () =>
        {
            Idea.HandTo(name is null ? null : ExecutorUnitId, Word.Said(name ?? ""));
            Idea.MustActBy(await Desk.DueOf(IdeaClock.Planned, Today));
            await turns.Follow(Idea, IdeaStep.Nothing, Now);
        }, () => IdeasWords.HandedTo(Word.Said(name!)));
    }
}
