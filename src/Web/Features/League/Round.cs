using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.League;

public enum RoundState { Draft, Published, Open, SubmissionClosed, Judging, Sealed, ResultsPublished, UnderAppeal, Final }

/// <summary>The window of a round: half-open instants in UTC, <c>[Opens, Closes)</c> for solutions, then judging until <c>JudgingEnds</c>.</summary>
public sealed record RoundWindow(DateTime Opens, DateTime Closes, DateTime JudgingEnds);

/// <summary>A problem on the round's challenge card.</summary>
public sealed record RoundProblem(int ProblemId);

/// <summary>Two teams that meet in the round; the second is null where the first has a bye.</summary>
public sealed record RoundFixture(int Number, int TeamA, int? TeamB);

/// <summary>One round of a season: a challenge card with one or more registered problems, a window, and a result.</summary>
public sealed class Round : Record
{
    private readonly List<RoundProblem> _problems = [];
    private readonly List<RoundFixture> _fixtures = [];

    private Round() { }

    /// <exception cref="BrokenRule">The season is over, no title, no problem, or a window out of order.</exception>
    public Round(Season season, int number, string? title, string? brief, RoundWindow window, IEnumerable<int> problems, RoundMode mode = RoundMode.AllPlay)
    {
        BrokenRule.If(season.IsOver, ShellWords.StateMoved(season.State));
        (SeasonId, Number, Mode) = (season.Id, number, mode);
        Set(title, brief, window, problems);
        Happened(LeagueWords.RoundDrafted(number));
    }

    /// <summary>A round as a template lays it into the calendar: its problems are chosen before its card is published.</summary>
    public static Round Planned(Season season, int number, string title, RoundWindow window, RoundMode mode)
    {
        BrokenRule.If(season.IsOver, ShellWords.StateMoved(season.State));
        var round = new Round { SeasonId = season.Id, Number = number, Mode = mode, Title = title, OpensAt = window.Opens, ClosesAt = window.Closes, JudgingEndsAt = window.JudgingEnds };
        round.Happened(LeagueWords.RoundDrafted(number));
        return round;
    }

    public int SeasonId { get; private set; }
    public int Number { get; private set; }
    public string Title { get; private set; } = "";
    public string Brief { get; private set; } = "";
    public RoundState State { get; private set; }
    public RoundMode Mode { get; private set; }
    public DateTime OpensAt { get; private set; }
    public DateTime ClosesAt { get; private set; }
    public DateTime JudgingEndsAt { get; private set; }
    public DateOnly? AppealUntil { get; private set; }

    /// <summary>SHA-256 of the sealed standings file, as lower-case hex.</summary>
    public string? Seal { get; private set; }
    public IReadOnlyList<RoundProblem> Problems => _problems;

    /// <summary>Who meets whom, in a round of pairs.</summary>
    public IReadOnlyList<RoundFixture> Fixtures => _fixtures;

    /// <summary>Teams see the card; solutions may still come, or will.</summary>
    public bool IsAhead => State is RoundState.Published or RoundState.Open;
    public bool ResultsAreOut => State is RoundState.ResultsPublished or RoundState.UnderAppeal or RoundState.Final;

    public void Change(string? title, string? brief, RoundWindow window, IEnumerable<int> problems, RoundMode? mode = null)
    {
        MustBe(RoundState.Draft);
        Mode = mode ?? Mode;
        Set(title, brief, window, problems);
        Happened(LeagueWords.RoundChanged(Number));
    }

    /// <summary>Shows the challenge card to the teams.</summary>
    /// <exception cref="BrokenRule">Not a draft, the season isn't running, or its deadline has passed.</exception>
    public void Publish(Season season, DateTime now)
    {
        MustBe(RoundState.Draft);
        BrokenRule.If(_problems.Count == 0, LeagueWords.ProblemNeeded);
        BrokenRule.If(ClosesAt <= now, LeagueWords.WindowIsOver(ClosesAt));
        BrokenRule.If(season.State is not (SeasonState.Registration or SeasonState.Running or SeasonState.Finals), ShellWords.StateMoved(season.State));
        State = RoundState.Published;
        Happened(LeagueWords.PublishCardDone(Number));
    }

