using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Catalogue;

/// <summary>A product as a locked search keeps it: as it was at that instant.</summary>
public sealed record LockedRow(string Code, string Name, string LegalId, string Company, int? Trl, long? PriceRial);

/// <summary>
/// A look at the market that is kept as evidence: what was asked, when, what the catalogue held, and a fingerprint over all of
/// it. It never changes.
/// </summary>
public sealed class LockedSearch : Record
{
    /// <summary>A longer list is no look at a market.</summary>
    public const int Most = 200, LongestWhy = 300, LongestQuery = 1000;

    private const string Form = "pishran-search 1";

    private LockedSearch() { }

    /// <exception cref="BrokenRule">The list is too long, or nobody says what it is for.</exception>
    public LockedSearch(string query, string words, string? purpose, IReadOnlyList<LockedRow> rows, int total, int byId, DateTime now)
    {
        new Rules().Text(purpose, CatalogueWords.LockPurpose, nameof(Purpose), LongestWhy, 3).If(rows.Count > Most, CatalogueWords.LockTooMany(Most, total)).If(query.Length > LongestQuery, CatalogueWords.LockTooMany(Most, total)).Check();
        (Query, Words, Purpose, Count, ById, At) = (query, words, purpose!, rows.Count, byId, new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc));
        Text = Write(Query, Purpose, At, rows);
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
        Happened(CatalogueWords.SearchLocked(Count));
    }

    /// <summary>The search as its address asks for it, without the path.</summary>
    public string Query { get; private set; } = "";

    /// <summary>The same in words, in Persian.</summary>
    public string Words { get; private set; } = "";
    public string Purpose { get; private set; } = "";
    public int Count { get; private set; }
    public int ById { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>The whole evidence as plain lines: the very bytes under the fingerprint.</summary>
    public string Text { get; private set; } = "";

    /// <summary>SHA-256 of the text, in hex.</summary>
    public string Hash { get; private set; } = "";

    public string Href => "/products/searches/" + Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether text and fingerprint still belong together.</summary>
    public bool IsIntact => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))) == Hash;

    public IReadOnlyList<LockedRow> Rows => [.. Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(4).Select(line => line.Split('\t')).Where(cells => cells.Length == 6)
        .Select(c => new LockedRow(c[0], c[1], c[2], c[3], Whole(c[4]) is { } trl ? (int)trl : null, Whole(c[5])))];

    private static string Write(string query, string purpose, DateTime at, IReadOnlyList<LockedRow> rows)
    {
        var text = new StringBuilder(Form).Append('\n').Append(Plain(query)).Append('\n').Append(Plain(purpose)).Append('\n')
            .Append(CultureInfo.InvariantCulture, $"{at:yyyy-MM-ddTHH:mm:ssZ} {rows.Count}\n");
        foreach (var row in rows) text.Append(CultureInfo.InvariantCulture, $"{row.Code}\t{Plain(row.Name)}\t{row.LegalId}\t{Plain(row.Company)}\t{row.Trl}\t{row.PriceRial}\n");
        return text.ToString();
    }

    private static string Plain(string text) => text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
    private static long? Whole(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A search that somebody kept, to be told of products that come to it.</summary>
public sealed class SavedSearch : Record
{
    public const int LongestName = 100, MostOfOne = 30;

    private SavedSearch() { }

    /// <exception cref="BrokenRule">It has no name, or somebody keeps too many.</exception>
    public SavedSearch(int personId, string? name, string query, int already, DateTime now)
    {
        new Rules().Text(name, CatalogueWords.SearchName, nameof(Name), LongestName).If(already >= MostOfOne, CatalogueWords.TooManySearches(MostOfOne)).If(query.Length > LockedSearch.LongestQuery, CatalogueWords.TooManySearches(MostOfOne)).Check();
        (PersonId, Name, Query, At, ToldUntil) = (personId, name!, query, now, now);
    }

    public int PersonId { get; private set; }
    public string Name { get; private set; } = "";
    public string Query { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>Products published up to this instant were told.</summary>
    public DateTime ToldUntil { get; private set; }

    public void Told(DateTime until) => ToldUntil = until;
}

/// <summary>Grows with every change of a product or company: the version of every list of them.</summary>
public sealed class CatalogueStamp
{
    public int Id { get; private set; } = 1;
    public int Number { get; private set; }
    public void Grow() => Number++;
}
