using System.Text.Json;

namespace Pishran.TextBench;

/// <summary>The demonstration city's texts: key, title, body and, for near-copies, the key of the original.</summary>
internal sealed record CityText(string Key, string Title, string Body, string? CopyOf)
{
    public static List<CityText> Read(string folder) =>
        [.. new[] { "ideas", "problems", "products" }.SelectMany(name => Read(folder, name))];

    public static IEnumerable<CityText> Read(string folder, string name)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, name + ".json")));
        foreach (var item in file.RootElement.Clone().EnumerateArray())
        {
            var title = Text(item, "title") ?? Text(item, "name") ?? "";
            string?[] parts = [Text(item, "summary"), Text(item, "urbanUse"), Text(item, "advantage"), Text(item, "whoSuffers"), Text(item, "evidence"), Text(item, "causes")];
            yield return new(Text(item, "key") ?? title, title, string.Join(' ', parts.Where(p => p is not null)), Text(item, "duplicateOf"));
        }
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
