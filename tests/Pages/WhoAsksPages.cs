using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Data;
using Pishran.Features.People;
using Pishran.Features.People.Accounts;
using Pishran.Shell;

namespace Pishran.Tests.Pages;

/// <summary>Who asks is remembered between requests; the clock of the city stands still here, so only a change can make it forgotten.</summary>
public abstract class WhoAsksPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : WhoAsksPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : WhoAsksPages(city), IClassFixture<PostgresCity>;

    private Task Change(Func<AppDb, Task> change) => city.Arrange(change);

    [Fact]
    public async Task A_role_given_and_taken_counts_on_the_next_request()
    {
        using var visitor = await city.SignIn("employee-2");
        Assert.Equal(403, (await visitor.Get("/inbox/units")).Status);
        var held = await city.Add(new RoleHolding(city.People.Person("employee-2"), Role.HeadOfPlans, ScopeKind.Office, null, city.Clock.Today.AddDays(-2), null));
        Assert.Equal(200, (await visitor.Get("/inbox/units")).Status);
        await Change(async db => (await db.Set<RoleHolding>().FirstAsync(r => r.Id == held.Id)).End(city.Clock.Today.AddDays(-1)));
        Assert.Equal(403, (await visitor.Get("/inbox/units")).Status);
    }

    [Fact]
    public async Task An_ended_session_a_closed_account_and_a_leaver_are_out_on_the_next_request()
    {
        using var ended = await city.SignIn("employee-3");
        using var closed = await city.SignIn("employee-4");
        using var left = await city.SignIn("employee-5");
        foreach (var visitor in (Visitor[])[ended, closed, left]) Assert.Equal(200, (await visitor.Get("/inbox")).Status);
        await Change(async db => { foreach (var session in await Of(db, "employee-3").ToListAsync()) session.End(city.Clock.Now); });
        Assert.Equal(302, (await ended.Get("/inbox")).Status);
        await Change(async db => { var person = city.People.Person("employee-4"); (await db.Set<Account>().FirstAsync(a => a.PersonId == person)).IsDisabled = true; });
        Assert.Equal(302, (await closed.Get("/inbox")).Status);
        await Change(async db => { var person = city.People.Person("employee-5"); (await db.Set<Person>().FirstAsync(p => p.Id == person)).Leave(); });
        Assert.Equal(302, (await left.Get("/inbox")).Status);
    }

    [Fact]
    public async Task A_change_that_is_rolled_back_changes_nobody()
    {
        using var visitor = await city.SignIn("employee-6");
        Assert.Equal(200, (await visitor.Get("/inbox")).Status);
        await Assert.ThrowsAsync<BrokenRule>(() => Change(async db =>
        {
            foreach (var session in await Of(db, "employee-6").ToListAsync()) session.End(city.Clock.Now);
            await db.SaveChangesAsync();
            throw new BrokenRule(ShellWords.AlreadyDone);
        }));
        Assert.Equal(200, (await visitor.Get("/inbox")).Status);
    }

    [Fact]
    public async Task What_is_remembered_lasts_a_second_for_changes_of_another_node()
    {
        using var visitor = await city.SignIn(Role.Auditor);
        Assert.Equal(200, (await visitor.Get("/inbox")).Status);
        await using (var scope = city.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            await scope.ServiceProvider.GetRequiredService<IWriteGate>().InTurn(db, () => Of(db, Role.Auditor).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, city.Clock.Now)));
        }
        city.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(302, (await visitor.Get("/inbox")).Status);
    }

    [Fact]
    public async Task A_unit_that_gets_another_name_bears_it_at_once_and_in_the_transaction_that_gives_it()
    {
        using var visitor = await city.SignIn(Role.Auditor);
        var unit = await city.Add(new Unit("B-renamed", UnitKind.Office, null, 3));
        await Change(async db => (await db.Set<Unit>().FirstAsync(u => u.Id == unit.Id)).Rename("سازمان نام نخست", "Organisation of the first name", null));
        Assert.Contains("سازمان نام نخست", (await visitor.Get("/problems")).Text, StringComparison.Ordinal);
        await using (var scope = city.Services.CreateAsyncScope())
        {
            var (db, door) = (scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetRequiredService<PeopleDoor>());
            await scope.ServiceProvider.GetRequiredService<Writer>().Save(db, Actor.System, async () =>
            {
                (await db.Set<Unit>().AsTracking().FirstAsync(u => u.Id == unit.Id)).Rename("سازمان نام دوم", "Organisation of the second name", city.Clock.Today);
                await db.SaveChangesAsync();
                Assert.Equal("سازمان نام دوم", (await door.Unit(unit.Id))?.Name);
            });
        }
        var page = await visitor.Get("/problems");
        Assert.Contains("سازمان نام دوم", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("سازمان نام نخست", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_language_hears_its_own_words()
    {
        using var visitor = await city.SignIn(Role.Executive);
        var fa = (await visitor.Get("/inbox")).TextOf(".me");
        visitor.Cookies.Add(city.Address, new System.Net.Cookie("lang", "en"));
        Assert.NotEqual(fa, (await visitor.Get("/inbox")).TextOf(".me"));
    }

    private IQueryable<Session> Of(AppDb db, string account)
    {
        var person = city.People.Person(account);
        return db.Set<Session>().Where(s => s.EndedAt == null && db.Set<Account>().Any(a => a.Id == s.AccountId && a.PersonId == person));
    }
}
