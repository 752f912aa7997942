using System.Security.Cryptography;
using Pishran.Features.Meetings;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Meetings;

public sealed class VoteTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);
    private static readonly RollLine[] Roll = [new(1, Standing.Voting), new(2, Standing.WithoutVote), new(3, Standing.Voting), new(4, Standing.Recused), new(5, Standing.Voting), new(6, Standing.ByProxy, 5), new(7, Standing.Absent)];
    private static readonly Ballot Plain = new(VoteKind.Open, "با واگذاری موافقت شود", "Accept");

    private static string Broken(Action act) => Assert.Throws<BrokenRule>(act).Faults[0].Word.Key;
    private static Vote Opened(Ballot? ballot = null, TieRule tie = TieRule.NotCarried, int? chair = 1, int needed = 3) => new(1, 1, ballot ?? Plain, Roll, needed, tie, chair, Now);
    private static Dictionary<int, int> Counts(int yes, int no, int abstain = 0) => new Dictionary<int, int> { [1] = yes, [2] = no, [0] = abstain }.Where(c => c.Value > 0).ToDictionary();

    [Fact]
    public void It_opens_only_with_the_quorum_of_the_item()
    {
        Assert.Equal("NoQuorumItem", Broken(() => Opened(needed: 5)));
        Assert.Equal(4, Opened(needed: 4).Present); // three here and one by proxy; out of the item, away and without a vote don't count
        Assert.Equal("NoQuorumItem", Broken(() => _ = new Vote(1, 1, Plain, [new(4, Standing.Recused)], 0, TieRule.NotCarried, null, Now)));
    }

    [Fact]
    public void Only_who_is_on_the_roll_votes_and_only_for_themselves_or_their_giver()
    {
        var vote = Opened();
        vote.MustTake(1, 1, 1);
        vote.MustTake(6, 5, 2);
        Assert.Equal("NotPresent", Broken(() => vote.MustTake(6, 6, 1))); // sent it by another
        Assert.Equal("NotPresent", Broken(() => vote.MustTake(6, 1, 1)));
        Assert.Equal("NotPresent", Broken(() => vote.MustTake(1, 3, 1)));
        Assert.Equal("NotPresent", Broken(() => vote.MustTake(2, 2, 1)));
        Assert.Equal("NotPresent", Broken(() => vote.MustTake(7, 7, 1)));
        Assert.Equal("NotPresent", Broken(() => vote.MustTake(99, 99, 1)));
        Assert.Equal("Recused", Broken(() => vote.MustTake(4, 4, 1)));
        Assert.Equal("ChooseOne", Broken(() => vote.MustTake(1, 1, 3)));
        vote.Close(Counts(1, 0), null, Now);
        Assert.Equal("VoteIsClosed", Broken(() => vote.MustTake(3, 3, 1)));
    }

    [Theory]
    [InlineData(3, 1, 0, VoteResult.Carried)]
    [InlineData(1, 0, 3, VoteResult.Carried)]
    [InlineData(1, 3, 0, VoteResult.NotCarried)]
    [InlineData(2, 2, 0, VoteResult.NotCarried)]
    [InlineData(0, 0, 4, VoteResult.NotCarried)]
    public void For_and_against_decide(int yes, int no, int abstain, VoteResult result)
    {
        var vote = Opened();
        vote.Close(Counts(yes, no, abstain), null, Now);
        Assert.Equal((result, result == VoteResult.Carried ? "Accept" : null), (vote.Result, vote.Outcome));
    }

    [Fact]
    public void A_tie_goes_by_the_rule_of_the_body()
    {
        var open = Opened(tie: TieRule.ChairDecides);
        open.Close(Counts(2, 2), 1, Now); // the chair is known to have voted for
        Assert.Equal((VoteResult.Carried, true), (open.Result, open.ByChair));

        var secret = Opened(Plain with { Kind = VoteKind.Secret }, TieRule.ChairDecides);
        secret.Close(Counts(2, 2), null, Now);
        Assert.Equal(VoteResult.Tied, secret.Result);
        Assert.Equal("OnlyChairBreaks", Broken(() => secret.BreakTie(3, 1)));
        Assert.Equal("ChooseOne", Broken(() => secret.BreakTie(1, 0)));
        secret.BreakTie(1, 2);
        Assert.Equal(VoteResult.NotCarried, secret.Result);
        Assert.Equal("AlreadyDone", Broken(() => secret.BreakTie(1, 1)));

        var without = Opened(tie: TieRule.ChairDecides, chair: null);
        without.Close(Counts(2, 2), null, Now);
        Assert.Equal(VoteResult.NotCarried, without.Result);
    }

    [Fact]
    public void A_choice_among_outcomes_takes_the_most_votes()
    {
        var vote = Opened(new Ballot(VoteKind.Secret, "کدام نتیجه؟", null, [("Accept", Word.Said("پذیرش")), ("Reject", Word.Said("نپذیرفتن")), ("Defer", Word.Said("معوق"))]));
        vote.Close(new Dictionary<int, int> { [2] = 2, [1] = 1, [0] = 1 }, null, Now);
        Assert.Equal((VoteResult.Carried, "Reject"), (vote.Result, vote.Outcome));
    }

    [Fact]
    public void An_envelope_tells_nothing_without_its_key()
    {
        var (key, other) = (RandomNumberGenerator.GetBytes(Envelope.KeyBytes), RandomNumberGenerator.GetBytes(Envelope.KeyBytes));
        var receipt = Receipts.New();
        var (one, two) = (Envelope.Close(key, Receipts.HashOf(receipt), 1), Envelope.Close(key, Receipts.HashOf(Receipts.New()), 2));
        Assert.Equal(one.Length, two.Length);
        Assert.NotEqual(one, Envelope.Close(key, Receipts.HashOf(receipt), 1));
        Assert.Equal((Receipts.HashOf(receipt), 1), Envelope.Open(key, one));
        Assert.Equal(Receipts.HashOf(receipt), Receipts.HashOf(receipt.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        Assert.ThrowsAny<CryptographicException>(() => Envelope.Open(other, one));
        two[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => Envelope.Open(key, two));
    }
}
