using Pishran.Features.Meetings;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Meetings;

public sealed class MinutesTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Signature[] Signers = [new(1, "رئیس", SeatPost.Chair), new(2, "دبیر", SeatPost.Secretary), new(3, "عضو", SeatPost.Member)];

    private static string Broken(Action act) => Assert.Throws<BrokenRule>(act).Faults[0].Word.Key;

    private static Minutes Sent(string? words = "گفته شد")
    {
        var minutes = new Minutes(5);
        minutes.Take([Paragraph.Of(0, null, "", [Word.Said("برگزار شد")], null), Paragraph.Of(1, 9, "بند", [Word.Said("تصویب شد")], null)]);
        minutes.Write(1, words);
        minutes.Send(Signers, Now);
        return minutes;
    }

    [Fact]
    public void What_the_records_say_is_renewed_and_own_words_stay()
    {
        var minutes = new Minutes(5);
        minutes.Take([Paragraph.Of(1, 9, "بند", [Word.Said("یک")], null)]);
        minutes.Write(1, "متن دبیر");
        minutes.Take([Paragraph.Of(1, 9, "بند", [Word.Said("دو")], null)]);
        Assert.Equal(("دو", "متن دبیر"), (minutes.Paragraphs[0].Facts[0].Key, minutes.Paragraphs[0].Words));
    }

    [Fact]
    public void Once_sent_the_text_stands_and_taking_it_back_voids_signatures()
    {
        var minutes = Sent();
        Assert.Equal("MinutesAreSent", Broken(() => minutes.Write(1, "دیگر")));
        minutes.Sign(3, "با بند یک موافق نبودم", Now);
        Assert.Equal("AlreadyDone", Broken(() => minutes.Sign(3, null, Now)));
        Assert.Equal("NotYoursToSign", Broken(() => minutes.Sign(8, null, Now)));
        minutes.TakeBack("نام یک نفر نادرست است");
        Assert.Empty(minutes.Signatures);
        minutes.Write(1, "دیگر");
    }

    [Fact]
    public void It_is_sealed_with_chair_and_secretary_and_a_reason_for_who_is_missing()
    {
        var minutes = Sent();
        minutes.Sign(1, null, Now);
        Assert.Equal("SignaturesMissing", Broken(() => minutes.Seal("سفر", Now)));
        minutes.Sign(2, null, Now);
        Assert.Equal("SignaturesMissing", Broken(() => minutes.Seal(null, Now)));
        minutes.Seal("در مأموریت است", Now);
        Assert.True(minutes.IsIntact);
        Assert.Equal("MinutesSealed", Broken(() => minutes.Sign(3, null, Now)));
        Assert.Equal("MinutesSealed", Broken(() => minutes.TakeBack("باز شود")));
        minutes.Paragraphs[1].GetType().GetProperty("Words")!.SetValue(minutes.Paragraphs[1], "دست‌کاری");
        Assert.False(minutes.IsIntact);
    }

    [Fact]
    public void A_decision_is_followed_until_it_is_carried_out()
    {
        var item = new AgendaItem(1, 1, new ItemFacts("هوادهی چنار", null));
        Assert.Equal("DecisionNeedsExecutor", Broken(() => New(item, 1, new DecisionFacts("با هوادهی موافقت شد", null, 7, null))));
        var decision = New(item, 1, new DecisionFacts("با هوادهی موافقت شد", "هیچ ریشه‌ای قطع نشود", 7, Today.AddDays(10)));
        Assert.Equal(("KN-1405-001", DecisionState.Issued), (decision.Number, decision.On(Today.AddDays(30))));
        Assert.Equal("DecisionNotInThisState", Broken(() => decision.Execute("انجام شد و دیده می‌شود", Today)));
        decision.Communicate("۱۲/۳۴", Today, Today.AddDays(2), Today);
        Assert.Equal((DecisionState.Communicated, DecisionState.InForce, DecisionState.Overdue), (decision.On(Today), decision.On(Today.AddDays(2)), decision.On(Today.AddDays(11))));
        Assert.Equal(DecisionState.InForce, decision.On(Today.AddDays(10))); // the last day belongs to it
        Assert.Equal("NotInForceYet", Broken(() => decision.Execute("انجام شد و دیده می‌شود", Today)));
        decision.Execute("انجام شد و دیده می‌شود", Today.AddDays(12));
        Assert.Equal(DecisionState.Executed, decision.On(Today.AddDays(12)));
        Assert.Equal("DecisionNotInThisState", Broken(() => decision.Replace(New(item, 2, new DecisionFacts("مصوبهٔ تازه جای آن", null, null, null)), false)));
    }

    private static Decision New(AgendaItem item, int serial, DecisionFacts facts) => new(item, 1, "KN", 1405, serial, facts, Today, Now);
}
