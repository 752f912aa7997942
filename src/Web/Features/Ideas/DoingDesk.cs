using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.Benefits;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>What ties the work on an idea to the ledger of benefits and to its rewards.</summary>
public sealed class DoingDesk(AppDb db, IdeaDesk desk, BenefitsDoor benefits)
{
    /// <summary>Who plans and carries out, besides the desk of ideas.</summary>
    public const string Doers = Role.UnitRepresentative + "," + IdeaClock.Secretariat;

    /// <summary>A planned idea has its line in the ledger, owned by the unit that carries it out.</summary>
    public Task<int> OpenBenefit(Idea idea, BenefitKind kind, DateTime now) =>
        benefits.Open(new BenefitSource(IdeaCards.Kind, idea.Id, idea.Code, idea.Title, idea.Href, idea.DoingUnitId ?? 0), kind, [.. idea.Authors.Select(a => a.PersonId)], now);

    public Task AskValidation(Idea idea, DateTime now) => benefits.AskValidation(IdeaCards.Kind, idea.Id, now);

    public Task<IReadOnlyList<BenefitCard>> BenefitsOf(Idea idea) => benefits.Of(IdeaCards.Kind, idea.Id);

    /// <summary>A benefit of the idea was validated: once all of them are, the idea goes on to its reward.</summary>
    public async Task Hear(int ideaId, DateTime now)
    {
        if (await db.Ideas.AsTracking().FirstOrDefaultAsync(i => i.Id == ideaId) is not { State: IdeaState.Done } idea) return;
        // The one just validated is not yet in the database: it is asked of the context.
        await db.SaveChangesAsync();
        if ((await BenefitsOf(idea)).Any(b => b.State is BenefitState.Estimated or BenefitState.NotValidated)) return;
        await Move(idea, () => idea.HoldBenefit(now), now);
        await Settle(idea, now);
    }

    /// <summary>When every stage of its reward is paid, the idea has come to its end.</summary>
    public async Task Settle(Idea idea, DateTime now)
    {
        if (idea.State != IdeaState.BenefitValidated) return;
        var rewards = await db.Rewards.AsNoTracking().Where(r => r.IdeaId == idea.Id && r.State == RewardState.Paid).Select(r => new { r.Amount, r.Whole }).ToListAsync();
        if (rewards.Count == 0 || rewards.Sum(r => r.Amount) < rewards[0].Whole) return;
        await Move(idea, () => idea.Reward(now), now);
    }

    private async Task Move(Idea idea, Action act, DateTime now)
    {
        var before = idea.Waits;
        act();
        await desk.Follow(idea, before, [.. idea.Authors.Select(a => a.PersonId)], now);
    }
}
