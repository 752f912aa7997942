using Pishran.Data;
using Pishran.Engine.Numbers;
using Pishran.Features.Bylaws;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

public enum RewardState { Proposed, Approved, Paid, Returned }

/// <summary>When a part of the reward is due.</summary>
public enum RewardStage { Acceptance, Validation }

public enum RewardRole { Author, Implementer, Reviewer }

/// <summary>Somebody to be rewarded, and the share (‰, or any weight) within the role.</summary>
public sealed record RewardShare(int PersonId, RewardRole Role, int Share);

/// <summary>
/// One stage of an idea's reward: points × coefficient × ceiling of small transactions, by the rows of the bylaws in force on
/// the day of acceptance, frozen here; divided between people to the last rial. Who proposes it never approves it.
/// </summary>
public sealed class Reward : Record
{
    public const int HighestPoints = 100, LongestText = 2000;

    /// <summary>The usual way, for the step bar.</summary>
    public static readonly RewardState[] Way = [RewardState.Proposed, RewardState.Approved, RewardState.Paid];

    private readonly List<RewardPart> _parts = [];

    private Reward() { }

    /// <exception cref="BrokenRule">Points out of range, nobody to reward, nothing due at this stage, or above the cap.</exception>
    public Reward(Idea idea, RewardStage stage, int points, RewardWorth worth, RewardSchemeRow scheme, IReadOnlyList<RewardShare> people, int byId, DateTime now)
    {
        var whole = worth.Rial;
        new Rules().If(points is < 0 or > HighestPoints, IdeasWords.PointsRange, nameof(Points))
            .If(scheme.Cap is { } cap && whole > cap, IdeasWords.RewardOverCap(whole, scheme.Cap ?? 0), nameof(Points)).Check();
        (IdeaId, IdeaCode, Title, Stage, Points) = (idea.Id, idea.Code, idea.Title, stage, points);
        (Audience, RuleId, PerMillion, ThresholdId, Regime, SmallCeiling) = (worth.Audience, worth.RuleId, worth.PerMillion, worth.ThresholdId, worth.Regime, worth.SmallCeiling);
        (SchemeId, AuthorShare, ImplementerShare, ReviewerShare, AtAcceptance, Cap, Approver) = (scheme.Id, scheme.Authors, scheme.Implementers, scheme.Reviewers, scheme.AtAcceptance, scheme.Cap, scheme.Approver);
        (Whole, Amount, ProposedById, ProposedAt) = (whole, AmountOf(whole, stage, scheme.AtAcceptance), byId, now);
        _parts.AddRange(Divide(Amount, scheme, people));
        BrokenRule.If(_parts.Count == 0, IdeasWords.NobodyToReward);
        BrokenRule.If(Amount == 0, IdeasWords.NothingDue(stage));
        Happened(IdeasWords.RewardProposed(stage, Amount));
    }

    public RewardState State { get; private set; }
    public int IdeaId { get; private set; }
    public string IdeaCode { get; private set; } = "";
    public string Title { get; private set; } = "";
    public RewardStage Stage { get; private set; }
    public int Points { get; private set; }

    /// <summary>The rule that applied, with its row and coefficient in millionths, and the ceiling with its row.</summary>
    public string Audience { get; private set; } = "";
    public int RuleId { get; private set; }
    public int PerMillion { get; private set; }
    public int ThresholdId { get; private set; }
    public string Regime { get; private set; } = "";
    public long SmallCeiling { get; private set; }

    /// <summary>How it was divided, with its row; ‰.</summary>
    public int SchemeId { get; private set; }
    public int AuthorShare { get; private set; }
    public int ImplementerShare { get; private set; }
    public int ReviewerShare { get; private set; }
    public int AtAcceptance { get; private set; }
    public long? Cap { get; private set; }

    /// <summary>The role that approves it.</summary>
    public string Approver { get; private set; } = "";

    /// <summary>The whole reward of the idea, and what of it is due at this stage, in rials.</summary>
    public long Whole { get; private set; }
    public long Amount { get; private set; }

    public int ProposedById { get; private set; }
    public DateTime ProposedAt { get; private set; }
    public int? ApprovedById { get; private set; }
    public DateTime? ApprovedAt { get; private set; }
    public string? ReasonCode { get; private set; }
    public string? ReasonText { get; private set; }
    public string? DocumentNumber { get; private set; }
    public DateOnly? PaidOn { get; private set; }
    public int? PaidById { get; private set; }

