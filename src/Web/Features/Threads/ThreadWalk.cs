using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Threads;

/// <summary>
/// Walks from a record up to what it came from and down to what came of it. It never turns round on the way: what else
/// came of the same source is another thread.
/// </summary>
internal sealed class ThreadWalk(AppDb db, Reader reader)
{
    private const int Steps = 6, Widest = 200;

    // Most threads are short: one record at a time is the usual question.
    private static readonly Compiled<Func<AppDb, string, int, IAsyncEnumerable<Link>>> LinksUp = new(() => EF.CompileAsyncQuery((AppDb db, string kind, int id) =>
        db.Set<Link>().AsNoTracking().Where(l => l.FromKind == kind && l.FromId == id).OrderBy(l => l.Id).Take(Widest)));
    private static readonly Compiled<Func<AppDb, string, int, IAsyncEnumerable<Link>>> LinksDown = new(() => EF.CompileAsyncQuery((AppDb db, string kind, int id) =>
        db.Set<Link>().AsNoTracking().Where(l => l.ToKind == kind && l.ToId == id).OrderBy(l => l.Id).Take(Widest)));
    private static readonly Compiled<Func<AppDb, string, int, IAsyncEnumerable<Card>>> OneCard = new(() => EF.CompileAsyncQuery((AppDb db, string kind, int id) =>
        db.Set<Card>().AsNoTracking().Where(c => c.Kind == kind && c.RecordId == id)));

    private readonly Dictionary<(string Kind, int Id), Link?> _reached = [];

    public async Task<IReadOnlyList<Knot>> Through(string kind, int recordId, int most)
    {
        var start = (kind, recordId);
        _reached[start] = null;
        await Walk(start, up: true);
        await Walk(start, up: false);
        var cards = await CardsOf([.. _reached.Keys]);
        var knots = cards.OrderBy(c => c.Since).ThenBy(c => c.Id).ToList();
        // A long thread keeps its beginning and its newest knots; the record itself always stays.
        if (knots.Count > most) knots = [.. knots.Where((card, i) => i < most / 3 || i >= knots.Count - (most - most / 3) || (card.Kind, card.RecordId) == start)];
        return [.. knots.Select(card => Knot(card, start))];
    }

    private Knot Knot(Card card, (string Kind, int Id) start)
    {
        // Said of the later of two: «answers it» stands on the answer, never on the problem.
        var how = _reached[(card.Kind, card.RecordId)] is { } link && (link.FromKind, link.FromId) == (card.Kind, card.RecordId) ? Word.Of(link.Relation) : null;
        var state = card.StateWord.ToString();
        return new Knot(card.KindWord, card.Title, card.Href, card.Since, how is null ? state : ThreadsWords.KnotText(how, state).ToString(), (card.Kind, card.RecordId) == start);
    }

    private async Task Walk((string Kind, int Id) start, bool up)
    {
        var edge = new List<(string Kind, int Id)> { start };
        for (var step = 0; step < Steps && edge.Count > 0; step++)
        {
            var links = await LinksOf(edge, up);
            edge = [];
            foreach (var link in links)
            {
                var next = up ? (link.ToKind, link.ToId) : (link.FromKind, link.FromId);
                if (_reached.Count < Widest && _reached.TryAdd(next, link)) edge.Add(next);
            }
        }
    }

    private async Task<List<Link>> LinksOf(List<(string Kind, int Id)> edge, bool up)
    {
        var links = new List<Link>();
        foreach (var group in edge.GroupBy(e => e.Kind, e => e.Id))
        {
            var (kind, ids) = (group.Key, group.ToArray());
            if (ids is [var only]) await foreach (var link in (up ? LinksUp : LinksDown).For(db)(db, kind, only)) links.Add(link);
            else links.AddRange(await (up ? db.Links.Where(l => l.FromKind == kind && ids.Contains(l.FromId)) : db.Links.Where(l => l.ToKind == kind && ids.Contains(l.ToId)))
                .AsNoTracking().OrderBy(l => l.Id).Take(Widest).ToListAsync());
        }
        return links;
    }

    private async Task<List<Card>> CardsOf(IReadOnlyList<(string Kind, int Id)> records)
    {
        var cards = new List<Card>();
        foreach (var group in records.GroupBy(r => r.Kind, r => r.Id))
        {
            var (kind, ids) = (group.Key, group.ToArray());
            if (ids is [var only]) await foreach (var card in OneCard.For(db)(db, kind, only).Where(reader.Sees)) cards.Add(card);
            else cards.AddRange(await reader.May(db.Cards.AsNoTracking()).Where(c => c.Kind == kind && ids.Contains(c.RecordId)).ToListAsync());
        }
        return cards;
    }
}
