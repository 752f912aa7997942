namespace Pishran.Engine.Text;

/// <summary>“Probably the same”: a logistic over the share of stems and the share of letter grams that two texts have in common.</summary>
public static class Sameness
{
    private const double Bias = -6;
    private const double PerWordShare = 6;
    private const double PerLetterShare = 8;

    /// <summary>Probability, 0–1, symmetrical.</summary>
    public static double Probability(string a, string b)
    {
        var (words, letters) = Shares(a, b);
        return 1 / (1 + Math.Exp(-(Bias + (PerWordShare * words) + (PerLetterShare * letters))));
    }

    /// <summary>Dice shares of stems and of letter grams, each 0–1.</summary>
    internal static (double Words, double Letters) Shares(string a, string b)
    {
        var (left, right) = (Stems(a), Stems(b));
        var common = left.Count(right.Contains);
        var words = left.Count + right.Count == 0 ? 0 : 2.0 * common / (left.Count + right.Count);
        return (words, Grams.Overlap(Grams.Of(a), Grams.Of(b)));
    }

    private static HashSet<string> Stems(string text) =>
        [.. Token.Read(text).Where(t => !t.IsPart).Select(t => Stemmer.Stem(t.Form))];
}
