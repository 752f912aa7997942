using System.Diagnostics;
using Pishran.Engine.Fixtures;

namespace Pishran.EngineBench;

/// <summary>Swiss pairing on public tournaments, round by round, and its time for 100 teams.</summary>
internal static class FixturesBench
{
    public static void Run()
    {
        if (Shared.Folder("fixtures") is { } folder) Replay(folder);
        Play(100, 9);
    }

    private static void Replay(string folder)
    {
        var watch = Stopwatch.StartNew();
        var (rounds, rematches, byes, difference, theirs, slowest, pairs) = (0, 0, 0, 0.0, 0.0, 0.0, 0);
        var files = Directory.GetFiles(folder, "*.trf").Concat(Directory.GetFiles(folder, "*.input")).ToArray();
        foreach (var file in files)
        {
            var players = Trf.Read(File.ReadAllText(file));
            for (var round = 0; round < Trf.Rounds(players); round++)
            {
                var before = Trf.Before(players, round);
                var start = watch.Elapsed.TotalSeconds;
                var pairing = Swiss.Pair(before);
                slowest = Math.Max(slowest, watch.Elapsed.TotalSeconds - start);
                var hadBye = before.Where(c => c.HadBye).Select(c => c.Id).ToHashSet();
                var points = before.ToDictionary(c => c.Id, c => c.Points);
                rounds++;
                rematches += pairing.Rematches;
                byes += pairing.Matches.Count(m => m.B is null && hadBye.Contains(m.A));
                var played = pairing.Matches.Count(m => m.B is not null);
                pairs += played;
                difference += played * pairing.ScoreDifference;
                theirs += players.Where(p => p.Entries.Count > round && p.Entries[round].Opponent > 0).Sum(p => Math.Abs(points[p.Number] - points[p.Entries[round].Opponent])) / 2;
            }
        }

        Console.WriteLine($"fixtures: {files.Length} tournaments, {rounds} rounds: {rematches} rematches, {byes} second byes, mean score difference {difference / pairs:0.0000} (as played {theirs / pairs:0.0000}; target .12), {watch.Elapsed.TotalSeconds:0.0} s, slowest round {slowest:0.00} s");
    }

    private static void Play(int teams, int rounds)
    {
        var random = new Random(1);
        var points = new double[teams];
        var met = Enumerable.Range(0, teams).Select(_ => new HashSet<int>()).ToArray();
        var (watch, slowest) = (Stopwatch.StartNew(), 0.0);
        for (var round = 0; round < rounds; round++)
        {
            var start = watch.Elapsed.TotalSeconds;
            var pairing = Swiss.Pair([.. Enumerable.Range(0, teams).Select(t => new Contestant(t, points[t], met[t]))]);
            slowest = Math.Max(slowest, watch.Elapsed.TotalSeconds - start);
            foreach (var match in pairing.Matches)
            {
                var (a, b) = (match.A, match.B!.Value);
                met[a].Add(b);
                met[b].Add(a);
                var result = random.Next(3) / 2.0;
                (points[a], points[b]) = (points[a] + result, points[b] + 1 - result);
            }
        }

        Console.WriteLine($"fixtures: {teams} teams, {rounds} rounds: slowest {slowest:0.00} s");
    }
}
