using Pishran.Shell;

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
}