    /// <summary>Says who meets whom. Asked before the card is shown.</summary>
    public void Pair(IEnumerable<Engine.Fixtures.Match> matches)
    {
        MustBe(RoundState.Draft);
        _fixtures.Clear();
        _fixtures.AddRange(matches.Select((match, i) => new RoundFixture(i + 1, match.A, match.B)));
        Happened(LeagueWords.FixturesDrawn(_fixtures.Count));
    }

    /// <summary>Whether a team plays in it: in a knock-out, whoever is still in.</summary>
    public bool IsFor(int teamId) => Mode != RoundMode.KnockOut || _fixtures.Exists(f => f.TeamA == teamId || f.TeamB == teamId);

    /// <summary>Takes solutions from <see cref="OpensAt"/> on.</summary>
    public void Open(DateTime now)
    {
        MustBe(RoundState.Published);
        BrokenRule.If(now < OpensAt, LeagueWords.RoundNotOpen(OpensAt));
        State = RoundState.Open;
        Happened(LeagueWords.RoundOpened(Number));
    }

    /// <summary>Gives more time; never less.</summary>
    public void Extend(DateTime closes, DateTime judgingEnds, string? why)
    {
        BrokenRule.If(State is not (RoundState.Published or RoundState.Open), ShellWords.StateMoved(State));
        BrokenRule.If(closes < ClosesAt || judgingEnds < JudgingEndsAt, LeagueWords.OnlyLater, "ClosesOn");
        BrokenRule.If(judgingEnds <= closes, LeagueWords.WindowReversed, "JudgingEndsOn");
        BecauseOf.Check(why);
        (ClosesAt, JudgingEndsAt) = (closes, judgingEnds);
        Happened(LeagueWords.RoundExtended(closes), why);
    }

    /// <summary>Whether a version that arrived at this instant counts.</summary>
    /// <exception cref="BrokenRule">Before the window, or after it and its grace.</exception>
    public void MustTakeSolutions(DateTime arrivedAt, RuleSet rules)
    {
        BrokenRule.If(State is RoundState.Draft || arrivedAt < OpensAt, LeagueWords.RoundNotOpen(OpensAt));
        BrokenRule.If(State is not (RoundState.Published or RoundState.Open) || arrivedAt >= ClosesAt.AddMinutes(rules.GraceMinutes), LeagueWords.DeadlinePassed(ClosesAt, arrivedAt));
    }

    /// <summary>Ends the taking of solutions once the deadline and its grace are over.</summary>
    public void CloseSubmission(DateTime now, RuleSet rules)
    {
        BrokenRule.If(State is not (RoundState.Published or RoundState.Open), ShellWords.StateMoved(State));
        BrokenRule.If(now < ClosesAt.AddMinutes(rules.GraceMinutes), LeagueWords.DeadlineNotYet(ClosesAt.AddMinutes(rules.GraceMinutes)));
        State = RoundState.SubmissionClosed;
        Happened(LeagueWords.SubmissionsClosed(Number));
    }

    /// <summary>Hands the solutions to the judges.</summary>
    public void StartJudging(int sheets, int judges)
    {
        BrokenRule.If(State is not (RoundState.SubmissionClosed or RoundState.Judging), ShellWords.StateMoved(State));
        BrokenRule.If(sheets == 0, LeagueWords.NothingToJudge);
        State = RoundState.Judging;
        Happened(LeagueWords.JudgingStarted(sheets, judges));
    }

    /// <summary>Hands the solutions to the voters of a pitch day.</summary>
    public void StartVoting()
    {
        MustBe(RoundState.SubmissionClosed);
        BrokenRule.If(Mode != RoundMode.PitchDay, ShellWords.StateMoved(State));
        State = RoundState.Judging;
        Happened(LeagueWords.VotingStarted(Number));
    }

