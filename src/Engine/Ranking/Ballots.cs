namespace Pishran.Engine.Ranking;

/// <summary>Votes numbered from 0 and sorted, so that the order of the input never matters.</summary>
internal sealed class Ballots
{
    private Ballots(int[] submissions, Vote[] votes, Func<int, double> weight)
    {
        Submissions = submissions;
        Position = submissions.Select((id, at) => (id, at)).ToDictionary(p => p.id, p => p.at);
        Judges = [.. votes.Select(v => v.Judge).Distinct().Order()];
        Duels = [.. votes.GroupBy(v => (v.Winner, v.Loser, v.Tie, Weight: weight(v.Judge)))
            .OrderBy(g => g.Key.Winner).ThenBy(g => g.Key.Loser).ThenBy(g => g.Key.Tie).ThenBy(g => g.Key.Weight)
            .Select(g => new Duel(Position[g.Key.Winner], Position[g.Key.Loser], g.Key.Tie ? .5 : 1, g.Count(), g.Key.Weight))];
        Votes = votes;
    }

    public int[] Submissions { get; }
    public IReadOnlyDictionary<int, int> Position { get; }
    public int[] Judges { get; }
    public Duel[] Duels { get; }
    public Vote[] Votes { get; }

    /// <summary>Sorts and numbers the votes; <paramref name="others"/> are submissions that may have none, <paramref name="weight"/> says how sharp a judge is (1 is usual).</summary>
    /// <exception cref="ArgumentException">A vote compares a submission with itself.</exception>
    public static Ballots From(IReadOnlyList<Vote> votes, IEnumerable<int>? others = null, Func<int, double>? weight = null)
    {
        foreach (var vote in votes)
            if (vote.Winner == vote.Loser) throw new ArgumentException($"Judge {vote.Judge} compared submission {vote.Winner} with itself.", nameof(votes));
        int[] ids = [.. votes.SelectMany(v => new[] { v.Winner, v.Loser }).Concat(others ?? []).Distinct().Order()];
        return new(ids, [.. votes.OrderBy(v => v.Judge).ThenBy(v => v.Winner).ThenBy(v => v.Loser).ThenBy(v => v.Tie)], weight ?? (static _ => 1));
    }

    /// <summary>Votes on submission i, and how many of them it won; a tie is half a win.</summary>
    public (int Votes, double Won) Record(int i)
    {
        var (votes, won) = (0, 0.0);
        foreach (var d in Duels)
        {
            if (d.A != i && d.B != i) continue;
            votes += d.Times;
            won += d.Times * (d.A == i ? d.Outcome : 1 - d.Outcome);
        }

        return (votes, won);
    }

    /// <summary>The same comparison with the same outcome, so many times. Outcome 1: A is better; .5: a tie. Weight multiplies the difference of qualities.</summary>
    internal readonly record struct Duel(int A, int B, double Outcome, int Times, double Weight);
}
