using Microsoft.Extensions.DependencyInjection;
using Pishran.Data.Sheets;
using Pishran.Features.League;
using Pishran.Shell;

namespace Pishran.Tests.Pages.League;

public abstract class CityPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : CityPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : CityPages(city), IClassFixture<PostgresCity>;

    private static string Address(Season season) => $"/league/seasons/{season.Id}/cities";

    private Task<ImportReport> Import(params string[] lines) => city.Arrange(async (db, all) =>
    {
        var sheet = new Sheet("s", [.. lines.Select((line, i) => new SheetRow(i + 1, line.Split(',')))]);
        return await all.GetServices<IImportKind>().Single(k => k.Kind == "city-ideas").Run(db, [sheet], new ImportOptions(false, city.Clock.Now));
    });

    private async Task Fix(Season season)
    {
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(302, (await head.Post(Address(season), new { SubmittedUntil = "1405/09/30", AdmittedUntil = "1405/10/15", JudgedUntil = "1405/10/30" })).Status);
    }

    [Fact]
    public async Task Only_the_head_fixes_the_rule_and_only_once()
    {
        var season = await city.Season();
        using var stranger = city.Stranger();
        Assert.Equal(302, (await stranger.Get(Address(season))).Status);
        using var employee = await city.SignIn(Role.Employee);
        Assert.Empty((await employee.Get(Address(season))).Document.QuerySelectorAll("main form[method=post]"));
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(422, (await head.Post(Address(season), new { SubmittedUntil = "1405/09/30", AdmittedUntil = "1405/09/01", JudgedUntil = "1405/10/30" })).Status);
        var form = (await head.Get(Address(season))).Form().Fill(new { SubmittedUntil = "1405/08/30", AdmittedUntil = "1405/10/15", JudgedUntil = "1405/10/30" });
        await Fix(season);
        Assert.Equal(422, (await form.Send()).Status); // fixed already
    }

    [Fact]
    public async Task Every_city_is_counted_by_the_same_dated_rule_and_a_file_counts_once()
    {
        var season = await city.Season();
        string Row(string town, string title, string submitted, string admitted, string judged) => $"{season.Name},{town},{title},{submitted},{admitted},{judged}";
        const string Head = "فصل,شهر,عنوان,تاریخ رسیدن,تاریخ پذیرش,تاریخ داوری";
        Assert.Equal(1, (await Import(Head, Row("مشهد", "پیش از قاعده", "1405/09/01", "", ""))).Refused);
        await Fix(season);
        string[] list =
        [
            Head, Row("مشهد", "یک", "1405/09/01", "1405/09/10", "1405/10/01"), Row("مشهد", "دو", "1405/09/30", "1405/10/20", "1405/10/21"), // admitted too late
            Row("شیراز", "سه", "1405/10/01", "1405/10/02", "1405/10/03"), // submitted too late
            Row("شیراز", "چهار", "1405/09/05", "", ""), Row("شیراز", "چهار", "1405/09/05", "", ""), Row("شیراز", "پنج", "دیروز", "", ""),
        ];
        var report = await Import(list);
        Assert.Equal((4, 1, 1), (report.Added, report.Refused, report.Repeated));
        Assert.Equal(4, (await Import(list)).Unchanged);
        using var employee = await city.SignIn(Role.Employee);
        var page = await employee.Get(Address(season));
        Assert.Equal([["مشهد", "۲", "۱", "۱"], ["شیراز", "۱", "۰", "۰"]], page.Document.QuerySelectorAll("main tbody tr").Select(r => r.QuerySelectorAll("th, td").Skip(1).Select(c => c.TextContent.Trim()).ToArray()));
        var link = page.Document.QuerySelector("main tbody tr td a")!.GetAttribute("href")!;
        Assert.Equal(2, (await employee.Get(link.Split('#')[0])).Document.QuerySelectorAll("#list li").Length);
    }
}
