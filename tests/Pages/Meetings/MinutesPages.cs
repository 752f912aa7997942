using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Meetings;
using Pishran.Features.People;
using Pishran.Shell;
using static Pishran.Tests.Pages.Meetings.MeetingGround;

namespace Pishran.Tests.Pages.Meetings;

public abstract class MinutesPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : MinutesPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : MinutesPages(city), IClassFixture<PostgresCity>;

    private readonly MeetingGround _ground = new(city);

    [Fact]
    public async Task Minutes_say_recusal_late_arrival_and_quorum_are_signed_and_sealed()
    {
        var (meeting, item, own) = await _ground.Convened(await _ground.Committee(), await _ground.Waiting("نیمکت سالمندان"));
        await _ground.Open(meeting, Chair, Secretary, Member, Recused);
        var secretary = await _ground.As(Secretary);
        var arrive = (await secretary.Get(meeting.Href + "/run")).Form($"form[action*='Arrive']:has([value='{_ground.Person(Late)}'])");
        Assert.Equal(422, (await arrive.Set("At", "۲۳:۵۹").Send()).Status);
        city.Clock.Advance(TimeSpan.FromMinutes(3));
        await (await (await secretary.Get(meeting.Href + "/run")).Form($"form[action*='Arrive']:has([value='{_ground.Person(Late)}'])").Send()).Follow();
        await _ground.Discuss(item);
        await (await _ground.StartVote(item, VoteKind.Secret, "Reject")).Follow();
        foreach (var voter in (string[])[Chair, Member, Late]) await (await _ground.Cast(item, voter, 1)).Follow();
        await (await _ground.Keep(item, "Close")).Follow();
        await (await secretary.Post(item.Href + "/decide", new { Text = "این بار پذیرفته نمی‌شود", ReasonCode = "vague", Conditions = "هزینهٔ هر نیمکت روشن شود" })).Follow();
        await (await _ground.Keep(own, "Defer", new { Until = "1405/10/01", Why = "فرصت نشد" })).Follow();
        var draft = await (await secretary.Post(meeting.Href + "/run", null, "form[action*='End']")).Follow();

        Assert.EndsWith("/minutes", draft.Address.AbsolutePath, StringComparison.Ordinal);
        var same = MeetingsWords.ConflictOfKind(ConflictKind.SameUnit).In(Language.Fa);
        Assert.Contains(same, draft.Text, StringComparison.Ordinal);
        Assert.Contains("حد نصاب ۳", draft.Text, StringComparison.Ordinal);
        Assert.Contains("لیلا اکبری", draft.Text, StringComparison.Ordinal);
        Assert.Contains("از ساعت", draft.Text, StringComparison.Ordinal);
        Assert.Contains(MeetingsWords.MinutesTally(3, 0, 0, 0).In(Language.Fa), draft.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await (await _ground.As(Member)).Get(meeting.Href + "/minutes")).Status); // a draft is the secretary's

        await (await secretary.Post(meeting.Href + "/minutes", null, "form[action*='Keep']")).Follow();
        var sent = await (await (await secretary.Get(meeting.Href + "/minutes")).Form("form[action*='Keep']").Set("Words[1]", "دو نفر سخن گفتند").SendTo(meeting.Href + "/minutes?handler=Send")).Follow();
        Assert.Contains("دو نفر سخن گفتند", sent.Text, StringComparison.Ordinal);
        Assert.Empty(sent.Document.QuerySelectorAll("textarea[name^='Words']"));

        // Who was out of the item signs minutes in which it is not to be read, on the page and in the file.
        var recused = await _ground.As(Recused);
        var theirs = await recused.Get(meeting.Href + "/minutes");
        Assert.DoesNotContain("نیمکت سالمندان", theirs.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("دو نفر سخن گفتند", theirs.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("نیمکت سالمندان", Docx((await recused.Get(meeting.Href + "/minutes?handler=Docx")).Body), StringComparison.Ordinal);
        Assert.Contains("نیمکت سالمندان", Docx((await secretary.Get(meeting.Href + "/minutes?handler=Docx")).Body), StringComparison.Ordinal);

        await (await recused.Post(meeting.Href + "/minutes", new { Reservation = "در آن بند نبودم" }, "form[action*='Sign']")).Follow();
        Assert.Empty((await (await _ground.As(Fifth)).Get(meeting.Href + "/minutes")).Document.QuerySelectorAll("form[action*='Sign']")); // was never there
        foreach (var signer in (string[])[Chair, Secretary, Member]) await (await (await _ground.As(signer)).Post(meeting.Href + "/minutes", null, "form[action*='Sign']")).Follow();
        Assert.Equal(422, (await secretary.Post(meeting.Href + "/minutes", null, "form[action*='Seal']")).Status); // one is missing
        var sealed_ = await (await secretary.Post(meeting.Href + "/minutes", new { WithoutAll = "در مأموریت است" }, "form[action*='Seal']")).Follow();
        Assert.Contains(MeetingsWords.Intact.In(Language.Fa), sealed_.Text, StringComparison.Ordinal);
        Assert.Equal(MeetingState.Sealed, (await _ground.Now(meeting)).State);
        var minutes = await city.Read(db => db.Set<Minutes>().AsNoTracking().AsSplitQuery().SingleAsync(m => m.MeetingId == meeting.Id));
        Assert.True(minutes.IsIntact);
        Assert.Equal((4, 64), (minutes.Signed, minutes.Hash!.Length));
        var auditor = await _ground.As(Role.Auditor);
        Assert.Equal(200, (await auditor.Get(meeting.Href + "/minutes")).Status);
    }

    [Fact]
    public async Task A_decision_is_sent_out_carried_out_and_found_on_the_board()
    {
        var (meeting, _, own) = await _ground.Convened(await _ground.Committee(), await _ground.Waiting("روشنایی پارک محله"));
        await _ground.Open(meeting, Chair, Secretary, Member, Fifth);
        await _ground.Discuss(own);
        await (await _ground.StartVote(own, VoteKind.Open, null)).Follow();
        foreach (var voter in (string[])[Chair, Member]) await (await _ground.Cast(own, voter, 1)).Follow();
        await (await _ground.Keep(own, "Close")).Follow();
        var secretary = await _ground.As(Secretary);
        await (await secretary.Post(own.Href + "/decide", new { Text = "برنامهٔ سال آینده تا پایان ماه آماده شود", ExecutorUnitId = city.People.Unit("D1").ToString(), Deadline = "1405/12/01" })).Follow();
        var decision = await city.Read(db => db.Set<Decision>().AsNoTracking().SingleAsync(d => d.ItemId == own.Id));
        Assert.Equal(422, (await secretary.Post(decision.Href, new { CommunicatedOn = "1405/12/29" }, "form[action*='Communicate']")).Status);
        await (await secretary.Post(decision.Href, new { LetterNumber = "۱۲/۳۴۵" }, "form[action*='Communicate']")).Follow();
        var executor = await _ground.As(Role.UnitRepresentative);
        Assert.Equal(404, (await (await _ground.As(Outsider)).Get(decision.Href)).Status);
        Assert.Contains(decision.Number, (await executor.Get($"/decisions?unit={city.People.Unit("D1")}&state=inforce")).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await executor.Get("/decisions/export.xlsx")).Status);
        Assert.Equal(422, (await executor.Post(decision.Href, new { Report = "شد" }, "form[action*='Execute']")).Status);
        var done = await (await executor.Post(decision.Href, new { Report = "برنامه آماده و فرستاده شد" }, "form[action*='Execute']")).Follow();
        Assert.Contains(Word.Of(DecisionState.Executed).In(Language.Fa), done.Text, StringComparison.Ordinal);
    }

    private static string Docx(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }
}
