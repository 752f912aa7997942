using Pishran.Shell;

namespace Pishran.Features.Club.Members;

/// <summary>What the secretariat can do with a member now: its place in the address, what it is called, and the reasons it needs.</summary>
public sealed record MemberAct(string Verb, Word Label, string? ReasonsAbout = null, bool NeedsClass = false, bool IsDanger = false)
{
    public const string DeclineReasons = "member-not-accepted", EndReasons = "membership-ended";

    private static readonly MemberAct Vet = new("vet", ClubWords.BeginVetting), Accept = new("accept", ClubWords.AcceptMember, NeedsClass: true), Wait = new("wait", ClubWords.WaitList),
        Decline = new("decline", ClubWords.DeclineMember, DeclineReasons, IsDanger: true), Due = new("due", ClubWords.ProposeRenewal), End = new("end", ClubWords.EndMembership, EndReasons, IsDanger: true);

    public static IReadOnlyList<MemberAct> Of(Member member) => member.State switch
    {
        MemberState.Applied => [Vet, Accept, Wait, Decline],
        MemberState.Vetting => [Accept, Wait, Decline],
        MemberState.WaitListed => [Accept, Decline],
        MemberState.Active => [Due, End],
        MemberState.Accepted or MemberState.RenewalDue or MemberState.Paused => [End],
        _ => [],
    };

    public async Task Do(Member member, MemberDesk desk, int? classId, string? reason, string? why, DateTime now)
    {
        switch (Verb)
        {
            case "vet": member.Vet(now); break;
            case "accept":
                BrokenRule.If(classId is null, ShellWords.ChooseOne(ClubWords.ClassLabel), "ClassId");
                member.Accept(await desk.Class(classId!.Value), await desk.CountIn(classId.Value), now);
                break;
            case "wait": member.WaitList(now); break;
            case "decline": member.Decline(reason, why, now); break;
            case "due": member.ComeDue(now); break;
            default: member.End(reason, why, now); break;
        }
    }
}
