using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Rewards;

/// <summary>A part of a reward, as the one who gets it sees it: never who else gets what.</summary>
public sealed record MyPart(string IdeaCode, string Title, RewardStage Stage, RewardState State, RewardRole Role, int Share, long Amount, DateOnly? PaidOn, string? Document);

/// <summary>What I was rewarded with and what is on its way.</summary>
[Authorize]
public sealed class MineModel : RoomPage
{
    private const int Most = 100;

    public IReadOnlyList<MyPart> Parts { get; private set; } = [];
    public long Paid => Parts.Where(p => p.State == RewardState.Paid).Sum(p => p.Amount);
    public long Ahead => Parts.Where(p => p.State != RewardState.Paid).Sum(p => p.Amount);

    protected override async Task<IActionResult?> Load()
    {
        var me = Me.Id;
        Parts = await Db.Rewards.AsNoTracking().Where(r => r.State != RewardState.Returned)
            .SelectMany(r => r.Parts.Where(p => p.PersonId == me), (r, p) => new { r, p }).OrderByDescending(x => x.r.Id).Take(Most)
            .Select(x => new MyPart(x.r.IdeaCode, x.r.Title, x.r.Stage, x.r.State, x.p.Role, x.p.Share, x.p.Amount, x.r.PaidOn, x.r.DocumentNumber)).ToListAsync();
        return null;
    }
}
