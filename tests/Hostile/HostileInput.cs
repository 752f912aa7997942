using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Shell;
using Xunit.Sdk;

namespace Pishran.Tests.Hostile;

/// <summary>
/// Every field of every form that each role can reach gets bad input, and so do addresses, queries and headers. No answer is
/// a 5xx or takes long; what is shown again brings no script of its own. The count is bounded, the order fixed.
/// </summary>
public abstract partial class HostileInput(City city)
{
    public sealed class OnSqlite(SqliteCity city) : HostileInput(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : HostileInput(city), IClassFixture<PostgresCity>;

    private const int PostsInAll = 1500, MostPages = 150;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(8);
    private static readonly string[] Everybody = ["", SmallCity.Citizen, .. Role.All];

    private readonly List<string> _wrong = [];

    [Fact]
    public async Task No_field_of_any_form_breaks_the_house()
    {
        var forms = new Dictionary<string, (string Who, string Page, int Index)>(StringComparer.Ordinal);
        foreach (var who in Everybody)
        {
            using var visitor = await As(who);
            foreach (var (page, answer) in await Walked(visitor))
                foreach (var (index, form) in answer.Document.QuerySelectorAll("main form").OfType<IHtmlFormElement>().Index())
                    if (!LeavesTheHouse(form)) forms.TryAdd(Shape(page) + " " + string.Join(",", form.Elements.Select(e => e.GetAttribute("name")).Distinct()), (who, page, index));
        }
        Assert.Contains(forms.Values, f => f.Page.StartsWith("/sign-in", StringComparison.Ordinal));
        Assert.Contains(forms.Values, f => f.Who == Role.HeadOfIdeas);

        var each = Math.Max(8, PostsInAll / forms.Count);
        var at = 0;
        foreach (var mine in forms.Values.GroupBy(f => f.Who))
        {
            using var visitor = await As(mine.Key);
            foreach (var (_, page, index) in mine)
                for (var i = 0; i < each; i++) await Attack(visitor, page, index, Corpus.Strings[at++ % Corpus.Strings.Count], i);
        }
        foreach (var who in Everybody.Where(w => w.Length > 0))
        {
            using var visitor = await As(who); // and the pages that now show what was sent
            await Walked(visitor);
        }
        Nothing(_wrong);
    }

    [Fact]
    public async Task No_address_and_no_query_breaks_the_house()
    {
        string[] ids = ["0", "-1", "2147483647", "2147483648", "99999999999999999999", "1.5", "1e3", "%DB%B1", "%00", "%FF%FE", "..%2f..%2fetc%2fpasswd", "%3Cscript%3E", "null", "'", "true"];
        string[] keys = ["q", "after", "back", "lang", "year", "page", "sort", "kind", "state", "unit", "on", "id", "handler", "culture"];
        var addresses = city.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Where(a => !a.Contains("sign-out", StringComparison.Ordinal)).Distinct().ToList();
        Assert.NotEmpty(addresses);
        foreach (var who in new[] { "", Role.Employee, Role.HeadOfIdeas, Role.Administrator })
        {
            using var visitor = await As(who);
            var at = 0;
            foreach (var address in addresses)
            {
                foreach (var id in address.Contains('{', StringComparison.Ordinal) ? ids : []) await Ask(visitor, Hole().Replace(address, id));
                var open = Hole().Replace(address, "1");
                for (var i = 0; i < 12; i++, at++) await Ask(visitor, $"{open}?{keys[at % keys.Length]}={Escaped(Corpus.Strings[at * 31 % Corpus.Strings.Count], 6000)}");
                await Ask(visitor, $"{open}?q={string.Concat(Enumerable.Repeat("%D8%A7+", 300))}&q=2&q[]=3&&=&%=x&after=%00&lang=%00");
            }
        }
        Nothing(_wrong);
    }

    [Fact]
    public async Task No_header_breaks_the_house()
    {
        string[] names = ["User-Agent", "Accept-Language", "Cookie", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Referer", "If-None-Match", "If-Modified-Since", "Range", "Accept", "Accept-Encoding", "Authorization", "traceparent", "Origin", "X-HTTP-Method-Override", "HX-Request", "Content-Type"];
        using var visitor = await As(Role.HeadOfIdeas);
        foreach (var (i, text) in Corpus.Strings.Index().Where(s => s.Item.Length is > 0 and < 4000 && !s.Item.AsSpan().ContainsAny("\0\r\n")))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, i % 3 == 0 ? "/sign-in" : "/");
            request.Headers.TryAddWithoutValidation(names[i % names.Length], names[i % names.Length] == "Cookie" ? $"session={Uri.EscapeDataString(text)}; notice={Uri.EscapeDataString(text)}; lang={Uri.EscapeDataString(text)}; forgery={Uri.EscapeDataString(text)}" : text);
            await Asked(visitor, request);
        }
        foreach (var agent in new[] { new string('x', 199) + "😀😀", new string('ی', 300), string.Concat(Enumerable.Repeat("😀", 150)) })
        {
            using var stranger = city.Stranger();
            stranger.ExpectsFailure = true;
            var form = (await stranger.Get("/sign-in")).Form().Fill(new { Account = Role.Judge, SmallCity.Password });
            stranger.Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", agent);
            Judge(await form.Send(), "sign-in with a long agent");
        }
        foreach (var type in new[] { "application/json", "multipart/form-data", "multipart/form-data; boundary=x", "text/plain; charset=utf-7", "application/x-www-form-urlencoded; charset=nonsense" })
            foreach (var body in new[] { "", "{", "--x", "a=b&a=%00&%ff=%fe", "a=%uD800&=&=" })
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new StringContent(body) };
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
                await Asked(visitor, request);
            }
        Nothing(_wrong);
    }

    private async Task Attack(Visitor visitor, string page, int index, string text, int turn)
    {
        var shown = await visitor.Get(page);
        if (shown.Document.QuerySelectorAll("main form").OfType<IHtmlFormElement>().ElementAtOrDefault(index) is not { } element) return; // an earlier one did what the form was for
        var form = shown.Form(element);
        var fields = form.Fields.Where(f => f.Name is not ("_forgery" or "_key")).ToList();
        // In turn: every field at once, then one after another among values the form came with.
        foreach (var (at, (name, kind)) in fields.Index())
            if (turn % 3 == 0 || at == turn % fields.Count)
                if (kind == "file") { var (file, content) = Corpus.Uploads[turn % Corpus.Uploads.Count]; form.Attach(name, file, content); }
                else form.Set(name, text);
        var watch = Stopwatch.StartNew();
        var answer = await form.Send();
        Judge(answer, $"{page} form {index} ← {Shown(text)}");
        if (watch.Elapsed > Long) _wrong.Add($"{page} took {watch.Elapsed.TotalSeconds:0.0} s ← {Shown(text)}");
        if (answer.Status == 302) await Ask(visitor, answer.Location!);
    }

    /// <summary>Every page that links lead to, a few of each shape.</summary>
    private async Task<List<(string Page, Answer Answer)>> Walked(Visitor visitor)
    {
        var (found, seen, shapes, waiting) = (new List<(string, Answer)>(), new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal), new Queue<string>(["/", "/sign-in"]));
        while (waiting.TryDequeue(out var page) && found.Count < MostPages)
        {
            var shape = Shape(page);
            if (!seen.Add(page) || shapes.GetValueOrDefault(shape) >= 2) continue;
            shapes[shape] = shapes.GetValueOrDefault(shape) + 1;
            var answer = await visitor.Get(page);
            Judge(answer, page);
            if (answer.Status is 301 or 302) waiting.Enqueue(new Uri(answer.Address, answer.Location!).PathAndQuery);
            if (answer.Status != 200 || !answer.Headers.GetValueOrDefault("Content-Type", "").StartsWith("text/html", StringComparison.Ordinal)) continue;
            found.Add((page, answer));
            foreach (var link in answer.Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith('/') && !h.Contains("lang=", StringComparison.Ordinal)))
                waiting.Enqueue(link.Split('#')[0]);
        }
        return found;
    }

    private Task Ask(Visitor visitor, string address) => Asked(visitor, new HttpRequestMessage(HttpMethod.Get, address));

    private async Task Asked(Visitor visitor, HttpRequestMessage request)
    {
        using var asked = request;
        Judge(await visitor.Send(request), $"{request.Method} {request.RequestUri} {string.Join("; ", request.Headers.Select(h => $"{h.Key}: {Shown(string.Join(", ", h.Value))}"))}");
    }

    private void Judge(Answer answer, string what)
    {
        if (answer.Status is >= 500 or < 100) _wrong.Add($"{answer.Status}: {what}\n{Cut(city.Faults.Last, 1500)}");
        if (answer.Headers.GetValueOrDefault("Content-Type", "").StartsWith("text/html", StringComparison.Ordinal)
            && answer.Document.All.FirstOrDefault(e => e is IHtmlScriptElement { Source: null or "" } || e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) && a.Name is "href" or "src" or "action")) is { } foreign)
            _wrong.Add($"{what} shows {Cut(foreign.OuterHtml, 200)}");
    }

    private async Task<Visitor> As(string who)
    {
        var visitor = who.Length == 0 ? city.Stranger() : await city.SignIn(who);
        visitor.ExpectsFailure = true; // they are gathered, so that one run shows all
        return visitor;
    }

    private static void Nothing(List<string> wrong)
    {
        if (wrong.Count > 0) throw new XunitException($"{wrong.Count} times:\n" + string.Join("\n\n", wrong.DistinctBy(w => w.Split('\n').ElementAtOrDefault(1) ?? w).Take(12)));
    }

    private static bool LeavesTheHouse(IHtmlFormElement form) => (form.GetAttribute("action") ?? "").Contains("sign-out", StringComparison.Ordinal);
    private static string Shape(string page) => Number().Replace(page.Split('?')[0], "/#");
    private static string Escaped(string text, int longest) => Uri.EscapeDataString(text.Length > longest / 6 ? text[..(longest / 6)] : text);
    private static string Shown(string text) => Cut(System.Text.Json.JsonSerializer.Serialize(text), 120);
    private static string Cut(string text, int longest) => text.Length > longest ? text[..longest] + "…" : text;

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Hole();

    [GeneratedRegex(@"/\d+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
