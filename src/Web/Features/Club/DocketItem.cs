using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>queued → accepted → pre-round → session → opinion draft → signed → delivered → owner replied → followed up.</summary>
public enum DocketState { Queued, Accepted, PreRound, Session, OpinionDraft, Signed, Delivered, OwnerReplied, FollowedUp }

/// <summary>What a member of the bench wrote before the session.</summary>
public sealed record DocketNote(int PersonId, string Text, DateTime At);

/// <summary>Something a desk is asked: a problem, and the question to the desk about it.</summary>
public sealed class DocketItem : Record
{
    public const int LongestText = 4000;

    public static readonly DocketState[] Way = Enum.GetValues<DocketState>();

    private readonly List<DocketNote> _notes = [];

    private DocketItem() { }

    /// <exception cref="BrokenRule">The question is missing.</exception>
    public DocketItem(int deskId, int problemId, string problemTitle, string? question, int byId, DateTime now)
    {
        new Rules().Text(question, ClubWords.QuestionToDesk, nameof(Question), LongestText, 10).Check();
        (DeskId, ProblemId, Title, Question, ById, QueuedAt, StateSince) = (deskId, problemId, problemTitle, question!, byId, now, now);
        Happened(ClubWords.Queued(problemTitle));
    }

    public int DeskId { get; private set; }
    public int ProblemId { get; private set; }
    public string Title { get; private set; } = "";
    public string Question { get; private set; } = "";
    public int ById { get; private set; }
    public DocketState State { get; private set; }
    public DateTime QueuedAt { get; private set; }
    public DateTime StateSince { get; private set; }
    public IReadOnlyList<DocketNote> Notes => _notes;
    public DateOnly? SessionOn { get; private set; }
    public string? SessionPlace { get; private set; }
    public string? Minutes { get; private set; }
    public string? FollowUp { get; private set; }

    public string Href => "/club/docket/" + Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public void Take(DateTime now)
    {
        MustBe(DocketState.Queued);
        Enter(DocketState.Accepted, now, ClubWords.TakenOnDocket);
    }

    /// <summary>The bench is asked for its first word before it sits.</summary>
    public void AskBench(DateTime now)
    {
        MustBe(DocketState.Accepted);
        Enter(DocketState.PreRound, now, ClubWords.PreRoundBegun);
    }

    public void Note(int personId, string? text, DateTime now)
    {
        MustBe(DocketState.PreRound, DocketState.Session);
        new Rules().Text(text, ClubWords.NoteText, "Note", LongestText, 5).Check();
        _notes.RemoveAll(n => n.PersonId == personId);
        _notes.Add(new DocketNote(personId, text!, now));
    }

    public void Schedule(DateOnly? on, string? place, DateOnly today, DateTime now)
    {
        MustBe(DocketState.Accepted, DocketState.PreRound, DocketState.Session);
        new Rules().If(on is null, ShellWords.Required(ClubWords.SessionOn), nameof(SessionOn)).If(on < today, ClubWords.SessionInPast, nameof(SessionOn)).Text(place, ClubWords.SessionPlace, nameof(SessionPlace), 200).Check();
        (SessionOn, SessionPlace) = (on, place);
        Enter(DocketState.Session, now, ClubWords.SessionScheduled(on));
    }

    /// <summary>The desk has sat: what was said; an opinion is to be written.</summary>
    /// <param name="present">How many of the bench were there.</param>
    /// <exception cref="BrokenRule">Half of the bench or fewer were there, or the minutes say too little.</exception>
    public void Sit(string? minutes, int present, int bench, DateTime now)
    {
        MustBe(DocketState.Session);
        BrokenRule.If(present * 2 <= bench, ClubWords.NoQuorum(present, bench), "Present");
        Heard(minutes, now);
    }

    /// <summary>A meeting heard it; the meeting counted its own quorum.</summary>
    public void Heard(string? minutes, DateTime now)
    {
        MustBe(DocketState.Session);
        new Rules().Text(minutes, ClubWords.MinutesText, nameof(Minutes), LongestText, 10).Check();
        Minutes = minutes;
        Enter(DocketState.OpinionDraft, now, ClubWords.SessionHeld, minutes);
    }

    /// <summary>The opinion has come further.</summary>
    public void Follow(OpinionState opinion, DateTime now)
    {
        var state = opinion switch { OpinionState.Draft => DocketState.OpinionDraft, OpinionState.Signed => DocketState.Signed, OpinionState.Delivered => DocketState.Delivered, _ => DocketState.OwnerReplied };
        if (state != State) Enter(state, now, ClubWords.DocketIsNow(state));
    }

    public void Close(string? text, DateTime now)
    {
        MustBe(DocketState.OwnerReplied);
        new Rules().Text(text, ClubWords.FollowUpText, nameof(FollowUp), LongestText, 10).Check();
        FollowUp = text;
        Enter(DocketState.FollowedUp, now, ClubWords.FollowedUp, text);
    }

    private void Enter(DocketState state, DateTime now, Word what, string? why = null)
    {
        (State, StateSince) = (state, now);
        Happened(what, why);
    }

    private void MustBe(params DocketState[] states) => BrokenRule.If(!states.Contains(State), ShellWords.StateMoved(State));
}
