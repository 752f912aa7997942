using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.People;

public sealed class BodiesAndConflicts
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(Quorum.Majority, 5, 0, 3)]
    [InlineData(Quorum.Majority, 4, 0, 3)]
    [InlineData(Quorum.Majority, 5, 2, 2)]
    [InlineData(Quorum.TwoThirds, 5, 0, 4)]
    [InlineData(Quorum.TwoThirds, 6, 0, 4)]
    [InlineData(Quorum.All, 5, 1, 4)]
    public void A_quorum_counts_those_who_vote_and_are_not_recused(Quorum rule, int voting, int recused, int needed)
    {
        var body = Committee(rule);
        for (var person = 1; person <= voting; person++) body.Seat(person, $"{person}", SeatPost.Member, true, Day, null);
        body.Seat(99, "99", SeatPost.Member, false, Day, null);
        Assert.Equal(needed, body.NeededOn(Day, recused));
    }

    [Fact]
    public void A_body_has_one_chair_at_a_time()
    {
        var body = Committee(Quorum.Majority);
        body.Seat(1, "1", SeatPost.Chair, true, Day, Day.AddDays(10));
        Assert.Throws<BrokenRule>(() => body.Seat(2, "2", SeatPost.Chair, true, Day.AddDays(10), null));
        body.Seat(2, "2", SeatPost.Chair, true, Day.AddDays(11), null);
        Assert.Equal(2, body.SeatsOn(Day.AddDays(12)).Single().PersonId);
    }

    [Fact]
    public void Nobody_sits_twice_in_the_same_days()
    {
        var body = Committee(Quorum.Majority);
        body.Seat(1, "1", SeatPost.Member, true, Day, null);
        Assert.Throws<BrokenRule>(() => body.Seat(1, "1", SeatPost.Secretary, true, Day.AddDays(3), null));
        body.Leave(1, "1", Day.AddDays(2));
        body.Seat(1, "1", SeatPost.Secretary, true, Day.AddDays(3), null);
    }

    [Fact]
    public void A_conflict_holds_until_it_is_dismissed_with_a_reason()
    {
        var conflict = Conflict.Declare(1, 2, "kinship", Now);
        Assert.True(conflict.Holds);
        Assert.Throws<BrokenRule>(() => conflict.Dismiss(" "));
        conflict.Dismiss("not so");
        Assert.False(conflict.Holds);
    }

    [Fact]
    public void A_pinned_conflict_cant_be_dismissed()
    {
        var conflict = Conflict.Propose(ConflictKind.Supplier, 1, 2, "shares", Now);
        conflict.Pin();
        Assert.Throws<BrokenRule>(() => conflict.Dismiss("not so"));
    }

    [Fact]
    public void Nobody_conflicts_with_themselves() => Assert.Throws<BrokenRule>(() => Conflict.Declare(1, 1, "kinship", Now));

    [Fact]
    public void An_entry_link_works_once_and_not_for_ever()
    {
        var link = new EntryLink(1, "1", Secret.New(), Now);
        link.Use(Now.AddDays(EntryLink.Days).AddMilliseconds(-1));
        Assert.Throws<BrokenRule>(() => link.Use(Now));
        Assert.Throws<BrokenRule>(() => new EntryLink(1, "1", Secret.New(), Now).Use(Now.AddDays(EntryLink.Days)));
    }

    [Fact]
    public void A_token_lives_a_year_at_most()
    {
        var secret = AccessToken.Start + Secret.New();
        Assert.Throws<BrokenRule>(() => new AccessToken(1, "report", secret, Day.AddDays(AccessToken.LongestLife + 1), Day));
        var token = new AccessToken(1, "report", secret, Day.AddDays(1), Day);
        Assert.DoesNotContain(secret, token.Hash + token.Prefix, StringComparison.Ordinal);
        Assert.True(token.IsOpenOn(Day.AddDays(1)) && !token.IsOpenOn(Day.AddDays(2)));
        token.Revoke(Now);
        Assert.False(token.IsOpenOn(Day));
    }

    private static Body Committee(Quorum rule) => new(BodyKind.Committee, "c", null, rule, allowsProxy: false, Day);
}
