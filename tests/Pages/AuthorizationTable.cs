using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Shell;
using Pishran.Tests.Architecture;

namespace Pishran.Tests.Pages;

/// <summary>
/// <c>tests/authorization.json</c>: every address of the house × every role, with what must be answered. The roles sign in
/// for real. An address without a row fails. <c>PISHRAN_WRITE_TABLE=1</c> writes the table anew, to be read and approved as a
/// difference: <c>sign-in</c> and <c>403</c> are refusals before anything is loaded, <c>404</c> is absent or not mine.
/// </summary>
public abstract partial class AuthorizationTable(City city)
{
    public sealed class OnSqlite(SqliteCity city) : AuthorizationTable(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : AuthorizationTable(city), IClassFixture<PostgresCity>;

    private const string Stranger = "stranger";
    private static readonly string File = Path.Combine(Sources.Root, "tests", "authorization.json");
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Everybody = [Stranger, SmallCity.Citizen, .. Role.All];

    [Fact]
    public async Task Every_address_answers_every_role_as_the_table_says()
    {
        var found = await Ask();
        if (Environment.GetEnvironmentVariable("PISHRAN_WRITE_TABLE") is "1") await System.IO.File.WriteAllTextAsync(File, Write(found), TestContext.Current.CancellationToken);
        var table = Read(await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
        Assert.NotEmpty(table);
        Assert.Empty(found.Keys.Except(table.Keys).Select(address => $"{address} has no row (see {nameof(AuthorizationTable)})"));
        Assert.Empty(table.Keys.Except(found.Keys).Select(address => $"{address} is in the table and nowhere else"));
        Assert.Empty(from address in found.Keys from who in Everybody
                     let expected = table[address].GetValueOrDefault(who, "no answer")
                     where found[address][who] != expected
                     select $"{address} for {who}: {found[address][who]} instead of {expected}");
    }

    [Fact]
    public void Every_endpoint_names_who_may_open_it()
    {
        Assert.NotEmpty(Endpoints());
        Assert.Empty(Endpoints().Where(e => e.Metadata.GetMetadata<IAuthorizeData>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null).Select(e => e.DisplayName));
    }

    // 405: the address takes no writes from anybody.
    [Fact]
    public async Task Who_may_not_read_may_not_write_either()
    {
        var table = Read(await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
        var wrong = new List<string>();
        foreach (var who in Everybody)
        {
            using var visitor = await As(who);
            foreach (var (address, answers) in table.Where(row => row.Key.StartsWith("GET ", StringComparison.Ordinal) && row.Value[who] is "sign-in" or "403"))
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, Filled(address[4..])) { Content = new FormUrlEncodedContent([]) };
                var answer = Said(await visitor.Send(request));
                if (answer != answers[who] && answer != "405") wrong.Add($"POST {address[4..]} as {who}: {answer} instead of {answers[who]}");
            }
        }
        Assert.Empty(wrong);
    }

    private async Task<SortedDictionary<string, Dictionary<string, string>>> Ask()
    {
        var found = new SortedDictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var who in Everybody)
        {
            using var visitor = await As(who);
            foreach (var (method, address) in Addresses())
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), Filled(address));
                if (method is not ("GET" or "HEAD")) request.Content = new FormUrlEncodedContent([]);
                if (!found.TryGetValue($"{method} {address}", out var row)) found[$"{method} {address}"] = row = new(StringComparer.Ordinal);
                row[who] = Said(await visitor.Send(request));
            }
        }
        return found;
    }

    private async Task<Visitor> As(string who)
    {
        var visitor = who == Stranger ? city.Stranger() : await city.SignIn(who);
        visitor.ExpectsFailure = true; // the table says what may be answered; a 500 is in no row
        return visitor;
    }

    private IEnumerable<RouteEndpoint> Endpoints() => city.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();

    // A page answers GET (its POST is asked apart); signing out would end the asker's session, so it comes last.
    private List<(string Method, string Address)> Addresses() =>
        [.. (from endpoint in Endpoints()
             from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
             select (method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))).Distinct().OrderBy(a => a.Item2.Contains("sign-out", StringComparison.Ordinal)).ThenBy(a => a.Item2, StringComparer.Ordinal)];

    // The first of each kind; where a pattern lists what it takes, the first of the list.
    private static string Filled(string address) => Hole().Replace(address, hole => hole.Value switch
    {
        "{code:int}" => "404",
        var listed when listed.IndexOf("^(", StringComparison.Ordinal) is > 0 and var at => listed[(at + 2)..].Split('|', ')')[0],
        _ => "1",
    });

    private static string Said(Answer answer) => (answer.Status, answer.Location) switch
    {
        (301 or 302 or 303, { } to) when LocalPath(answer, to) == "/sign-in" => "sign-in",
        (301 or 302 or 303, { } to) => "goes to " + LocalPath(answer, to),
        _ => answer.Status.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string LocalPath(Answer answer, string to) => new Uri(answer.Address, to).AbsolutePath;

    private static string Write(SortedDictionary<string, Dictionary<string, string>> found)
    {
        var lines = found.Select(row => $"  {Quoted(row.Key)}: {{ {string.Join(", ", row.Value.GroupBy(a => a.Value).Select(g => $"{Quoted(g.Key)}: [{string.Join(", ", g.Select(a => Quoted(a.Key)))}]"))} }}");
        return "{\n" + string.Join(",\n", lines) + "\n}\n";
    }

    private static Dictionary<string, Dictionary<string, string>> Read(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string[]>>>(json)!
            .ToDictionary(row => row.Key, row => row.Value.SelectMany(a => a.Value.Select(who => (who, a.Key))).ToDictionary(a => a.who, a => a.Key, StringComparer.Ordinal), StringComparer.Ordinal);

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Readable);

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Hole();
}
