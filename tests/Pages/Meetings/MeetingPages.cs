using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.Ideas;
using Pishran.Features.Meetings;
using Pishran.Features.People;
using Pishran.Shell;
using static Pishran.Tests.Pages.Meetings.MeetingGround;

namespace Pishran.Tests.Pages.Meetings;

public abstract class MeetingPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : MeetingPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : MeetingPages(city), IClassFixture<PostgresCity>;

    private readonly MeetingGround _ground = new(city);

    [Fact]
    public async Task Strangers_sign_in_and_who_has_no_seat_finds_nothing()
    {
        var (meeting, item, _) = await _ground.Convened(await _ground.Committee(), await _ground.Waiting("سایبان ایستگاه‌ها"));
        using var stranger = city.Stranger();
        foreach (var address in new[] { "/meetings", meeting.Href, item.Href, meeting.Href + "/run", "/decisions", meeting.Href + "/invitation.ics" })
            Assert.Contains("/sign-in", (await stranger.Get(address)).Location ?? "", StringComparison.Ordinal);
        var outsider = await _ground.As(Outsider);
        Assert.Equal(200, (await outsider.Get("/meetings")).Status);
        foreach (var address in new[] { meeting.Href, item.Href, meeting.Href + "/run", meeting.Href + "/agenda", meeting.Href + "/minutes", item.Href + "/decide", meeting.Href + "/invitation.ics", "/meetings/new" })
            Assert.Equal(404, (await outsider.Get(address)).Status);
        var member = await _ground.As(Member);
        Assert.Equal(200, (await member.Get(meeting.Href)).Status);
        Assert.Contains("BEGIN:VEVENT", (await member.Get(meeting.Href + "/invitation.ics")).Html, StringComparison.Ordinal);
        foreach (var address in new[] { meeting.Href + "/run", meeting.Href + "/agenda", meeting.Href + "/convene", meeting.Href + "/cancel", meeting.Href + "/minutes" }) Assert.Equal(404, (await member.Get(address)).Status);
    }

    [Fact]
    public async Task The_agenda_builds_itself_and_says_who_is_out()
    {
        var body = await _ground.Committee();
        var idea = await _ground.Waiting("مخزن هوشمند پسماند");
        var secretary = await _ground.As(Secretary);
        var planned = await (await secretary.Post("/meetings/new", new { BodyId = body.Id.ToString(), Day = "1405/09/05", StartsAt = "۱۴:۳۰", LengthMinutes = "60", Place = "تالار" })).Follow();
        var agenda = planned.Address.AbsolutePath;
        Assert.EndsWith("/agenda", agenda, StringComparison.Ordinal);
        var form = planned.Form("form[action*='Add']");
        Assert.Contains("مخزن هوشمند پسماند", planned.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await form.Send()).Status); // nothing chosen
        await (await planned.Form("form[action*='Add']").Set("Case", $"Ideas.Idea/{idea.Id}").Send()).Follow();
        var page = await (await secretary.Post(agenda, new { ItemTitle = "برنامهٔ بازدید", Paper = "سه مقصد" }, "form[action*='Own']")).Follow();
        Assert.Equal(2, page.Document.QuerySelectorAll("ol.list > li").Length);
        Assert.DoesNotContain($"Ideas.Idea/{idea.Id}", page.Html, StringComparison.Ordinal); // it stands on an agenda already
        var item = await city.Read(db => db.Set<AgendaItem>().AsNoTracking().SingleAsync(i => i.CaseId == idea.Id && i.CaseKind == "Ideas.Idea"));
        Assert.Equal((_ground.Person(Recused), RecusalGround.Conflict, ConflictKind.SameUnit), (item.Recusals.Single().PersonId, item.Recusals[0].Ground, item.Recusals[0].Conflict));

        var lower = (await secretary.Get(agenda)).Form("ol.list > li:nth-child(2) form");
        await (await lower.SendTo(agenda + "?handler=Up")).Follow();
        Assert.Contains("برنامهٔ بازدید", (await secretary.Get(agenda)).TextOf("ol.list > li:first-child"), StringComparison.Ordinal);
        var convened = await (await secretary.Post(agenda.Replace("/agenda", "/convene", StringComparison.Ordinal))).Follow();
        Assert.Contains(MeetingsWords.ConveneDone(2).In(Language.Fa), convened.Notice, StringComparison.Ordinal);
        Assert.Equal(404, (await secretary.Get(agenda)).Status); // the agenda stands
        Assert.Equal(1, await city.Read(db => db.Set<Pishran.Features.Inbox.Notice>().CountAsync(n => n.PersonId == _ground.Person(Member) && n.Href == convened.Address.AbsolutePath)));
    }

    [Fact]
    public async Task Those_who_are_invited_are_reminded_once_a_day_before_it_begins()
    {
        var (body, start) = (await _ground.Committee(), city.Clock.Now);
        var (meeting, off) = (await In72Hours(), await In72Hours());
        await city.Arrange(db => { db.Set<Meeting>().Single(m => m.Id == off.Id).Cancel("برگزار نشد"); return true; });
        try
        {
            city.Clock.Advance(TimeSpan.FromHours(47));
            await Tick();
            Assert.Equal(0, await Reminders(meeting, Member));
            city.Clock.Advance(TimeSpan.FromHours(2));
            await Tick();
            await Tick();
            Assert.Equal((1, 1, 0, 0), (await Reminders(meeting, Member), await Reminders(meeting, Secretary), await Reminders(meeting, Outsider), await Reminders(off, Member)));
            using var member = await city.SignIn(Member);
            Assert.Contains((await member.Get("/inbox/notices")).Document.QuerySelectorAll("a.t"), a => a.GetAttribute("href") == meeting.Href);
        }
        finally
        {
            city.Clock.MoveTo(start);
        }

        Task<int> Reminders(Meeting of, string account) => city.Read(db => db.Set<Pishran.Features.Inbox.Notice>().CountAsync(n => n.PersonId == _ground.Person(account) && n.Href == of.Href));

        Task<Meeting> In72Hours() => city.Arrange(async db =>
        {
            var planned = new Meeting(body.Id, await BodyNumbers.OfMeeting(db, body.Id), "تالار", start.AddHours(72), 90, start);
            planned.Convene([.. body.Seats.Select(s => new Attendee(s.PersonId, s.Post, s.HasVote))], 1, null, start);
            db.Add(planned);
            return planned;
        });

        async Task Tick()
        {
            await using var scope = city.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<MeetingClock>().Run(default);
        }
    }

    [Fact]
    public async Task Who_is_out_of_an_item_neither_reads_nor_votes_by_any_address()
    {
        var body = await _ground.Committee();
        var (meeting, item, own) = await _ground.Convened(body, await _ground.Waiting("پل عابر میدان بار"));
        await _ground.Open(meeting, Chair, Secretary, Member, Recused, Fifth);
        await _ground.Discuss(item);
        await (await _ground.StartVote(item, VoteKind.Open)).Follow();

        var recused = await _ground.As(Recused);
        Assert.Equal(404, (await recused.Get(item.Href)).Status);
        Assert.Equal(404, (await recused.Get(item.Href + "/decide")).Status);
        var page = await recused.Get(meeting.Href);
        Assert.DoesNotContain("پل عابر میدان بار", page.Html, StringComparison.Ordinal);
        Assert.Contains(MeetingsWords.HiddenItems(1).In(Language.Fa), page.Text, StringComparison.Ordinal);
        // A form of another page of theirs, sent to the item they are out of.
        var forged = (await recused.Get(own.Href)).Form("form[action*='Recuse']").Set("Choice", "1").Set("Voter", _ground.Person(Recused).ToString());
        Assert.Equal(404, (await forged.SendTo(item.Href + "?handler=Cast")).Status);
        Assert.Equal(404, (await forged.SendTo(item.Href + "?handler=Close")).Status);
        Assert.Empty(await city.Read(db => db.Set<OpenBallot>().Where(b => b.PersonId == _ground.Person(Recused)).ToListAsync()));

        var vote = await _ground.VoteOf(item);
        Assert.Equal((Standing.Recused, 3), (vote.Roll.Single(r => r.PersonId == _ground.Person(Recused)).Standing, vote.Needed)); // four are in it: majority three
        Assert.Equal(404, (await (await _ground.As(Outsider)).Get(item.Href)).Status);
    }

    [Fact]
    public async Task An_open_vote_may_be_changed_counts_and_moves_the_idea()
    {
        var body = await _ground.Committee();
        var idea = await _ground.Waiting("دوربین شمارش صف");
        var (meeting, item, _) = await _ground.Convened(body, idea);
        await _ground.Open(meeting, Chair, Secretary, Member, Fifth);
        await _ground.Discuss(item);
        Assert.Equal(422, (await _ground.StartVote(item, VoteKind.Open, outcome: "")).Status);
        await (await _ground.StartVote(item, VoteKind.Open)).Follow();

        // Another member's ballot, no choice, and who is not in the room.
        var member = await _ground.As(Member);
        Assert.Equal(422, (await (await member.Get(item.Href)).Form("form[action*='Cast']").Set("Voter", _ground.Person(Chair).ToString()).Set("Choice", "1").Send()).Status);
        Assert.Equal(422, (await (await member.Get(item.Href)).Form("form[action*='Cast']").Send()).Status);
        Assert.Empty((await (await _ground.As(Late)).Get(item.Href)).Document.QuerySelectorAll("form[action*='Cast']"));
        Assert.Empty((await (await _ground.As(Secretary)).Get(item.Href)).Document.QuerySelectorAll("form[action*='Cast']"));

        await (await _ground.Cast(item, Member, 2)).Follow();
        await (await _ground.Cast(item, Member, 1)).Follow();
        await (await _ground.Cast(item, Chair, 1)).Follow();
        await (await _ground.Cast(item, Fifth, 2)).Follow();
        await (await _ground.Keep(item, "Close")).Follow();
        var vote = await _ground.VoteOf(item);
        Assert.Equal((VoteResult.Carried, 2, 1), (vote.Result, vote.Options.Single(o => o.Number == 1).Count, vote.Options.Single(o => o.Number == 2).Count));
        Assert.Equal(422, (await (await member.Get(item.Href)).Form("form[action*='Recuse']").Set("Choice", "2").SendTo(item.Href + "?handler=Cast")).Status); // closed

        var secretary = await _ground.As(Secretary);
        Assert.Equal(422, (await secretary.Post(item.Href + "/decide", new { Text = "موافقت شد که اجرا شود" })).Status); // no reason
        Assert.Equal(422, (await secretary.Post(item.Href + "/decide", new { Text = "موافقت شد که اجرا شود", ReasonCode = "as-is", ExecutorUnitId = city.People.Unit("D1").ToString() })).Status); // no day
        Assert.Equal(IdeaState.Committee, await StateOf(idea));
        await (await secretary.Post(item.Href + "/decide", new { Text = "موافقت شد که اجرا شود", ReasonCode = "as-is", ExecutorUnitId = city.People.Unit("D1").ToString(), Deadline = "1405/12/01" })).Follow();
        var decision = await city.Read(db => db.Set<Decision>().AsNoTracking().SingleAsync(d => d.ItemId == item.Id));
        Assert.Equal((IdeaState.Accepted, 1, 1405), (await StateOf(idea), decision.Serial, decision.Year));
        Assert.Equal(decision.Number, await city.Read(db => db.Set<IdeaDecision>().Where(d => d.IdeaId == idea.Id).Select(d => d.CommitteeNumber).SingleAsync()));
        Assert.Equal(404, (await secretary.Get(item.Href + "/decide")).Status); // decided once
        Assert.Equal(404, (await (await _ground.As(Recused)).Get(decision.Href)).Status);
        Assert.Equal(404, (await (await _ground.As(Outsider)).Get(decision.Href)).Status);
        Assert.Equal(200, (await member.Get(decision.Href)).Status);
    }

    [Fact]
    public async Task Without_quorum_on_the_item_no_vote_opens()
    {
        var body = await _ground.Committee();
        var (meeting, item, own) = await _ground.Convened(body, await _ground.Waiting("آب‌نمای میدان"));
        await _ground.Open(meeting, Chair, Secretary, Member, Recused); // three votes open the meeting; one of them is out of the first item
        await _ground.Discuss(item);
        var refused = await _ground.StartVote(item, VoteKind.Open);
        Assert.Equal(422, refused.Status);
        Assert.Contains(MeetingsWords.NoQuorumItem(3, 2).In(Language.Fa), refused.Text, StringComparison.Ordinal);
        await (await _ground.Keep(item, "Defer", new { Until = "1405/10/01", Why = "حد نصاب نبود" })).Follow();
        await _ground.Discuss(own);
        Assert.Equal(302, (await _ground.StartVote(own, VoteKind.Open, null)).Status);
        Assert.Empty((await (await _ground.As(Secretary)).Get(meeting.Href + "/run")).Document.QuerySelectorAll("form[action*='End']")); // an item is still open
    }

    [Fact]
    public async Task A_time_is_found_by_asking_and_a_vote_is_sent_by_another()
    {
        var body = await _ground.Committee();
        var secretary = await _ground.As(Secretary);
        var poll = await (await secretary.Post("/meetings/new", new { BodyId = body.Id.ToString(), LengthMinutes = "60" })).Follow();
        var address = poll.Address.AbsolutePath;
        Assert.EndsWith("/poll", address, StringComparison.Ordinal);
        Assert.Equal(422, (await poll.Form("form[action*='Offer']").Set("Days[0]", "1405/09/10").Set("Times[0]", "۲۵:۹۹").Send()).Status);
        await (await (await secretary.Get(address)).Form("form[action*='Offer']").Set("Days[0]", "1405/09/10").Set("Times[0]", "۹:۳۰").Set("Days[1]", "1405/09/11").Set("Times[1]", "14:00").Send()).Follow();
        var member = await _ground.As(Member);
        Assert.Equal(404, (await (await _ground.As(Outsider)).Get(address)).Status);
        Assert.Equal(422, (await (await member.Get(address)).Form("form[action*='Reply']").Set("Fits[1]", "Yes").Send()).Status); // every time is answered
        await (await (await member.Get(address)).Form("form[action*='Reply']").Set("Fits[1]", "No").Set("Fits[2]", "Yes").Send()).Follow();
        Assert.Empty((await member.Get(address)).Document.QuerySelectorAll("form[action*='Choose']"));
        var chosen = await (await (await secretary.Get(address)).Form("tr:nth-child(2) form[action*='Choose']").Send()).Follow();
        Assert.EndsWith("/agenda", chosen.Address.AbsolutePath, StringComparison.Ordinal);

        var (meeting, _, own) = await _ground.Convened(body, await _ground.Waiting("گذر پیاده‌راه بازار"));
        var late = await _ground.As(Late);
        Assert.Equal(404, (await secretary.Get(meeting.Href + "/proxy")).Status); // has no vote to send
        await (await late.Post(meeting.Href + "/proxy", new { To = _ground.Person(Member).ToString() })).Follow();
        await _ground.Open(meeting, Chair, Secretary, Member);
        await _ground.Discuss(own);
        await (await _ground.StartVote(own, VoteKind.Open, null)).Follow();
        Assert.Equal(2, (await member.Get(own.Href)).Document.QuerySelectorAll("form[action*='Cast']").Length);
        await (await (await member.Get(own.Href)).Form($"form[action*='Cast']:has([value='{_ground.Person(Late)}'])").Set("Choice", "1").Send()).Follow();
        Assert.Equal([_ground.Person(Late)], await city.Read(db => db.Set<OpenBallot>().Where(b => b.ById == _ground.Person(Member) && db.Set<Vote>().Any(v => v.Id == b.VoteId && v.ItemId == own.Id)).Select(b => b.PersonId).ToListAsync()));
    }

    private Task<IdeaState> StateOf(Idea idea) => city.Read(db => db.Set<Idea>().Where(i => i.Id == idea.Id).Select(i => i.State).SingleAsync());
}
