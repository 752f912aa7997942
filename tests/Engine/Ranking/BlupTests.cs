using CsCheck;
using Pishran.Engine.Ranking;

namespace Pishran.EngineTests.Ranking;

public sealed class BlupTests
{
    /// <summary>Henderson's equations of three submissions and two judges, solved by hand as a dense system.</summary>
    [Fact]
    public void Estimates_solve_the_mixed_model_equations()
    {
        Score[] scores = [new(1, 1, 7), new(2, 1, 5), new(1, 2, 4), new(2, 3, 6)];
        var components = new Components(2, 1, .5);
        var u = Dense(scores, components);
        Assert.Equal(u, Blup.Solve(Sheets.From(scores), components).Estimates, (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void Raising_a_score_never_lowers_its_submission() =>
        Gen.Select(Rounds.Any, Gen.Int[0, 59], Gen.Double[.1, 3]).Sample((scores, k, more) =>
        {
            var raised = scores.ToArray();
            raised[k] = raised[k] with { Value = raised[k].Value + more };
            foreach (var method in new[] { RankingMethod.Mean, RankingMethod.Blup })
                Assert.True(Of(raised, method) >= Of(scores, method));

            double Of(Score[] sheets, RankingMethod method) =>
                Ranker.Rank(sheets, new(method)).Places.Single(p => p.Submission == scores[k].Submission).Estimate;
        }, iter: 20);

    [Fact]
    public void A_severe_judge_is_seen_through()
    {
        // Judge 3 takes two points off; the submissions judged by 3 are as good as the others.
        Score[] scores = [.. from s in Enumerable.Range(1, 12) from j in Enumerable.Range(1, 3) where (s + j) % 3 != 0 select new Score(j, s, s - (j == 3 ? 2 : 0))];
        var standing = Ranker.Rank(scores, new(RankingMethod.Blup));
        Assert.Equal(Enumerable.Range(1, 12).Reverse(), standing.Places.Select(p => p.Submission));
        Assert.True(standing.Judges[2].Severity > 1);
    }

    [Fact]
    public void Components_come_back_from_a_large_round()
    {
        var dice = new Dice(1);
        var (u, c) = (Drawn(400, 2), Drawn(40, 1));
        Score[] scores = [.. from i in Enumerable.Range(0, 400) from j in Enumerable.Range(0, 40) where (i + 7 * j) % 8 == 0 select new Score(j, i, u[i] + c[j] + .5 * dice.Gauss())];
        var found = Blup.Estimate(Sheets.From(scores));
        Assert.InRange(Math.Sqrt(found.Quality), 1.8, 2.2);
        Assert.InRange(Math.Sqrt(found.Severity), .75, 1.3);
        Assert.InRange(Math.Sqrt(found.Error), .48, .52);

        double[] Drawn(int count, double sd) => [.. Enumerable.Range(0, count).Select(_ => sd * dice.Gauss())];
    }

    private static double[] Dense(Score[] scores, Components v)
    {
        var left = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(6, 6);
        var right = MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(6);
        foreach (var s in scores)
        {
            int[] at = [0, s.Submission, 3 + s.Judge];
            foreach (var a in at)
            {
                right[a] += s.Value / v.Error;
                foreach (var b in at) left[a, b] += 1 / v.Error;
            }
        }

        for (var i = 1; i < 4; i++) left[i, i] += 1 / v.Quality;
        for (var j = 4; j < 6; j++) left[j, j] += 1 / v.Severity;
        var x = left.Solve(right);
        return [x[0] + x[1], x[0] + x[2], x[0] + x[3]];
    }
}
