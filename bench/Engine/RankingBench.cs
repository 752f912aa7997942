using System.Diagnostics;
using Pishran.Engine.Ranking;

namespace Pishran.EngineBench;

/// <summary>Accuracy of each method on the simulated judging rounds, and its time.</summary>
internal static class RankingBench
{
    public static void Run()
    {
        if (Shared.Folder("judging") is not { } folder) return;
        var rounds = Read(folder);
        Console.WriteLine($"ranking: {rounds.Length} rounds of 60 × 15; targets: tau .715, recall .72, brier .100, ece .03, separable pairs right .98");
        Console.WriteLine("method        rounds    tau   recall  brier   ece    right  share  ms/round");
        foreach (var method in Enum.GetValues<RankingMethod>()) Table(rounds, method);
        Votes(folder, rounds);
        Time(1000, 100);
        Suspects(folder, rounds);
        Million();
    }

    private static void Table(Round[] rounds, RankingMethod method)
    {
        var watch = Stopwatch.StartNew();
        var found = rounds.Select(r => (r.Kind, Round: r, Standing: Ranker.Rank(r.Scores, new(method)))).ToArray();
        var milliseconds = watch.Elapsed.TotalMilliseconds / rounds.Length;
        if (method == RankingMethod.Hierarchical)
            foreach (var kind in found.GroupBy(f => f.Kind)) Row(kind.Key, kind.Select(f => (f.Round, f.Standing)));
        Row("all", found.Select(f => (f.Round, f.Standing)));

        void Row(string kind, IEnumerable<(Round, Standing)> standings)
        {
            var q = new Quality();
            foreach (var (round, standing) in standings) Add(q, round, standing);
            Console.WriteLine($"{method,-13} {kind,-8} {q.Tau:0.0000} {q.Recall:0.0000} {q.Brier:0.0000} {q.Ece:0.0000} {q.SeparableRight:0.0000} {q.SeparableShare:0.000} {milliseconds:0.0}");
        }
    }

    private static void Votes(string folder, Round[] rounds)
    {
        var votes = Shared.Rows(folder, "votes.csv").ToLookup(r => r[0], r => new Vote(int.Parse(r[1]), int.Parse(r[5]), int.Parse(r[5]) == int.Parse(r[3]) ? int.Parse(r[4]) : int.Parse(r[3])));
        var (alone, both) = (new Quality(), new Quality());
        foreach (var round in rounds)
        {
            Add(alone, round, Ranker.RankPairs([.. votes[round.Set]], new()));
            Add(both, round, Ranker.Rank(round.Scores, [.. votes[round.Set]], new()));
        }

        foreach (var (name, q) in new[] { ("votes alone", alone), ("sheets + votes", both) })
            Console.WriteLine($"{name,-22} {q.Tau:0.0000} {q.Recall:0.0000} {q.Brier:0.0000} {q.Ece:0.0000} {q.SeparableRight:0.0000} {q.SeparableShare:0.000}");
    }

    private static void Add(Quality quality, Round round, Standing standing)
    {
        var places = standing.Places.OrderBy(p => p.Submission).ToArray();
        quality.Add([.. places.Select(p => round.Truth[p.Submission])], [.. places.Select(p => p.Estimate)],
            (a, b) => standing.Beats(places[a].Submission, places[b].Submission));
    }

    private static void Time(int submissions, int judges)
    {
        var random = new Random(1);
        Score[] scores = [.. from s in Enumerable.Range(0, submissions) from k in Enumerable.Range(0, 5) select new Score((s * 7 + k * 13) % judges, s, random.NextDouble() * 9 + 1)];
        foreach (var method in Enum.GetValues<RankingMethod>())
        {
            var watch = Stopwatch.StartNew();
            var standing = Ranker.Rank(scores, new(method));
            var ranked = watch.Elapsed.TotalSeconds;
            var sum = 0.0;
            for (var a = 0; a < submissions; a++)
                for (var b = a + 1; b < submissions; b++) sum += standing.Beats(a, b);
            Console.WriteLine($"{method,-13} {submissions} × {judges}: {ranked:0.00} s, with all pairs {watch.Elapsed.TotalSeconds:0.00} s");
        }
    }

    private static void Million()
    {
        var random = new Random(1);
        Score[] scores = [.. from s in Enumerable.Range(0, 100_000) from k in Enumerable.Range(0, 10) select new Score((s * 7 + k * 13) % 5000, s, random.NextDouble() * 9 + 1)];
        var watch = Stopwatch.StartNew();
        var standing = Ranker.Rank(scores, new());
        Console.WriteLine($"{standing.Method,-13} 100000 × 5000, a million sheets: {watch.Elapsed.TotalSeconds:0.0} s, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
    }

    private static Round[] Read(string folder)
    {
        var truth = Shared.Rows(folder, "truth/theta.csv").ToLookup(r => r[0]);
        return [.. Shared.Rows(folder, "ratings.csv").GroupBy(r => r[0]).Select(set => new Round(
            set.Key,
            [.. set.Select(r => new Score(int.Parse(r[1]), int.Parse(r[2]), double.Parse(r[4])))],
            truth[set.Key].ToDictionary(r => int.Parse(r[1]), r => double.Parse(r[2]))))];
    }

    private static void Suspects(string folder, Round[] rounds)
    {
        var judges = Shared.Rows(folder, "truth/judges.csv").Where(r => r[6] == "collude").Select(r => (r[0], int.Parse(r[1]))).ToHashSet();
        var units = Shared.Rows(folder, "ideas.csv").ToLookup(r => r[0]);
        foreach (var named in new[] { true, false })
            foreach (var collusion in new[] { true, false })
            {
                var (blocks, judgesShown, right, found) = (0, 0, 0, 0);
                var chosen = rounds.Where(r => r.Kind == "collude" == collusion).ToArray();
                foreach (var round in chosen)
                {
                    var unit = named ? units[round.Set].ToDictionary(r => int.Parse(r[1]), r => int.Parse(r[2])) : null;
                    var shown = Suspicions.Of(round.Scores, Ranker.Rank(round.Scores, new()), unit);
                    blocks += shown.Count;
                    var who = shown.SelectMany(b => b.Judges).Distinct().ToArray();
                    judgesShown += who.Length;
                    right += who.Count(j => judges.Contains((round.Set, j)));
                    found += shown.Count > 0 ? 1 : 0;
                }

                Console.WriteLine($"suspicious blocks, units {(named ? "known" : "unknown")}, {(collusion ? "with" : "without")} collusion: {chosen.Length} rounds, {found} with blocks, {judgesShown} judges shown, {right} of them pushing");
            }
    }

    private sealed record Round(string Set, Score[] Scores, IReadOnlyDictionary<int, double> Truth)
    {
        public string Kind => Set.Split('-')[0];
    }
}
