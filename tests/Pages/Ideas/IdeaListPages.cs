using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Data.Sheets;
using Pishran.Features.Ideas;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Ideas;

/// <summary>Many ideas at once: taken in, listed, narrowed, taken out, numbered.</summary>
public abstract class IdeaListPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : IdeaListPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : IdeaListPages(city), IClassFixture<PostgresCity>;

    private readonly IdeaGround _ground = new(city);

    [Fact]
    public async Task A_list_is_taken_in_once_and_a_dry_run_changes_nothing()
    {
        await _ground.Bylaws();
        const string List = "عنوان ایده,واحد,پیشنهاددهنده,شرح,نوع,منفعت\nچتر ایستگاه,Z1,قاسمی,شرح چتر,پیشنهاد,رضایت مردم\nچتر ایستگاه‌,منطقهٔ یک,سعید قاسمی,,,\nپل شیشه‌ای,Z2,باقری,,ایده,\nبی‌واحد,جای ناشناس,باقری,,,\nبی‌نویسنده,Z2,هیچ‌کس,,,\nنوع بد,Z2,باقری,,چیز,";
        Task<ImportReport> Run(bool dry) => city.Arrange(async (db, all) => await all.GetServices<IImportKind>().Single(k => k.Kind == "ideas").Run(db, SheetFile.Read(Encoding.UTF8.GetBytes(List), "ideas.csv"), new ImportOptions(dry, city.Clock.Now)));
        var dry = await Run(true);
        Assert.Equal(0, await city.Read(db => db.Set<Idea>().CountAsync(i => i.Title == "پل شیشه‌ای")));
        var report = await Run(false);
        Assert.True(dry.IsLike(report));
        Assert.Equal((2, 3, 1), (report.Added, report.Refused, report.Repeated));
        Assert.Equal((1, 1), (report.ByGroup["Z1"], report.ByGroup["Z2"]));
        var second = await Run(false);
        Assert.Equal((0, 0, 2), (second.Added, second.Changed, second.Unchanged));
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var file = (await head.Get("/ideas/export.csv")).Body;
        var back = await city.Arrange(async (db, all) => await all.GetServices<IImportKind>().Single(k => k.Kind == "ideas").Run(db, SheetFile.Read(file, "ideas.csv"), new ImportOptions(true, city.Clock.Now)));
        Assert.Equal((0, 0), (back.Added, back.Changed));
        var idea = await city.Read(db => db.Set<Idea>().SingleAsync(i => i.Title == "چتر ایستگاه"));
        Assert.Equal((IdeaState.Submitted, IdeaKind.Suggestion, city.People.Person("employee"), true), (idea.State, idea.Kind, idea.Authors.Single().PersonId, idea.Number!.StartsWith("I-1405-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_list_is_searched_narrowed_sorted_paged_and_taken_out()
    {
        await _ground.Bylaws();
        var rows = string.Join('\n', Enumerable.Range(0, 23).Select(i => $"بادگیر ساختمان شمارهٔ {i},Z1,قاسمی"));
        await city.Arrange(async (db, all) => await all.GetServices<IImportKind>().Single(k => k.Kind == "ideas").Run(db, SheetFile.Read(Encoding.UTF8.GetBytes("ایده,واحد,ایده‌پرداز\n" + rows), "ideas.csv"), new ImportOptions(false, city.Clock.Now)));
        using var employee = await city.SignIn("employee-6");
        var first = await employee.Get("/ideas?q=" + Uri.EscapeDataString("بادگير ساختمان") + "&sort=title");
        Assert.Equal(20, first.TextsOf("tbody th").Count);
        var next = await employee.Get(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(3, next.TextsOf("tbody th").Count);
        Assert.Empty(first.TextsOf("tbody th").Intersect(next.TextsOf("tbody th")));
        Assert.Equal(200, (await employee.Get("/ideas?q=%00&state=zzz&unit=a&year=99999999999&sort=zz&after=zz&of=zz&late=zz&kind=7")).Status);
        Assert.Equal(24, (await employee.Get("/ideas/export.csv?q=" + Uri.EscapeDataString("بادگیر"))).Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal((byte)'P', (await employee.Get("/ideas/export.xlsx")).Body[0]);
        Assert.Contains("/api/v1/ideas?", (await employee.Get("/api/v1/ideas?top=5")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_have_no_gap_and_no_double()
    {
        var keys = await city.Read(db => db.Set<Idea>().Where(i => i.NumberKey > 0).OrderBy(i => i.NumberKey).Select(i => i.NumberKey).ToListAsync());
        Assert.Equal(Enumerable.Range(1405_000_001, keys.Count), keys);
    }
}
