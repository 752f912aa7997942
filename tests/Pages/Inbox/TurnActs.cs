using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;
using Notice = Pishran.Features.Inbox.Notice;

namespace Pishran.Tests.Pages.Inbox;

/// <summary>Deputies, reminders by hand, named superiors, units, and wishes.</summary>
public abstract class TurnActs(City city)
{
    public sealed class OnSqlite(SqliteCity city) : TurnActs(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : TurnActs(city), IClassFixture<PostgresCity>;

    private Task NameDeputy(string holder, string deputy, int from, int to) =>
        city.Add(new Deputyship(city.Who(holder), city.Who(deputy), city.Clock.Today.AddDays(from), city.Clock.Today.AddDays(to)));

    private Task<List<HistoryEntry>> Story(int turn) => city.Read(db => db.History.AsNoTracking().Where(e => e.Kind == "Inbox.Turn" && e.RecordId == turn).OrderBy(e => e.Id).ToListAsync());

    [Fact]
    public async Task The_badge_counts_the_turns_of_those_one_is_deputy_for()
    {
        await city.GiveTurn("employee-6", "گزارش ماه", 4);
        await city.GiveTurn("employee-6", "گزارش فصل", 4);
        using var deputy = await city.SignIn("expert-5");
        static int Badge(Answer page) => page.Document.QuerySelector("nav a[href='/inbox'] .count")?.TextContent.Split(' ')[0] is { } text ? int.Parse(Pishran.Engine.Text.PersianText.LatinDigits(text), System.Globalization.CultureInfo.InvariantCulture) : 0;
        var (before, holder) = (Badge(await deputy.Get("/inbox")), city.Who("employee-6"));
        var others = await city.Read(db => db.Set<TurnCount>().Where(c => c.PersonId == holder).Select(c => c.Open).SingleAsync());
        await NameDeputy("employee-6", "expert-5", 1, 3);
        Assert.Equal(before, Badge(await deputy.Get("/inbox"))); // from tomorrow
        await NameDeputy("employee-6", "expert-5", -1, 0);
        Assert.Equal((true, before + others), (others >= 2, Badge(await deputy.Get("/inbox"))));
    }

    [Fact]
    public async Task Strangers_are_asked_to_sign_in_and_the_wrong_role_is_refused()
    {
        foreach (var address in (string[])["/inbox/waiting", "/inbox/units", "/inbox/turns/1/nudge"]) Assert.Contains("/sign-in", (await city.Stranger().Get(address)).Location!, StringComparison.Ordinal);
        using var employee = await city.SignIn("employee");
        Assert.Equal(403, (await employee.Get("/inbox/units")).Status);
        Assert.Equal(404, (await employee.Get("/inbox/turns/999999/nudge")).Status);
    }

    [Fact]
    public async Task A_deputy_sees_the_holders_turns_acts_on_them_and_the_history_shows_both()
    {
        await NameDeputy(Role.HeadOfProblems, "employee-2", -1, 5);
        var record = await city.GiveTurn("employee-3", "کار عقب‌مانده", -2, Role.HeadOfProblems);
        await city.RunClock();
        var turn = await city.TurnOn(record);

        using var deputy = await city.SignIn("employee-2");
        using var other = await city.SignIn("employee-4");
        Assert.Equal(404, (await deputy.Get($"/inbox/turns/{turn.Id}/extend")).Status);
        var inbox = await deputy.Get("/inbox");
        Assert.Contains("کار عقب‌مانده", inbox.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("کار عقب‌مانده", (await other.Get("/inbox")).Text, StringComparison.Ordinal);

        var act = inbox.Form("form[action*='handler=Act']");
        act.Set("Turn", $"{turn.Id}");
        Assert.Equal(turn.Href, (await act.Send()).Location);
        Assert.Equal(302, (await deputy.Post($"/inbox/turns/{turn.Id}/extend", new { Due = "1405/11/20", Reason = "more-study", Why = "آمار دیر رسید و بررسی مانده است." })).Status);
        var said = (await Story(turn.Id))[^1];
        Assert.Equal((city.Who("employee-2"), city.Who(Role.HeadOfProblems)), (said.ActorId ?? 0, said.ActingForId ?? 0));
    }

    [Fact]
    public async Task After_the_last_day_or_for_a_turn_of_somebody_else_there_is_nothing_to_do()
    {
        await NameDeputy(Role.Executive, "employee-5", -9, -1);
        await NameDeputy(Role.Auditor, "employee-5", 0, 3);
        var foreign = await city.TurnOn(await city.GiveTurn(Role.Executive, "کار مدیر", 6));
        var mine = await city.TurnOn(await city.GiveTurn(Role.Auditor, "کار ناظر", 6));
        using var deputy = await city.SignIn("employee-5");
        var inbox = await deputy.Get("/inbox");
        Assert.DoesNotContain("کار مدیر", inbox.Text, StringComparison.Ordinal);
        Assert.Contains("کار ناظر", inbox.Text, StringComparison.Ordinal);
        var act = inbox.Form("form[action*='handler=Act']");
        act.Set("Turn", $"{foreign.Id}");
        Assert.Equal(404, (await act.Send()).Status);
        act.Set("Turn", $"{mine.Id}");
        Assert.Equal(302, (await act.Send()).Status);
    }

    [Fact]
    public async Task Who_waits_reminds_once_a_day_and_a_hidden_holder_stays_hidden()
    {
        var open = await city.TurnOn(await city.GiveTurn("employee-6", "ایدهٔ یکم", 9, waiter: "employee-4"));
        var blind = await city.TurnOn(await city.GiveTurn("employee-6", "ایدهٔ دوم", 9, waiter: "employee-4", hidesHolder: true));
        using var waiter = await city.SignIn("employee-4");
        using var stranger = await city.SignIn("employee-3");
        Assert.Equal(404, (await stranger.Get($"/inbox/turns/{open.Id}/nudge")).Status);
        var list = (await waiter.Get("/inbox/waiting")).Text;
        Assert.Contains("ایدهٔ یکم", list, StringComparison.Ordinal);
        Assert.Equal(2, list.Split("باقری").Length); // named once, for the first of the two
        Assert.DoesNotContain("باقری", (await waiter.Get($"/inbox/turns/{blind.Id}/nudge")).Text, StringComparison.Ordinal);

        Assert.Equal(302, (await waiter.Post($"/inbox/turns/{open.Id}/nudge")).Status);
        Assert.Equal(422, (await waiter.Post($"/inbox/turns/{open.Id}/nudge")).Status);
        Assert.Equal(302, (await waiter.Post($"/inbox/turns/{blind.Id}/nudge")).Status);
        var told = await city.Read(db => db.Set<Notice>().Where(n => n.PersonId == city.Who("employee-6")).Select(n => n.What).ToListAsync());
        Assert.Single(told, w => w.Contains("اکبری", StringComparison.Ordinal));
        city.Clock.Advance(TimeSpan.FromDays(1));
        using var nextDay = await city.SignIn("employee-4");
        Assert.Equal(302, (await nextDay.Post($"/inbox/turns/{open.Id}/nudge")).Status);
    }

    [Theory]
    [InlineData("problem", "framing", "employee", Role.HeadOfProblems)]
    [InlineData("problem", "framing", Role.HeadOfProblems, Role.Executive)]
    [InlineData("no-such", "stage", "employee", Role.Executive)]
    public async Task The_superior_of_a_clock_row_is_a_person_and_never_the_holder(string kind, string stage, string holder, string superior)
    {
        var deadline = await city.Arrange(async (_, all) =>
        {
            await all.GetRequiredService<BylawsDoor>().StartWith();
            return await all.GetRequiredService<InboxDoor>().DeadlineOf(kind, stage, city.Clock.Today, new SuperiorOf(city.Who(holder)));
        });
        Assert.Equal(city.Who(superior), deadline.EscalateToId);
        Assert.True(deadline.Due > city.Clock.Today);
    }

    [Fact]
    public async Task A_superior_who_has_left_is_replaced_when_it_is_escalated()
    {
        var left = await city.Arrange(async db =>
        {
            var person = new Person(PersonKind.Staff, new PersonFacts("رفته", "ازشهر"));
            db.Add(person);
            await db.SaveChangesAsync();
            person.Leave();
            return person.Id;
        });
        var record = InboxSteps.Record();
        await city.Inbox(inbox => inbox.Ask(new TurnAsk(city.Who("employee"), "Tests.Act", record, InboxWords.TakeTurn, "/inbox", "بی‌رئیس", city.Clock.Today.AddDays(-1), left), city.Clock.Now));
        await city.RunClock();
        Assert.Equal((TurnState.Escalated, (int?)city.Who(Role.Executive)), await city.TurnOn(record) is var turn ? (turn.State, turn.SuperiorId) : default);
    }

    [Fact]
    public async Task Representatives_count_the_turns_of_their_unit_without_reading_its_records()
    {
        await city.GiveTurn("employee-4", "عنوانی که نباید دیده شود", 9);
        await city.Add(new RoleHolding(city.Who("employee-5"), Role.UnitRepresentative, ScopeKind.Unit, city.People.Unit("D1"), city.Clock.Today.AddDays(-1), null));
        using var representative = await city.SignIn("employee-5");
        var list = await representative.Get($"/inbox/unit/turns?unit={city.People.Unit("D1")}");
        Assert.Equal(200, list.Status);
        Assert.DoesNotContain("نباید دیده شود", list.Html, StringComparison.Ordinal);
        Assert.Equal(404, (await representative.Get("/inbox/unit/turns?unit=0")).Status);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Contains("نباید دیده شود", (await head.Get($"/inbox/unit/turns?unit={city.People.Unit("D1")}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_number_of_the_units_opens_a_list_of_that_many()
    {
        await city.GiveTurn("employee", "یک", 9);
        await city.GiveTurn("employee", "دو", -3);
        var kept = await city.GiveTurn("employee", "سه", 9);
        await city.Inbox(inbox => inbox.Close("Tests.Act", kept, city.Clock.Now));
        using var head = await city.SignIn(Role.HeadOfPlans, "en");
        foreach (var page in (string[])["/inbox/units", $"/inbox/unit?unit={city.People.Unit("Z1")}"])
        {
            var links = (await head.Get(page)).Document.QuerySelectorAll("main td a").Select(a => (Href: a.GetAttribute("href")!, Count: a.TextContent.Trim())).ToList();
            Assert.NotEmpty(links);
            foreach (var (href, count) in links.Where(l => int.Parse(l.Count, System.Globalization.CultureInfo.InvariantCulture) <= 20))
                Assert.Equal(count, $"{(await head.Get(href)).Document.QuerySelectorAll("li.turn").Length}");
        }
    }

    [Fact]
    public async Task Marking_all_as_read_can_be_undone_and_what_came_meanwhile_stays_new()
    {
        Task Tell() => city.Arrange((_, all) => { all.GetRequiredService<InboxDoor>().Tell(city.Who(Role.JuryChair), ShellWords.SaveDone, $"/problems/{InboxSteps.Record()}", city.Clock.Now); return Task.FromResult(0); });
        Task<int> Unread() => city.Read(db => db.Set<Notice>().CountAsync(n => n.PersonId == city.Who(Role.JuryChair) && n.ReadAt == null));
        await Tell();
        await Tell();
        using var visitor = await city.SignIn(Role.JuryChair);
        var shown = await visitor.Get("/inbox/notices");
        await Tell();
        Assert.Equal(302, (await shown.Form().Send()).Status);
        Assert.Equal(1, await Unread());
        var undo = (await visitor.Get("/inbox/notices")).Form("form[action*='handler=Undo']");
        city.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(302, (await undo.Send()).Status);
        Assert.Equal(3, await Unread());
    }

    [Fact]
    public async Task What_I_switched_off_I_do_not_see_and_a_turn_I_cannot_switch_off()
    {
        await city.Arrange((_, all) => { all.GetRequiredService<InboxDoor>().Tell(city.Who(Role.Judge), ShellWords.UndoDone, "/problems/7", city.Clock.Now); return Task.FromResult(0); });
        using var judge = await city.SignIn(Role.Judge);
        Assert.Contains(ShellWords.UndoDone.In(Language.Fa), (await judge.Get("/inbox/notices")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await judge.Post("/inbox/settings", new { DigestHour = "9", Wanted = new[] { "League.Email", "Turn.Digest", "Nonsense.Email" } })).Status);
        Assert.DoesNotContain(ShellWords.UndoDone.In(Language.Fa), (await judge.Get("/inbox/notices")).Text, StringComparison.Ordinal);
        var kept = await city.Read(db => db.Set<Preferences>().AsNoTracking().SingleAsync(p => p.PersonId == city.Who(Role.Judge)));
        Assert.Equal(Channels.InApp | Channels.Digest, kept.ChannelsOf(NoticeKind.Turn));
        Assert.Equal(Channels.Email, kept.ChannelsOf(NoticeKind.League));
        Assert.Equal(Channels.None, kept.ChannelsOf(NoticeKind.Other));
    }
}

/// <summary>The clock of the inbox over Nowruz: a leap year's 30 Esfand, four days of feast, 12 and 13 Farvardin.</summary>
public abstract class NowruzClock(City city)
{
    public sealed class OnSqlite(SqliteCity city) : NowruzClock(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : NowruzClock(city), IClassFixture<PostgresCity>;

    private static DateTime At(int year, int month, int day) => TehranTime.ToUtc(new JalaliDate(year, month, day).ToDateOnly().ToDateTime(new TimeOnly(10, 0)));

    [Fact]
    public async Task A_turn_over_Nowruz_1404_is_nudged_paused_and_escalated_on_working_days()
    {
        var (holder, superior, record) = (city.Who("employee"), city.Who(Role.HeadOfIdeas), InboxSteps.Record());
        city.Clock.MoveTo(At(1403, 12, 28));
        var calendar = await city.Arrange(async (_, all) => { await all.GetRequiredService<BylawsDoor>().StartWith(); return await all.GetRequiredService<BylawsDoor>().Calendar(); });
        var due = calendar.Add(city.Clock.Today, 5);
        await city.Inbox(inbox => inbox.Ask(new TurnAsk(holder, "Tests.Act", record, InboxWords.TakeTurn, "/inbox", "نوروز", due, superior), city.Clock.Now));
        async Task<TurnState> On(DateOnly day)
        {
            city.Clock.MoveTo(TehranTime.ToUtc(day.ToDateTime(new TimeOnly(10, 0))));
            await city.RunClock();
            return (await city.TurnOn(record)).State;
        }

        var nudge = calendar.Add(new JalaliDate(1403, 12, 28).ToDateOnly(), 4);
        Assert.True(nudge > new JalaliDate(1404, 1, 4).ToDateOnly());
        for (var day = new JalaliDate(1403, 12, 29).ToDateOnly(); day < nudge; day = day.AddDays(1)) Assert.Equal(TurnState.Open, await On(day));
        Assert.Equal(TurnState.Nudged, await On(nudge));
        await city.Inbox(inbox => inbox.Pause("Tests.Act", record, city.Clock.Now));
        Assert.Equal(TurnState.Paused, await On(due.AddDays(20)));
        await city.Inbox(inbox => inbox.Resume("Tests.Act", record, city.Clock.Now));
        var moved = (await city.TurnOn(record)).Due;
        Assert.Equal(calendar.Add(due, calendar.Between(nudge, due.AddDays(20))), moved);
        Assert.NotEqual(TurnState.Escalated, await On(moved));
        Assert.Equal(TurnState.Escalated, await On(moved.AddDays(1)));
        Assert.Equal(superior, (await city.TurnOn(record)).SuperiorId);
    }
}
