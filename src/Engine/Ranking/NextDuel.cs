using MathNet.Numerics.LinearAlgebra;

namespace Pishran.Engine.Ranking;

/// <summary>Two submissions to compare next.</summary>
/// <param name="A">Id of one.</param>
/// <param name="B">Id of the other.</param>
/// <param name="Gain">Expected information, in bits, after penalties.</param>
public readonly record struct Duel(int A, int B, double Gain);

/// <summary>What keeps live voting varied.</summary>
/// <param name="Repeat">Bits taken off for each time the pair has been compared already.</param>
/// <param name="Crowding">Bits taken off for each vote a submission has above the average.</param>
public sealed record DuelRules(double Repeat = .05, double Crowding = .01);

/// <summary>
/// The most informative pair for live voting: expected information gain H(E p) − E H(p) of the outcome
/// (Lindley 1956; Houlsby et al. 2011), by Gauss–Hermite quadrature with nine points.
/// </summary>
public static class NextDuel
{
    private static readonly double[] Nodes =
        [-3.1909932017815277, -2.266580584531843, -1.468553289216668, -.7235510187528376, 0, .7235510187528376, 1.468553289216668, 2.266580584531843, 3.1909932017815277];

    private static readonly double[] Weights =
        [3.960697726326438e-5, .004943624275536947, .08847452739437664, .43265155900255564, .7202352156060509, .43265155900255564, .08847452739437664, .004943624275536947, 3.960697726326438e-5];

    /// <summary>The pair to compare next; null when fewer than two submissions may meet.</summary>
    /// <param name="submissions">Ids of all submissions in the vote.</param>
    /// <param name="votes">Votes so far.</param>
    /// <param name="rules">Penalties.</param>
    /// <param name="allowed">Whether this voter may see the pair (own work, already seen); all pairs when null.</param>
    /// <exception cref="ArgumentException">A vote compares a submission with itself.</exception>
    public static Duel? Of(IReadOnlyList<int> submissions, IReadOnlyList<Vote> votes, DuelRules rules, Func<int, int, bool>? allowed = null)
    {
        var ballots = Ballots.From(votes, submissions);
        var fit = BradleyTerry.Fit(ballots, Vector<double>.Build.Dense(ballots.Submissions.Length), Vector<double>.Build.Dense(ballots.Submissions.Length, 2));
        var inVote = submissions.ToHashSet();
        var (met, seen) = Counts(ballots);
        var average = seen.Average();
        Duel? best = null;
        for (var a = 0; a < seen.Length; a++)
            for (var b = a + 1; b < seen.Length; b++)
            {
                var (idA, idB) = (ballots.Submissions[a], ballots.Submissions[b]);
                if (!inVote.Contains(idA) || !inVote.Contains(idB) || allowed?.Invoke(idA, idB) == false) continue;
                var gain = Gain(fit.Quality[a] - fit.Quality[b], fit.Difference(a, b))
                    - rules.Repeat * met.GetValueOrDefault((a, b)) - rules.Crowding * (seen[a] + seen[b] - 2 * average);
                if (best is null || gain > best.Value.Gain + 1e-12) best = new(idA, idB, gain);
            }

        return best;
    }

    /// <summary>Bits that one comparison is expected to tell, for a normal difference of qualities in logits.</summary>
    public static double Gain(double mean, double variance)
    {
        var (p, entropy) = (0.0, 0.0);
        for (var k = 0; k < Nodes.Length; k++)
        {
            var at = BradleyTerry.Logistic(mean + Math.Sqrt(2 * variance) * Nodes[k]);
            var weight = Weights[k] / Math.Sqrt(Math.PI);
            p += weight * at;
            entropy += weight * Entropy(at);
        }

        return Math.Max(0, Entropy(p) - entropy);
    }

    private static double Entropy(double p) => p is <= 0 or >= 1 ? 0 : -p * Math.Log2(p) - (1 - p) * Math.Log2(1 - p);

    private static (Dictionary<(int, int), int> Met, int[] Seen) Counts(Ballots ballots)
    {
        var (met, seen) = (new Dictionary<(int, int), int>(), new int[ballots.Submissions.Length]);
        foreach (var d in ballots.Duels)
        {
            var pair = (Math.Min(d.A, d.B), Math.Max(d.A, d.B));
            met[pair] = met.GetValueOrDefault(pair) + d.Times;
            seen[d.A] += d.Times;
            seen[d.B] += d.Times;
        }

        return (met, seen);
    }
}
