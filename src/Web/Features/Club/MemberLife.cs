using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>What becomes of a membership: vetting, acceptance, terms and their end.</summary>
public sealed partial class Member
{
    /// <summary>Who was nominated, or came by an invitation, agrees and tells about themselves.</summary>
    public void Agree(MemberFacts facts, DateTime now)
    {
        MustBe(MemberState.Nominated);
        Set(facts);
        Enter(MemberState.Vetting, now, ClubWords.Agreed);
    }

    /// <summary>The secretariat has it in hand.</summary>
    public void Vet(DateTime now)
    {
        MustBe(MemberState.Applied);
        Enter(MemberState.Vetting, now, ClubWords.VettingBegun);
    }

    /// <summary>Taken into a class; the member confirms next.</summary>
    /// <param name="members">How many the class holds now.</param>
    /// <exception cref="BrokenRule">The class is full.</exception>
    public void Accept(MemberClass rank, int members, DateTime now)
    {
        MustBe(MemberState.Applied, MemberState.Vetting, MemberState.WaitListed);
        rank.MustHaveRoom(members);
        ClassId = rank.Id;
        Enter(MemberState.Accepted, now, ClubWords.AcceptedInto(rank.NameFa));
    }

    public void WaitList(DateTime now)
    {
        MustBe(MemberState.Applied, MemberState.Vetting);
        Enter(MemberState.WaitListed, now, ClubWords.PutOnWaitList);
    }

    /// <exception cref="BrokenRule">Reason or words are missing.</exception>
    public void Decline(string? code, string? why, DateTime now)
    {
        MustBe(MemberState.Applied, MemberState.Vetting, MemberState.WaitListed);
        Reasoned(code, why);
        Enter(MemberState.Declined, now, ClubWords.NotAccepted);
    }

    /// <summary>Who was nominated does not want to.</summary>
    public void Refuse(string? why, DateTime now)
    {
        MustBe(MemberState.Nominated, MemberState.Accepted);
        new Rules().Text(why, ClubWords.OwnWords, "Why", LongestWords, 3).Check();
        (ReasonText, ClassId) = (why, null);
        Enter(MemberState.Ended, now, ClubWords.DidNotWant);
    }

    /// <summary>Confirms how many calls a month, and whether to be found: the term begins.</summary>
    public void Begin(MemberClass rank, int capacity, bool mayBeFound, DateOnly today, DateTime now)
    {
        MustBe(MemberState.Accepted);
        Set(Facts with { Capacity = capacity, MayBeFound = mayBeFound });
        (JoinedOn, TermEndsOn) = (JoinedOn ?? today, today.AddYears(rank.TermYears));
        Enter(MemberState.Active, now, ClubWords.TermBegun(TermEndsOn));
    }

    /// <summary>The term ends soon; the member is asked.</summary>
    public void ComeDue(DateTime now)
    {
        MustBe(MemberState.Active);
        Enter(MemberState.RenewalDue, now, ClubWords.RenewalProposed);
    }

    public void Renew(MemberClass rank, DateOnly today, DateTime now)
    {
        MustBe(MemberState.RenewalDue);
        TermEndsOn = (TermEndsOn > today ? TermEndsOn.Value : today).AddYears(rank.TermYears);
        Enter(MemberState.Active, now, ClubWords.RenewDone(TermEndsOn));
    }

    /// <summary>Goes with thanks; the ledger stays.</summary>
    public void Leave(DateTime now)
    {
        MustBe(MemberState.Active, MemberState.RenewalDue, MemberState.Paused);
        ClassId = null;
        Enter(MemberState.Alumni, now, ClubWords.BecameAlumni);
    }

    public void Pause(DateTime now)
    {
        MustBe(MemberState.Active, MemberState.RenewalDue);
        Enter(MemberState.Paused, now, ClubWords.PausedByMember);
    }

    public void Resume(DateTime now)
    {
        MustBe(MemberState.Paused);
        Enter(MemberState.Active, now, ClubWords.Returned);
    }

    /// <summary>The club ends a membership.</summary>
    /// <exception cref="BrokenRule">Reason or words are missing.</exception>
    public void End(string? code, string? why, DateTime now)
    {
        MustBe(MemberState.Accepted, MemberState.Active, MemberState.RenewalDue, MemberState.Paused);
        Reasoned(code, why);
        ClassId = null;
        Enter(MemberState.Ended, now, ClubWords.EndedByClub);
    }

    private void Reasoned(string? code, string? why)
    {
        new Rules().If(string.IsNullOrEmpty(code), ShellWords.ChooseOne(ClubWords.Reason), "ReasonCode").Text(why, ClubWords.OwnWords, "Why", LongestWords, 10).Check();
        (ReasonCode, ReasonText) = (code, why);
    }

    private void Enter(MemberState state, DateTime now, Word what)
    {
        (State, StateSince) = (state, now);
        Happened(what, state is MemberState.Declined or MemberState.Ended ? ReasonText : null, state is MemberState.Declined or MemberState.Ended ? ReasonCode : null);
    }

    private void MustBe(params MemberState[] states) => BrokenRule.If(!states.Contains(State), ShellWords.StateMoved(State));
}
