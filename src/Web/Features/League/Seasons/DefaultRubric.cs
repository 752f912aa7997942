using System.Text.Json;

namespace Pishran.Features.League.Seasons;

/// <summary>The criteria a new season is offered; the head of ideas changes them as the city likes.</summary>
public static class DefaultRubric
{
    public static IReadOnlyList<Criterion> Criteria { get; } = Read();

    private static List<Criterion> Read()
    {
        using var file = typeof(DefaultRubric).Assembly.GetManifestResourceStream("League/rubric.json") ?? throw new InvalidOperationException("League/rubric.json is not embedded.");
        using var json = JsonDocument.Parse(file);
        return [.. json.RootElement.GetProperty("criteria").EnumerateArray().Select(c => new Criterion(Text(c, "key"), Text(c, "fa"), Text(c, "en"), c.GetProperty("weight").GetInt32(),
            Level(c, "1"), Level(c, "4"), Level(c, "7"), Level(c, "10")))];
    }

    private static string Text(JsonElement criterion, string name) => criterion.GetProperty(name).GetString()!;
    private static string Level(JsonElement criterion, string mark) => criterion.GetProperty("levels").GetProperty(mark).GetString()!;
}
