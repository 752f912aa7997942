using System.Globalization;

namespace Pishran.Engine.Ranking;

/// <summary>Score sheets numbered from 0 and sorted by submission, then judge, so that the order of the input never matters.</summary>
internal sealed class Sheets
{
    private Sheets(Score[] sorted)
    {
        Submissions = [.. sorted.Select(s => s.Submission).Distinct()];
        Judges = [.. sorted.Select(s => s.Judge).Distinct().Order()];
        Position = Submissions.Select((id, at) => (id, at)).ToDictionary(p => p.id, p => p.at);
        Item = [.. sorted.Select(s => Position[s.Submission])];
        Judge = [.. sorted.Select(s => Array.BinarySearch(Judges, s.Judge))];
        Value = [.. sorted.Select(s => s.Value)];
        ItemStart = Starts(Item, Submissions.Length);
        JudgeStart = Starts(Judge, Judges.Length);
        ByJudge = [.. Enumerable.Range(0, Value.Length).OrderBy(k => Judge[k])];
    }

    public int[] Submissions { get; }
    public int[] Judges { get; }
    public IReadOnlyDictionary<int, int> Position { get; }

    /// <summary>Per sheet: number of the submission, number of the judge, value.</summary>
    public int[] Item { get; }
    public int[] Judge { get; }
    public double[] Value { get; }

    /// <summary>Sheets of submission i are ItemStart[i] .. ItemStart[i + 1].</summary>
    public int[] ItemStart { get; }

    /// <summary>Sheets of judge j are ByJudge[JudgeStart[j] .. JudgeStart[j + 1]].</summary>
    public int[] JudgeStart { get; }
    public int[] ByJudge { get; }

    public int Count => Value.Length;

    /// <summary>Sorts and numbers the scores.</summary>
    /// <exception cref="ArgumentException">A value is not finite, or a judge marked a submission twice.</exception>
    public static Sheets From(IReadOnlyList<Score> scores)
    {
        var sorted = scores.OrderBy(s => s.Submission).ThenBy(s => s.Judge).ToArray();
        for (var k = 0; k < sorted.Length; k++) Check(sorted, k);
        return new(sorted);
    }

    public int SheetsOfItem(int i) => ItemStart[i + 1] - ItemStart[i];

    public int SheetsOfJudge(int j) => JudgeStart[j + 1] - JudgeStart[j];

    public ReadOnlySpan<int> OfJudge(int j) => ByJudge.AsSpan(JudgeStart[j], SheetsOfJudge(j));

    public double RawMean(int i) => Value.AsSpan(ItemStart[i], SheetsOfItem(i)).Mean();

    public double GrandMean => Value.AsSpan().Mean();

    public double Variance => Value.AsSpan().Variance();

    private static void Check(Score[] sorted, int k)
    {
        if (!double.IsFinite(sorted[k].Value))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Judge {sorted[k].Judge}'s score of submission {sorted[k].Submission} is not a number."));
        if (k > 0 && sorted[k].Submission == sorted[k - 1].Submission && sorted[k].Judge == sorted[k - 1].Judge)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Judge {sorted[k].Judge} scored submission {sorted[k].Submission} twice."));
    }

    private static int[] Starts(int[] keys, int count)
    {
        var starts = new int[count + 1];
        foreach (var key in keys) starts[key + 1]++;
        for (var i = 0; i < count; i++) starts[i + 1] += starts[i];
        return starts;
    }
}
