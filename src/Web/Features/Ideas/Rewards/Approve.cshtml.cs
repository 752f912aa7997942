using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Rewards;

/// <summary>The second pair of eyes: the role that the bylaws name, and never who proposed it or gets a part.</summary>
[Authorize(Roles = RewardDesk.Approvers)]
public sealed class ApproveModel(RewardDesk desk) : RewardPage(desk)
{
    protected override bool IsMine => Desk.MayApprove(Reward);

    public Task<IActionResult> OnPostAsync() => Act(() => Reward.Approve(Me.Id, Now), () => IdeasWords.ApproveRewardDone(Reward.Amount, Reward.Parts.Count));
}
