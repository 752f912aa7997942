using System.Text.Json;
using Pishran.Engine.Ranking;

namespace Pishran.Commands;

/// <summary>The rules file of <c>pishran rank</c>: what the ranking depends on besides the sheets.</summary>
/// <param name="Rules">Rules of the engine.</param>
/// <param name="Criteria">Weight of each criterion; null when all count the same.</param>
internal sealed record RankingFile(RankingRules Rules, IReadOnlyDictionary<string, double>? Criteria)
{
    /// <exception cref="WrongInput">Not JSON, an unknown name, or a value out of its range.</exception>
    public static RankingFile Read(FileInfo? file)
    {
        var read = new RankingFile(new(), null);
        if (file is null) return read;
        using var json = JsonFile.Read(file);
        if (json.RootElement.ValueKind != JsonValueKind.Object) throw new WrongInput($"{file.Name} is no object of rules.");
        foreach (var (name, value) in json.RootElement.EnumerateObject().Select(p => (p.Name, p.Value))) read = read.With(name, value);
        return read;
    }

    private RankingFile With(string name, JsonElement value) => name switch
    {
        "method" => this with { Rules = Rules with { Method = Enum.TryParse<RankingMethod>(value.ToString(), ignoreCase: true, out var method) && Enum.IsDefined(method) ? method : throw Bad(name, "hierarchical, blup, zscore or mean") } },
        "seed" => this with { Rules = Rules with { Seed = (int)Number(name, value, int.MinValue, int.MaxValue) } },
        "topN" => this with { Rules = Rules with { TopN = (int)Number(name, value, 1, int.MaxValue) } },
        "sure" => this with { Rules = Rules with { Sure = Number(name, value, .5, 1) } },
        "rangeMass" => this with { Rules = Rules with { RangeMass = Number(name, value, 0, 1) } },
        "criteria" when value.ValueKind == JsonValueKind.Object => this with { Criteria = value.EnumerateObject().ToDictionary(c => c.Name, c => Number($"criteria.{c.Name}", c.Value, 1e-9, 1e9), StringComparer.Ordinal) },
        "criteria" => throw Bad(name, "an object of weights"),
        _ => throw new WrongInput($"The rules have no “{name}”; they have method, seed, topN, sure, rangeMass and criteria."),
    };

    private static double Number(string name, JsonElement value, double least, double most) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= least && number <= most ? number : throw Bad(name, $"a number from {Lines.Number(least)} to {Lines.Number(most)}");

    private static WrongInput Bad(string name, string must) => new($"“{name}” in the rules must be {must}.");
}
