using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Threads;

/// <summary>What somebody looks for; everything but the words narrows it.</summary>
/// <param name="State">As cards keep it: <c>Room:Key</c>.</param>
public sealed record Question(string Text, string? Kind = null, string? State = null, int? UnitId = null, int? Year = null);

/// <summary>A found card, and the words of the question that it answers.</summary>
public sealed record FoundCard(Card Card, IReadOnlyList<string> Words);

/// <summary>How many of the found cards have one value of a facet.</summary>
public sealed record FacetCount(string Value, int Count);

/// <summary>A page of found cards with the counts by facet; each facet counts as if only the others narrowed.</summary>
/// <param name="IsCapped">There are more; only the best were counted.</param>
public sealed record Found(
    IReadOnlyList<FoundCard> Cards, int Total, bool IsCapped, string? Next,
    IReadOnlyList<FacetCount> Kinds, IReadOnlyList<FacetCount> States, IReadOnlyList<FacetCount> Units, IReadOnlyList<FacetCount> Years)
{
    public static Found Nothing { get; } = new([], 0, false, null, [], [], [], []);
}

/// <summary>Search over everything that whoever asks may see.</summary>
public sealed class CardSearch(AppDb db, CardIndex index, CurrentUser me)
{
    public const int LongestQuery = 200, MostCounted = 2000;

    /// <summary>A page of the answer, beginning after a place (the key of the page before).</summary>
    public async Task<Found> Search(Question question, string? after, int size = Paged<Card>.Size)
    {
        var text = Cut(question.Text);
        if (text.Length == 0) return Found.Nothing;
        await index.CatchUp();
        var reader = Reader.Of(me);
        var all = index.Search(text, MostCounted, reader.Sees).Select(hit => (hit, card: index.Find(hit.Id)!)).ToList();
        var wanted = all.Where(x => Fits(question, x.card)).ToList();
        var from = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? Math.Min(place, MostCounted) : 0;
        var page = wanted.Skip(from).Take(size).Select(x => x.hit).ToList();
        return new Found(
            [.. from == 0 ? await WithNumber(text, question, await Load(page, reader), reader) : await Load(page, reader)],
            wanted.Count, all.Count == MostCounted, from + size < wanted.Count ? (from + size).ToString(CultureInfo.InvariantCulture) : null,
            Count(all, question with { Kind = null }, c => c.Kind),
            Count(all, question with { State = null }, c => c.State),
            Count(all, question with { UnitId = null }, c => c.OwnerUnitId),
            [.. Count(all, question with { Year = null }, c => (int?)c.Year).OrderByDescending(f => f.Value, StringComparer.Ordinal)]);
    }

    /// <summary>The cards meant by the beginning of a query.</summary>
    public IReadOnlyList<Card> Suggest(string? typed, int top)
    {
        var reader = Reader.Of(me);
        return Cut(typed) is { Length: > 1 } text ? [.. index.TypeAhead(text, top, reader.Sees).Select(hit => index.Find(hit.Id)!)] : [];
    }

    public static string Cut(string? text)
    {
        var clean = PersianText.Clean(text);
        return clean.Length <= LongestQuery ? clean : PersianText.Clean(clean[..LongestQuery]);
    }

    private static bool Fits(Question question, Card card) =>
        (question.Kind is null || card.Kind == question.Kind) && (question.State is null || card.State == question.State)
        && (question.UnitId is null || card.OwnerUnitId == question.UnitId) && (question.Year is null || card.Year == question.Year);

    private static List<FacetCount> Count<TValue>(List<(Hit, Card)> all, Question others, Func<Card, TValue> facet)
    {
        var counts = new Dictionary<object, int>();
        foreach (var (_, card) in all)
            if (Fits(others, card) && facet(card) is { } value) CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;
        return [.. counts.Select(c => new FacetCount(Convert.ToString(c.Key, CultureInfo.InvariantCulture)!, c.Value)).OrderByDescending(f => f.Count).ThenBy(f => f.Value, StringComparer.Ordinal)];
    }

    // The rule is asked again in the database: a card that was hidden a moment ago is not shown.
    private async Task<List<FoundCard>> Load(List<Hit> hits, Reader reader)
    {
        var ids = hits.Select(h => h.Id).ToArray();
        var cards = await reader.May(db.Cards.AsNoTracking()).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id);
        return [.. hits.Where(h => cards.ContainsKey(h.Id)).Select(h => new FoundCard(cards[h.Id], h.Words))];
    }

    // Who types a number means that card.
    private async Task<IEnumerable<FoundCard>> WithNumber(string text, Question question, List<FoundCard> found, Reader reader)
    {
        var number = PersianText.LatinDigits(text).ToUpperInvariant();
        if (number.Length > 40 || !number.Any(char.IsAsciiDigit) || !number.Contains('-', StringComparison.Ordinal)) return found;
        var named = await reader.May(db.Cards.AsNoTracking()).Where(c => c.Number == number).OrderBy(c => c.Id).Take(3).ToListAsync();
        return named.Where(card => Fits(question, card)).Select(card => new FoundCard(card, [])).Concat(found.Where(f => named.All(n => n.Id != f.Card.Id)));
    }
}
