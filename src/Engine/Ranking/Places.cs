namespace Pishran.Engine.Ranking;

/// <summary>Ranks, rank ranges, tiers and chances of the top, from a posterior.</summary>
internal static class Places
{
    public static Placed[] Of(Sheets sheets, Posterior posterior, RankingRules rules) => Of(posterior, rules,
        i => new(sheets.Submissions[i], 0, 0, sheets.RawMean(i), sheets.SheetsOfItem(i), 0, 0, 0, 0, 0));

    /// <summary>Places of all submissions; <paramref name="start"/> gives what does not come from the posterior.</summary>
    public static Placed[] Of(Posterior posterior, RankingRules rules, Func<int, Placed> start)
    {
        var order = Enumerable.Range(0, posterior.Mean.Length).OrderByDescending(i => posterior.Mean[i]).ToArray();
        var (best, worst, top) = Ranges(posterior, rules);
        var tiers = Tiers(order, posterior.Beats, rules.Sure);
        var places = new Placed[order.Length];
        for (var k = 0; k < order.Length; k++)
        {
            var i = order[k];
            var rank = k > 0 && posterior.Mean[i] == posterior.Mean[order[k - 1]] ? places[k - 1].Rank : k + 1;
            places[k] = start(i) with
            {
                Estimate = posterior.Mean[i],
                Sd = posterior.Sd[i],
                Rank = rank,
                BestRank = Math.Min(best[i], rank),
                WorstRank = Math.Max(worst[i], rank),
                Tier = tiers[i],
                TopN = top[i],
            };
        }

        return places;
    }

    /// <summary>A tier ends where a submission is surely worse than the tier's first.</summary>
    private static int[] Tiers(int[] order, Func<int, int, double> beats, double sure)
    {
        var tiers = new int[order.Length];
        var (tier, head) = (1, order.Length > 0 ? order[0] : 0);
        foreach (var i in order)
        {
            if (i != head && beats(head, i) >= sure) (tier, head) = (tier + 1, i);
            tiers[i] = tier;
        }

        return tiers;
    }

    private static (int[] Best, int[] Worst, double[] Top) Ranges(Posterior posterior, RankingRules rules)
    {
        var count = posterior.Mean.Length;
        var ranks = posterior.Draws().Select(draw => RanksOf(draw)).ToArray();
        var (best, worst, top) = (new int[count], new int[count], new double[count]);
        var column = new int[ranks.Length];
        var tail = (1 - rules.RangeMass) / 2;
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k < ranks.Length; k++) column[k] = ranks[k][i];
            Array.Sort(column);
            best[i] = column[(int)(tail * ranks.Length)];
            worst[i] = column[Math.Min(ranks.Length - 1, (int)Math.Ceiling((1 - tail) * ranks.Length))];
            top[i] = (double)column.Count(r => r <= rules.TopN) / ranks.Length;
        }

        return (best, worst, top);
    }

    private static int[] RanksOf(double[] draw)
    {
        var keys = draw.Select(v => -v).ToArray();
        var order = Enumerable.Range(0, draw.Length).ToArray();
        Array.Sort(keys, order);
        var ranks = new int[draw.Length];
        for (var k = 0; k < order.Length; k++) ranks[order[k]] = k + 1;
        return ranks;
    }
}
