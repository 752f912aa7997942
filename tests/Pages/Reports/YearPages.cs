using Microsoft.EntityFrameworkCore;
using Pishran.Features.Ideas;
using Pishran.Features.Problems;
using Pishran.Shell;
using Pishran.Tests.Pages.Ideas;

namespace Pishran.Tests.Pages.Reports;

public abstract class YearPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : YearPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : YearPages(city), IClassFixture<PostgresCity>;

    [Fact]
    public async Task The_year_is_for_who_leads_and_every_number_opens_its_list()
    {
        using var stranger = city.Stranger();
        Assert.Contains("/sign-in", (await stranger.Get("/reports")).Location!, StringComparison.Ordinal);
        using var employee = await city.SignIn(Role.Employee);
        Assert.Equal(403, (await employee.Get("/reports")).Status);
        using var executive = await city.SignIn(Role.Executive);
        var page = await executive.Get("/reports?year=1405");
        var tiles = page.Document.QuerySelectorAll("a.kpi");
        Assert.Equal(7, tiles.Length);
        foreach (var tile in tiles) Assert.Equal(200, (await executive.Get(tile.GetAttribute("href")!)).Status);
        Assert.Equal(200, (await executive.Get("/reports?year=nonsense")).Status);
    }

    [Fact]
    public async Task The_list_behind_ideas_and_problems_holds_every_one_that_was_counted()
    {
        var rejected = await DoingTown.Idea(city, IdeaState.Rejected, "ایده‌ای که رد شد " + Guid.NewGuid().ToString("N")[..6]);
        var open = await DoingTown.Idea(city, IdeaState.Accepted, "ایده‌ای که پذیرفته شد " + Guid.NewGuid().ToString("N")[..6]);
        await city.Listed("مسئله‌ای که شمرده شد " + Guid.NewGuid().ToString("N")[..6]);
        foreach (var role in new[] { Role.Executive, Role.HeadOfIdeas })
        {
            using var reader = await city.SignIn(role);
            var page = await reader.Get("/reports?year=1405");
            var ideas = await reader.Get("/ideas?year=1405");
            foreach (var idea in new[] { rejected, open }) Assert.Contains(idea.Number!, ideas.Html, StringComparison.Ordinal);
            foreach (var (list, table) in new[] { ("/ideas?year=1405", (Func<Pishran.Data.AppDb, IQueryable<int>>)(db => db.Set<Idea>().Where(i => i.NumberKey / 1_000_000 == 1405).Select(i => i.Id))), ("/problems?year=1405", db => db.Set<Problem>().Where(p => p.NumberKey / 1_000_000 == 1405).Select(p => p.Id)) })
            {
                var counted = await city.Read(db => table(db).CountAsync());
                var tile = page.Document.QuerySelector($"a.kpi[href='{list}']")!;
                Assert.Contains(Say.Number(counted), tile.TextContent, StringComparison.Ordinal);
                Assert.Equal(counted, (await reader.Get(list)).Document.QuerySelectorAll("main tbody tr").Length);
            }
        }
    }
}
