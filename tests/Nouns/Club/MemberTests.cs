using Pishran.Features.Club;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Club;

/// <summary>The life of a membership, without house or database.</summary>
public sealed class MemberTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly MemberClass Elite = new(MemberClass.Elite, "نخبه", "Elite", 2, 3, 2);
    private static MemberFacts Facts => MemberFacts.Of(ClubField.Finance, ["آمار"]);

    [Fact]
    public void From_application_to_a_term_and_its_renewal()
    {
        var member = Member.Apply(7, "مینا فراهانی", Facts, Now);
        member.Vet(Now);
        member.Accept(Elite, 1, Now);
        member.Begin(Elite, 4, true, Today, Now);
        Assert.Equal((MemberState.Active, Today.AddYears(3), 4, true), (member.State, member.TermEndsOn, member.Capacity, member.MayBeFound));
        member.ComeDue(Now);
        member.Renew(Elite, Today, Now);
        Assert.Equal((MemberState.Active, Today.AddYears(6)), (member.State, member.TermEndsOn));
    }

    [Fact]
    public void A_full_class_takes_nobody_more()
    {
        var member = Member.Apply(7, "مینا فراهانی", Facts, Now);
        Assert.Throws<BrokenRule>(() => member.Accept(Elite, 2, Now));
        Assert.Equal((MemberState.Applied, null), (member.State, member.ClassId));
        member.WaitList(Now);
        member.Accept(Elite, 1, Now);
        Assert.Equal(MemberState.Accepted, member.State);
    }

    [Fact]
    public void Nobody_is_declined_without_a_reason_and_words()
    {
        var member = Member.Apply(7, "مینا فراهانی", Facts, Now);
        Assert.Throws<BrokenRule>(() => member.Decline(null, "ده نویسه و بیشتر", Now));
        Assert.Throws<BrokenRule>(() => member.Decline("conflict", "کوتاه", Now));
        member.Decline("conflict", "ده نویسه و بیشتر", Now);
        Assert.Equal(MemberState.Declined, member.State);
    }

    [Fact]
    public void Who_is_nominated_is_asked_first()
    {
        var member = Member.Nominate(7, "مینا فراهانی", ClubField.Cultural, 3, "مردم‌نگار کارآزموده", Now);
        Assert.Throws<BrokenRule>(() => member.Accept(Elite, 0, Now));
        member.Agree(Facts, Now);
        Assert.Equal((MemberState.Vetting, ClubField.Finance), (member.State, member.Field));
    }

    [Fact]
    public void A_quota_never_falls_below_the_members_it_holds()
    {
        var rank = new MemberClass(MemberClass.General, "عمومی", "General", null, 3, 3);
        Assert.Throws<BrokenRule>(() => rank.Resize(9, 3, 10));
        rank.Resize(10, 2, 10);
        Assert.Equal((10, 2), (rank.Quota, rank.TermYears));
    }

    [Fact]
    public void A_newer_list_adds_skills_and_keeps_what_the_member_wrote()
    {
        var member = Member.FromList(7, "مینا فراهانی", Facts, Elite, Today, Now);
        member.Write(member.Facts with { Cv = "بیست سال آمار", Skills = [new("آمار", Degree.High, Degree.Low)] });
        Assert.False(member.Correct("مینا فراهانی", ClubField.Finance, null, ["آمار"]));
        Assert.True(member.Correct("مینا فراهانی", ClubField.Finance, Education.Doctor, ["GIS"]));
        Assert.Equal(("بیست سال آمار", 2, Education.Doctor), (member.Cv, member.Skills.Count, member.Education));
        Assert.Contains(new MemberSkill("آمار", Degree.High, Degree.Low), member.Skills);
    }
}
