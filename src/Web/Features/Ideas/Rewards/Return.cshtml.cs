using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Bylaws;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Rewards;

/// <summary>The reward goes back with a reason; the desk proposes it anew.</summary>
[Authorize(Roles = RewardDesk.Approvers)]
public sealed class ReturnModel(RewardDesk desk, BylawsDoor bylaws) : RewardPage(desk)
{
    [BindProperty, Label("Ideas", nameof(IdeasWords.Reason))] public string? ReasonCode { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];

    protected override bool IsMine => Desk.MayApprove(Reward);

    protected override async Task<IActionResult?> LoadMore()
    {
        Reasons = [.. (await bylaws.Reasons("reward-returned", Today)).Select(r => new SelectListItem(r.Name, r.Code))];
        return null;
    }

    public Task<IActionResult> OnPostAsync() => Act(() => Reward.Return(Reasons.Any(r => r.Value == ReasonCode) ? ReasonCode : null, Why, Me.Id), () => IdeasWords.RewardReturned);
}
