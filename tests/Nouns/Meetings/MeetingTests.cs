using Pishran.Features.Meetings;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Meetings;

public sealed class MeetingTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Attendee[] Seats = [new(1, SeatPost.Chair, true), new(2, SeatPost.Secretary, false), new(3, SeatPost.Member, true), new(4, SeatPost.Member, true), new(5, SeatPost.Member, true)];

    private static string Broken(Action act) => Assert.Throws<BrokenRule>(act).Faults[0].Word.Key;

    private static Meeting Planned(int hours = 72) => new(1, 1, "تالار", Now.AddHours(hours), 90, Now);

    private static Meeting Running(params int[] present)
    {
        var meeting = Planned();
        meeting.Convene(Seats, 1, null, Now);
        meeting.Open(present.Length == 0 ? [1, 2, 3, 4] : present, 3, Now.AddHours(72));
        return meeting;
    }

    [Fact]
    public void The_agenda_stands_once_the_invitation_is_out()
    {
        var meeting = Planned();
        Assert.Equal("NeedsItem", Broken(() => meeting.Convene(Seats, 0, null, Now)));
        Assert.Equal("NeedsMembers", Broken(() => meeting.Convene([], 1, null, Now)));
        meeting.MustTakeItems();
        meeting.Convene(Seats, 1, null, Now);
        Assert.Equal("AgendaFrozen", Broken(meeting.MustTakeItems));
        Assert.Null(meeting.Urgency);
    }

    [Fact]
    public void A_reminder_comes_a_day_before_once_and_again_for_another_time()
    {
        var meeting = Planned();
        Assert.False(meeting.Remind(Now.AddHours(60))); // nobody is invited
        meeting.Convene(Seats, 1, null, Now);
        Assert.Equal([false, true, false, false], new[] { 47, 48, 49, 72 }.Select(hour => meeting.Remind(Now.AddHours(hour))));
        meeting.FindNoQuorum([1], 3, Now.AddHours(72));
        Assert.False(meeting.Remind(Now.AddHours(73)));
        meeting.Reconvene(Now.AddHours(200), Now.AddHours(73));
        Assert.Equal([false, true, false], new[] { 175, 180, 190 }.Select(hour => meeting.Remind(Now.AddHours(hour))));
        var urgent = Planned(20);
        urgent.Convene(Seats, 1, "سیل در راه است", Now);
        Assert.Equal([false, false, true], new[] { 1, 18, 19 }.Select(hour => urgent.Remind(Now.AddHours(hour)))); // they were told a moment ago
    }

    [Fact]
    public void Short_notice_needs_a_reason_that_is_kept()
    {
        var meeting = Planned(47);
        Assert.Equal("ShortNotice", Broken(() => meeting.Convene(Seats, 1, null, Now)));
        meeting.Convene(Seats, 1, "سیل در راه است", Now);
        Assert.Equal("سیل در راه است", meeting.Urgency);
        var exact = Planned(48);
        exact.Convene(Seats, 1, null, Now);
        Assert.Equal(MeetingState.Convened, exact.State);
    }

    [Fact]
    public void Without_quorum_it_is_convened_again()
    {
        var meeting = Planned();
        meeting.Convene(Seats, 1, null, Now);
        Assert.Equal("TooEarly", Broken(() => meeting.Open([1, 2, 3, 4], 3, Now)));
        var begin = Now.AddHours(72);
        Assert.Equal("NoQuorumToOpen", Broken(() => meeting.Open([1, 2, 3], 3, begin))); // the secretary has no vote
        Assert.Equal("QuorumIsThere", Broken(() => meeting.FindNoQuorum([1, 3, 4], 3, begin)));
        meeting.FindNoQuorum([1, 2, 3], 3, begin);
        Assert.Equal(MeetingState.NoQuorum, meeting.State);
        Assert.Equal("TimePast", Broken(() => meeting.Reconvene(begin, begin)));
        meeting.Reconvene(begin.AddDays(2), begin);
        Assert.Equal("TooEarly", Broken(() => meeting.Open([1, 3, 4], 3, begin)));
        meeting.Open([1, 3, 4], 3, begin.AddDays(2));
        Assert.Equal(MeetingState.InSession, meeting.State);
    }

    [Fact]
    public void Coming_and_going_is_kept_with_times()
    {
        var meeting = Running();
        Assert.False(meeting.IsIn(5));
        meeting.Arrive(5, "دیرآمده", Now.AddHours(73), Now.AddHours(73));
        Assert.Equal("AlreadyDone", Broken(() => meeting.Arrive(5, "دیرآمده", Now.AddHours(73), Now.AddHours(73))));
        Assert.Equal("NotAMember", Broken(() => meeting.Arrive(9, "بیگانه", Now.AddHours(73), Now.AddHours(73))));
        Assert.Equal("TimeOutside", Broken(() => meeting.Leave(3, "رونده", Now.AddHours(1), Now.AddHours(73)))); // before the opening
        Assert.Equal("TimeOutside", Broken(() => meeting.Leave(3, "رونده", Now.AddHours(74), Now.AddHours(73)))); // in the future
        meeting.Leave(3, "رونده", Now.AddHours(73), Now.AddHours(73));
        Assert.False(meeting.IsIn(3));
        Assert.Equal("ItemsStillOpen", Broken(() => meeting.End(1, Now.AddHours(74))));
        meeting.End(0, Now.AddHours(74));
        Assert.All(meeting.Stays, stay => Assert.NotNull(stay.To));
        Assert.Equal(MeetingState.MinutesDraft, meeting.State);
    }

    [Fact]
    public void A_proxy_goes_to_one_who_votes_and_carries_no_other()
    {
        var meeting = Planned();
        meeting.Convene(Seats, 1, null, Now);
        Assert.Equal("ProxyNotAllowed", Broken(() => meeting.GiveProxy(5, "الف", 4, "ب", false)));
        Assert.Equal("ProxyNeedsVoter", Broken(() => meeting.GiveProxy(5, "الف", 2, "دبیر", true)));
        Assert.Equal("ProxyNeedsVoter", Broken(() => meeting.GiveProxy(5, "الف", 5, "خود", true)));
        meeting.GiveProxy(5, "الف", 4, "ب", true);
        Assert.Equal("ProxyTaken", Broken(() => meeting.GiveProxy(3, "ج", 4, "ب", true)));
        Assert.Equal("ProxyNeedsVoter", Broken(() => meeting.GiveProxy(3, "ج", 5, "الف", true))); // who gave theirs away carries none
        meeting.Open([1, 4], 3, Now.AddHours(72)); // two are here, one sent the vote
        var roll = VoteDesk.RollOf(meeting, Item());
        Assert.Equal((Standing.ByProxy, 4), (roll.Single(r => r.PersonId == 5).Standing, roll.Single(r => r.PersonId == 5).ProxyId));
        var item = Item();
        item.Recuse(4, "ب", RecusalGround.Declared, null, Now);
        Assert.Equal(Standing.Absent, VoteDesk.RollOf(meeting, item).Single(r => r.PersonId == 5).Standing); // the carrier is out of this item
    }

    [Fact]
    public void Offered_times_are_answered_and_one_is_taken()
    {
        var meeting = new Meeting(1, 1, null, null, 60, Now);
        Assert.Equal("OfferTwoTimes", Broken(() => meeting.Offer([Now.AddDays(3)], Now)));
        meeting.Offer([Now.AddDays(4), Now.AddDays(3)], Now);
        Assert.Equal("AnswerEveryTime", Broken(() => meeting.Reply(3, new Dictionary<int, TimeFits> { [1] = TimeFits.Yes })));
        meeting.Reply(3, new Dictionary<int, TimeFits> { [1] = TimeFits.Yes, [2] = TimeFits.No });
        meeting.Offer([Now.AddDays(3), Now.AddDays(5)], Now); // what was answered to a time that stays, stays
        Assert.Equal((1, TimeFits.Yes), (meeting.Answers.Single().Number, meeting.Answers.Single().Fits));
        meeting.Choose(1, Now);
        Assert.Equal(Now.AddDays(3), meeting.StartsAt);
    }

    [Fact]
    public void An_item_goes_its_way_and_no_other()
    {
        var item = Item();
        Assert.Equal("ItemNotInThisState", Broken(() => item.Discuss("گفته شد", Now)));
        item.Present(Now);
        Assert.Equal("ItemNotInThisState", Broken(item.MustTakeVote));
        item.Discuss("گفته شد", Now);
        item.Vote();
        item.Discuss("بیشتر گفته شد", Now);
        Assert.Equal(ItemState.Voted, item.State);
        item.Decide("KN-1405-001", Now);
        Assert.Equal("ItemIsDone", Broken(() => item.Recuse(3, "ج", RecusalGround.Declared, null, Now)));
        var other = Item();
        Assert.Equal("DayPast", Broken(() => other.Defer(Today, "هنوز زود است", Today, Now)));
        other.Defer(Today.AddDays(7), "هنوز زود است", Today, Now);
        Assert.Equal((ItemState.Deferred, Today.AddDays(7)), (other.State, other.DeferredUntil));
    }

    private static AgendaItem Item() => new(1, 1, new ItemFacts("آبیاری بوستان", null));

    [Theory]
    [InlineData(-20, 10, 0, DecisionState.Communicated)]
    [InlineData(-20, 10, 10, DecisionState.InForce)]
    [InlineData(-20, 10, 11, DecisionState.Overdue)]
    [InlineData(20, 10, 20, DecisionState.InForce)]
    [InlineData(20, 10, 21, DecisionState.Overdue)]
    public void A_decision_is_overdue_only_once_it_was_in_force(int deadline, int inForce, int on, DecisionState state) =>
        Assert.Equal(state, Decision.StateOn(DecisionState.Communicated, Today.AddDays(inForce), Today.AddDays(deadline), Today.AddDays(on)));
}
