using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.Bylaws;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Rewards;

/// <summary>One stage of a reward: the arithmetic with the rows it used, who gets what, and who proposed, approved and paid it.</summary>
[Authorize(Roles = RewardDesk.Readers)]
public sealed class ShowModel(RewardDesk desk, BylawsDoor bylaws) : RewardPage(desk)
{
    public IReadOnlyList<IdeaAct> Acts { get; private set; } = [];
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];
    public string? ReasonName { get; private set; }

    protected override async Task<IActionResult?> LoadMore()
    {
        var acts = new List<IdeaAct>();
        if (Reward.State == RewardState.Proposed && Desk.MayApprove(Reward)) acts.AddRange([new(IdeasWords.ApproveReward, Reward.Href + "/approve"), new(IdeasWords.ReturnReward, Reward.Href + "/return")]);
        if (Reward.State == RewardState.Approved && Me.Is(Role.FinanceOfficer)) acts.Add(new(IdeasWords.PayReward, Reward.Href + "/pay"));
        Acts = acts;
        if (Reward.ReasonCode is { } code) ReasonName = await bylaws.ReasonName("reward-returned", code);
        var (kind, id) = (RewardDesk.Kind, Reward.Id);
        History = await Db.HistoryOf(kind, id);
        return null;
    }
}
