using System.Globalization;
using System.Text.Json;
using Pishran.Engine.Teams;

namespace Pishran.Commands;

/// <summary>The people of <c>pishran teams</c>, with the names behind their numbers.</summary>
/// <param name="Size">The size of a team that the file asks for; null when it says nothing.</param>
internal sealed record PeopleFile(IReadOnlyList<Person> People, Names Ids, int? Size)
{
    private sealed record Row(string Id, string Unit, IReadOnlyList<string> Skills, double Seniority);

    /// <exception cref="WrongInput">Neither CSV nor JSON of the right shape, a name is missing or stands there twice, or a number is none.</exception>
    public static PeopleFile Read(FileInfo file)
    {
        var text = Lines.Whole(file);
        if (text.AsSpan().TrimStart() is not ['{' or '[', ..]) return Of(file, [.. Csv(file, text)], null);
        using var json = JsonFile.Parse(file.Name, text);
        var root = json.RootElement;
        return root.ValueKind == JsonValueKind.Array ? Of(file, [.. root.EnumerateArray().Select((p, k) => Listed(file, p, k))], null)
            : root.TryGetProperty("people", out var people) && people.ValueKind == JsonValueKind.Array ? Of(file, [.. people.EnumerateArray().Select((p, k) => Listed(file, p, k))], Team(root))
            : Of(file, Columns(file, root), Team(root), SkillsOf(root));
    }

    private static PeopleFile Of(FileInfo file, List<Row> rows, int? size, IEnumerable<string>? known = null)
    {
        if (rows.Count == 0) throw new WrongInput($"{file.Name} names nobody.");
        if (rows.GroupBy(r => r.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new WrongInput($"{file.Name} names {twice.Key} twice.");
        var (ids, units) = (new Names(rows.Select(r => r.Id)), new Names(rows.Select(r => r.Unit)));
        var skills = rows.SelectMany(r => r.Skills).Concat(known ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return new([.. rows.Select(r => new Person(ids.Of(r.Id), units.Of(r.Unit), [.. skills.Select(s => r.Skills.Contains(s, StringComparer.Ordinal))], r.Seniority))], ids, size);
    }

    private static IEnumerable<Row> Csv(FileInfo file, string text)
    {
        foreach (var (line, cells) in new CsvRows(file.Name, Lines.Of(new StringReader(text))).Read("person|id|name!", "unit|dept!", "skills", "seniority"))
        {
            if (cells[0].Length == 0 || cells[1].Length == 0) throw new WrongInput($"{file.Name}, line {line}: the person or the unit is missing.");
            var seniority = cells[3].Length == 0 ? 0 : Lines.Number(cells[3]) ?? throw new WrongInput($"{file.Name}, line {line}: “{cells[3]}” is no seniority.");
            yield return new(cells[0], cells[1], cells[2].Split([';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), seniority);
        }
    }

    private static Row Listed(FileInfo file, JsonElement person, int k)
    {
        WrongInput Bad(string why) => new($"{file.Name}, person {k + 1}: {why}");
        if (person.ValueKind != JsonValueKind.Object || !person.TryGetProperty("id", out var id) || !person.TryGetProperty("unit", out var unit)) throw Bad("not an object with “id” and “unit”.");
        var skills = !person.TryGetProperty("skills", out var listed) ? [] : listed.ValueKind == JsonValueKind.Array ? listed.EnumerateArray().Select(s => s.ToString()).ToArray() : throw Bad("“skills” must be a list of names.");
        var seniority = !person.TryGetProperty("seniority", out var years) ? 0 : years.ValueKind == JsonValueKind.Number ? years.GetDouble() : throw Bad("“seniority” must be a number.");
        return new(id.ToString(), unit.ToString(), skills, seniority);
    }

    // One list for each property; person k is the k-th of each, counted from 0, and a skill is 0 or 1.
    private static List<Row> Columns(FileInfo file, JsonElement root)
    {
        var (units, skills, years) = (List(file, root, "dept"), List(file, root, "skills"), List(file, root, "seniority"));
        if (units.Length != skills.Length || units.Length != years.Length) throw new WrongInput($"{file.Name}: “dept”, “skills” and “seniority” must be of one length.");
        return [.. units.Select((unit, k) => new Row(
            k.ToString(CultureInfo.InvariantCulture), unit.ToString(),
            skills[k].ValueKind == JsonValueKind.Array ? [.. skills[k].EnumerateArray().Select((has, s) => (has: has.ToString() == "1", s)).Where(x => x.has).Select(x => x.s.ToString(CultureInfo.InvariantCulture))] : throw new WrongInput($"{file.Name}: the skills of person {k} must be a list of 0 and 1."),
            years[k].ValueKind == JsonValueKind.Number ? years[k].GetDouble() : throw new WrongInput($"{file.Name}: the seniority of person {k} must be a number.")))];
    }

    // A skill that nobody has is missing in every team all the same.
    private static IEnumerable<string> SkillsOf(JsonElement root) =>
        Enumerable.Range(0, root.GetProperty("skills").EnumerateArray().Select(s => s.GetArrayLength()).DefaultIfEmpty().Max()).Select(s => s.ToString(CultureInfo.InvariantCulture));

    private static JsonElement[] List(FileInfo file, JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : throw new WrongInput($"{file.Name} has no list “{name}”.");

    private static int? Team(JsonElement root) => root.TryGetProperty("team", out var team) && team.ValueKind == JsonValueKind.Number && team.TryGetInt32(out var size) ? size : null;
}
