using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>suggested → invited → accepted | declined | no answer.</summary>
public enum ServeState { Suggested, Invited, Accepted, Declined, NoAnswer }

/// <summary>What a member has been asked and has taken on, as the caps and the rest see it.</summary>
public sealed record ServeLoad(int AcceptedThisMonth, DateOnly? LastAccepted);

/// <summary>A call to serve: somebody is asked to work on something, with why it is them.</summary>
public sealed class ServeCall : Record
{
    /// <summary>After taking something on, one is left alone for so many days.</summary>
    public const int RestDays = 14;

    private ServeCall() { }

    /// <summary>Asks a member now.</summary>
    /// <exception cref="BrokenRule">The member's month is full, or they rest.</exception>
    public ServeCall(Member member, ServeLoad load, string about, string href, int? problemId, string? why, DateOnly due, int byId, DateTime now)
    {
        var today = TehranTime.Day(now);
        BrokenRule.If(!member.MayServe, ShellWords.StateMoved(member.State));
        BrokenRule.If(load.AcceptedThisMonth >= member.Capacity, ClubWords.OverCapacity(member.Name, load.AcceptedThisMonth));
        BrokenRule.If(RestsUntil(load) > today, ClubWords.Resting(member.Name, RestsUntil(load)));
        (MemberId, PersonId, About, Href, ProblemId, Why, DueOn, ById, AskedAt, State) = (member.Id, member.PersonId, about, href, problemId, why, due, byId, now, ServeState.Invited);
        Happened(ClubWords.Called(member.Name, about));
    }

    public int MemberId { get; private set; }
    public int PersonId { get; private set; }
    public string About { get; private set; } = "";

    /// <summary>Where the work is.</summary>
    public string Href { get; private set; } = "";
    public int? ProblemId { get; private set; }
    public string? Why { get; private set; }
    public DateOnly DueOn { get; private set; }
    public int ById { get; private set; }
    public DateTime AskedAt { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public ServeState State { get; private set; }
    public string? Words { get; private set; }

    public static DateOnly? RestsUntil(ServeLoad load) => load.LastAccepted?.AddDays(RestDays);

    public void Answer(bool accepts, string? words, DateTime now)
    {
        BrokenRule.If(State is not (ServeState.Invited or ServeState.NoAnswer), ShellWords.AlreadyDone);
        new Rules().Text(words, ClubWords.OwnWords, nameof(Words), 1000, 0).Check();
        (State, Words, AnsweredAt) = (accepts ? ServeState.Accepted : ServeState.Declined, words, now);
        Happened(accepts ? ClubWords.CallAccepted : ClubWords.CallDeclined, words);
    }

    /// <summary>Its day is over without a word; an answer is still welcome.</summary>
    public void Lapse(DateOnly today)
    {
        if (State != ServeState.Invited || DueOn >= today) return;
        State = ServeState.NoAnswer;
        Happened(ClubWords.CallLapsed);
    }
}
