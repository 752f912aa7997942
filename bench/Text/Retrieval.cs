using System.Diagnostics;
using System.Text.Json;
using Pishran.Engine.Text;

namespace Pishran.TextBench;

/// <summary>Quality on any set {"docs":[…],"queries":[{"text":…,"rel":[…],"self":n?}]}; each query also spelt in the ways people do.</summary>
internal static class Retrieval
{
    private static readonly (string Name, Func<string, string> Change)[] Spellings =
    [
        ("as it is", text => text),
        ("Arabic letters", text => text.Replace('ی', 'ي').Replace('ک', 'ك')),
        ("half-space to space", text => text.Replace('\u200C', ' ')),
        ("half-space deleted", text => text.Replace("\u200C", "", StringComparison.Ordinal)),
    ];

    public static void Print(string file)
    {
        var set = JsonSerializer.Deserialize<Set>(File.ReadAllText(file), JsonSerializerOptions.Web)!;
        Console.WriteLine($"{Path.GetFileName(file)}: {set.Docs.Count} texts, {set.Queries.Count} queries");
        foreach (var (name, change) in Spellings)
        {
            using var plain = Index(set.Docs);
            Print($"similar, queries {name}", set, plain.Similar, change);
            if (name == "as it is")
            {
                Print($"search,  queries {name}", set, plain.Search, change);
                continue;
            }

            using var changed = Index(set.Docs.Select(change));
            Print($"similar, texts {name}", set, changed.Similar, text => text);
        }
    }

    private static TextIndex Index(IEnumerable<string> docs)
    {
        var index = new TextIndex();
        var id = 0;
        foreach (var doc in docs) index.Put(id++, "", doc);
        return index;
    }

    private static void Print(string name, Set set, Func<string, int, Func<int, bool>?, IReadOnlyList<Hit>> find, Func<string, string> change)
    {
        double first = 0, reciprocal = 0, gain = 0, recall = 0;
        var watch = Stopwatch.StartNew();
        foreach (var query in set.Queries)
        {
            var hits = find(change(query.Text), 10, query.Self is { } self ? id => id != self : null);
            var ranks = hits.Select((hit, i) => (hit.Id, Rank: i + 1)).Where(h => query.Rel.Contains(h.Id)).Select(h => h.Rank).ToList();
            if (ranks.Count == 0) continue;
            first += ranks[0] == 1 ? 1 : 0;
            reciprocal += 1.0 / ranks[0];
            gain += ranks.Sum(r => 1 / Math.Log2(r + 1)) / Enumerable.Range(1, Math.Min(10, query.Rel.Count)).Sum(r => 1 / Math.Log2(r + 1));
            recall += (double)ranks.Count / query.Rel.Count;
        }

        var n = (double)set.Queries.Count;
        Console.WriteLine($"  {name,-38} hit@1 {first / n:0.000}  MRR@10 {reciprocal / n:0.000}  nDCG@10 {gain / n:0.000}  recall@10 {recall / n:0.000}  {watch.Elapsed.TotalMilliseconds / n:0.00} ms");
    }

    private sealed record Set(List<string> Docs, List<Query> Queries);

    private sealed record Query(string Text, HashSet<int> Rel, int? Self);
}
