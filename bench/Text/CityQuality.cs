using Pishran.Engine.Text;

namespace Pishran.TextBench;

/// <summary>The city's own questions: are near-copies of ideas found, do misspelt titles still lead home, is "the same" told from "alike"?</summary>
internal static class CityQuality
{
    internal const string Alphabet = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";

    public static void Print(string folder)
    {
        Copies([.. CityText.Read(folder, "ideas")]);
        Misspelt(CityText.Read(folder));
    }

    private static void Copies(List<CityText> ideas)
    {
        using var index = new TextIndex();
        for (var i = 0; i < ideas.Count; i++) index.Put(i, ideas[i].Title, ideas[i].Body);
        var ranks = new List<int>();
        var same = new List<double>();
        foreach (var (copy, self) in ideas.Select((idea, i) => (idea, i)).Where(x => x.idea.CopyOf is not null))
        {
            var hits = index.Similar($"{copy.Title} {copy.Body}", 10, id => id != self);
            ranks.Add(hits.Select((hit, i) => (ideas[hit.Id].Key, Rank: i + 1)).FirstOrDefault(h => h.Key == copy.CopyOf).Rank);
            var original = ideas.First(idea => idea.Key == copy.CopyOf);
            same.Add(TextIndex.ProbablySame($"{copy.Title} {copy.Body}", $"{original.Title} {original.Body}"));
        }

        Console.WriteLine($"near-copies of ideas: {ranks.Count}, original first {ranks.Count(r => r == 1)}, in the first five {ranks.Count(r => r is > 0 and <= 5)}");
        var apart = Apart(ideas).Order().ToList();
        Console.WriteLine($"probably the same: pairs {string.Join(' ', same.Order().Select(p => p.ToString("0.00")))}; other pairs of ideas p99 {apart[(int)(apart.Count * .99)]:0.000}, max {apart[^1]:0.00}");
    }

    private static IEnumerable<double> Apart(List<CityText> ideas)
    {
        for (var i = 0; i < ideas.Count; i++)
            for (var j = 0; j < i; j++)
                if (ideas[i].CopyOf != ideas[j].Key && ideas[j].CopyOf != ideas[i].Key)
                    yield return TextIndex.ProbablySame($"{ideas[i].Title} {ideas[i].Body}", $"{ideas[j].Title} {ideas[j].Body}");
    }

    private static void Misspelt(List<CityText> texts)
    {
        using var index = new TextIndex();
        for (var i = 0; i < texts.Count; i++) index.Put(i, texts[i].Title, texts[i].Body);
        foreach (var typos in new[] { 0, 1, 2, 4 })
        {
            var random = new Random(7);
            var (search, similar) = (0, 0);
            for (var i = 0; i < texts.Count; i++)
            {
                var query = texts[i].Title;
                for (var t = 0; t < typos; t++) query = WithTypo(query, random);
                if (index.Search(query, 1) is [var a] && texts[a.Id].Title == texts[i].Title) search++;
                if (index.Similar(query, 1) is [var b] && texts[b.Id].Title == texts[i].Title) similar++;
            }

            Console.WriteLine($"titles with {typos} typos lead home: search {(double)search / texts.Count:0.000}, similar {(double)similar / texts.Count:0.000} of {texts.Count}");
        }
    }

    internal static string WithTypo(string text, Random random)
    {
        if (!text.Any(char.IsLetter)) return text;
        int at;
        do at = random.Next(text.Length);
        while (!char.IsLetter(text[at]));
        return random.Next(4) switch
        {
            0 => text[..at] + Alphabet[random.Next(Alphabet.Length)] + text[(at + 1)..],
            1 => text[..at] + text[(at + 1)..],
            2 => text[..at] + Alphabet[random.Next(Alphabet.Length)] + text[at..],
            _ when at + 1 < text.Length => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            _ => text[..at],
        };
    }
}
