using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Doing;

/// <summary>The idea is not carried out, or no further: a coded reason and own words, which the authors read.</summary>
[Authorize(Roles = DoingDesk.Doers)]
public sealed class StopModel : DoingPage
{
    [BindProperty, Label("Ideas", nameof(IdeasWords.Reason))] public string? ReasonCode { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];

    protected override async Task<IActionResult?> LoadRest()
    {
        Reasons = [.. (await Bylaws.Reasons("idea-stopped", Today)).Select(r => new SelectListItem(r.Name, r.Code))];
        return null;
    }

    public Task<IActionResult> OnPostAsync() => Act(() => Idea.Stop(Reasons.Any(r => r.Value == ReasonCode) ? ReasonCode : null, Why, Now), () => IdeasWords.StopExecutionDone);
}
