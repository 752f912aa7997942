using System.Globalization;

namespace Pishran.Engine.Consensus;

/// <summary>Delphi panels: how far a panel agrees, and whether asking again would change anything.</summary>
public static class Panel
{
    /// <summary>Each round, in order. The order of the ratings does not matter.</summary>
    /// <exception cref="ArgumentException">A rating is not finite, or a panelist rated an item twice in a round.</exception>
    public static IReadOnlyList<RoundSummary> Rounds(IReadOnlyList<Rating> ratings, PanelRules? rules = null)
    {
        Check(ratings);
        return [.. ratings.GroupBy(r => r.Round).OrderBy(g => g.Key).Select(g => Round(g.Key, [.. g], rules ?? new()))];
    }

    /// <summary>Moves from each round to the next: stop when stable, not only when agreed.</summary>
    /// <exception cref="ArgumentException">A rating is not finite, or a panelist rated an item twice in a round.</exception>
    public static IReadOnlyList<Stability> Moves(IReadOnlyList<Rating> ratings, PanelRules? rules = null)
    {
        Check(ratings);
        var rounds = ratings.GroupBy(r => r.Round).OrderBy(g => g.Key).ToArray();
        return [.. rounds.Zip(rounds.Skip(1), (a, b) => Move(a.Key, [.. a], b.Key, [.. b], rules ?? new()))];
    }

    private static void Check(IReadOnlyList<Rating> ratings)
    {
        var seen = new HashSet<(int, int, int)>();
        foreach (var r in ratings)
        {
            if (!double.IsFinite(r.Value)) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Panelist {r.Panelist}'s rating of item {r.Item} is not a number."));
            if (!seen.Add((r.Round, r.Panelist, r.Item))) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Panelist {r.Panelist} rated item {r.Item} twice in round {r.Round}."));
        }
    }

    private static RoundSummary Round(int number, Rating[] ratings, PanelRules rules)
    {
        var items = ratings.GroupBy(r => r.Item).OrderBy(g => g.Key).Select(g => Item(g.Key, [.. g.Select(r => r.Value).Order()], rules)).ToArray();
        double[][] complete = [.. ratings.GroupBy(r => r.Panelist).Where(p => p.Count() == items.Length).OrderBy(p => p.Key)
            .Select(p => p.OrderBy(r => r.Item).Select(r => r.Value).ToArray())];
        var (w, chi, p) = Concordance.Kendall(complete);
        return new(number, complete.Length, w, chi, p, items);
    }

    private static ItemSummary Item(int id, double[] sorted, PanelRules rules)
    {
        var (median, mean) = (Quantiles.Of(sorted, .5), sorted.Average());
        var deviation = sorted.Length < 2 ? 0 : Math.Sqrt(sorted.Sum(v => (v - mean) * (v - mean)) / (sorted.Length - 1));
        return new(
            id, sorted.Length, median, Quantiles.Of(sorted, .75) - Quantiles.Of(sorted, .25),
            deviation == 0 ? 0 : mean == 0 ? null : deviation / mean,
            mean,
            (double)sorted.Count(v => Math.Abs(v - median) <= rules.Step + 1e-9) / sorted.Length,
            Camps.Two(sorted, rules.Step));
    }

    private static Stability Move(int from, Rating[] before, int to, Rating[] after, PanelRules rules)
    {
        var later = Round(to, after, rules).Items.ToDictionary(i => i.Item);
        Shift[] items = [.. Round(from, before, rules).Items.Where(i => later.ContainsKey(i.Item)).Select(i => Shift(i, later[i.Item], before, after, rules))];
        return new(from, to, items, items.All(i => i.Stable));
    }

    private static Shift Shift(ItemSummary old, ItemSummary now, Rating[] before, Rating[] after, PanelRules rules)
    {
        var then = before.Where(r => r.Item == old.Item).ToDictionary(r => r.Panelist, r => r.Value);
        double[] differences = [.. after.Where(r => r.Item == old.Item && then.ContainsKey(r.Panelist)).OrderBy(r => r.Panelist).Select(r => r.Value - then[r.Panelist])];
        var (shift, p) = (now.Median - old.Median, SignedRank.P(differences));
        var stable = Math.Abs(shift) <= rules.StableShift && p >= rules.StableP;
        var agreed = now.Iqr <= rules.AgreedIqr && !now.TwoPeaks;
        return new(old.Item, shift, p, stable, !stable ? Verdict.AskAgain : agreed ? Verdict.Agreed : Verdict.Disagreed);
    }
}
