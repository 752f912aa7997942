using Pishran.Engine.Calendar;
using Pishran.Features.Inbox;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Inbox;

public sealed class Turns
{
    /// <summary>Fridays off, and the days of Nowruz 1404 (1–4, 12 and 13 Farvardin).</summary>
    private static readonly WorkingCalendar Calendar = new(new[] { 1, 2, 3, 4, 12, 13 }.Select(d => Day(1404, 1, d)).ToHashSet(), new HashSet<DayOfWeek> { DayOfWeek.Friday });

    private static DateOnly Day(int year, int month, int day) => new JalaliDate(year, month, day).ToDateOnly();
    private static DateTime At(DateOnly day, int hour = 10) => TehranTime.ToUtc(day.ToDateTime(new TimeOnly(hour, 0)));

    private static Turn Given(DateOnly on, int workingDays, int? superior = 9, int nudgeAt = 80) =>
        new(new TurnAsk(1, "Problems.Problem", 7, new Word("Inbox", "TakeTurn"), "/problems/7", "A title", Calendar.Add(on, workingDays), superior, nudgeAt), null, Calendar, At(on));

    [Fact]
    public void Ten_working_days_over_Nowruz_skip_the_holidays_and_count_30_Esfand()
    {
        // Tuesday 28 Esfand 1403. Worked: 29 and 30 Esfand, 5, 6, 7 (8 is a Friday), 9, 10, 11, 14 (15 is a Friday) and 16 Farvardin.
        var turn = Given(Day(1403, 12, 28), 10);
        Assert.Equal(Day(1404, 1, 16), turn.Due);
        Assert.Equal(Day(1404, 1, 11), turn.NudgeOn);
    }

    [Fact]
    public void It_is_nudged_from_the_eighth_of_ten_days_and_only_once()
    {
        var turn = Given(Day(1405, 8, 2), 10);
        Assert.False(turn.IsToBeNudged(At(turn.NudgeOn.AddDays(-1))));
        Assert.True(turn.IsToBeNudged(At(turn.NudgeOn)));
        turn.Nudge(At(turn.NudgeOn));
        Assert.Equal(TurnState.Nudged, turn.State);
        Assert.False(turn.IsToBeNudged(At(turn.NudgeOn)));
    }

    [Fact]
    public void Where_the_last_day_ends_at_an_hour_that_hour_parts_late_from_on_time()
    {
        var (from, due) = (Day(1405, 8, 2), Calendar.Add(Day(1405, 8, 2), 10));
        TurnAsk Until(int hour) => new(1, "Problems.Problem", 7, new Word("Inbox", "TakeTurn"), "/problems/7", "A title", due, 9, EndsAt: At(due, hour));
        var turn = new Turn(Until(14), null, Calendar, At(from));
        Assert.True(turn.IsToBeNudged(At(due, 13)));
        Assert.False(turn.IsToBeNudged(At(due, 14)));
        Assert.False(turn.IsToBeEscalated(At(due, 13)));
        Assert.True(turn.IsToBeEscalated(At(due, 14)));
        turn.Escalate(At(due, 14));
        turn.AskAgain(Until(17), Calendar, due);
        Assert.Equal((TurnState.Open, false), (turn.State, turn.IsToBeEscalated(At(due, 16))));
        turn.Close(At(due, 17));
        Assert.Equal(TurnState.DoneLate, turn.State);
    }

    [Fact]
    public void On_the_day_it_was_given_nobody_is_nudged() => Assert.False(Given(Day(1405, 8, 2), 0).IsToBeNudged(At(Day(1405, 8, 2))));

    [Fact]
    public void It_is_escalated_the_day_after_the_due_day_and_only_once()
    {
        var turn = Given(Day(1405, 8, 2), 5);
        Assert.False(turn.IsToBeEscalated(At(turn.Due)));
        Assert.True(turn.IsToBeEscalated(At(turn.Due.AddDays(1))));
        turn.Escalate(At(turn.Due.AddDays(1)));
        Assert.Equal([1, 9], turn.Holders);
        Assert.False(turn.IsToBeEscalated(At(turn.Due.AddDays(2))));
    }

    [Fact]
    public void Without_a_superior_an_overdue_turn_stays_with_its_holder_and_is_told_once()
    {
        var turn = Given(Day(1405, 8, 2), 5, superior: null);
        turn.Escalate(At(turn.Due.AddDays(1)));
        Assert.Equal(TurnState.Open, turn.State);
        Assert.Equal([1], turn.Holders);
        Assert.False(turn.IsToBeEscalated(At(turn.Due.AddDays(2))));
    }

    [Fact]
    public void Done_on_the_due_day_is_on_time_and_a_day_later_is_late()
    {
        var (kept, late) = (Given(Day(1405, 8, 2), 5), Given(Day(1405, 8, 2), 5));
        kept.Close(At(kept.Due, 23));
        late.Close(At(late.Due.AddDays(1), 0));
        Assert.Equal(TurnState.Done, kept.State);
        Assert.Equal(TurnState.DoneLate, late.State);
        Assert.Equal(140508, kept.ClosedMonth);
    }

    [Fact]
    public void Closed_twice_it_keeps_its_first_closing()
    {
        var turn = Given(Day(1405, 8, 2), 5);
        turn.Close(At(turn.Due));
        var first = turn.ClosedAt;
        turn.Close(At(turn.Due.AddDays(9)));
        Assert.Equal((TurnState.Done, first), (turn.State, turn.ClosedAt));
    }

