using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.Bylaws;
using Pishran.Features.Inbox;
using Pishran.Jobs;
using Pishran.Shell;
using Notice = Pishran.Features.Inbox.Notice;

namespace Pishran.Tests.Pages.Inbox;

public abstract class InboxPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : InboxPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : InboxPages(city), IClassFixture<PostgresCity>;

    private static int _record;

    private async Task<int> Give(string account, string about, int days, string? superior = null, int openedBefore = 20)
    {
        var record = Interlocked.Increment(ref _record);
        await city.Arrange(async (_, all) =>
        {
            await all.GetRequiredService<BylawsDoor>().StartWith();
            await all.GetRequiredService<InboxDoor>().Ask(new TurnAsk(city.People.Person(account), "Tests.Record", record, InboxWords.TakeTurn, "/inbox", about,
                city.Clock.Today.AddDays(days), superior is null ? null : city.People.Person(superior)), city.Clock.Now.AddDays(-openedBefore));
            return 0;
        });
        return record;
    }

    private Task Do(Func<InboxDoor, Task> act) => city.Arrange(async (_, all) => { await act(all.GetRequiredService<InboxDoor>()); return 0; });

    private async Task RunClock()
    {
        await using var scope = city.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<InboxClock>().Run(default);
    }

    private Task<int> Open(string account) => city.Read(db => db.Set<TurnCount>().Where(c => c.PersonId == city.People.Person(account)).Select(c => c.Open).FirstOrDefaultAsync());

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in() => Assert.Contains("/sign-in", (await city.Stranger().Get("/inbox")).Location!, StringComparison.Ordinal);

    [Fact]
    public async Task A_turn_shows_on_my_pages_only_and_closes_by_the_act()
    {
        var record = await Give("employee", "مسئلهٔ یکم", 5);
        using var mine = await city.SignIn("employee");
        using var other = await city.SignIn("employee-2");
        Assert.Contains("مسئلهٔ یکم", (await mine.Get("/")).Text, StringComparison.Ordinal);
        Assert.Contains("مسئلهٔ یکم", (await mine.Get("/inbox")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("مسئلهٔ یکم", (await other.Get("/inbox")).Text, StringComparison.Ordinal);
        await Do(inbox => inbox.Close("Tests.Record", record, city.Clock.Now));
        Assert.DoesNotContain("مسئلهٔ یکم", (await mine.Get("/inbox")).Text, StringComparison.Ordinal);
        Assert.Contains("مسئلهٔ یکم", (await mine.Get("/inbox?show=done")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_twice_it_is_one_turn_and_one_count()
    {
        var before = await Open("employee-3");
        var record = await Give("employee-3", "دوبار", 5);
        await Do(inbox => inbox.Ask(new TurnAsk(city.People.Person("employee-3"), "Tests.Record", record, InboxWords.TakeTurn, "/inbox", "دوبار", city.Clock.Today.AddDays(9)), city.Clock.Now));
        Assert.Equal(before + 1, await Open("employee-3"));
        Assert.Equal(city.Clock.Today.AddDays(9), await city.Read(db => db.Set<Turn>().Where(t => t.Kind == "Tests.Record" && t.RecordId == record).Select(t => t.Due).SingleAsync()));
    }

    [Fact]
    public async Task An_overdue_turn_goes_to_the_superior_once_who_gives_more_time()
    {
        var before = await Open(Role.HeadOfProblems);
        var record = await Give("employee-4", "از موعد گذشته", -2, Role.HeadOfProblems);
        await RunClock();
        await RunClock();
        Assert.Equal(before + 1, await Open(Role.HeadOfProblems));
        Assert.Equal(1, await city.Read(db => db.Set<Notice>().CountAsync(n => n.PersonId == city.People.Person(Role.HeadOfProblems))));
        var id = await city.Read(db => db.Set<Turn>().Where(t => t.Kind == "Tests.Record" && t.RecordId == record).Select(t => t.Id).SingleAsync());

        using var holder = await city.SignIn("employee-4");
        Assert.Equal(404, (await holder.Get($"/inbox/turns/{id}/extend")).Status);
        using var superior = await city.SignIn(Role.HeadOfProblems);
        var answer = await superior.Post($"/inbox/turns/{id}/extend", new { Due = "1405/09/20", Reason = "more-study", Why = "آمار دیر رسید و بررسی مانده است." });
        Assert.Equal(302, answer.Status);
        Assert.Equal(before, await Open(Role.HeadOfProblems));
        Assert.Equal(1, await Open("employee-4"));
    }

    [Fact]
    public async Task Nearly_due_it_is_nudged_once()
    {
        await Give("employee-5", "نزدیک موعد", 1);
        await RunClock();
        await RunClock();
        Assert.Equal(1, await city.Read(db => db.Set<Notice>().CountAsync(n => n.PersonId == city.People.Person("employee-5"))));
    }

    [Fact]
    public async Task Notices_are_read_by_a_press()
    {
        await city.Arrange((_, all) => { all.GetRequiredService<InboxDoor>().Tell(city.People.Person("employee-6"), ShellWords.SaveDone, "/inbox", city.Clock.Now); return Task.FromResult(0); });
        using var visitor = await city.SignIn("employee-6");
        Assert.Equal(302, (await visitor.Post("/inbox/notices", new { })).Status);
        Assert.Equal(0, await city.Read(db => db.Set<Notice>().CountAsync(n => n.PersonId == city.People.Person("employee-6") && n.ReadAt == null)));
    }

    [Fact]
    public async Task Wishes_are_kept()
    {
        using var visitor = await city.SignIn(Role.Executive);
        Assert.Equal(302, (await visitor.Post("/inbox/settings", new { DigestHour = "9", QuietFrom = "20", QuietTo = "8", ByEmail = "true" })).Status);
        Assert.Equal(9, await city.Read(db => db.Set<Preferences>().Where(p => p.PersonId == city.People.Person(Role.Executive)).Select(p => p.DigestHour).SingleAsync()));
    }

    [Fact]
    public async Task A_message_leaves_once_and_a_key_is_put_once()
    {
        await city.Arrange(async (_, all) =>
        {
            var outbox = all.GetRequiredService<Outbox>();
            await outbox.Put(MessageChannel.Email, "same-key", "a@example.org", "Subject", "Body", city.Clock.Now);
            await outbox.Put(MessageChannel.Email, "same-key", "a@example.org", "Subject", "Body", city.Clock.Now);
            return 0;
        });
        for (var i = 0; i < 2; i++)
        {
            await using var scope = city.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OutboxJob>().Run(default);
        }
        var message = await city.Read(db => db.Set<OutboxMessage>().SingleAsync(m => m.Key == "same-key"));
        Assert.Equal((OutboxMessageState.Sent, 1), (message.State, message.Attempts));
    }

    [Fact]
    public async Task Of_two_nodes_one_runs_a_job()
    {
        var runs = 0;
        var job = new NamedJob($"test-{Guid.NewGuid():N}", TimeSpan.FromHours(1), (_, _) => { Interlocked.Increment(ref runs); return Task.CompletedTask; });
        var runner = city.Services.GetRequiredService<JobRunner>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => runner.RunIfDue(job, default)));
        await runner.RunIfDue(job, default);
        Assert.Equal(1, runs);
    }
}
