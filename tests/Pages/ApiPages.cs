using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Data.Sheets;
using Pishran.Tests.Architecture;

namespace Pishran.Tests.Pages;

public abstract class ApiPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : ApiPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : ApiPages(city), IClassFixture<PostgresCity>;

    private Task Import(string rows) => city.Arrange((db, all) =>
        all.GetServices<IImportKind>().Single(k => k.Kind == "problems").Run(db, SheetFile.Read(System.Text.Encoding.UTF8.GetBytes("مسئله,واحد,شاخص,وضع موجود\n" + rows), "p.csv"), new ImportOptions(false, city.Clock.Now)));

    [Fact]
    public async Task The_description_is_the_one_in_docs()
    {
        var file = Path.Combine(Sources.Root, "docs", "openapi.v1.json");
        var now = (await city.Stranger().Get("/openapi/v1.json")).Html.ReplaceLineEndings("\n").Trim();
        if (Environment.GetEnvironmentVariable("PISHRAN_WRITE_TABLE") is "1") await File.WriteAllTextAsync(file, now + "\n", TestContext.Current.CancellationToken);
        Assert.Equal((await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").Trim(), now);
    }

    [Theory]
    [InlineData("/api/v1/problems/none", 404)]
    [InlineData("/api/v1/nowhere", 404)]
    [InlineData("/api/v1/problems?top=many", 400)]
    public async Task Errors_are_problem_details(string address, int status)
    {
        var answer = await city.Stranger().Get(address);
        Assert.Equal(status, answer.Status);
        Assert.StartsWith("application/problem+json", answer.Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_paged_by_its_next_and_unchanged_is_told_in_304()
    {
        await Import(string.Join('\n', Enumerable.Range(1, 5).Select(i => $"فوارهٔ {i},Z1,درصد,{i}")));
        using var employee = await city.SignIn("employee");
        var (seen, address) = (new List<string>(), (string?)"/api/v1/problems?top=2&q=" + Uri.EscapeDataString("فواره"));
        while (address is not null)
        {
            using var page = JsonDocument.Parse((await employee.Get(address)).Html);
            seen.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(p => p.GetProperty("title").GetString()!));
            address = page.RootElement.GetProperty("next").GetString();
        }
        Assert.Equal(5, seen.Distinct().Count());
        Assert.Equal(5, seen.Count);

        var etag = (await employee.Get("/api/v1/problems")).Headers["ETag"];
        async Task<int> Ask(Visitor who)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/problems");
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
            return (await who.Send(request)).Status;
        }
        Assert.Equal(304, await Ask(employee));
        Assert.Equal(200, await Ask(city.Stranger()));
        await Import("فوارهٔ تازه,Z1,درصد,9");
        Assert.Equal(200, await Ask(employee));
    }

    [Fact]
    public async Task A_stranger_gets_no_row_that_is_not_public()
    {
        await Import("پنهان‌ترین مسئله,Z1,درصد,3");
        Assert.DoesNotContain("پنهان‌ترین", (await city.Stranger().Get("/api/v1/problems?top=100")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("پنهان‌ترین", (await city.Stranger().Get("/api/v1/cards?q=" + Uri.EscapeDataString("پنهان‌ترین"))).Html, StringComparison.Ordinal);
        using var employee = await city.SignIn("employee");
        Assert.Contains("پنهان‌ترین", (await employee.Get("/api/v1/cards?q=" + Uri.EscapeDataString("پنهان‌ترین"))).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_house_says_that_it_lives_and_is_ready()
    {
        Assert.Equal(200, (await city.Stranger().Get("/healthz")).Status);
        await city.Stranger().Get("/api/v1/cards?q=x");
        Assert.Equal(200, (await city.Stranger().Get("/readyz")).Status);
    }
}
