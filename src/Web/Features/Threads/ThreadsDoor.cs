using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Threads;

/// <summary>What a room tells of one of its records. Texts are clean; <paramref name="Text"/> is what search reads besides the title.</summary>
/// <param name="Kind">As <see cref="Record.KindOf"/> says it.</param>
/// <param name="Number">The code people use, or "".</param>
/// <param name="Year">Jalali.</param>
public sealed record CardFacts(string Kind, int RecordId, string Number, string Title, string Text, Enum State, string Href, CardAudience Audience, int? OwnerUnitId, int? OwnerPersonId, int Year);

/// <summary>A card near to the text that was <paramref name="Asked"/>. <paramref name="Words"/> made the match.</summary>
public sealed record SimilarCard(string Kind, int RecordId, string Number, string Title, string Href, IReadOnlyList<string> Words, string Asked)
{
    /// <summary>How likely (0–1) both say the same; worked out when it is read.</summary>
    public double Probability => TextIndex.ProbablySame(Asked, Title);

    /// <summary>What such a record is called.</summary>
    public Word KindName => Kinds.Named(Kind);
}

/// <summary>A card tied to another. <paramref name="Since"/>: when it was tied or last changed, whichever came later.</summary>
public sealed record TiedCard(string Kind, int RecordId, string Number, string Title, string Href, string State, DateTime Since)
{
    /// <summary>What such a record is called.</summary>
    public Word KindName => Kinds.Named(Kind);

    /// <summary>Whether the record is in this state.</summary>
    public bool Is(Enum state) => Card.KeyOf(state) == State;
}

/// <summary>The only way other rooms use cards, links and likeness.</summary>
public sealed class ThreadsDoor(AppDb db, CardIndex index, CurrentUser me)
{
    private const int LongestThread = 24, LongestText = 4000, MostCounted = 2000, MostTied = 200;

    /// <summary>Writes a record's card, new or changed; saved with the caller's transaction. The record must have its id.</summary>
    public async Task Put(CardFacts facts, DateTime now)
    {
        var card = db.Cards.Local.FirstOrDefault(c => c.Kind == facts.Kind && c.RecordId == facts.RecordId)
            ?? await db.Cards.AsTracking().FirstOrDefaultAsync(c => c.Kind == facts.Kind && c.RecordId == facts.RecordId);
        if (card is null) db.Cards.Add(card = new Card(facts, now));
        else if (!card.Take(facts, now)) return;
        if (!db.CardChanges.Local.Any(c => c.Card == card && db.Entry(c).State == EntityState.Added)) db.CardChanges.Add(new CardChange(card));
    }

    /// <summary>Ties two records; tying them twice is once. <paramref name="from"/> is the later one: it answers, came from, measures… <paramref name="to"/>.</summary>
    /// <exception cref="BrokenRule">Both are the same record.</exception>
    public async Task Join((string Kind, int Id) from, Relation relation, (string Kind, int Id) to, DateTime now)
    {
        BrokenRule.If(from == to, ThreadsWords.LinkToItself);
        if (db.Links.Local.Any(l => l.FromKind == from.Kind && l.FromId == from.Id && l.Relation == relation && l.ToKind == to.Kind && l.ToId == to.Id)) return;
        if (await db.Links.AnyAsync(l => l.FromKind == from.Kind && l.FromId == from.Id && l.Relation == relation && l.ToKind == to.Kind && l.ToId == to.Id)) return;
        db.Links.Add(new Link(from, relation, to, now));
    }

    /// <summary>Takes a tie off again; where there is none, nothing happens.</summary>
    public async Task Untie((string Kind, int Id) from, Relation relation, (string Kind, int Id) to)
    {
        var tied = await db.Links.AsTracking().Where(l => l.FromKind == from.Kind && l.FromId == from.Id && l.Relation == relation && l.ToKind == to.Kind && l.ToId == to.Id).ToListAsync();
        db.Links.RemoveRange(tied);
    }

    /// <summary>The cards that answer a record, newest tie first, whoever asks: for rules of the house, not for showing.</summary>
    public async Task<IReadOnlyList<TiedCard>> TiedTo(string kind, int recordId) =>
        [.. (await db.Links.AsNoTracking().Where(l => l.ToKind == kind && l.ToId == recordId && l.Relation == Relation.Answers).OrderByDescending(l => l.Id).Take(MostTied)
            .Join(db.Cards, l => new { Kind = l.FromKind, Id = l.FromId }, c => new { c.Kind, Id = c.RecordId }, (l, c) => new { l.At, c.Kind, c.RecordId, c.Number, c.Title, c.Href, c.State, c.ChangedAt }).ToListAsync())
            .Select(c => new TiedCard(c.Kind, c.RecordId, c.Number, c.Title, c.Href, c.State, c.At > c.ChangedAt ? c.At : c.ChangedAt))];

