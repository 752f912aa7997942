using MathNet.Numerics;

namespace Pishran.Engine.Ranking;

/// <summary>Sheets that lift some submissions above what everybody else sees in them. A reason to look, never a verdict.</summary>
/// <param name="Judges">Ids of the judges who lift.</param>
/// <param name="Unit">The unit whose submissions are lifted; null when units were not given.</param>
/// <param name="Submissions">Ids of the submissions that are lifted.</param>
/// <param name="Sheets">Sheets in the block.</param>
/// <param name="Lift">Mean points above what was expected.</param>
/// <param name="Z">Combined surprise in standard deviations.</param>
public sealed record Block(IReadOnlyList<int> Judges, int? Unit, IReadOnlyList<int> Submissions, int Sheets, double Lift, double Z);

/// <summary>
/// Suspicious blocks. No way of adding sheets up removes collusion (pushed ideas still gain 3–5 ranks), so assignment must prevent it
/// and this report shows what is left. Thresholds keep false alarms below one in twenty rounds (Bonferroni).
/// </summary>
public static class Suspicions
{
    private const double FalseAlarm = .05;
    private const double Join = 2;

    /// <summary>Blocks of judges and submissions, most surprising first.</summary>
    /// <param name="scores">The sheets of the standing.</param>
    /// <param name="standing">What was made of them.</param>
    /// <param name="units">Unit of each submission; without it, only single judges and pairs of judges are looked at.</param>
    /// <exception cref="ArgumentException">The scores are not those of the standing.</exception>
    public static IReadOnlyList<Block> Of(IReadOnlyList<Score> scores, Standing standing, IReadOnlyDictionary<int, int>? units = null)
    {
        var facts = Residuals.Of(scores, standing);
        var blocks = units is null ? Alone(Tempered(facts, f => f.Submission)) : ByUnit(facts, units);
        return [.. blocks.OrderByDescending(b => b.Z).ThenBy(b => b.Judges[0])];
    }

    /// <summary>Judge by unit; judges who lift the same unit are put together.</summary>
    private static IEnumerable<Block> ByUnit(SheetFact[] facts, IReadOnlyDictionary<int, int> units)
    {
        var known = Tempered(facts, f => units.GetValueOrDefault(f.Submission, -1)).Where(f => units.ContainsKey(f.Submission));
        var cells = known.GroupBy(f => (f.Judge, Unit: units[f.Submission])).ToArray();
        var judges = cells.Select(c => c.Key.Judge).Distinct().Count();
        return cells.Where(c => Z(c) >= Join).GroupBy(c => c.Key.Unit)
            .Select(unit => Block(unit.SelectMany(c => c).ToArray(), unit.Key))
            .Where(block => block.Z >= Threshold(cells.Length * SpecialFunctions.Binomial(judges, block.Judges.Count) / judges));
    }

    /// <summary>Surprises measured by how much the same judge's other marks surprise: a careless judge is not a suspect.</summary>
    private static SheetFact[] Tempered(SheetFact[] facts, Func<SheetFact, int> group) =>
        [.. facts.GroupBy(f => f.Judge).SelectMany(judge => judge.GroupBy(group).SelectMany(own =>
        {
            var others = judge.Where(f => group(f) != own.Key).Select(f => f.Surprise * f.Surprise).ToArray();
            var spread = Math.Max(1, Math.Sqrt(others.AsSpan().Mean()));
            return own.Select(f => f with { Surprise = f.Surprise / spread });
        }))];

    private static IEnumerable<Block> Alone(SheetFact[] facts) => Pairs(facts).Concat(Singles(facts));

    /// <summary>Two judges who both lift two or more submissions they share.</summary>
    private static IEnumerable<Block> Pairs(SheetFact[] facts)
    {
        var lifted = facts.Where(f => f.Surprise >= Join).GroupBy(f => f.Submission)
            .SelectMany(s => from a in s from b in s where a.Judge < b.Judge select (a, b))
            .GroupBy(p => (A: p.a.Judge, B: p.b.Judge)).Where(g => g.Count() >= 2);
        var threshold = Threshold(facts.Length * facts.Length);
        return lifted.Select(g => Block([.. g.SelectMany(p => new[] { p.a, p.b })], null)).Where(block => block.Z >= threshold);
    }

    /// <summary>A judge whose marks for some submissions stand far above the others'.</summary>
    private static IEnumerable<Block> Singles(SheetFact[] facts)
    {
        var threshold = Threshold(facts.Length);
        return facts.Where(f => f.Surprise >= threshold).GroupBy(f => f.Judge).Select(g => Block([.. g], null));
    }

    private static Block Block(SheetFact[] facts, int? unit) => new(
        [.. facts.Select(f => f.Judge).Distinct().Order()],
        unit,
        [.. facts.Select(f => f.Submission).Distinct().Order()],
        facts.Length,
        facts.Average(f => f.Value - f.Expected),
        Z(facts));

    private static double Z(IEnumerable<SheetFact> facts)
    {
        var (sum, count) = (0.0, 0);
        foreach (var f in facts) (sum, count) = (sum + f.Surprise, count + 1);
        return sum / Math.Sqrt(count);
    }

    private static double Threshold(double looks) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 1 - FalseAlarm / Math.Max(1, looks));
}
