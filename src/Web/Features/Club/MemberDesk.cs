using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>Which members whoever asks may see, how many a class holds, and whose turn it is after an act.</summary>
public sealed class MemberDesk(AppDb db, CurrentUser me, PeopleDoor people, InboxDoor inbox)
{
    public const string Kind = "Club.Member";
    private const int MostWords = 6;

    public bool IsSecretariat => me.IsAny(ClubSecretariat.Roles);

    /// <summary>The secretariat and readers all; members those of the club who don't keep to the secretariat; who works here those open to the house; everybody themselves.</summary>
    public IQueryable<Member> Visible()
    {
        var (person, members) = (me.Id, db.Members.AsQueryable());
        if (me.IsAny(ClubSecretariat.Readers)) return members;
        var (isMember, isStaff) = (me.Is(Role.ClubMember), me.Is(Role.Employee));
        return members.Where(m => m.PersonId == person || ((m.State == MemberState.Active || m.State == MemberState.RenewalDue)
            && ((isMember && m.Privacy != MemberPrivacy.Secretariat) || (isStaff && m.Privacy == MemberPrivacy.House))));
    }

    /// <summary>One visible member; tracked.</summary>
    public Task<Member?> Find(int id) => Visible().AsTracking().FirstOrDefaultAsync(m => m.Id == id);

    /// <summary>The membership of a person; tracked.</summary>
    public Task<Member?> Of(int personId) => db.Members.AsTracking().FirstOrDefaultAsync(m => m.PersonId == personId);

    public async Task<IReadOnlyList<MemberClass>> Classes() => await db.MemberClasses.AsNoTracking().OrderBy(c => c.Order).ToListAsync();
    public Task<MemberClass> Class(int id) => db.MemberClasses.AsTracking().SingleAsync(c => c.Id == id);

    /// <summary>How many places of a class are taken.</summary>
    public Task<int> CountIn(int classId)
    {
        var present = Member.Present;
        return db.Members.CountAsync(m => m.ClassId == classId && present.Contains(m.State));
    }

    /// <summary>Members whose name or subjects hold every word.</summary>
    public static IQueryable<Member> Named(IQueryable<Member> members, string? text)
    {
        foreach (var word in PersianText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)) members = members.Where(m => m.Folded.Contains(word));
        return members;
    }

    /// <summary>Gives the turns that follow from a state, and the role to who has become a member. Call it after every act, with the member saved.</summary>
    public async Task Follow(Member member, MemberState? before, DateTime now)
    {
        if (member.State == before) return;
        var today = TehranTime.Day(now);
        await inbox.Close(Kind, member.Id, now);
        if (member.State == MemberState.Active && before is not (MemberState.RenewalDue or MemberState.Paused)) people.GiveRole(member.PersonId, Role.ClubMember, ScopeKind.Office, null, today, null);
        if (member.State is MemberState.Alumni or MemberState.Ended && before is not (MemberState.Nominated or MemberState.Accepted)) await people.EndRole(member.PersonId, Role.ClubMember, ScopeKind.Office, null, today);
        foreach (var (person, what, href, stage) in await Next(member, today))
        {
            var deadline = await inbox.DeadlineOf(ClubSecretariat.Clock, stage, today, new SuperiorOf(person, null, null));
            await inbox.Ask(new TurnAsk(person, Kind, member.Id, what, href, member.Name, deadline.Due, deadline.EscalateToId, deadline.NudgeAtPercent), now);
        }
        if (member.PersonId != me.Id && before is not null) inbox.Tell(member.PersonId, ClubWords.YourMembershipIs(member.State), "/club/mine", now);
    }

    private async Task<IReadOnlyList<(int, Word, string, string)>> Next(Member member, DateOnly today) => member.State switch
    {
        MemberState.Applied or MemberState.Vetting => [.. (await people.HoldersOf(Role.Secretary, today)).Select(s => (s.Id, ClubWords.TurnVet, member.Href, ClubSecretariat.Vetting))],
        MemberState.Nominated => [(member.PersonId, ClubWords.TurnAnswerNomination, "/club/mine", ClubSecretariat.Answer)],
        MemberState.Accepted => [(member.PersonId, ClubWords.TurnConfirm, "/club/mine", ClubSecretariat.Answer)],
        MemberState.RenewalDue => [(member.PersonId, ClubWords.TurnRenew, "/club/mine", ClubSecretariat.Renewal)],
        _ => [],
    };
}
