using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Rewards;

/// <summary>The desk proposes the stage of the reward that is due, with the arithmetic shown before it is sent.</summary>
[Authorize(Roles = IdeaClock.Secretariat)]
public sealed class ProposeModel(RewardDesk rewards) : IdeaPage
{
    [BindProperty(SupportsGet = true), Label("Ideas", nameof(IdeasWords.Points))] public int? Points { get; set; }
    [BindProperty(SupportsGet = true), Label("Ideas", nameof(IdeasWords.RewardAudience))] public string? Audience { get; set; }

    public IReadOnlyList<SelectListItem> Audiences { get; } = [.. RewardDesk.Audiences.Select(a => new SelectListItem(new Word("Ideas", "RewardAudience." + a).ToString(), a))];
    public RewardProposal? Proposal { get; private set; }
    public IReadOnlyList<Reward> Earlier { get; private set; } = [];
    public IReadOnlyDictionary<int, PersonCard> Names { get; private set; } = new Dictionary<int, PersonCard>();

    /// <summary>The first stage has fixed points and rows.</summary>
    public bool IsFixed => Earlier.Any(r => r.Stands);

    protected override async Task<IActionResult?> LoadMore()
    {
        Earlier = await rewards.Of(Idea.Id);
        Points ??= Idea.Points;
        if (!RewardDesk.Audiences.Contains(Audience)) Audience = RewardDesk.Audiences[0];
        Proposal = await rewards.Proposal(Idea, Math.Clamp(Points ?? 0, 0, Reward.HighestPoints), Audience!);
        Names = await People.Persons([.. Proposal?.People.Select(p => p.PersonId) ?? []]);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Reward? reward = null;
        return await Do(async () =>
        {
            BrokenRule.If(Points is null or < 0 or > Reward.HighestPoints, IdeasWords.PointsRange, nameof(Points));
            BrokenRule.If(Proposal is null, IdeasWords.NoRewardDue);
            Db.Rewards.Add(reward = new Reward(Idea, Proposal!.Stage, Proposal.Points, Proposal.Worth, Proposal.Scheme, Proposal.People, Me.Id, Now));
            await Db.SaveChangesAsync();
            await rewards.Follow(reward, Now);
        }, () => IdeasWords.RewardProposed(reward!.Stage, reward.Amount), () => reward!.Href);
    }
}
