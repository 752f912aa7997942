using Pishran.Engine.Consensus;

namespace Pishran.Features.Club;

/// <summary>What a round says about one item or one option of a ranking. <paramref name="Low"/> and <paramref name="High"/> bound the middle half.</summary>
/// <param name="Bins">How many stand at each step, for the chart: value and count.</param>
public sealed record ItemResult(int Key, DelphiItem Item, string Label, int Count, double Median, double Low, double High, double Iqr, double? Cv, bool TwoPeaks, double? Shift, double? WilcoxonP, Verdict? Verdict, IReadOnlyList<(double Value, int Count)> Bins);

/// <summary>How far the panel agrees over several items of one scale.</summary>
public sealed record Agreement(string Label, int Panelists, double? W, double? ChiSquared, double? P);

/// <summary>A round as it is reported.</summary>
public sealed record RoundResult(int Round, int Answered, IReadOnlyList<ItemResult> Items, IReadOnlyList<Agreement> Agreements)
{
    /// <summary>Every counted item is stable since the round before.</summary>
    public bool IsStable => Items.Count > 0 && Items.All(i => i.Verdict is Verdict.Agreed or Verdict.Disagreed);
    public int Agreed => Items.Count(i => i.Iqr <= i.Item.Limit && !i.TwoPeaks);
}

/// <summary>Counts the urns of a study by the engine. Where fewer than <see cref="Fewest"/> answered, nothing is shown.</summary>
public static class DelphiTally
{
    public const int Fewest = 3;

    public static IReadOnlyList<RoundResult> Of(IReadOnlyList<DelphiItem> items, IReadOnlyList<DelphiUrn> urns, string ratings)
    {
        var results = new List<RoundResult>();
        foreach (var urn in urns.Where(u => u.Round > 0).OrderBy(u => u.Round)) results.Add(Round(items, urn, results.LastOrDefault(), ratings));
        return results;
    }

    private static RoundResult Round(IReadOnlyList<DelphiItem> items, DelphiUrn urn, RoundResult? before, string ratings)
    {
        var (ballots, moves) = (urn.Ballots, urn.Moves);
        var results = new List<ItemResult>();
        var agreements = new List<Agreement>();
        foreach (var item in items.Where(i => i.IsCounted))
            foreach (var (key, label) in item.Kind == DelphiKind.Ranking ? item.Keys.Zip(item.OptionList) : [(item.Keys[0], item.Text)])
                if (One(item, key, label, ballots, moves, before) is { } result) results.Add(result);
        foreach (var ranking in items.Where(i => i.Kind == DelphiKind.Ranking)) Agree(ranking.Text, ranking.Keys);
        Agree(ratings, [.. items.Where(i => i.Kind == DelphiKind.Rating).SelectMany(i => i.Keys)]);
        return new RoundResult(urn.Round, ballots.Count, results, agreements);

        void Agree(string label, IReadOnlyList<int> keys)
        {
            if (keys.Count < 2) return;
            var given = ballots.SelectMany((b, panelist) => b.Values.Where(v => keys.Contains(v.Key)).Select(v => new Rating(panelist, v.Key, v.Value, urn.Round))).ToList();
            if (given.Count > 0 && Panel.Rounds(given)[0] is { Panelists: >= Fewest } round) agreements.Add(new Agreement(label, round.Panelists, round.KendallW, round.ChiSquared, round.P));
        }
    }

    private static ItemResult? One(DelphiItem item, int key, string label, IReadOnlyList<Ballot> ballots, IReadOnlyDictionary<int, List<double>> moves, RoundResult? before)
    {
        var given = ballots.Select((b, panelist) => (panelist, Value: b.Of(key))).Where(v => v.Value is not null).Select(v => new Rating(v.panelist, key, v.Value!.Value)).ToList();
        if (given.Count < Fewest) return null;
        var rules = new PanelRules(Step: item.Kind == DelphiKind.Estimate ? item.Limit / 2 : 1, AgreedIqr: item.Limit, StableShift: item.Kind == DelphiKind.Estimate ? item.Limit / 2 : .5);
        var now = Panel.Rounds(given, rules)[0].Items[0];
        var sorted = given.Select(g => g.Value).Order().ToArray();
        var (shift, p, verdict) = Move(before?.Items.FirstOrDefault(i => i.Key == key), now, moves.GetValueOrDefault(key) ?? [], rules);
        return new ItemResult(key, item, label, now.Count, now.Median, Quantile(sorted, .25), Quantile(sorted, .75), now.Iqr, now.Cv, now.TwoPeaks, shift, p, verdict, Bins(item, sorted));
    }

    // The engine's test over pairs, fed with the differences alone: no pair is kept.
    private static (double?, double?, Verdict?) Move(ItemResult? then, ItemSummary now, List<double> moved, PanelRules rules)
    {
        if (then is null) return (null, null, null);
        var pairs = moved.SelectMany((d, i) => new[] { new Rating(i, 1, 0), new Rating(i, 1, d, 2) }).ToList();
        var p = moved.Count == 0 ? 1 : Panel.Moves(pairs, rules)[0].Items[0].WilcoxonP;
        var shift = now.Median - then.Median;
        var stable = Math.Abs(shift) <= rules.StableShift && p >= rules.StableP;
        return (shift, p, !stable ? Verdict.AskAgain : now.Iqr <= rules.AgreedIqr && !now.TwoPeaks ? Verdict.Agreed : Verdict.Disagreed);
    }

    private static IReadOnlyList<(double, int)> Bins(DelphiItem item, double[] sorted)
    {
        if (item.Kind == DelphiKind.Rating) return [.. Enumerable.Range(DelphiItem.Lowest, DelphiItem.Highest).Select(v => ((double)v, sorted.Count(s => s == v)))];
        if (item.Kind == DelphiKind.Ranking) return [.. Enumerable.Range(1, item.OptionList.Count).Select(v => ((double)v, sorted.Count(s => s == v)))];
        return [.. sorted.GroupBy(v => v).Select(g => (g.Key, g.Count()))];
    }

    private static double Quantile(double[] sorted, double p)
    {
        var at = (sorted.Length - 1) * p;
        var low = (int)at;
        return low + 1 < sorted.Length ? sorted[low] + (at - low) * (sorted[low + 1] - sorted[low]) : sorted[^1];
    }
}
