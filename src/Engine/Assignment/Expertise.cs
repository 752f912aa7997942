namespace Pishran.Engine.Assignment;

/// <summary>
/// How near judges are to submissions by the words of their own texts, without any model: TF-IDF and the cosine, a judge's
/// similarity being the mean over the best three of the judge's texts, which loses less than the mean of all or the best alone.
/// </summary>
public static class Expertise
{
    private const int BestTexts = 3;

    /// <summary>Similarity of every judge to every submission.</summary>
    /// <param name="judges">Per judge: the texts, each as folded words; a judge without texts is near to nothing.</param>
    /// <param name="submissions">Per submission: the text as folded words.</param>
    /// <returns>[judge, submission] from 0 (nothing in common) to 1.</returns>
    public static double[,] Similarity(IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> judges, IReadOnlyList<IReadOnlyList<string>> submissions)
    {
        var documents = judges.SelectMany(texts => texts).Concat(submissions).ToArray();
        var weights = Weights(documents);
        var targets = submissions.Select(text => Vector(text, weights)).ToArray();
        var similarity = new double[judges.Count, submissions.Count];
        for (var j = 0; j < judges.Count; j++)
        {
            var texts = judges[j].Select(text => Vector(text, weights)).ToArray();
            for (var s = 0; s < targets.Length; s++)
                similarity[j, s] = texts.Select(text => Cosine(text, targets[s])).OrderDescending().Take(BestTexts).DefaultIfEmpty().Average();
        }

        return similarity;
    }

    /// <summary>Smooth inverse document frequency of each word.</summary>
    private static Dictionary<string, double> Weights(IReadOnlyList<string>[] documents)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in documents.SelectMany(d => d.Distinct(StringComparer.Ordinal))) seen[word] = seen.GetValueOrDefault(word) + 1;
        return seen.ToDictionary(w => w.Key, w => Math.Log((1.0 + documents.Length) / (1 + w.Value)) + 1, StringComparer.Ordinal);
    }

    /// <summary>Words with weight (1 + ln tf)·idf, of length 1.</summary>
    private static Dictionary<string, double> Vector(IReadOnlyList<string> text, Dictionary<string, double> weights)
    {
        var vector = text.GroupBy(w => w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (1 + Math.Log(g.Count())) * weights[g.Key], StringComparer.Ordinal);
        var length = Math.Sqrt(vector.Values.Sum(v => v * v));
        foreach (var word in vector.Keys.ToArray()) vector[word] /= length;
        return vector;
    }

    private static double Cosine(Dictionary<string, double> a, Dictionary<string, double> b)
    {
        if (a.Count > b.Count) (a, b) = (b, a);
        return Math.Min(1, a.Sum(w => w.Value * b.GetValueOrDefault(w.Key)));
    }
}