    /// <summary>Gives the judges more time; never less.</summary>
    public void ExtendJudging(DateTime? until, string? why)
    {
        MustBe(RoundState.Judging);
        BrokenRule.If(until is null || until < JudgingEndsAt, LeagueWords.OnlyLater, "Until");
        BrokenRule.If(string.IsNullOrWhiteSpace(why), ShellWords.ReasonNeeded, "Why");
        JudgingEndsAt = until!.Value;
        Happened(LeagueWords.JudgingExtended(Number, JudgingEndsAt), why);
    }

    /// <summary>Freezes the result under its fingerprint.</summary>
    /// <exception cref="BrokenRule">Not in judging, or sheets are missing and no reason was given to go on without them.</exception>
    public void SealWith(string hash, int missingSheets, string? why)
    {
        MustBe(RoundState.Judging);
        BrokenRule.If(missingSheets > 0 && string.IsNullOrWhiteSpace(why), LeagueWords.SheetsMissing(missingSheets), "Why");
        (State, Seal) = (RoundState.Sealed, hash);
        Happened(LeagueWords.SealStandingsDone(hash), why);
    }

    public void PublishResults(DateOnly appealUntil)
    {
        MustBe(RoundState.Sealed);
        (State, AppealUntil) = (RoundState.ResultsPublished, appealUntil);
        Happened(LeagueWords.PublishResultsDone(Number, appealUntil));
    }

    /// <summary>Whether an appeal that arrives on this day is heard.</summary>
    /// <exception cref="BrokenRule">Nothing is published, or the window is over.</exception>
    public void MustTakeAppeals(DateOnly today)
    {
        BrokenRule.If(State is not (RoundState.ResultsPublished or RoundState.UnderAppeal or RoundState.Final), ShellWords.StateMoved(State));
        BrokenRule.If(State == RoundState.Final || today > AppealUntil, LeagueWords.AppealOver(AppealUntil));
    }

    /// <summary>A team has appealed: the table is not final before it is answered.</summary>
    public void PutUnderAppeal()
    {
        if (State == RoundState.UnderAppeal) return;
        MustBe(RoundState.ResultsPublished);
        State = RoundState.UnderAppeal;
        Happened(LeagueWords.RoundUnderAppeal(Number));
    }

    /// <summary>Every appeal so far is answered; others may come until the window is over.</summary>
    public void AnswerAppeals()
    {
        MustBe(RoundState.UnderAppeal);
        State = RoundState.ResultsPublished;
        Happened(LeagueWords.AppealsAnswered(Number));
    }

    /// <summary>A corrected table stands in the place of the one before.</summary>
    public void Reseal(string hash, string why)
    {
        BrokenRule.If(State is not (RoundState.ResultsPublished or RoundState.UnderAppeal), ShellWords.StateMoved(State));
        Seal = hash;
        Happened(LeagueWords.TableCorrected(Number, hash), why);
    }

    /// <summary>Nothing can change any more: the appeal window is over and every appeal is answered.</summary>
    public void MakeFinal(DateOnly today)
    {
        MustBe(RoundState.ResultsPublished);
        BrokenRule.If(today <= AppealUntil, LeagueWords.AppealStillOpen(AppealUntil));
        State = RoundState.Final;
        Happened(LeagueWords.RoundFinal(Number));
    }

    private void Set(string? title, string? brief, RoundWindow window, IEnumerable<int> problems)
    {
        var chosen = problems.Distinct().ToList();
        new Rules()
            .Text(title, ShellWords.Title, nameof(Title), 160)
            .Text(brief, LeagueWords.RoundBrief, nameof(Brief), 4000, 0)
            .If(window.Closes <= window.Opens, LeagueWords.WindowReversed, "ClosesOn")
            .If(window.JudgingEnds <= window.Closes, LeagueWords.WindowReversed, "JudgingEndsOn")
            .If(chosen.Count == 0, LeagueWords.ProblemNeeded, nameof(Problems))
            .Check();
        (Title, Brief, OpensAt, ClosesAt, JudgingEndsAt) = (title!, brief ?? "", window.Opens, window.Closes, window.JudgingEnds);
        _problems.Clear();
        _problems.AddRange(chosen.Select(id => new RoundProblem(id)));
    }

    private void MustBe(RoundState state) => BrokenRule.If(State != state, ShellWords.StateMoved(State));
}
