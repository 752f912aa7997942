namespace Pishran.Commands;

/// <summary>Votes between two submissions from a CSV.</summary>
internal static class VoteRows
{
    /// <summary>One vote; of a tie, either is the winner.</summary>
    public readonly record struct Row(string Judge, string Winner, string Loser, bool Tie);

    private enum Outcome
    {
        FirstWon,
        SecondWon,
        Tie,
    }

    /// <summary>The votes of each set, sets in the order of the file. A pair is winner and loser, or a and b with the winner's name or the result for a.</summary>
    /// <exception cref="WrongInput">A column or a name is missing, or a vote makes no sense.</exception>
    public static Dictionary<string, List<Row>> Read(FileInfo file)
    {
        var (sets, names) = (new Dictionary<string, List<Row>>(StringComparer.Ordinal), new Spellings());
        foreach (var (line, c) in new CsvRows(file).Read("judge!", "a|winner!", "b|loser!", "set", "tie", "result", "a", "winner"))
        {
            WrongInput Bad(string why) => new($"{file.Name}, line {line}: {why}");
            var (judge, first, second, set) = (names.Of(c[0]), names.Of(c[1]), names.Of(c[2]), names.Of(c[3]));
            if (judge.Length == 0) throw Bad("the judge is missing.");
            if (first.Length == 0 || second.Length == 0) throw Bad("the winner or the loser is missing.");
            if (first == second) throw Bad($"judge {judge} compared {first} with itself.");
            var outcome = Says(c[4], Bad) ? Outcome.Tie : c[5].Length > 0 || c[6].Length == 0 ? Result(c[5], Bad) : Named(first, second, c[7], Bad);
            if (!sets.TryGetValue(set, out var rows)) sets[set] = rows = [];
            rows.Add(outcome == Outcome.SecondWon ? new(judge, second, first, false) : new(judge, first, second, outcome == Outcome.Tie));
        }
        return sets;
    }

    private static bool Says(string tie, Func<string, WrongInput> bad) => tie.ToLowerInvariant() switch
    {
        "1" or "true" or "yes" or "tie" => true,
        "" or "0" or "false" or "no" => false,
        _ => throw bad($"“{tie}” says not whether it was a tie; it must be 1 or 0."),
    };

    private static Outcome Result(string result, Func<string, WrongInput> bad) => result.ToLowerInvariant() switch
    {
        "" or "win" or "1" => Outcome.FirstWon,
        "tie" or "draw" or "=" or "0.5" => Outcome.Tie,
        "loss" or "0" => Outcome.SecondWon,
        _ => throw bad($"“{result}” is no result; it must be win, tie or loss."),
    };

    private static Outcome Named(string first, string second, string winner, Func<string, WrongInput> bad) =>
        winner == first ? Outcome.FirstWon
        : winner == second ? Outcome.SecondWon
        : winner.Length == 0 ? Outcome.Tie
        : throw bad($"the winner {winner} is neither {first} nor {second}.");
}