    public IReadOnlyList<RewardPart> Parts => _parts;
    public string Href => $"/ideas/rewards/{Id.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>A reward that counts: not sent back.</summary>
    public bool Stands => State != RewardState.Returned;

    /// <summary>What of the whole is due at a stage; both stages sum to the whole.</summary>
    public static long AmountOf(long whole, RewardStage stage, int atAcceptance) =>
        LargestRemainder.Split(whole, [atAcceptance, Shares.Whole - atAcceptance])[stage == RewardStage.Acceptance ? 0 : 1];

    /// <summary>
    /// Divides an amount by the share of each role and of each person within it; the parts sum to the amount to the last rial. A role in which
    /// there is nobody leaves its share to the others.
    /// </summary>
    public static IReadOnlyList<RewardPart> Divide(long amount, RewardSchemeRow scheme, IReadOnlyList<RewardShare> people)
    {
        var wholes = people.GroupBy(p => p.Role).ToDictionary(g => g.Key, g => g.Sum(p => (long)p.Share));
        var counted = people.Where(p => p.Share > 0 && OfRole(scheme, p.Role) > 0).ToList();
        if (counted.Count == 0) return [];
        // Within a role the people share what the role has: weights over one common denominator, so that nothing is rounded twice.
        var common = wholes.Where(w => counted.Exists(p => p.Role == w.Key)).Aggregate(1L, (product, w) => checked(product * w.Value));
        var weights = counted.Select(p => checked(OfRole(scheme, p.Role) * (common / wholes[p.Role]) * p.Share)).ToList();
        return [.. LargestRemainder.Split(amount, weights).Select((part, i) => new RewardPart(i + 1, counted[i], part))];
    }

    /// <summary>Whether a person may approve: not who proposed it, and nobody who gets a part.</summary>
    public bool MayBeApprovedBy(int personId) => personId != ProposedById && _parts.TrueForAll(p => p.PersonId != personId);

    public void Approve(int byId, DateTime now)
    {
        MustBe(RewardState.Proposed);
        BrokenRule.If(!MayBeApprovedBy(byId), IdeasWords.FourEyes);
        (State, ApprovedById, ApprovedAt) = (RewardState.Approved, byId, now);
        Happened(IdeasWords.ApproveRewardDone(Amount, _parts.Count));
    }

    /// <summary>It goes back; a new one is proposed.</summary>
    public void Return(string? code, string? why, int byId)
    {
        MustBe(RewardState.Proposed, RewardState.Approved);
        BrokenRule.If(State == RewardState.Proposed && !MayBeApprovedBy(byId), IdeasWords.FourEyes);
        new Rules().If(string.IsNullOrEmpty(code), ShellWords.ChooseOne(IdeasWords.Reason), nameof(ReasonCode)).Text(why, IdeasWords.OwnWords, "Why", LongestText, 10).Check();
        (State, ReasonCode, ReasonText) = (RewardState.Returned, code, why);
        Happened(IdeasWords.RewardReturned, why, code);
    }

    public void Pay(string? document, DateOnly? on, int byId, DateOnly today)
    {
        MustBe(RewardState.Approved);
        new Rules().Text(document, IdeasWords.DocumentNumber, nameof(DocumentNumber), 60).If(on is null, ShellWords.Required(IdeasWords.PaidOn), nameof(PaidOn)).If(on > today, IdeasWords.PaidAhead, nameof(PaidOn)).Check();
        (State, DocumentNumber, PaidOn, PaidById) = (RewardState.Paid, document, on, byId);
        Happened(IdeasWords.RewardPaid(Amount, document));
    }

    private static int OfRole(RewardSchemeRow scheme, RewardRole role) => role switch { RewardRole.Author => scheme.Authors, RewardRole.Implementer => scheme.Implementers, _ => scheme.Reviewers };

    private void MustBe(params RewardState[] states) => BrokenRule.If(!states.Contains(State), IdeasWords.RewardNotInThisState(State));
}

/// <summary>What one person gets of a reward.</summary>
public sealed class RewardPart
{
    private RewardPart() { }

    internal RewardPart(int number, RewardShare share, long amount) => (Number, PersonId, Role, Share, Amount) = (number, share.PersonId, share.Role, share.Share, amount);

    public int Number { get; private set; }
    public int PersonId { get; private set; }
    public RewardRole Role { get; private set; }

    /// <summary>Within the role, as signed.</summary>
    public int Share { get; private set; }
    public long Amount { get; private set; }
}
