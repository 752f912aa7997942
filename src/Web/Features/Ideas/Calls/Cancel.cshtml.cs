using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Bylaws;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Calls;

/// <summary>The call does not take place, or no further: a coded reason and own words.</summary>
[Authorize(Roles = IdeaClock.Secretariat)]
public sealed class CancelModel(CallDesk desk, JuryDesk jury, BylawsDoor bylaws) : CallPage(desk)
{
    [BindProperty, Label("Ideas", nameof(IdeasWords.Reason))] public string? ReasonCode { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        Reasons = [.. (await bylaws.Reasons("call-cancelled", Today)).Select(r => new SelectListItem(r.Name, r.Code))];
        return null;
    }

    public Task<IActionResult> OnPostAsync() => Do(async () =>
    {
        Call.Cancel(Reasons.Any(r => r.Value == ReasonCode) ? ReasonCode : null, Why);
        await jury.CloseAll(Call, Now);
    }, IdeasWords.CallCancelled, () => Call.Href);
}
