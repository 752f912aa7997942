using Pishran.Features.League;
using Pishran.Shell;
using static Pishran.Tests.Nouns.League.LeagueNouns;

namespace Pishran.Tests.Nouns.League;

public sealed class RoundTests
{
    private const string Why = "سامانه دو ساعت در دسترس نبود.";

    [Fact]
    public void Nothing_is_accepted_at_the_closing_instant()
    {
        var round = Round(Season());
        var end = round.ClosesAt.AddMinutes(Ruled.GraceMinutes);
        round.MustTakeSolutions(end.AddMilliseconds(-1), Ruled);
        Breaks(LeagueWords.DeadlinePassed(null, null), () => round.MustTakeSolutions(end, Ruled));
    }

    [Fact]
    public void A_published_round_takes_solutions_from_its_opening_on_though_nobody_opened_it()
    {
        var round = Round(Season(), RoundState.Published);
        round.MustTakeSolutions(round.OpensAt, Ruled);
        Breaks(LeagueWords.RoundNotOpen(null), () => round.MustTakeSolutions(round.OpensAt.AddMilliseconds(-1), Ruled));
    }

    [Fact]
    public void A_draft_takes_nothing() => Breaks(LeagueWords.RoundNotOpen(null), () => Round(Season(), RoundState.Draft).MustTakeSolutions(Now, Ruled));

    [Fact]
    public void It_closes_only_after_the_deadline_and_its_grace()
    {
        var round = Round(Season());
        Breaks(LeagueWords.DeadlineNotYet(null), () => round.CloseSubmission(round.ClosesAt, Ruled));
        round.CloseSubmission(round.ClosesAt.AddMinutes(Ruled.GraceMinutes), Ruled);
        Assert.Equal(RoundState.SubmissionClosed, round.State);
    }

    [Fact]
    public void A_deadline_only_moves_later_and_with_a_reason()
    {
        var round = Round(Season());
        Breaks(LeagueWords.OnlyLater, () => round.Extend(round.ClosesAt.AddMinutes(-1), round.JudgingEndsAt, Why));
        Breaks(ShellWords.Required(""), () => round.Extend(round.ClosesAt.AddHours(2), round.JudgingEndsAt, null));
        round.Extend(round.ClosesAt.AddHours(2), round.JudgingEndsAt, Why);
        Assert.Equal(Now.AddDays(1).AddHours(2), round.ClosesAt);
    }

    [Fact]
    public void Times_out_of_order_and_a_round_without_a_problem_are_refused()
    {
        var faults = Assert.Throws<BrokenRule>(() => new Round(Season(), 1, "عنوان", null, new RoundWindow(Now, Now, Now), [])).Faults;
        Assert.Equal(["ClosesOn", "JudgingEndsOn", nameof(Features.League.Round.Problems)], faults.Select(f => f.Field));
    }

    [Fact]
    public void A_card_whose_deadline_has_passed_is_not_published()
    {
        var round = Round(Season(), RoundState.Draft);
        Breaks(LeagueWords.WindowIsOver(null), () => round.Publish(Season(), round.ClosesAt));
    }

    [Fact]
    public void What_was_published_is_no_draft_any_more() =>
        Breaks(ShellWords.StateMoved(""), () => Round(Season()).Change("عنوان", null, new RoundWindow(Now, Now.AddDays(1), Now.AddDays(2)), [7]));
}
