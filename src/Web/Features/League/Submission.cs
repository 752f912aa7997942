using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pishran.Data;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.League;

public enum SubmissionState { Draft, Submitted, Locked, Admissible, Returned, Inadmissible, Judged, ResultPublished, SentToIdeas }

/// <summary>One version as it arrived, with the receipt that proves it.</summary>
/// <param name="Hash">SHA-256 of number, arrival time and text, as lower-case hex.</param>
public sealed record SubmissionVersion(int Number, string Title, string Body, DateTime ArrivedAt, int ById, string Hash)
{
    public static SubmissionVersion Receive(int number, string title, string body, DateTime arrivedAt, int byId)
    {
        var at = new DateTime(arrivedAt.Ticks - arrivedAt.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
        return new SubmissionVersion(number, title, body, at, byId, HashOf(number, title, body, at));
    }

    /// <summary>Anyone who has the text and the receipt can compute it again.</summary>
    public static string HashOf(int number, string title, string body, DateTime arrivedAt) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
            number.ToString(CultureInfo.InvariantCulture), arrivedAt.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture), title, body))));

    /// <summary>The first characters of the hash, enough to read aloud.</summary>
    public string Receipt => Hash[..12];
}

/// <summary>A team's solution to one problem of a round. Versions pile up until the deadline; the last one is judged, without a name.</summary>
public sealed class Submission : Record
{
    public const int LongestTitle = 160, MostCharacters = 8000;
    private readonly List<SubmissionVersion> _versions = [];

    private Submission() { }

    public Submission(int roundId, int teamId, int problemId)
    {
        (RoundId, TeamId, ProblemId) = (roundId, teamId, problemId);
        Happened(LeagueWords.SubmissionBegun);
    }

    public int RoundId { get; private set; }
    public int TeamId { get; private set; }
    public int ProblemId { get; private set; }
    public SubmissionState State { get; private set; }
    public string? DraftTitle { get; private set; }
    public string? DraftBody { get; private set; }

    /// <summary>Who of the team changed the draft last, and when.</summary>
    public int? DraftById { get; private set; }
    public DateTime? DraftAt { get; private set; }
    public IReadOnlyList<SubmissionVersion> Versions => _versions;
    public SubmissionVersion? Last => _versions.MaxBy(v => v.Number);

    /// <summary>What judges see instead of a name, for example <c>R2-07</c>; drawn when the round closes.</summary>
    public string? Code { get; private set; }

    /// <summary>The idea that was made of it.</summary>
    public int? IdeaId { get; private set; }

    /// <summary>The result is known to all: the text is no longer blind.</summary>
    public bool ResultIsOut => State is SubmissionState.ResultPublished or SubmissionState.SentToIdeas;

    public bool IsJudgeable => State is SubmissionState.Admissible;

    /// <summary>The state in words; a submitted one says which version.</summary>
    public static Word StateWord(SubmissionState state, int versions) =>
        state == SubmissionState.Submitted ? new Word("League", "SubmissionState.Submitted", new Filling("version", versions)) : Word.Of(state);

    /// <summary>Keeps what was typed so far; says nothing to anybody.</summary>
    public void SaveDraft(string? title, string? body, int problemId, int byId, DateTime now)
    {
        BrokenRule.If(!IsWithTeam, ShellWords.StateMoved(State));
        new Rules().Text(title, ShellWords.Title, nameof(Last.Title), LongestTitle, 0).Text(body, LeagueWords.Solution, nameof(Last.Body), MostCharacters, 0).Check();
        if ((DraftTitle, DraftBody, ProblemId) == (title, body, problemId)) return;
        (DraftTitle, DraftBody, ProblemId, DraftById, DraftAt) = (title, body, problemId, byId, now);
    }

