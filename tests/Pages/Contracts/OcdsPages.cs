using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.Contracts;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Contracts;

/// <summary>Open data is valid against the standard's own schema, and its sums are those of the pages.</summary>
public sealed class OcdsPages(SqliteCity city) : IClassFixture<SqliteCity>
{
    [Fact]
    public async Task Packages_are_valid_and_sum_to_what_the_pages_show()
    {
        var town = await ContractTown.Of(city);
        await town.Import([.. Enumerable.Range(1, 4).Select(i => new[] { $"1403/9/{i}", $"قرارداد باز {i}", "شرکت یک", ContractTown.OneId, i % 2 == 0 ? "نوآورانه" : "دانش‌بنیان", "", $"{i}00000000", $"1403/0{i}/05", "3", i == 1 ? "خاتمه‌یافته" : "جاری" })]);
        await city.Arrange(async db =>
        {
            var closed = await db.Set<Contract>().AsTracking().SingleAsync(c => c.LetterKey == "1403/9/1");
            closed.Recall(new PastFile([("یک", 40), ("دو", 60)], 1, 2, 3, 4, 2), city.Clock.Now);
        });
        using var employee = await city.SignIn(Role.Employee);
        var releases = JsonNode.Parse((await employee.Get("/ocds/releases.json")).Html)!.AsObject();
        var records = JsonNode.Parse((await employee.Get("/ocds/records.json")).Html)!.AsObject();
        Assert.Empty(new OcdsSchema("release-package-schema.json").Complaints(releases));
        Assert.Empty(new OcdsSchema("record-package-schema.json").Complaints(records));
        Assert.NotEmpty(new OcdsSchema("release-package-schema.json").Complaints(new JsonObject { ["uri"] = "x" }));
        var sum = releases["releases"]!.AsArray().SelectMany(r => r!["contracts"]!.AsArray()).Sum(c => c!["value"]!["amount"]!.GetValue<long>());
        Assert.Equal(await city.Read(db => db.Set<Contract>().Where(c => c.SignedOn != null).SumAsync(c => c.Amount)), sum);
        var paid = releases["releases"]!.AsArray().SelectMany(r => r!["contracts"]![0]!["implementation"]?["transactions"]?.AsArray() ?? []).Sum(t => t!["value"]!["amount"]!.GetValue<long>());
        Assert.Equal((await city.Read(db => db.Set<Contract>().AsSplitQuery().ToListAsync())).Sum(c => c.PaidNet), paid);
    }
}

/// <summary>As much of JSON Schema draft 4 as the Open Contracting schemas use.</summary>
internal sealed class OcdsSchema(string file)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "ocds");
    private readonly JsonObject _release = Read("release-schema.json");
    private readonly JsonObject _root = Read(file);

    public IReadOnlyList<string> Complaints(JsonNode? value)
    {
        var found = new List<string>();
        Check(_root, _root, value, "", found);
        return found;
    }

    private static JsonObject Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name)))!.AsObject();

    private void Check(JsonObject schema, JsonObject document, JsonNode? value, string at, List<string> found)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            var (home, path) = reference.Contains("release-schema.json", StringComparison.Ordinal) ? (_release, "") : (document, reference.TrimStart('#', '/'));
            if (reference.Contains("versioned", StringComparison.Ordinal)) return;
            var target = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate<string, JsonNode>(home, (node, step) => node[step]!).AsObject();
            Check(target, home, value, at, found);
            return;
        }
        if (schema["oneOf"] is JsonArray options && !options.Any(o => Passes(o!.AsObject(), document, value, at))) found.Add($"{at}: none of the options");
        if (schema["type"] is { } type && !Kinds(type).Contains(KindOf(value)) && !(KindOf(value) == "integer" && Kinds(type).Contains("number"))) { found.Add($"{at}: {KindOf(value)} instead of {type}"); return; }
        if (schema["enum"] is JsonArray allowed && !allowed.Any(a => JsonNode.DeepEquals(a, value))) found.Add($"{at}: {value} is not allowed");
        if (value is JsonValue && KindOf(value) == "string") CheckText(schema, value.GetValue<string>(), at, found);
        if (value is JsonArray items) CheckItems(schema, document, items, at, found);
        if (value is JsonObject members) CheckMembers(schema, document, members, at, found);
    }

    private bool Passes(JsonObject schema, JsonObject document, JsonNode? value, string at)
    {
        var found = new List<string>();
        Check(schema, document, value, at, found);
        return found.Count == 0;
    }

    private static void CheckText(JsonObject schema, string text, string at, List<string> found)
    {
        if (schema["minLength"] is { } least && text.Length < least.GetValue<int>()) found.Add($"{at}: too short");
        if (schema["format"]?.GetValue<string>() == "date-time" && !DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _)) found.Add($"{at}: no instant");
        if (schema["format"]?.GetValue<string>() == "uri" && !Uri.TryCreate(text, UriKind.Absolute, out _)) found.Add($"{at}: no address");
    }

    private void CheckItems(JsonObject schema, JsonObject document, JsonArray items, string at, List<string> found)
    {
        if (schema["minItems"] is { } least && items.Count < least.GetValue<int>()) found.Add($"{at}: too few");
        if (schema["uniqueItems"]?.GetValue<bool>() == true && items.Select(i => i?.ToJsonString()).Distinct().Count() < items.Count) found.Add($"{at}: twice");
        if (schema["items"] is JsonObject each) for (var i = 0; i < items.Count; i++) Check(each, document, items[i], $"{at}/{i}", found);
    }

    private void CheckMembers(JsonObject schema, JsonObject document, JsonObject members, string at, List<string> found)
    {
        foreach (var needed in schema["required"] as JsonArray ?? []) if (!members.ContainsKey(needed!.GetValue<string>())) found.Add($"{at}: {needed} is missing");
        if (schema["properties"] is not JsonObject known) return;
        foreach (var (name, value) in members)
            if (known[name] is JsonObject property) Check(property, document, value, $"{at}/{name}", found);
            else found.Add($"{at}/{name}: unknown");
    }

    private static string[] Kinds(JsonNode type) => type is JsonArray many ? [.. many.Select(t => t!.GetValue<string>())] : [type.GetValue<string>()];

    private static string KindOf(JsonNode? value) => value switch
    {
        null => "null", JsonObject => "object", JsonArray => "array",
        _ => value.GetValueKind() switch { System.Text.Json.JsonValueKind.String => "string", System.Text.Json.JsonValueKind.Number => value.ToJsonString().Contains('.') ? "number" : "integer", _ => "boolean" },
    };
}
