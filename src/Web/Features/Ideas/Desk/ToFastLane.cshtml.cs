using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Desk;

/// <summary>Small cost and the authors' own unit: its head is asked to decide alone.</summary>
[Authorize(Roles = IdeaClock.Secretariat)]
public sealed class ToFastLaneModel : IdeaPage
{
    protected override bool IsForAuthors => false;
    public async Task<IActionResult> OnPostAsync()
    {
        var unit = Word.Said((await Desk.Unit(Idea.UnitId))?.Name ?? "");
        var due = await Desk.DueOf(IdeaClock.FastLane, Today);
        return await Act(() => Idea.SendToFastLane(unit, Now), () => IdeasWords.TakeFastLaneDone(unit, due));
    }
}
