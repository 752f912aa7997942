using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Bylaws;

public abstract class BylawsPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : BylawsPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : BylawsPages(city), IClassFixture<PostgresCity>;

    private Task Start() => city.Arrange(async (_, all) => { await all.GetRequiredService<BylawsDoor>().StartWith(); return 0; });

    private async Task<T> Ask<T>(Func<BylawsDoor, Task<T>> question)
    {
        await using var scope = city.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<BylawsDoor>());
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in() => Assert.Contains("/sign-in", (await city.Stranger().Get("/bylaws")).Location!, StringComparison.Ordinal);

    [Fact]
    public async Task An_employee_reads_but_does_not_write()
    {
        await Start();
        using var visitor = await city.SignIn(Role.Employee);
        Assert.Equal(200, (await visitor.Get("/bylaws/reasons")).Status);
        Assert.Equal(403, (await visitor.Get("/bylaws/reasons/add")).Status);
    }

    [Fact]
    public async Task Starting_data_is_laid_down_once()
    {
        await Start();
        var before = await city.Read(db => db.Set<Holiday>().CountAsync(h => h.EnteredById == null));
        await Start();
        Assert.Equal(291, before);
        Assert.Equal(before, await city.Read(db => db.Set<Holiday>().CountAsync(h => h.EnteredById == null)));
        Assert.Equal(new ClockRow(10, 80, "unit-deputy"), await Ask(door => door.Clock("problem", "consent", city.Clock.Today)));
        Assert.Equal(4, (await Ask(door => door.Reasons("team-disqualified", city.Clock.Today))).Count);
        Assert.Equal(21_000_000_000, (await Ask(door => door.Threshold("national", new JalaliDate(1403, 12, 30).ToDateOnly())))!.MediumCeiling);
        Assert.Equal("M-1405-0007", await Ask(door => door.Number("Problems.Problem", 7, city.Clock.Today)));
    }

    [Fact]
    public async Task An_older_city_gets_the_series_it_never_had_and_keeps_what_it_ended()
    {
        await Start();
        await city.Arrange(async (db, _) =>
        {
            await db.Set<Reason>().Where(r => r.About == "conflict-dismissed").ExecuteDeleteAsync();
            foreach (var ended in await db.Set<Reason>().AsTracking().Where(r => r.About == "call-cancelled").ToListAsync()) ended.End(city.Clock.Today.AddDays(-1), "No longer needed");
            return 0;
        });
        var reasons = await city.Read(db => db.Set<Reason>().CountAsync());
        await Start();
        Assert.NotEmpty(await Ask(door => door.Reasons("conflict-dismissed", city.Clock.Today)));
        Assert.Empty(await Ask(door => door.Reasons("call-cancelled", city.Clock.Today)));
        Assert.True(await city.Read(db => db.Set<Reason>().CountAsync()) > reasons);
    }

    [Fact]
    public async Task A_new_clock_closes_the_old_one_and_a_bad_one_comes_back_with_what_was_typed()
    {
        await Start();
        using var visitor = await city.SignIn(Role.HeadOfIdeas);
        var wrong = await visitor.Post("/bylaws/clocks/add", new { Stage = "idea/review", WorkingDays = "۹۹۹", NudgeAtPercent = "80", EscalateTo = "head-of-ideas", ValidFrom = "1406/01/01" });
        Assert.Equal(422, wrong.Status);
        Assert.Contains("۹۹۹", wrong.Text + wrong.Document.QuerySelector("#WorkingDays")?.GetAttribute("value"), StringComparison.Ordinal);
        var right = await visitor.Post("/bylaws/clocks/add", new { Stage = "idea/review", WorkingDays = "۷", NudgeAtPercent = "80", EscalateTo = "head-of-ideas", ValidFrom = "۱۴۰۶/۱/۱" });
        Assert.Equal(302, right.Status);
        Assert.Equal(10, (await Ask(door => door.Clock("idea", "review", new JalaliDate(1405, 12, 29).ToDateOnly())))!.WorkingDays);
        Assert.Equal(7, (await Ask(door => door.Clock("idea", "review", new JalaliDate(1406, 1, 1).ToDateOnly())))!.WorkingDays);
    }

    [Fact]
    public async Task A_new_holiday_counts_at_once_and_called_off_it_is_worked()
    {
        await Start();
        var day = new JalaliDate(1405, 10, 12).ToDateOnly();
        Assert.True((await Ask(door => door.Calendar())).IsWorking(day));
        using var visitor = await city.SignIn(Role.Administrator);
        await visitor.Post("/bylaws/holidays/add", new { Day = "۱۲ دی ۱۴۰۵", Title = "آلودگی هوا" });
        Assert.False((await Ask(door => door.Calendar())).IsWorking(day));
        var id = await city.Read(db => db.Set<Holiday>().Where(h => h.Day == day).Select(h => h.Id).FirstAsync());
        await visitor.Post($"/bylaws/holidays/{id}/call-off", new { Why = "هوا پاک شد" });
        Assert.True((await Ask(door => door.Calendar())).IsWorking(day));
    }

    [Fact]
    public async Task A_Thursday_is_off_only_from_the_week_that_says_so()
    {
        await Start();
        var (before, after) = (new DateOnly(2027, 5, 6), new DateOnly(2027, 5, 13)); // two Thursdays
        await city.Arrange(async db =>
        {
            var week = new WorkingWeek([DayOfWeek.Thursday, DayOfWeek.Friday], new Decree(new DateOnly(2027, 5, 8)));
            week.TakeOver(await db.Set<WorkingWeek>().ToListAsync());
            db.Add(week);
        });
        city.Services.GetRequiredService<CalendarCache>().Forget();
        var calendar = await Ask(door => door.Calendar());
        Assert.True(calendar.IsWorking(before));
        Assert.False(calendar.IsWorking(after));
    }
}
