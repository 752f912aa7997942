using Pishran.Features.Ideas;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Ideas;

public sealed class CallTests
{
    private const string Why = "ده نویسه و بیشتر توضیح";
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);
    private static readonly CallFacts Facts = new(CallKind.Festival, "جشنوارهٔ ایده‌های روزهای کرونا", "ایده‌های کارکنان", ["خدمات"], new(Now, Now.AddDays(14)), new(true, false, []), false, null, [],
        [new("شاخص", CallFieldKind.Number, [])], [new("اول", 1, 20_000_000), new("دوم", 1, 15_000_000), new("سوم تا دوازدهم", 10, 5_000_000)], 75_000_000);

    private static Call Announced(CallFacts? facts = null)
    {
        var call = new Call(facts ?? Facts, Now.AddDays(-2));
        call.Announce(Now.AddDays(-1));
        return call;
    }

    private static string Broken(Action act) => Assert.Throws<BrokenRule>(act).Faults[0].Word.Key;

    [Fact]
    public void The_prizes_of_1399_sum_to_85_million_and_not_to_the_75_announced()
    {
        var call = new Call(Facts, Now);
        Assert.Equal((85_000_000L, -10_000_000L), (call.PrizeSum, call.PrizeGap));
        Assert.Equal(0, new Call(Facts with { Announced = 85_000_000 }, Now).PrizeGap);
        Assert.Equal(0, new Call(Facts with { Announced = null }, Now).PrizeGap);
    }

    [Fact]
    public void Its_window_is_half_open()
    {
        var call = Announced();
        Assert.Equal(CallState.Announced, call.StateAt(Now.AddMilliseconds(-1)));
        Assert.Equal(CallState.Open, call.StateAt(Now));
        Assert.Equal(CallState.Open, call.StateAt(Now.AddDays(14).AddMilliseconds(-1)));
        Assert.Equal(CallState.Closed, call.StateAt(Now.AddDays(14)));
    }

    [Fact]
    public void It_is_announced_with_text_window_and_audience()
    {
        Assert.Equal(4, Assert.Throws<BrokenRule>(() => Announced(Facts with { Text = null, Window = new(null, null), Audience = new(false, false, []) })).Faults.Count);
        Assert.Equal(nameof(IdeasWords.CallEndsBeforeStart), Broken(() => _ = new Call(Facts with { Window = new(Now, Now) }, Now)));
        Assert.Equal(nameof(IdeasWords.CallEndsInPast), Broken(() => new Call(Facts, Now).Announce(Now.AddDays(15))));
        Assert.Equal(nameof(IdeasWords.ChoiceNeedsTwo), Broken(() => _ = new Call(Facts with { Fields = [new("نوع", CallFieldKind.Choice, ["یک"])] }, Now)));
    }

    [Fact]
    public void An_open_call_is_only_moved_to_a_later_end()
    {
        var call = Announced();
        Assert.Equal(nameof(IdeasWords.OpenCallOnlyLonger), Broken(() => call.Edit(Facts with { Window = new(Now, Now.AddDays(10)) }, Now.AddDays(1))));
        call.Edit(Facts with { Window = new(Now, Now.AddDays(20)) }, Now.AddDays(1));
        Assert.Equal(CallState.Open, call.StateAt(Now.AddDays(15)));
        Assert.Equal(nameof(IdeasWords.CallNotInThisState), Broken(() => call.Edit(Facts, Now.AddDays(21))));
    }

    [Fact]
    public void It_is_for_the_units_that_were_asked_and_for_citizens_where_it_says_so()
    {
        Assert.True(Announced().IsFor(true, [4, 1]));
        Assert.False(Announced().IsFor(false, []));
        var call = Announced(Facts with { Audience = new(true, true, [4]) });
        Assert.True(call.IsFor(true, [9, 4, 1]));
        Assert.False(call.IsFor(true, [9, 1]));
        Assert.True(call.IsFor(false, []));
    }

    [Fact]
    public void Judging_begins_when_the_window_is_over_and_no_prize_is_given_too_often()
    {
        var call = Announced();
        Assert.Equal(nameof(IdeasWords.CallNotInThisState), Broken(() => call.BeginJudging(Now.AddDays(13))));
        call.BeginJudging(Now.AddDays(14));
        Assert.Equal(nameof(IdeasWords.NoWinner), Broken(() => call.PublishResults([], Now)));
        Assert.Equal(nameof(IdeasWords.WinnerTwice), Broken(() => call.PublishResults([(1, 5), (2, 5)], Now)));
        Assert.Equal(nameof(IdeasWords.TooManyWinners), Broken(() => call.PublishResults([(1, 5), (1, 6)], Now)));
        call.PublishResults([(2, 6), (1, 5)], Now);
        Assert.Equal([5, 6], call.Winners.Select(w => w.IdeaId));
        Assert.Equal(nameof(IdeasWords.CallNotInThisState), Broken(() => call.Cancel("no-budget", Why)));
    }
}
