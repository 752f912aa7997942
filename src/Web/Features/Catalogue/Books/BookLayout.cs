using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Books;

/// <summary>A piece of a product's text under its heading.</summary>
public sealed record BookText(Word? Heading, string Text);

/// <summary>A product in the book: its page, and the pages it runs on to when its text is long.</summary>
public sealed record BookProduct(BookEntry Entry, int Page, IReadOnlyList<IReadOnlyList<BookText>> Parts)
{
    public bool IsDense => Parts[0].Sum(t => t.Text.Length) > 700;
}

/// <summary>A section: its divider and its products.</summary>
public sealed record BookSection(ArtKind Kind, int Page, IReadOnlyList<BookProduct> Products);

/// <summary>A line of the contents or of an index: a heading, or a title with the pages it leads to.</summary>
public sealed record BookLine(string Title, IReadOnlyList<int> Pages, bool IsHeading = false, string? Anchor = null);

/// <summary>An index: its heading and the pages it takes.</summary>
public sealed record BookIndex(Word Heading, int Page, IReadOnlyList<IReadOnlyList<BookLine>> Sheets);

/// <summary>
/// The whole book, page by page. Every page is one sheet of fixed size, so that numbers are known before anything is printed;
/// what was printed is read again and, where it came out otherwise, laid out once more by what was found.
/// </summary>
public sealed class BookLayout
{
    /// <summary>Cover and imprint.</summary>
    private const int Front = 2;
    private const int ForewordFits = 1500, FirstFits = 1250, NextFits = 2300, LinesFit = 24;

    public BookTitle Title { get; }
    public IReadOnlyList<string> Foreword { get; }
    public IReadOnlyList<IReadOnlyList<BookLine>> Contents { get; }
    public int ContentsPage { get; }
    public IReadOnlyList<BookSection> Sections { get; }
    public IReadOnlyList<BookIndex> Indices { get; }
    public int Pages { get; }
    public int Count { get; }

    /// <param name="title">Of the book.</param>
    /// <param name="entries">Its products, in any order.</param>
    /// <param name="found">Where products really stood when it was printed before.</param>
    public BookLayout(BookTitle title, IReadOnlyList<BookEntry> entries, IReadOnlyDictionary<string, int>? found = null)
    {
        (Title, Count) = (title, entries.Count);
        Foreword = [.. Pieces(title.Foreword ?? CatalogueWords.ForewordUsual(title.Centre, entries.Count).ToString(), ForewordFits)];
        ContentsPage = Front + Foreword.Count + 1;
        var groups = entries.GroupBy(e => e.Section).OrderBy(g => PersianText.SortKey(Word.Of(g.Key).ToString()), StringComparer.Ordinal).ToList();
        var contents = Sheets(groups.Sum(g => g.Count() + 1) + (entries.Count == 0 ? 0 : entries.Any(e => e.Problems.Count > 0) ? 3 : 2));
        var page = ContentsPage + contents;
        var sections = new List<BookSection>();
        foreach (var group in groups)
        {
            var (divider, products) = (page++, new List<BookProduct>());
            foreach (var entry in group.OrderBy(e => e.SortKey, StringComparer.Ordinal).ThenBy(e => e.Code, StringComparer.Ordinal))
            {
                var parts = Parts(entry);
                products.Add(new BookProduct(entry, found?.GetValueOrDefault(entry.Code, page) ?? page, parts));
                page += parts.Count;
            }
            sections.Add(new BookSection(group.Key, divider, products));
        }
        Sections = sections;
        var indices = new List<BookIndex>();
        foreach (var (heading, lines) in IndexLines())
        {
            var sheets = Split(lines);
            if (sheets.Count == 0) continue;
            indices.Add(new BookIndex(heading, page, sheets));
            page += sheets.Count;
        }
        Indices = indices;
        Contents = Split([.. ContentLines()], contents);
        Pages = page;
    }

    public IEnumerable<BookProduct> Products => Sections.SelectMany(s => s.Products);

