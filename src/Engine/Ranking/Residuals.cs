namespace Pishran.Engine.Ranking;

/// <summary>One sheet beside what the standing expects of it.</summary>
/// <param name="Judge">Id of the judge.</param>
/// <param name="Submission">Id of the submission.</param>
/// <param name="Value">The mark.</param>
/// <param name="Expected">The mark the other sheets and this judge's severity and scale let expect.</param>
/// <param name="Surprise">(Value − Expected) in standard deviations; beyond ±2 is rare.</param>
/// <param name="Weight">This sheet's share of what the submission's sheets tell; the shares of a submission add up to 1.</param>
public sealed record SheetFact(int Judge, int Submission, double Value, double Expected, double Surprise, double Weight);

/// <summary>Each sheet against the other sheets of the same submission, with the judges' reports taken as known.</summary>
internal sealed class Residuals
{
    private readonly Sheets _sheets;
    private readonly JudgeReport[] _judges;
    private readonly double _level;
    private readonly double _prior;
    private readonly double _usualNoise;

    private Residuals(Sheets sheets, Standing standing)
    {
        _sheets = sheets;
        _judges = [.. standing.Judges];
        var estimates = standing.Places.Select(p => p.Estimate).ToArray();
        _level = estimates.AsSpan().Mean();
        _prior = 1 / Math.Max(1e-9, estimates.AsSpan().Variance() + standing.Places.Average(p => p.Sd * p.Sd));
        _usualNoise = Math.Max(1e-6, _judges.Select(j => j.Noise).Order().ElementAt(_judges.Length / 2));
    }

    /// <summary>Facts of all sheets, by submission, then judge.</summary>
    /// <exception cref="ArgumentException">The scores are not those of the standing.</exception>
    public static SheetFact[] Of(IReadOnlyList<Score> scores, Standing standing)
    {
        if (scores.Count == 0) return [];
        var sheets = Sheets.From(scores);
        if (!sheets.Judges.SequenceEqual(standing.Judges.Select(j => j.Judge)) || sheets.Submissions.Length != standing.Places.Count)
            throw new ArgumentException("The standing was made from other sheets.", nameof(standing));
        var residuals = new Residuals(sheets, standing);
        return [.. Enumerable.Range(0, sheets.Count).Select(residuals.Fact)];
    }

    private SheetFact Fact(int k)
    {
        var (precision, sum, all) = (_prior, 0.0, 0.0);
        var i = _sheets.Item[k];
        for (var other = _sheets.ItemStart[i]; other < _sheets.ItemStart[i + 1]; other++)
        {
            var judge = _judges[_sheets.Judge[other]];
            all += Information(judge);
            if (other == k) continue;
            precision += Information(judge);
            sum += judge.Scale / Square(judge.Noise) * (_sheets.Value[other] - _level + judge.Severity);
        }

        var own = _judges[_sheets.Judge[k]];
        var expected = _level - own.Severity + own.Scale * sum / precision;
        // A judge who pushes somebody is noisy by that very push, so the usual noise is the measure.
        var deviation = Math.Sqrt(Square(_usualNoise) + own.Scale * own.Scale / precision);
        return new(own.Judge, _sheets.Submissions[i], _sheets.Value[k], expected, (_sheets.Value[k] - expected) / deviation,
            all > 0 ? Information(own) / all : 1.0 / _sheets.SheetsOfItem(i));
    }

    private static double Information(JudgeReport judge) => judge.Scale * judge.Scale / Square(judge.Noise);

    private static double Square(double noise) => Math.Max(1e-12, noise * noise);
}
