namespace Pishran.Engine.Ranking;

/// <summary>The plain mean, and the mean after each judge's sheets are standardised: what people expect to see beside the model.</summary>
internal static class Means
{
    // All draws are ranked and kept: with very many submissions fewer of them, so that memory stays bounded.
    private const int MostKept = 10_000_000;
    private static int DrawCount(int submissions) => Math.Clamp(MostKept / Math.Max(1, submissions), 100, 1000);

    public static Posterior Raw(Sheets sheets, RankingRules rules) => Of(sheets, sheets.Value, rules);

    public static Posterior Standardised(Sheets sheets, RankingRules rules)
    {
        var (mean, deviation) = (sheets.GrandMean, Math.Sqrt(sheets.Variance));
        var values = new double[sheets.Count];
        for (var j = 0; j < sheets.Judges.Length; j++) Standardise(sheets, j, values, mean, deviation);
        return Of(sheets, values, rules);
    }

    private static void Standardise(Sheets sheets, int j, double[] values, double mean, double deviation)
    {
        var (own, spread) = Moments(sheets, j);
        foreach (var k in sheets.OfJudge(j))
            values[k] = mean + (spread > 0 ? deviation * (sheets.Value[k] - own) / spread : 0);
    }

    private static (double Mean, double Deviation) Moments(Sheets sheets, int j)
    {
        var own = new double[sheets.SheetsOfJudge(j)];
        for (var k = 0; k < own.Length; k++) own[k] = sheets.Value[sheets.OfJudge(j)[k]];
        return (own.AsSpan().Mean(), Math.Sqrt(own.AsSpan().Variance()));
    }

    private static Posterior Of(Sheets sheets, double[] values, RankingRules rules)
    {
        var count = sheets.Submissions.Length;
        var mean = new double[count];
        for (var i = 0; i < count; i++) mean[i] = values.AsSpan(sheets.ItemStart[i], sheets.SheetsOfItem(i)).Mean();
        var within = Within(sheets, values, mean);
        var sd = new double[count];
        for (var i = 0; i < count; i++) sd[i] = Math.Sqrt(within / sheets.SheetsOfItem(i));

        return new(mean, sd,
            (i, j) => Normal.Positive(mean[i] - mean[j], sd[i] * sd[i] + sd[j] * sd[j]),
            () => Draws(mean, sd, rules.Seed),
            [.. Enumerable.Range(0, sheets.Judges.Length).Select(j => Report(sheets, j, within))]);
    }

    /// <summary>Variance between sheets of the same submission; the whole variance when every submission has one sheet.</summary>
    private static double Within(Sheets sheets, double[] values, double[] mean)
    {
        var freedom = sheets.Count - mean.Length;
        if (freedom == 0) return values.AsSpan().Variance();
        var sum = 0.0;
        for (var k = 0; k < values.Length; k++) sum += Math.Pow(values[k] - mean[sheets.Item[k]], 2);
        return sum / freedom;
    }

    private static JudgeReport Report(Sheets sheets, int j, double within) =>
        new(sheets.Judges[j], sheets.GrandMean - Moments(sheets, j).Mean, 1, Math.Sqrt(within), sheets.SheetsOfJudge(j));

    private static IEnumerable<double[]> Draws(double[] mean, double[] sd, int seed)
    {
        var dice = new Dice(seed);
        var draw = new double[mean.Length];
        for (var k = 0; k < DrawCount(mean.Length); k++)
        {
            for (var i = 0; i < draw.Length; i++) draw[i] = mean[i] + sd[i] * dice.Gauss();
            yield return draw;
        }
    }
}
