using MathNet.Numerics.LinearAlgebra;

namespace Pishran.Engine.Ranking;

/// <summary>Rankings in which votes take part.</summary>
internal static class Voting
{
    private const int DrawCount = 1000;

    /// <summary>From votes alone: estimates in logits, raw means as the share of votes won.</summary>
    public static Standing Rank(IReadOnlyList<Vote> votes, RankingRules rules)
    {
        var ballots = Ballots.From(votes);
        var fit = BradleyTerry.Fit(ballots);
        var posterior = Posterior(ballots, fit, 1, rules);
        var records = Enumerable.Range(0, ballots.Submissions.Length).Select(ballots.Record).ToArray();
        return Standing("bradley-terry", ballots, posterior, rules,
            i => new(ballots.Submissions[i], 0, 0, records[i].Won / records[i].Votes, records[i].Votes, 0, 0, 0, 0, 0));
    }

    /// <summary>From sheets and votes: what the sheets say is the prior of the votes.</summary>
    public static Standing Rank(Standing sheets, IReadOnlyList<Vote> votes, RankingRules rules)
    {
        var sharpness = Sharpness(sheets.Judges);
        var ballots = Ballots.From(votes, sheets.Places.Select(p => p.Submission), judge => sharpness.GetValueOrDefault(judge, 1));
        var placed = sheets.Places.ToDictionary(p => p.Submission);
        foreach (var id in ballots.Submissions)
            if (!placed.ContainsKey(id)) throw new ArgumentException($"Submission {id} has votes but no sheet.", nameof(votes));

        var own = ballots.Submissions.Select(id => placed[id]).ToArray();
        var slope = Slope(ballots, own);
        var fit = BradleyTerry.Fit(ballots, Vector(own, p => slope * p.Estimate), Vector(own, p => Math.Max(1e-12, slope * slope * p.Sd * p.Sd)));
        var standing = Standing(sheets.Method + "+bradley-terry", ballots, Posterior(ballots, fit, 1 / slope, rules), rules, i => own[i]);
        return standing with { Asked = sheets.Asked, Judges = sheets.Judges, Connected = sheets.Connected || standing.Connected };
    }

    /// <summary>How well a judge's sheets tell qualities apart, against the usual judge: scale over noise.</summary>
    private static Dictionary<int, double> Sharpness(IReadOnlyList<JudgeReport> judges)
    {
        double Of(JudgeReport judge) => judge.Scale / Math.Max(1e-9, judge.Noise);
        var usual = judges.Select(Of).Order().ElementAt(judges.Count / 2);
        return judges.ToDictionary(j => j.Judge, j => usual > 0 ? Math.Min(3, Of(j) / usual) : 1);
    }

    private static Vector<double> Vector(Placed[] own, Func<Placed, double> value) => Vector<double>.Build.DenseOfEnumerable(own.Select(value));

    private static Standing Standing(string method, Ballots ballots, Posterior posterior, RankingRules rules, Func<int, Placed> start)
    {
        var islands = Islands.Of(ballots.Submissions, ballots.Duels.Select(d => (d.A, d.B)));
        return new(method, method, Places.Of(posterior, rules, start), posterior.Judges, islands.Length <= 1, islands)
        {
            Pair = posterior.Beats,
            Position = ballots.Position,
        };
    }

    private static Posterior Posterior(Ballots ballots, BradleyTerry fit, double unit, RankingRules rules) => new(
        [.. fit.Quality.Select(q => unit * q)],
        [.. fit.Covariance.Diagonal().Select(v => unit * Math.Sqrt(v))],
        fit.Beats,
        () => Draws(fit, rules.Seed),
        [.. ballots.Votes.GroupBy(v => v.Judge).OrderBy(g => g.Key).Select(g => new JudgeReport(g.Key, 0, 1, Surprise(ballots, fit, g), g.Count()))]);

    /// <summary>Root mean square of outcome − expected outcome.</summary>
    private static double Surprise(Ballots ballots, BradleyTerry fit, IEnumerable<Vote> votes) => Math.Sqrt(votes.Average(v =>
        Math.Pow((v.Tie ? .5 : 1) - BradleyTerry.Logistic(fit.Quality[ballots.Position[v.Winner]] - fit.Quality[ballots.Position[v.Loser]]), 2)));

    private static IEnumerable<double[]> Draws(BradleyTerry fit, int seed)
    {
        if (fit.Quality.Count == 0) yield break;
        var dice = new Dice(seed);
        var factor = fit.Covariance.Cholesky().Factor;
        for (var k = 0; k < DrawCount; k++)
            yield return [.. fit.Quality + factor * Vector<double>.Build.Dense(factor.RowCount, _ => dice.Gauss())];
    }

    /// <summary>Logits per score unit: the most probable slope given the sheets' estimates, near 1.7 per standard deviation unless votes say otherwise.</summary>
    private static double Slope(Ballots ballots, Placed[] own)
    {
        var spread = Math.Sqrt(own.Select(p => p.Estimate).ToArray().AsSpan().Variance());
        if (spread == 0) return 1;
        var usual = Math.Log(1.7 / spread);
        return Math.Exp(usual + Enumerable.Range(-40, 81).Select(k => k / 20.0).MaxBy(log => Fit(Math.Exp(usual + log)) - .5 * log * log / .36));

        double Fit(double slope) => ballots.Duels.Sum(d =>
        {
            var sharp = d.Weight * slope;
            var variance = sharp * sharp * (own[d.A].Sd * own[d.A].Sd + own[d.B].Sd * own[d.B].Sd);
            var p = BradleyTerry.Logistic(sharp * (own[d.A].Estimate - own[d.B].Estimate) / Math.Sqrt(1 + Math.PI * variance / 8));
            return d.Times * (d.Outcome * Math.Log(p) + (1 - d.Outcome) * Math.Log(1 - p));
        });
    }
}
