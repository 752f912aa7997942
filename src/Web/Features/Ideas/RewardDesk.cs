using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>A reward that could be proposed now: what it rests on and who would get it.</summary>
public sealed record RewardProposal(RewardStage Stage, int Points, RewardWorth Worth, RewardSchemeRow Scheme, IReadOnlyList<RewardShare> People)
{
    public long Amount => Reward.AmountOf(Worth.Rial, Stage, Scheme.AtAcceptance);
    public IReadOnlyList<RewardPart> Parts => Reward.Divide(Amount, Scheme, People);
}

/// <summary>What every page about rewards asks: what is due for an idea, by which rows of the bylaws, and whose turn it is.</summary>
public sealed class RewardDesk(AppDb db, CurrentUser me, PeopleDoor people, BylawsDoor bylaws, InboxDoor inbox)
{
    public static string Kind { get; } = Record.KindOf(typeof(Reward));

    /// <summary>Who sees every reward.</summary>
    public const string Readers = Role.Office + "," + Role.FinanceOfficer + "," + Role.Executive + "," + Role.Auditor;

    /// <summary>Who may be named by the bylaws to approve.</summary>
    public const string Approvers = Role.Executive + "," + Role.FinanceOfficer + "," + Role.HeadOfIdeas + "," + Role.HeadOfPlans;

    public static IReadOnlyList<string> Audiences { get; } = ["staff", "citizen", "quality-document"];

    /// <summary>The rewards of an idea, those sent back too, oldest first.</summary>
    public async Task<IReadOnlyList<Reward>> Of(int ideaId) => await db.Rewards.AsNoTracking().Where(r => r.IdeaId == ideaId).OrderBy(r => r.Id).ToListAsync();

    /// <summary>The stage that is due and not yet proposed; null: nothing is.</summary>
    public static RewardStage? StageDue(Idea idea, IReadOnlyList<Reward> rewards, int atAcceptance)
    {
        bool IsOpen(RewardStage stage) => !rewards.Any(r => r.Stands && r.Stage == stage);
        if (atAcceptance > 0 && IsOpen(RewardStage.Acceptance) && (idea.IsAccepted || idea.State is IdeaState.Planned or IdeaState.Executing or IdeaState.Done or IdeaState.BenefitValidated)) return RewardStage.Acceptance;
        return atAcceptance < 1000 && IsOpen(RewardStage.Validation) && idea.State == IdeaState.BenefitValidated ? RewardStage.Validation : null;
    }

    /// <summary>
    /// What could be proposed now. The first stage takes the rows in force on the day of acceptance; the second keeps what the first was
    /// frozen with. Null while nothing is due, or a rule, a division or a confirmed ceiling is missing.
    /// </summary>
    public async Task<RewardProposal?> Proposal(Idea idea, int points, string audience)
    {
        var rewards = await Of(idea.Id);
        var first = rewards.FirstOrDefault(r => r.Stands);
        var on = TehranTime.Day(idea.DecidedAt ?? idea.StateSince);
        var scheme = first is null ? await bylaws.RewardScheme(on) : new RewardSchemeRow(first.SchemeId, first.AuthorShare, first.ImplementerShare, first.ReviewerShare, first.AtAcceptance, first.Cap, first.Approver);
        if (scheme is null || StageDue(idea, rewards, scheme.AtAcceptance) is not { } stage) return null;
        var worth = first is null ? await bylaws.WorthOf(points, audience, on) : new RewardWorth(first.RuleId, first.Audience, first.PerMillion, first.ThresholdId, first.Regime, first.SmallCeiling, first.Whole);
        return worth is null ? null : new RewardProposal(stage, first?.Points ?? points, worth, scheme, await PeopleOf(idea));
    }

    /// <summary>All rewards, but those of an idea that a body hears and whoever asks is recused from.</summary>
    public IQueryable<Reward> Visible()
    {
        var shut = me.ShutOutOf(IdeaCards.Kind);
        return shut.Length == 0 ? db.Rewards : db.Rewards.Where(r => !shut.Contains(r.IdeaId));
    }

    /// <summary>One reward, tracked, for who may see all of them.</summary>
    public Task<Reward?> Find(int id) => Visible().AsTracking().FirstOrDefaultAsync(r => r.Id == id);

    public bool MayApprove(Reward reward) => me.Is(reward.Approver) && reward.MayBeApprovedBy(me.Id);

    /// <summary>Whose turn it is after an act, and who hears of it, in the same transaction.</summary>
    public async Task Follow(Reward reward, DateTime now)
    {
        var today = TehranTime.Day(now);
        await inbox.Close(Kind, reward.Id, now);
        if (reward.State == RewardState.Proposed)
            foreach (var approver in (await people.HoldersOf(reward.Approver, today)).Where(p => reward.MayBeApprovedBy(p.Id)))
                await Ask(approver.Id, IdeasWords.ApproveReward, "approve", "approval");
        if (reward.State == RewardState.Approved)
            foreach (var payer in await people.HoldersOf(Role.FinanceOfficer, today)) await Ask(payer.Id, IdeasWords.PayReward, "pay", "payment");
        if (reward.State == RewardState.Paid)
            foreach (var part in reward.Parts) inbox.Tell(part.PersonId, IdeasWords.YourRewardIsPaid(reward.Title, part.Amount), "/ideas/rewards/mine", now);
        if (reward.State == RewardState.Returned) inbox.Tell(reward.ProposedById, IdeasWords.RewardCameBack(reward.Title), reward.Href, now);

        async Task Ask(int person, Word what, string verb, string stage) =>
            await inbox.Ask(new TurnAsk(person, Kind, reward.Id, what, $"{reward.Href}/{verb}", reward.Title, await DueOf(stage, today)), now);
    }

    private async Task<DateOnly> DueOf(string stage, DateOnly today) => (await bylaws.Calendar()).Add(today, (await bylaws.Clock("reward", stage, today))?.WorkingDays ?? IdeaClock.UsualDays);

    // Authors by their signed shares, who led the work, and the experts who settled their reading of it, each of these alike.
    private async Task<IReadOnlyList<RewardShare>> PeopleOf(Idea idea)
    {
        var id = idea.Id;
        var reviewers = await db.Set<Review>().AsNoTracking().Where(r => r.IdeaId == id && r.State == ReviewState.Settled).Select(r => r.ReviewerId).Distinct().Order().ToListAsync();
        return
        [
            .. idea.Authors.OrderBy(a => a.Number).Select(a => new RewardShare(a.PersonId, RewardRole.Author, a.Share)),
            .. idea.LeadId is { } lead ? new[] { new RewardShare(lead, RewardRole.Implementer, 1) } : [],
            .. reviewers.Select(r => new RewardShare(r, RewardRole.Reviewer, 1)),
        ];
    }
}
