using Microsoft.AspNetCore.Mvc;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Rewards;

/// <summary>What every page about one reward starts from.</summary>
public abstract class RewardPage(RewardDesk desk) : RoomPage
{
    [FromRoute(Name = "id")] public int Id { get; set; }

    public Reward Reward { get; private set; } = null!;
    public IReadOnlyDictionary<int, PersonCard> Names { get; private set; } = new Dictionary<int, PersonCard>();
    protected RewardDesk Desk => desk;

    protected override async Task<IActionResult?> Load()
    {
        if (await desk.Find(Id) is not { } reward) return NotFound();
        Reward = reward;
        if (!IsMine) return NotFound();
        Names = await HttpContext.RequestServices.GetRequiredService<PeopleDoor>()
            .Persons([.. reward.Parts.Select(p => p.PersonId).Concat(new[] { reward.ProposedById, reward.ApprovedById, reward.PaidById }.OfType<int>()).Distinct()]);
        return await LoadMore();
    }

    /// <summary>Whether the act is this person's.</summary>
    protected virtual bool IsMine => true;

    protected virtual Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(null);

    public string NameOf(int? person) => person is { } id && Names.TryGetValue(id, out var card) ? card.Name : "";

    protected Task<IActionResult> Act(Action act, Func<Word> done) => Do(async () => { act(); await desk.Follow(Reward, Now); }, done, () => Reward.Href);
}
