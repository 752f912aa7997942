using Pishran.Shell;

namespace Pishran.Features.Threads;

/// <summary>Who may see a card: anybody; signed-in staff; the office; or only its owner (person or unit representative) and the office.</summary>
public enum CardAudience { Public, Staff, Office, Owner }

/// <summary>
/// A record's public face: what the thread, search and other rooms know of it. The room that owns the record writes its
/// card in the same transaction; a card never says more than its record.
/// </summary>
public sealed class Card
{
    public const int LongestTitle = 300, LongestText = 4000, ShortText = 160;

    private Card() { }

    public Card(CardFacts facts, DateTime now)
    {
        (Kind, RecordId, Since) = (facts.Kind, facts.RecordId, now);
        Set(facts, now);
    }

    public int Id { get; private set; }

    /// <summary>The kind of the record, for example <c>Problems.Problem</c>.</summary>
    public string Kind { get; private set; } = "";
    public int RecordId { get; private set; }

    /// <summary>The code people call it by, for example <c>M-1405-0001</c>; empty until it has one.</summary>
    public string Number { get; private set; } = "";
    public string Title { get; private set; } = "";

    /// <summary>What search reads besides the title: clean, unfolded, so that half-spaces can be indexed split and joined.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The words of the state as <c>Room:Key</c>, for example <c>Problems:ProblemState.Open</c>.</summary>
    public string State { get; private set; } = "";
    public string Href { get; private set; } = "";
    public CardAudience Audience { get; private set; }
    public int? OwnerUnitId { get; private set; }
    public int? OwnerPersonId { get; private set; }

    /// <summary>The Jalali year it belongs to.</summary>
    public int Year { get; private set; }

    /// <summary>When the record came to light; the order of the thread.</summary>
    public DateTime Since { get; private set; }
    public DateTime ChangedAt { get; private set; }

    /// <summary>What the state is called, and the tone it wears.</summary>
    public Word StateWord => WordOf(State);
    public string ToneClass => new Word(StateWord.Room, StateWord.Key + ".tone").In(System.Globalization.CultureInfo.InvariantCulture) switch { "good" => "ok", "wait" => "warn", "bad" => "bad", _ => "" };

    /// <summary>The beginning of the text, at most two lines.</summary>
    public string Excerpt => Text.Length <= ShortText ? Text.Replace('\n', ' ') : Cut(Text, ShortText).Replace('\n', ' ') + "…";

    /// <summary>How a state is kept.</summary>
    public static string KeyOf(Enum state)
    {
        var word = Word.Of(state);
        return $"{word.Room}:{word.Key}";
    }

    /// <summary>The words of a kept state; of one that a forged address brings, itself.</summary>
    public static Word WordOf(string state) => state.Split(':') is [var room, var key] ? new Word(room, key) : Word.Said(state);

    /// <summary>What records of this kind are called.</summary>
    public Word KindWord => Kinds.Named(Kind);

    /// <summary>Takes what the record says now; true when anything differs.</summary>
    public bool Take(CardFacts facts, DateTime now)
    {
        var before = (Number, Title, Text, State, Href, Audience, OwnerUnitId, OwnerPersonId, Year);
        var changedAt = ChangedAt;
        Set(facts, now);
        if (before != (Number, Title, Text, State, Href, Audience, OwnerUnitId, OwnerPersonId, Year)) return true;
        ChangedAt = changedAt;
        return false;
    }

    /// <summary>A copy for memory: everything but the long text; what thousands of cards say alike is kept once.</summary>
    internal Card WithoutText()
    {
        var copy = (Card)MemberwiseClone();
        (copy.Text, copy.Kind, copy.State) = ("", string.Intern(Kind), string.Intern(State));
        return copy;
    }

    private void Set(CardFacts facts, DateTime now)
    {
        (Number, Title, Text, State) = (facts.Number, Cut(facts.Title, LongestTitle), Cut(facts.Text, LongestText), KeyOf(facts.State));
        (Href, Audience, OwnerUnitId, OwnerPersonId, Year, ChangedAt) = (facts.Href, facts.Audience, facts.OwnerUnitId, facts.OwnerPersonId, facts.Year, now);
    }

    /// <summary>Cuts at a whole character, never inside a pair of surrogates.</summary>
    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}

/// <summary>A card was written. Lines are only added; each node reads those it has not seen into its index.</summary>
public sealed class CardChange
{
    private CardChange() { }
    public CardChange(Card card) => Card = card;

    /// <summary>Grows with every change. Two writers may commit out of order, so a reader also waits for the gaps.</summary>
    public int Id { get; private set; }
    public int CardId { get; private set; }
    public Card Card { get; private set; } = null!;
}
