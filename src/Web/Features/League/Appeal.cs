using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.League;

/// <summary>What a team appeals against: the published result of its solution, or its disqualification.</summary>
public enum AppealAbout { Result, Disqualification }
public enum AppealState { Filed, Hearing, Upheld, Dismissed }

/// <summary>One of the three who hear an appeal. Opinion and words are known to the office and to the three, never to a team.</summary>
public sealed class Arbiter(int personId, string name, bool presides)
{
    public int PersonId { get; private set; } = personId;
    public string Name { get; private set; } = name;
    public bool Presides { get; private set; } = presides;

    /// <summary>Null until the arbiter has spoken.</summary>
    public bool? Upholds { get; private set; }
    public string? Words { get; private set; }
    public DateTime? SpokeAt { get; private set; }

    internal void Speak(bool upholds, string words, DateTime now) => (Upholds, Words, SpokeAt) = (upholds, words, now);
}

/// <summary>
/// A team's objection in its own words. Three hear it, none of them with a conflict of interest; the majority decides, and
/// the reason of whoever presides is the ruling that the team reads.
/// </summary>
public sealed class Appeal : Record
{
    public const int Hearers = 3;
    private const int Shortest = 20, Longest = 2000;
    private readonly List<Arbiter> _panel = [];

    private Appeal() { }

    private Appeal(Team team, AppealAbout about, int byId, string? words, DateOnly answerBy, DateTime now)
    {
        BrokenRule.If(team.CaptainId != byId, LeagueWords.CaptainOnly(team.Captain?.Name ?? ""));
        new Rules().Text(words, LeagueWords.AppealWords, nameof(Words), Longest, Shortest).Check();
        (SeasonId, TeamId, About, FiledById, Words, AnswerBy, FiledAt) = (team.SeasonId, team.Id, about, byId, words!, answerBy, now);
        Happened(LeagueWords.AppealFiled(team.Name), words);
    }

    /// <exception cref="BrokenRule">The window is over, the solution has no published result, or the words are too few.</exception>
    public static Appeal OfResult(Round round, Submission submission, Team team, int byId, string? words, DateOnly answerBy, DateTime now, DateOnly today)
    {
        round.MustTakeAppeals(today);
        BrokenRule.If(!submission.ResultIsOut || submission.TeamId != team.Id, LeagueWords.ToIdeaAfterResult);
        return new Appeal(team, AppealAbout.Result, byId, words, answerBy, now) { RoundId = round.Id, SubmissionId = submission.Id };
    }

    /// <exception cref="BrokenRule">The team isn't disqualified, its window is over, or the words are too few.</exception>
    public static Appeal OfDisqualification(Team team, DateOnly until, int byId, string? words, DateOnly answerBy, DateTime now, DateOnly today)
    {
        BrokenRule.If(team.State != TeamState.Disqualified, ShellWords.StateMoved(team.State));
        BrokenRule.If(today > until, LeagueWords.AppealOver(until));
        return new Appeal(team, AppealAbout.Disqualification, byId, words, answerBy, now);
    }

    public int SeasonId { get; private set; }
    public int TeamId { get; private set; }
    public int? RoundId { get; private set; }
    public int? SubmissionId { get; private set; }
    public AppealAbout About { get; private set; }
    public AppealState State { get; private set; }
    public int FiledById { get; private set; }
    public string Words { get; private set; } = "";
    public DateTime FiledAt { get; private set; }
    public DateOnly AnswerBy { get; private set; }
    public DateTime? DecidedAt { get; private set; }

    /// <summary>The ruling as the team reads it.</summary>
    public string? Ruling { get; private set; }

    /// <summary>Numbers of the sheets that no longer count, as the file numbers their judges; empty where none was struck.</summary>
    public string Struck { get; private set; } = "";
    public IReadOnlyList<Arbiter> Panel => _panel;
    public bool IsOpen => State is AppealState.Filed or AppealState.Hearing;
    public Arbiter? SeatOf(int personId) => _panel.Find(a => a.PersonId == personId);
    public bool IsComplete => _panel.Count == Hearers && _panel.TrueForAll(a => a.Upholds is not null);
    public bool IsUpheldByMost => _panel.Count(a => a.Upholds == true) * 2 > Hearers;

    /// <summary>Seats the three; whoever stands first presides.</summary>
    /// <exception cref="BrokenRule">Decided or seated already, or not three different people.</exception>
    public void Seat(IReadOnlyList<(int Id, string Name)> three)
    {
        BrokenRule.If(State != AppealState.Filed, ShellWords.StateMoved(State));
        BrokenRule.If(three.Count != Hearers || three.DistinctBy(p => p.Id).Count() != Hearers, LeagueWords.ThreeHear, nameof(Panel));
        _panel.AddRange(three.Select((p, i) => new Arbiter(p.Id, p.Name, i == 0)));
        State = AppealState.Hearing;
        Happened(LeagueWords.AppealSeated(Say.List(three.Select(p => p.Name))));
    }

    /// <summary>One of the three says what they hold. Whoever presides also says which sheets should no longer count if the appeal is upheld.</summary>
    /// <exception cref="BrokenRule">Not seated, spoken already, or no reason.</exception>
    public void Speak(int personId, bool? upholds, string? words, IReadOnlyCollection<int> struck, DateTime now)
    {
        BrokenRule.If(State != AppealState.Hearing, ShellWords.StateMoved(State));
        var seat = SeatOf(personId);
        BrokenRule.If(seat is null, LeagueWords.NotOnPanel);
        BrokenRule.If(seat!.Upholds is not null, ShellWords.AlreadyDone);
        new Rules().If(upholds is null, ShellWords.ChooseOne(LeagueWords.AppealOpinion), "Upholds").Text(words, LeagueWords.AppealReason, "Reason", Longest, 10).Check();
        seat.Speak(upholds!.Value, words!, now);
        if (seat.Presides) Struck = upholds.Value ? string.Join(' ', struck.Order()) : "";
        Happened(LeagueWords.ArbiterSpoke(seat.Name));
    }

    /// <summary>All three have spoken: the majority decides.</summary>
    public void Decide(DateTime now)
    {
        BrokenRule.If(State != AppealState.Hearing || !IsComplete, ShellWords.StateMoved(State));
        (State, DecidedAt, Ruling) = (IsUpheldByMost ? AppealState.Upheld : AppealState.Dismissed, now, RulingWords());
        if (State == AppealState.Dismissed) Struck = "";
        Happened(State == AppealState.Upheld ? LeagueWords.AppealUpheld : LeagueWords.AppealDismissed, Ruling);
    }

    // The one who presides speaks for the panel; where they were outvoted, the majority's first reason is the ruling.
    private string RulingWords() =>
        _panel.OrderByDescending(a => a.Presides).ThenBy(a => a.SpokeAt).First(a => a.Upholds == IsUpheldByMost).Words!;
}
