using Pishran.Features.Bylaws;
using Pishran.Features.Ideas;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Ideas;

public sealed class RewardTests
{
    private const string Why = "ده نویسه و بیشتر توضیح";
    private const int First = 7, Second = 8, Proposer = 20, Approver = 21;
    private const long Ceiling = 650_000_000;
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly RewardSchemeRow Authors = new(1, 1000, 0, 0, 500, null, Role.Executive);

    private static RewardWorth Worth(int points = 100, string audience = "staff", int perMillion = 300) =>
        new(1, audience, perMillion, 1, "municipal", Ceiling, new RewardRule(audience, perMillion, new Decree(new DateOnly(2021, 3, 21))).Reward(points, Ceiling));

    private static Idea Idea() => new(new IdeaFacts("چراغ کم‌مصرف"), new Signer(First, 5), Now);
    private static readonly RewardShare[] Two = [new(First, RewardRole.Author, 667), new(Second, RewardRole.Author, 333)];
    private static Reward Proposed(RewardSchemeRow? scheme = null, RewardStage stage = RewardStage.Acceptance) => new(Idea(), stage, 100, Worth(), scheme ?? Authors, Two, Proposer, Now);
    private static string Broken(Action act) => Assert.Throws<BrokenRule>(act).Faults[0].Word.Key;

    [Theory]
    [InlineData(100, "staff", 300, 19_500_000)]
    [InlineData(100, "quality-document", 900, 58_500_000)]
    [InlineData(1, "citizen", 100, 65_000)]
    public void The_published_rule_of_1400(int points, string audience, int perMillion, long rial) => Assert.Equal(rial, Worth(points, audience, perMillion).Rial);

    [Fact]
    public void Half_at_acceptance_and_half_afterwards_are_the_whole()
    {
        var (early, late) = (Proposed(), Proposed(stage: RewardStage.Validation));
        Assert.Equal((9_750_000L, 9_750_000L, 19_500_000L), (early.Amount, late.Amount, early.Whole));
        Assert.Equal([6_503_250L, 3_246_750L], early.Parts.Select(p => p.Amount));
    }

    [Fact]
    public void Shares_always_sum_to_the_last_rial()
    {
        var dice = new Random(1405);
        for (var round = 0; round < 2000; round++)
        {
            var (amount, authors, stage) = (dice.NextInt64(1_000_000_000_000), dice.Next(1001), dice.Next(1001));
            var implementers = dice.Next(1001 - authors);
            var scheme = new RewardSchemeRow(1, authors, implementers, 1000 - authors - implementers, stage, null, Role.Executive);
            var people = Enumerable.Range(0, dice.Next(1, 21)).Select(i => new RewardShare(i, RewardRole.Author, dice.Next(1, 1001)))
                .Concat(Enumerable.Range(100, dice.Next(4)).Select(i => new RewardShare(i, RewardRole.Implementer, dice.Next(1, 4))))
                .Concat(Enumerable.Range(200, dice.Next(5)).Select(i => new RewardShare(i, RewardRole.Reviewer, 1))).ToList();
            var parts = Reward.Divide(amount, scheme, people);
            Assert.Equal(amount, Reward.AmountOf(amount, RewardStage.Acceptance, stage) + Reward.AmountOf(amount, RewardStage.Validation, stage));
            Assert.Equal(parts.Count == 0 ? 0 : amount, parts.Sum(p => p.Amount));
            Assert.All(parts, p => Assert.True(p.Amount >= 0));
        }
    }

    [Fact]
    public void Each_role_has_its_share_and_an_empty_role_leaves_it_to_the_others()
    {
        var scheme = Authors with { Authors = 700, Implementers = 200, Reviewers = 100 };
        RewardShare[] all = [.. Two, new(9, RewardRole.Implementer, 1), new(10, RewardRole.Reviewer, 1), new(11, RewardRole.Reviewer, 1)];
        Assert.Equal([466_900L, 233_100, 200_000, 50_000, 50_000], Reward.Divide(1_000_000, scheme, all).Select(p => p.Amount));
        Assert.Equal([667_000L, 333_000], Reward.Divide(1_000_000, scheme, Two).Select(p => p.Amount));
    }

    [Fact]
    public void Who_proposes_or_gets_a_part_never_approves()
    {
        Assert.Equal(nameof(IdeasWords.FourEyes), Broken(() => Proposed().Approve(Proposer, Now)));
        Assert.Equal(nameof(IdeasWords.FourEyes), Broken(() => Proposed().Approve(Second, Now)));
        var reward = Proposed();
        reward.Approve(Approver, Now);
        Assert.Equal(nameof(IdeasWords.RewardNotInThisState), Broken(() => reward.Approve(Approver, Now)));
    }

    [Fact]
    public void It_is_paid_only_when_approved_and_with_a_document()
    {
        var reward = Proposed();
        Assert.Equal(nameof(IdeasWords.RewardNotInThisState), Broken(() => reward.Pay("۱۲", Today, Approver, Today)));
        reward.Approve(Approver, Now);
        Assert.Equal(2, Assert.Throws<BrokenRule>(() => reward.Pay(null, null, Approver, Today)).Faults.Count);
        Assert.Equal(nameof(IdeasWords.PaidAhead), Broken(() => reward.Pay("۱۲", Today.AddDays(1), Approver, Today)));
        reward.Pay("۱۲", Today, Approver, Today);
        Assert.Equal((RewardState.Paid, Today), (reward.State, reward.PaidOn));
    }

    [Fact]
    public void A_cap_and_the_range_of_points_hold()
    {
        Assert.Equal(nameof(IdeasWords.RewardOverCap), Broken(() => Proposed(Authors with { Cap = 19_499_999 })));
        Assert.Equal(nameof(IdeasWords.PointsRange), Broken(() => _ = new Reward(Idea(), RewardStage.Acceptance, 101, Worth(), Authors, Two, Proposer, Now)));
        Assert.Equal(nameof(IdeasWords.NothingDue), Broken(() => Proposed(Authors with { AtAcceptance = 0 })));
    }

    [Fact]
    public void It_goes_back_with_a_reason_and_no_longer_stands()
    {
        var reward = Proposed();
        Assert.Equal(2, Assert.Throws<BrokenRule>(() => reward.Return(null, "کوتاه", Approver)).Faults.Count);
        reward.Return("wrong-points", Why, Approver);
        Assert.False(reward.Stands);
    }
}