    private IEnumerable<BookLine> ContentLines()
    {
        foreach (var section in Sections)
        {
            yield return new BookLine(Word.Of(section.Kind).ToString(), [section.Page], IsHeading: true, Anchor: "s" + section.Page);
            foreach (var product in section.Products) yield return new BookLine(product.Entry.Facts.Name, [product.Page], Anchor: product.Entry.Code);
        }
        foreach (var index in Indices) yield return new BookLine(index.Heading.ToString(), [index.Page], IsHeading: true, Anchor: "i" + index.Page);
    }

    private IEnumerable<(Word Heading, IReadOnlyList<BookLine> Lines)> IndexLines()
    {
        yield return (CatalogueWords.IndexByName, [.. Lettered(Products.Select(p => (p.Entry.Facts.Name, p.Page)))]);
        yield return (CatalogueWords.IndexByCompany, [.. Lettered(Products.Select(p => (p.Entry.Company, p.Page)))]);
        yield return (CatalogueWords.IndexByProblem, [.. Lettered(Products.SelectMany(p => p.Entry.Problems, (p, problem) => (problem, p.Page)))]);
    }

    // One line for each name, with all its pages; a heading before each letter of the alphabet.
    private static IEnumerable<BookLine> Lettered(IEnumerable<(string Name, int Page)> rows)
    {
        var letter = "";
        foreach (var group in rows.GroupBy(r => PersianText.SortKey(r.Name), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var first = PersianText.Fold(group.First().Name) is { Length: > 0 } folded ? folded[..1] : "";
            if (first != letter) yield return new BookLine(letter = first, [], IsHeading: true);
            yield return new BookLine(group.First().Name, [.. group.Select(r => r.Page).Distinct().Order()]);
        }
    }

    private static int Sheets(int lines) => Math.Max(1, (lines + LinesFit - 1) / LinesFit);

    // A heading never stands alone at the foot of a page.
    private static List<IReadOnlyList<BookLine>> Split(IReadOnlyList<BookLine> lines, int? exactly = null)
    {
        var sheets = new List<IReadOnlyList<BookLine>>();
        for (var from = 0; from < lines.Count;)
        {
            var count = Math.Min(LinesFit, lines.Count - from);
            if (exactly is null && from + count < lines.Count && lines[from + count - 1].IsHeading) count--;
            sheets.Add([.. lines.Skip(from).Take(count)]);
            from += count;
        }
        while (exactly is { } most && sheets.Count < most) sheets.Add([]);
        return sheets;
    }

    private static List<IReadOnlyList<BookText>> Parts(BookEntry entry)
    {
        var (parts, now, left) = (new List<IReadOnlyList<BookText>>(), new List<BookText>(), FirstFits);
        foreach (var text in Texts(entry))
            foreach (var (piece, i) in Pieces(text.Text, NextFits).Select((p, i) => (p, i)))
            {
                if (piece.Length > left && now.Count > 0)
                {
                    parts.Add(now);
                    (now, left) = ([], NextFits);
                }
                now.Add(new BookText(i == 0 ? text.Heading : null, piece));
                left -= piece.Length + 60;
            }
        parts.Add(now);
        return parts;
    }

    private static IEnumerable<BookText> Texts(BookEntry entry)
    {
        if (entry.Facts.Summary is { } summary) yield return new BookText(null, summary);
        if (entry.Facts.UrbanUse is { } use) yield return new BookText(CatalogueWords.UrbanUse, use);
        if (entry.Facts.Advantage is { } advantage) yield return new BookText(CatalogueWords.Advantage, advantage);
        if (entry.Facts.References is { } references) yield return new BookText(CatalogueWords.References, references);
    }

    // Cut at the end of a word.
    private static IEnumerable<string> Pieces(string text, int fits)
    {
        while (text.Length > fits)
        {
            var cut = text.LastIndexOfAny([' ', '\n'], fits);
            if (cut < fits / 2) cut = fits;
            yield return text[..cut].TrimEnd();
            text = text[cut..].TrimStart();
        }
        yield return text;
    }
}
