using Pishran.Features.Club;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Club;

/// <summary>Desks, opinions and calls, without house or database.</summary>
public sealed class DeskTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private const string Text = "متنی که از بیست نویسه بلندتر است و چیزی می‌گوید.";

    private static Desk Made() => new("K9", ClubField.Finance, "میز آزمون", "سنجیدن درآمد پایدار", "عوارض", "هر برآورد سه سناریو دارد.", Now);

    [Fact]
    public void A_desk_has_seven_to_fifteen_members_one_chair_and_another_secretary()
    {
        var desk = Made();
        Assert.Throws<BrokenRule>(() => desk.Give([1, 2, 3, 4, 5, 6], 1, 2, Today));
        Assert.Throws<BrokenRule>(() => desk.Give([.. Enumerable.Range(1, 16)], 1, 2, Today));
        Assert.Throws<BrokenRule>(() => desk.Give([.. Enumerable.Range(1, 7)], 1, 1, Today));
        Assert.Throws<BrokenRule>(() => desk.Give([.. Enumerable.Range(1, 7)], 9, 2, Today));
        desk.Give([.. Enumerable.Range(1, 7)], 1, 2, Today);
        Assert.Equal((DeskState.Chartered, 1, 2, 7), (desk.State, desk.ChairId, desk.SecretaryId, desk.Bench.Count()));
        desk.Give([.. Enumerable.Range(2, 7)], 2, 3, Today.AddDays(9));
        Assert.Equal((2, 3, 7), (desk.ChairId, desk.SecretaryId, desk.Bench.Count()));
        Assert.False(desk.IsOnBench(1));
    }

    [Fact]
    public void A_desk_sits_with_more_than_half_of_its_bench()
    {
        var item = new DocketItem(1, 1, "سرریز مخزن‌ها", Text, 3, Now);
        item.Take(Now);
        item.AskBench(Now);
        item.Schedule(Today.AddDays(3), "اتاق جلسه", Today, Now);
        Assert.Equal("Present", Assert.Throws<BrokenRule>(() => item.Sit(Text, 4, 8, Now)).Faults[0].Field);
        Assert.Equal(DocketState.Session, item.State);
        item.Sit(Text, 5, 8, Now);
        Assert.Equal(DocketState.OpinionDraft, item.State);
    }

    [Fact]
    public void An_opinion_is_delivered_only_with_every_signature_and_a_new_text_voids_them()
    {
        var opinion = new Opinion(1, 1, 1, "نوبت شناور", Text, [1, 2], Now);
        opinion.Sign(1, null, Now);
        Assert.Throws<BrokenRule>(() => opinion.Deliver(1405, 1, Today, Now));
        opinion.Write("نوبت شناور", Text + " و باز.");
        Assert.Equal(2, opinion.Missing);
        opinion.Sign(1, null, Now);
        opinion.Sign(2, "راه دسترسی گلوگاه است", Now);
        Assert.Equal((OpinionState.Signed, 1), (opinion.State, opinion.Dissents.Count()));
        Assert.Throws<BrokenRule>(() => opinion.Sign(3, null, Now));
        opinion.Deliver(1405, 12, Today, Now);
        Assert.Equal("O-1405-0012", opinion.Number);
        Assert.Throws<BrokenRule>(() => opinion.Answer(OpinionState.PartlyAccepted, "کوتاه", Now));
        opinion.Answer(OpinionState.PartlyAccepted, "از یک بوستان آغاز می‌شود", Now);
        Assert.Throws<BrokenRule>(() => opinion.Answer(OpinionState.AcceptedByOwner, "دوباره می‌گویم", Now));
    }

    [Fact]
    public void A_member_is_called_within_the_month_and_after_a_rest()
    {
        var member = Member.FromList(7, "مینا فراهانی", MemberFacts.Of(ClubField.Finance, []), new MemberClass(MemberClass.General, "عمومی", "General", null, 3, 3), Today, Now);
        ServeCall Call(ServeLoad load) => new(member, load, "مسئله", "/problems/1", 1, "تخصص آمار", Today.AddDays(5), 3, Now);
        Assert.Throws<BrokenRule>(() => Call(new ServeLoad(Member.UsualCapacity, null)));
        Assert.Throws<BrokenRule>(() => Call(new ServeLoad(1, Today.AddDays(-ServeCall.RestDays + 1))));
        var call = Call(new ServeLoad(1, Today.AddDays(-ServeCall.RestDays)));
        call.Lapse(Today.AddDays(6));
        Assert.Equal(ServeState.NoAnswer, call.State);
        call.Answer(true, null, Now);
        Assert.Throws<BrokenRule>(() => call.Answer(false, null, Now));
    }
}
