using System.Text.Json;
using Pishran.Engine.Assignment;

namespace Pishran.Commands;

/// <summary>Reads the problem of <c>pishran assign</c>: a JSON file that names a CSV of similarities (relative to itself).</summary>
internal static class AssignmentFile
{
    private const int LargestMatrix = 50_000_000;

    /// <exception cref="WrongInput">Something is missing or makes no sense.</exception>
    public static (AssignmentProblem Problem, Names Judges, Names Submissions) Read(FileInfo file)
    {
        using var json = JsonFile.Read(file);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("pairs", out var pairs) || pairs.ValueKind != JsonValueKind.String) throw new WrongInput($"{file.Name} names no CSV of similarities in “pairs”.");
        var rows = Rows(new FileInfo(Path.Combine(file.DirectoryName ?? "", pairs.GetString()!)));
        var (judges, submissions) = (new Names(rows.Select(r => r.Judge)), new Names(rows.Select(r => r.Submission)));
        var (judgeAt, submissionAt) = (Places(judges), Places(submissions));
        if ((long)judges.Ordered.Count * submissions.Ordered.Count > LargestMatrix) throw new WrongInput($"{judges.Ordered.Count} judges and {submissions.Ordered.Count} submissions are too many.");
        var similarity = new double[judges.Ordered.Count, submissions.Ordered.Count];
        foreach (var row in rows) similarity[judgeAt[row.Judge], submissionAt[row.Submission]] = row.Similarity;
        var problem = new AssignmentProblem(
            judges.Ordered.Count, submissions.Ordered.Count, similarity, Whole(root, "coverage", null), Loads(root, "maxLoad", judges, null), Loads(root, "minLoad", judges, 0),
            Conflicts(root, judgeAt, submissionAt), Objective(root), root.TryGetProperty("cap", out var cap) && cap.ValueKind == JsonValueKind.Number ? cap.GetDouble() : 1, Whole(root, "seed", 1405));
        return (problem, judges, submissions);
    }

    private static List<(string Judge, string Submission, double Similarity)> Rows(FileInfo file)
    {
        var rows = new List<(string, string, double)>();
        foreach (var (line, cells) in new CsvRows(file).Read("judge!", "submission|idea!", "similarity!"))
        {
            if (cells[0].Length == 0 || cells[1].Length == 0) throw new WrongInput($"{file.Name}, line {line}: the judge or the submission is missing.");
            rows.Add((cells[0], cells[1], Lines.Number(cells[2]) ?? throw new WrongInput($"{file.Name}, line {line}: “{cells[2]}” is not a similarity.")));
        }
        return rows;
    }

    private static Dictionary<string, int> Places(Names names) => names.Ordered.Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i, StringComparer.Ordinal);

    private static int[] Loads(JsonElement root, string name, Names judges, int? usual)
    {
        if (!root.TryGetProperty(name, out var loads) || loads.ValueKind != JsonValueKind.Object)
        {
            var one = Whole(root, name, usual);
            return [.. judges.Ordered.Select(_ => one)];
        }
        var known = Places(judges);
        if (loads.EnumerateObject().FirstOrDefault(l => !known.ContainsKey(l.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } stranger) throw new WrongInput($"“{name}” names the unknown judge {stranger.Name}.");
        return [.. judges.Ordered.Select(judge => loads.TryGetProperty(judge, out _) ? Whole(loads, judge, null) : usual ?? throw new WrongInput($"“{name}” says nothing of judge {judge}."))];
    }

    private static HashSet<(int, int)> Conflicts(JsonElement root, Dictionary<string, int> judges, Dictionary<string, int> submissions)
    {
        var conflicts = new HashSet<(int, int)>();
        if (!root.TryGetProperty("conflicts", out var listed) || listed.ValueKind == JsonValueKind.Null) return conflicts;
        if (listed.ValueKind != JsonValueKind.Array) throw new WrongInput("“conflicts” must be a list of [judge, submission].");
        foreach (var pair in listed.EnumerateArray())
        {
            if (pair.ValueKind != JsonValueKind.Array || pair.GetArrayLength() != 2) throw new WrongInput("“conflicts” must be a list of [judge, submission].");
            if (!judges.TryGetValue(pair[0].ToString(), out var judge)) throw new WrongInput($"“conflicts” names the unknown judge {pair[0]}.");
            if (!submissions.TryGetValue(pair[1].ToString(), out var submission)) throw new WrongInput($"“conflicts” names the unknown submission {pair[1]}.");
            conflicts.Add((judge, submission));
        }
        return conflicts;
    }

    private static AssignmentObjective Objective(JsonElement root) => (root.TryGetProperty("objective", out var objective) ? objective.ToString() : "sum") switch
    {
        "sum" => AssignmentObjective.Sum,
        "fair" => AssignmentObjective.Fair,
        "randomised" => AssignmentObjective.Randomised,
        var other => throw new WrongInput($"“objective” is {other}; it must be sum, fair or randomised."),
    };

    private static int Whole(JsonElement root, string name, int? usual) =>
        !root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? usual ?? throw new WrongInput($"“{name}” is missing.")
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw new WrongInput($"“{name}” must be a whole number.");
}