    /// <summary>Takes a version and gives its receipt.</summary>
    /// <param name="arrivedAt">When the request arrived, by the server.</param>
    /// <param name="telltales">Names that would give the team away: of the team, its members and their units.</param>
    /// <exception cref="BrokenRule">Outside the window, empty, too long, or it names the team.</exception>
    public SubmissionVersion Submit(string? title, string? body, int problemId, int byId, DateTime arrivedAt, Round round, RuleSet rules, IEnumerable<string> telltales)
    {
        BrokenRule.If(!IsWithTeam, ShellWords.StateMoved(State));
        if (State == SubmissionState.Returned) BrokenRule.If(round.State != RoundState.SubmissionClosed, LeagueWords.CorrectionIsOver);
        else round.MustTakeSolutions(arrivedAt, rules);
        BrokenRule.If(!round.Problems.Any(p => p.ProblemId == problemId), LeagueWords.ProblemNeeded, nameof(ProblemId));
        new Rules().Text(title, ShellWords.Title, nameof(Last.Title), LongestTitle, 5).Text(body, LeagueWords.Solution, nameof(Last.Body), MostCharacters, 40).Check();
        BrokenRule.If(NamedIn($"{title} {body}", telltales) is not null, LeagueWords.NameInText(NamedIn($"{title} {body}", telltales)), nameof(Last.Body));

        var version = SubmissionVersion.Receive(_versions.Count + 1, title!, body!, arrivedAt, byId);
        _versions.Add(version);
        (State, ProblemId, DraftTitle, DraftBody) = (State == SubmissionState.Returned ? SubmissionState.Locked : SubmissionState.Submitted, problemId, title, body);
        (DraftById, DraftAt) = (byId, arrivedAt);
        Happened(LeagueWords.VersionReceived(version.Number, version.Receipt));
        return version;
    }

    /// <summary>The deadline is over: no further version, and from now on only a code instead of a name.</summary>
    public void Lock(string code)
    {
        BrokenRule.If(State != SubmissionState.Submitted, ShellWords.StateMoved(State));
        (State, Code) = (SubmissionState.Locked, code);
        Happened(LeagueWords.SubmissionLocked(code));
    }

    public void Admit()
    {
        BrokenRule.If(State != SubmissionState.Locked, ShellWords.StateMoved(State));
        State = SubmissionState.Admissible;
        Happened(LeagueWords.AdmitSolutionDone);
    }

    /// <exception cref="BrokenRule">Not locked, or no coded reason with own words.</exception>
    public void Return(string? reasonCode, string? why)
    {
        MustBeRefusable(reasonCode, why);
        State = SubmissionState.Returned;
        Happened(LeagueWords.SubmissionReturned, why, reasonCode);
    }

    public void Refuse(string? reasonCode, string? why)
    {
        MustBeRefusable(reasonCode, why);
        State = SubmissionState.Inadmissible;
        Happened(LeagueWords.SubmissionRefused, why, reasonCode);
    }

    /// <summary>Its sheets are locked and its place is computed.</summary>
    public void SetJudged()
    {
        BrokenRule.If(State != SubmissionState.Admissible, ShellWords.StateMoved(State));
        State = SubmissionState.Judged;
        Happened(LeagueWords.SubmissionJudged);
    }

    public void PublishResult()
    {
        BrokenRule.If(State != SubmissionState.Judged, ShellWords.StateMoved(State));
        State = SubmissionState.ResultPublished;
        Happened(LeagueWords.SubmissionPublished);
    }

    /// <summary>Asked before an idea is made of it.</summary>
    /// <exception cref="BrokenRule">Its result is not out, or the team does not play any more.</exception>
    public void MustBecomeIdea(Team team)
    {
        BrokenRule.If(State != SubmissionState.ResultPublished, State < SubmissionState.ResultPublished ? LeagueWords.ToIdeaAfterResult : ShellWords.StateMoved(State));
        BrokenRule.If(team.State != TeamState.Active, LeagueWords.TeamNotActive(team.State));
    }

    /// <summary>Goes on as an idea of the team; its place and points stay as they are.</summary>
    public void SendToIdeas(Team team, int ideaId, string ideaCode)
    {
        MustBecomeIdea(team);
        (State, IdeaId) = (SubmissionState.SentToIdeas, ideaId);
        Happened(LeagueWords.SendToIdeasDone(ideaCode));
    }

    /// <summary>The team can still write: the deadline decides besides.</summary>
    public bool IsWithTeam => State is SubmissionState.Draft or SubmissionState.Submitted or SubmissionState.Returned;

    private void MustBeRefusable(string? reasonCode, string? why)
    {
        BrokenRule.If(State != SubmissionState.Locked, ShellWords.StateMoved(State));
        BecauseOf.Check(reasonCode, why);
    }

    /// <summary>The first telltale that stands in a text as whole words, however it is spelt; null when the text is blind.</summary>
    public static string? NamedIn(string text, IEnumerable<string> telltales)
    {
        var folded = $" {string.Join(' ', PersianText.Words(PersianText.Fold(text)))} ";
        return telltales.FirstOrDefault(name => PersianText.Fold(name) is { Length: > 3 } key && folded.Contains($" {string.Join(' ', PersianText.Words(key))} ", StringComparison.Ordinal));
    }
}