    /// <summary>The records of a kind that cards of some kinds and states answer; a state as it is kept: room, colon, key.</summary>
    public async Task<IReadOnlyList<int>> AnsweredBy(string kind, string answerKind, IReadOnlyList<Enum> states)
    {
        var (kept, cards) = (states.Select(Card.KeyOf).ToArray(), db.Cards);
        return await db.Links.AsNoTracking().Where(l => l.ToKind == kind && l.Relation == Relation.Answers && l.FromKind == answerKind
            && cards.Any(c => c.Kind == answerKind && c.RecordId == l.FromId && kept.Contains(c.State))).Select(l => l.ToId).Distinct().ToListAsync();
    }

    /// <summary>The card with this number, if whoever asks may see it.</summary>
    public async Task<TiedCard?> ByNumber(string number)
    {
        var asked = PersianText.LatinDigits(PersianText.Clean(number)).ToUpperInvariant();
        if (asked.Length == 0) return null;
        var card = await Reader.Of(me).May(db.Cards.AsNoTracking()).Where(c => c.Number == asked).OrderBy(c => c.Id).FirstOrDefaultAsync();
        return card is null ? null : new TiedCard(card.Kind, card.RecordId, card.Number, card.Title, card.Href, card.State, card.ChangedAt);
    }

    /// <summary>The red thread through a record, oldest first, as far as whoever asks may see: what it came from, and what came of it.</summary>
    public async Task<IReadOnlyList<Knot>> Thread(string kind, int recordId) =>
        await new ThreadWalk(db, Reader.Of(me)).Through(kind, recordId, LongestThread);

    /// <summary>The records of a kind that answer a query, best first, of those whose cards whoever asks may see.</summary>
    public async Task<List<int>> Find(string query, string kind, int top)
    {
        await index.CatchUp();
        var reader = Reader.Of(me);
        return [.. index.Search(query.Length > LongestText ? query[..LongestText] : query, top, card => card.Kind == kind && reader.Sees(card)).Select(hit => index.Find(hit.Id)!.RecordId)];
    }

    /// <summary>How many cards of a kind are in each state, of those that whoever asks may see and that fit the query, unit and year where given.</summary>
    public async Task<IReadOnlyDictionary<TState, int>> CountByState<TState>(string kind, string? query = null, int? unitId = null, int? year = null) where TState : struct, Enum
    {
        await index.CatchUp();
        var reader = Reader.Of(me);
        bool Wanted(Card card) => card.Kind == kind && (unitId is null || card.OwnerUnitId == unitId) && (year is null || card.Year == year) && reader.Sees(card);
        var counts = string.IsNullOrWhiteSpace(query)
            ? index.CountByState($"{kind} {unitId} {year} {reader.Key}", Wanted)
            : index.Search(query, MostCounted, Wanted).CountBy(hit => index.Find(hit.Id)!.State).ToDictionary(s => s.Key, s => s.Value);
        return Enum.GetValues<TState>().Where(state => counts.ContainsKey(Card.KeyOf(state))).ToDictionary(state => state, state => counts[Card.KeyOf(state)]);
    }

    /// <summary>Grows with every change of any card: the version of every list of cards.</summary>
    public async Task<int> Version()
    {
        await index.CatchUp();
        return index.Version;
    }

    /// <summary>The kinds of cards that are knots of the thread from a problem to its effect.</summary>
    public static IReadOnlyCollection<string> Knots => Kinds.Known;

    /// <summary>Makes the house watch for a kind of loose end; called by the room that owns the cards.</summary>
    public static void Watch(IServiceCollection services, OrphanRule rule) => services.AddSingleton(rule);

    /// <summary>The cards of some kinds nearest to a text, best first, of those that whoever asks may see.</summary>
    public async Task<IReadOnlyList<SimilarCard>> Similar(string text, IReadOnlyCollection<string> kinds, int top)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        await index.CatchUp();
        var reader = Reader.Of(me);
        var asked = text.Length > LongestText ? text[..LongestText] : text;
        return [.. index.Similar($"{string.Join(',', kinds)} {reader.Key}", asked, top, card => kinds.Contains(card.Kind) && reader.Sees(card))
            .Where(hit => hit.Score > 0 && hit.Words.Count > 0)
            .Select(hit => (hit, card: index.Find(hit.Id)!))
            .Select(x => new SimilarCard(x.card.Kind, x.card.RecordId, x.card.Number, x.card.Title, x.card.Href, x.hit.Words, asked))];
    }
}