    [Fact]
    public void A_pause_moves_the_due_day_by_the_working_days_it_stood()
    {
        var turn = Given(Day(1405, 8, 2), 10);
        var due = turn.Due;
        turn.Pause(Day(1405, 8, 4));
        Assert.False(turn.IsToBeEscalated(At(due.AddDays(30))));
        turn.Resume(Calendar.Add(Day(1405, 8, 4), 3), Calendar);
        Assert.Equal(Calendar.Add(due, 3), turn.Due);
        Assert.Equal(TurnState.Open, turn.State);
    }

    [Fact]
    public void Asked_again_for_a_later_day_its_clock_starts_over()
    {
        var turn = Given(Day(1405, 8, 2), 5);
        turn.Escalate(At(turn.Due.AddDays(1)));
        turn.AskAgain(new TurnAsk(1, "Problems.Problem", 7, new Word("Inbox", "TakeTurn"), "/problems/7", "A title", turn.Due.AddDays(14), 9), Calendar, turn.Due.AddDays(2));
        Assert.Equal(TurnState.Open, turn.State);
        Assert.Equal([1], turn.Holders);
    }

    [Fact]
    public void Asked_again_late_it_is_nudged_by_the_new_span_and_not_at_once()
    {
        var turn = Given(Day(1405, 8, 2), 5);
        turn.Nudge(At(turn.NudgeOn));
        var today = turn.Due;
        turn.AskAgain(new TurnAsk(1, "Problems.Problem", 7, new Word("Inbox", "TakeTurn"), "/problems/7", "A title", Calendar.Add(today, 10), 9), Calendar, today);
        Assert.Equal(Calendar.Add(today, 8), turn.NudgeOn);
        Assert.False(turn.IsToBeNudged(At(today.AddDays(1))));
        Assert.True(turn.IsToBeNudged(At(turn.NudgeOn)));
    }

    [Fact]
    public void A_turn_paused_after_its_day_runs_anew_when_it_goes_on()
    {
        var turn = Given(Day(1405, 8, 2), 5);
        var late = Calendar.Add(turn.Due, 1);
        turn.Escalate(At(late));
        turn.Pause(late);
        Assert.Equal([1], turn.Holders);
        var resumed = Calendar.Add(late, 4);
        turn.Resume(resumed, Calendar);
        Assert.False(turn.IsToBeEscalated(At(turn.Due)));
        Assert.True(turn.IsToBeEscalated(At(turn.Due.AddDays(1))));
    }

    [Fact]
    public void The_one_who_waits_reminds_once_a_day_and_never_while_the_clock_stands()
    {
        var turn = Given(Day(1405, 8, 2), 5);
        turn.Remind(At(Day(1405, 8, 3)));
        Assert.Equal(TurnState.Nudged, turn.State);
        Assert.Throws<BrokenRule>(() => turn.Remind(At(Day(1405, 8, 3), 15)));
        turn.Remind(At(Day(1405, 8, 4)));
        turn.Pause(Day(1405, 8, 5));
        Assert.Throws<BrokenRule>(() => turn.Remind(At(Day(1405, 8, 5))));
    }

    [Fact]
    public void More_time_needs_a_later_day_a_reason_and_own_words()
    {
        var turn = Given(Day(1405, 8, 2), 5);
        var today = turn.Due.AddDays(2);
        turn.Escalate(At(today));
        Assert.Throws<BrokenRule>(() => turn.Extend(turn.Due, "more-study", "The figures came late.", Calendar, today));
        Assert.Throws<BrokenRule>(() => turn.Extend(today.AddDays(5), null, "The figures came late.", Calendar, today));
        Assert.Throws<BrokenRule>(() => turn.Extend(today.AddDays(5), "more-study", "", Calendar, today));
        turn.Extend(today.AddDays(5), "more-study", "The figures came late.", Calendar, today);
        Assert.Equal((TurnState.Open, today.AddDays(5)), (turn.State, turn.Due));
    }

    [Theory]
    [InlineData(22, 7, 21, 7, false)] // 22:00 waits until 7:00 of the next day
    [InlineData(6, 7, 21, 7, true)]
    [InlineData(12, 12, 21, 7, true)]
    [InlineData(13, 15, 12, 15, true)] // a quiet siesta inside one day
    public void Messages_wait_for_the_end_of_the_quiet_hours(int hour, int leaves, int from, int to, bool sameDay)
    {
        var wishes = new Preferences(1);
        wishes.Choose(8, from, to, true, false, false);
        var leaving = TehranTime.ToLocal(wishes.NotBefore(At(Day(1405, 8, 2), hour)));
        Assert.Equal(Day(1405, 8, sameDay ? 2 : 3).ToDateTime(new TimeOnly(leaves, 0)), leaving);
    }

    [Fact]
    public void The_digest_is_due_once_a_day_from_its_hour_on()
    {
        var wishes = new Preferences(1);
        Assert.False(wishes.IsDigestDue(At(Day(1405, 8, 2), 7)));
        Assert.True(wishes.IsDigestDue(At(Day(1405, 8, 2), 9)));
        wishes.DigestSent(Day(1405, 8, 2));
        Assert.False(wishes.IsDigestDue(At(Day(1405, 8, 2), 10)));
        Assert.True(wishes.IsDigestDue(At(Day(1405, 8, 3), 8)));
    }
}
