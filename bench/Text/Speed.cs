using System.Diagnostics;
using Pishran.Engine.Text;

namespace Pishran.TextBench;

/// <summary>Time and memory on many short texts put together from the city's phrases. The floor, measured in turn with the queries,
/// is the least any query could do: add a number to every text's score once.</summary>
internal static class Speed
{
    private const int Queries = 2000;

    // The best of five runs of each query: what the query costs, not what else the machine was doing.
    private const int Repeats = 5;

    public static void Print(string folder, int count)
    {
        var texts = Made(CityText.Read(folder), count);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        using var index = new TextIndex();
        for (var i = 0; i < count; i++) index.Put(i, texts[i].Title, texts[i].Body);
        Console.WriteLine($"{count} texts put in {watch.Elapsed.TotalSeconds:0.00} s, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0} MB");

        var random = new Random(5);
        var queries = Enumerable.Range(0, Queries).Select(_ => Asked(texts[random.Next(count)], random)).ToList();
        var floor = new List<double>();
        var scores = new float[count];
        foreach (var round in new[] { 0, 1 })
        {
            Time("search", round, queries, floor, scores, q => index.Search(q, 10));
            Time("search, a typo", round, queries.ConvertAll(q => CityQuality.WithTypo(q, random)), floor, scores, q => index.Search(q, 10));
            Time("type-ahead", round, queries.SelectMany(q => Enumerable.Range(1, Math.Min(8, q.Length)).Select(n => q[..n])).Where((_, i) => i % 4 == 0).ToList(), floor, scores, q => index.TypeAhead(q, 10));
            Time("similar, title", round, queries.Take(500).ToList(), floor, scores, q => index.Similar(q, 5));
            Time("similar, whole", round, texts.Take(300).Select(t => $"{t.Title} {t.Body}").ToList(), floor, scores, q => index.Similar(q, 5));
            Time("put and remove", round, [.. Enumerable.Range(0, 500).Select(i => i.ToString())], floor, scores, q => index.Put(int.Parse(q), texts[int.Parse(q)].Title, texts[int.Parse(q)].Body));
        }
    }

    private static void Time(string name, int round, List<string> queries, List<double> floor, float[] scores, Action<string> run)
    {
        var times = new List<double>(queries.Count);
        foreach (var query in queries)
        {
            if (times.Count % 16 == 0) floor.Add(Measure(() => Floor(scores)));
            times.Add(Enumerable.Range(0, Repeats).Min(_ => Measure(() => run(query))));
        }

        if (round == 0) return;
        times.Sort();
        floor.Sort();
        var unit = floor[floor.Count / 2];
        var (p50, p99) = (times[times.Count / 2], times[(int)(times.Count * .99)]);
        Console.WriteLine($"  {name,-16} p50 {p50:0.000} ms  p99 {p99:0.000} ms  = {p50 / unit:0.0} and {p99 / unit:0.0} × floor ({unit:0.000} ms)");
    }

    private static double Measure(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Floor(float[] scores)
    {
        for (var i = 0; i < scores.Length; i++) scores[i] += 1.5f;
    }

    // Two title halves and two sentences from anywhere; one word in nine gets an ending, so that the vocabulary grows as real ones do.
    private static List<(string Title, string Body)> Made(List<CityText> city, int count)
    {
        var random = new Random(1405);
        var titles = city.ConvertAll(t => t.Title.Split(' '));
        var sentences = city.SelectMany(t => t.Body.Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(s => s.Length > 20).ToList();
        var rare = Enumerable.Range(0, 20_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(4, 8)).Select(_ => CityQuality.Alphabet[random.Next(CityQuality.Alphabet.Length)]))).ToList();
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var (a, b) = (titles[random.Next(titles.Count)], titles[random.Next(titles.Count)]);
            var name = rare[(int)(rare.Count * Math.Pow(random.NextDouble(), 3))];
            return ($"{string.Join(' ', a.Take((a.Length / 2) + 1))} {string.Join(' ', b.Skip(b.Length / 2))} {name}", sentences[random.Next(sentences.Count)]);
        })];
    }

    private static string Asked((string Title, string Body) text, Random random)
    {
        var words = text.Title.Split(' ');
        var start = random.Next(words.Length);
        return string.Join(' ', words.Skip(start).Take(random.Next(1, 5)));
    }
}
