using System.Text.Json;
using Pishran.Engine.Fixtures;

namespace Pishran.Commands;

/// <summary>The table before a Swiss round, from JSON or from a tournament file.</summary>
internal static class StandingsJson
{
    /// <exception cref="WrongInput">Neither JSON of the right shape nor a tournament; an id is missing, unknown or twice; points are no multiple of one half.</exception>
    public static (IReadOnlyList<Contestant> Contestants, Names Names) Read(FileInfo file)
    {
        var text = Lines.Whole(file);
        if (text.AsSpan().TrimStart() is not ['{' or '[', ..])
        {
            var players = Players(file, text);
            return (Trf.Before(players, Trf.Rounds(players)), new(players.Select(p => $"{p.Number}")));
        }
        using var json = JsonFile.Parse(file.Name, text);
        var teams = Teams(file, json.RootElement);
        if (teams.Count == 0) throw new WrongInput($"{file.Name} names no team.");
        var ids = teams.Select((team, k) => Property(team, "id", "team", "player", "name") is { } id ? id.ToString() : throw new WrongInput($"{file.Name}, team {k + 1} has no “id”.")).ToArray();
        if (ids.GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new WrongInput($"{file.Name} names {twice.Key} twice.");
        var names = new Names(ids);
        var units = new Names(teams.Select(team => Property(team, "unit")?.ToString() ?? ""));
        var all = teams.Select((team, k) => (Contestant: Contestant(file, team, ids[k], names, units), Absent: Property(team, "absent") is { ValueKind: JsonValueKind.True }));
        return ([.. all.Where(t => !t.Absent).Select(t => t.Contestant)], names);
    }

    /// <exception cref="WrongInput">There is no line of a player.</exception>
    /// <exception cref="FormatException">A player's line is not as the format says.</exception>
    public static IReadOnlyList<Player> Players(FileInfo file, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new WrongInput($"{file.Name} is empty.");
        return Trf.Read(text) is { Count: > 0 } players ? players : throw new WrongInput($"{file.Name} is neither JSON nor a tournament: no line begins with 001.");
    }

    private static List<JsonElement> Teams(FileInfo file, JsonElement root) =>
        root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray()]
        : Property(root, "teams", "players", "standings") is { ValueKind: JsonValueKind.Array } teams ? [.. teams.EnumerateArray()]
        : throw new WrongInput($"{file.Name} has no list “teams”.");

    private static Contestant Contestant(FileInfo file, JsonElement team, string id, Names names, Names units)
    {
        WrongInput Bad(string why) => new($"{file.Name}, team {id}: {why}");
        var points = Property(team, "points", "score") is { ValueKind: JsonValueKind.Number } number && double.IsInteger(number.GetDouble() * 2) ? number.GetDouble() : throw Bad("“points” must be a whole or half number.");
        var met = new HashSet<int>();
        if (Property(team, "met", "opponents") is { ValueKind: not JsonValueKind.Null } list)
            foreach (var other in list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : throw Bad("“met” must be a list of ids."))
                if (other.ValueKind != JsonValueKind.Null) met.Add(names.Has(other.ToString()) ? names.Of(other.ToString()) : throw Bad($"it has met the unknown team {other}; a team that has left stays in the list as “absent”."));
        var bye = Property(team, "hadBye", "bye", "byes") switch
        {
            null or { ValueKind: JsonValueKind.False or JsonValueKind.Null } => false,
            { ValueKind: JsonValueKind.True } => true,
            { ValueKind: JsonValueKind.Number } count => count.GetDouble() > 0,
            _ => throw Bad("“hadBye” must be true or false."),
        };
        return new(names.Of(id), points, met, bye, Property(team, "unit") is { ValueKind: not JsonValueKind.Null } unit ? units.Of(unit.ToString()) : null);
    }

    private static JsonElement? Property(JsonElement of, params string[] names)
    {
        if (of.ValueKind != JsonValueKind.Object) return null;
        foreach (var name in names)
            if (of.TryGetProperty(name, out var value)) return value;
        return null;
    }
}
