using Pishran.Shell;

namespace Pishran.Features.League;

/// <summary>A button: what it does and where it leads.</summary>
public sealed record Act(Word Label, string Href);

/// <summary>What a clock counts down to.</summary>
public sealed record Countdown(Word Label, Word Left, DateTime At);

/// <summary>The challenge of a round as a card: the same on the league's first page, the season's and the round's.</summary>
public sealed record ChallengeCard(int RoundId, int Number, string Title, string Brief, RoundState State, int Problems, Countdown? Clock, Act? Act, bool IsPage)
{
    public static ChallengeCard Of(Round round, DateTime now, Act? act, bool isPage = false) =>
        new(round.Id, round.Number, round.Title, isPage ? round.Brief : Cut(round.Brief), round.State, round.Problems.Count, ClockOf(round, now), act, isPage);

    private static Countdown? ClockOf(Round round, DateTime now) => round.State switch
    {
        RoundState.Published when now < round.OpensAt => new Countdown(LeagueWords.UntilOpening, TimeLeft.Until(round.OpensAt, now), round.OpensAt),
        RoundState.Published or RoundState.Open => new Countdown(LeagueWords.UntilDeadline, TimeLeft.Until(round.ClosesAt, now), round.ClosesAt),
        RoundState.SubmissionClosed or RoundState.Judging => new Countdown(LeagueWords.UntilJudged, TimeLeft.Until(round.JudgingEndsAt, now), round.JudgingEndsAt),
        _ => null,
    };

    private static string Cut(string brief) => brief.Length > 280 ? brief[..brief.LastIndexOf(' ', 280)] + "…" : brief;
}
