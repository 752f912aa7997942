using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Catalogue;

public enum EditionState { Collecting, Frozen, Proof, Approved, Published }

/// <summary>A product as an edition holds it: what its page says is kept, whatever becomes of the product.</summary>
public sealed class EditionItem(int place, int productId, string code, string content, string hash)
{
    public int Place { get; private set; } = place;
    public int ProductId { get; private set; } = productId;
    public string Code { get; private set; } = code;

    /// <summary>The page, as JSON.</summary>
    public string Content { get; private set; } = content;

    /// <summary>SHA-256 of the content, in hex.</summary>
    public string Hash { get; private set; } = hash;

    /// <summary>The page of the printed book; null before the proof.</summary>
    public int? Page { get; private set; }

    internal void StandsOn(int page) => Page = page;
}

/// <summary>Something wrong in a printed edition.</summary>
public sealed class Erratum(int number, string code, string text, int byId, DateTime at)
{
    public int Number { get; private set; } = number;
    public string Code { get; private set; } = code;
    public string Text { get; private set; } = text;
    public int ById { get; private set; } = byId;
    public DateTime At { get; private set; } = at;
}

/// <summary>One edition of the book of a centre: collected, frozen with a fingerprint, printed, approved, published.</summary>
public sealed class Edition : Record
{
    public const int LongestForeword = 6000, LongestText = 1000, MostProducts = 2000;

    /// <summary>The usual way, for the step bar.</summary>
    public static readonly EditionState[] Way = [EditionState.Collecting, EditionState.Frozen, EditionState.Proof, EditionState.Approved, EditionState.Published];

    private readonly List<EditionItem> _items = [];
    private readonly List<Erratum> _errata = [];

    private Edition() { }

    public Edition(int centreId, int number, string? foreword, DateOnly collectsUntil, DateTime now)
    {
        (CentreId, Number, CollectsUntil, StartedAt, Since) = (centreId, number, collectsUntil, now, now);
        SetForeword(foreword);
        Happened(CatalogueWords.EditionStarted(number));
    }

    public int CentreId { get; private set; }
    public int Number { get; private set; }
    public EditionState State { get; private set; }
    public DateTime Since { get; private set; }
    public DateTime StartedAt { get; private set; }
    public DateOnly CollectsUntil { get; private set; }
    public string? Foreword { get; private set; }
    public DateTime? FrozenAt { get; private set; }
    public int Count { get; private set; }

    /// <summary>SHA-256 over the fingerprints of its pages in their order, in hex.</summary>
    public string? Checksum { get; private set; }

    /// <summary>Somebody wants a proof; how far it is, in percent; what went wrong.</summary>
    public DateTime? ProofAskedAt { get; private set; }
    public int ProofPercent { get; private set; }
    public string? ProofFault { get; private set; }
    public DateTime? ProofAt { get; private set; }
    public int? ProofPages { get; private set; }
    public int? ProofFileId { get; private set; }
    public int? ApprovedById { get; private set; }
    public DateTime? ApprovedAt { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    public IReadOnlyList<EditionItem> Items => _items;
    public IReadOnlyList<Erratum> Errata => _errata;

    public string Href => "/products/books/" + Id.ToString(CultureInfo.InvariantCulture);
    public bool IsFrozen => State != EditionState.Collecting;

    /// <summary>Whether its paper may be made: until it is approved, and once more where an approved one has none.</summary>
    public bool MayBePrinted => State is EditionState.Frozen or EditionState.Proof || (IsFrozen && ProofFileId is null);

    /// <summary>Whether a proof is being made.</summary>
    public bool IsPrinting => ProofAskedAt is not null && ProofFault is null;

    public void Write(string? foreword, DateOnly collectsUntil)
    {
        BrokenRule.If(IsFrozen, CatalogueWords.EditionFrozen(Number));
        SetForeword(foreword);
        CollectsUntil = collectsUntil;
        Happened(CatalogueWords.EditionWritten);
    }

    /// <summary>From now on the edition holds these pages, in this order, and nothing changes them.</summary>
    /// <param name="pages">Product, code and page as JSON, in the order of the book.</param>
    /// <param name="waiting">How many products of the centre are not yet approved.</param>
    public void Freeze(IReadOnlyList<(int ProductId, string Code, string Content)> pages, int waiting, DateTime now)
    {
        MustBe(EditionState.Collecting);
        BrokenRule.If(waiting > 0, CatalogueWords.EditionNotReady(waiting));
        BrokenRule.If(pages.Count is 0 or > MostProducts, CatalogueWords.EditionEmpty(MostProducts));
        _items.AddRange(pages.Select((p, i) => new EditionItem(i + 1, p.ProductId, p.Code, p.Content, Sha(p.Content))));
        (State, Since, FrozenAt, Count, Checksum) = (EditionState.Frozen, now, now, pages.Count, ChecksumOf(_items));
        Happened(CatalogueWords.EditionFrozenNow(Number, Count));
    }

    /// <summary>Whether the pages are those that were frozen.</summary>
    public bool IsIntact => Checksum == ChecksumOf(_items) && _items.TrueForAll(i => Sha(i.Content) == i.Hash);

    public void AskProof(DateTime now)
    {
        BrokenRule.If(!MayBePrinted, CatalogueWords.NotInThisState(State));
        BrokenRule.If(IsPrinting, ShellWords.AlreadyDone);
        (ProofAskedAt, ProofPercent, ProofFault) = (now, 0, null);
        Happened(CatalogueWords.ProofAsked);
    }

    public void ProofIsAt(int percent) => ProofPercent = Math.Clamp(percent, 0, 100);

    /// <summary>The proof is made: how many pages, and on which each product stands.</summary>
    public void ProofMade(int pages, IReadOnlyDictionary<string, int> standsOn, int? fileId, DateTime now)
    {
        BrokenRule.If(!MayBePrinted, CatalogueWords.NotInThisState(State));
        foreach (var item in _items) if (standsOn.TryGetValue(item.Code, out var page)) item.StandsOn(page);
        if (State == EditionState.Frozen) (State, Since) = (EditionState.Proof, now);
        (ProofAt, ProofPages, ProofFileId, ProofAskedAt, ProofPercent, ProofFault) = (now, pages, fileId, null, 100, null);
        Happened(CatalogueWords.ProofReady(pages));
    }

    public void ProofFailed(string fault)
    {
        ProofFault = Say.Beginning(fault, LongestText);
        Happened(CatalogueWords.ProofDidNotPrint);
    }

    public void Approve(int byId, DateTime now)
    {
        MustBe(EditionState.Proof);
        BrokenRule.If(IsPrinting, CatalogueWords.ProofStillPrinting);
        (State, Since, ApprovedById, ApprovedAt) = (EditionState.Approved, now, byId, now);
        Happened(CatalogueWords.EditionApproved);
    }

    public void Publish(DateTime now)
    {
        MustBe(EditionState.Approved);
        (State, Since, PublishedAt) = (EditionState.Published, now, now);
        Happened(CatalogueWords.EditionPublished(Number, Checksum![..12]));
    }

    /// <summary>Something in the printed pages is wrong.</summary>
    public void Err(string? code, string? text, int byId, DateTime now)
    {
        MustBe(EditionState.Approved, EditionState.Published);
        new Rules().If(_items.TrueForAll(i => i.Code != code), CatalogueWords.NotInEdition, nameof(Erratum.Code)).Text(text, CatalogueWords.ErratumText, nameof(Erratum.Text), LongestText, 5).Check();
        _errata.Add(new Erratum(_errata.Count + 1, code!, text!, byId, now));
        Happened(CatalogueWords.ErratumAdded(code), text);
    }

    private static string ChecksumOf(IEnumerable<EditionItem> items) => Sha(string.Concat(items.OrderBy(i => i.Place).Select(i => $"{i.Code} {i.Hash}\n")));
    private static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private void SetForeword(string? foreword)
    {
        new Rules().Text(foreword, CatalogueWords.Foreword, nameof(Foreword), LongestForeword, 0).Check();
        Foreword = foreword;
    }

    private void MustBe(params EditionState[] states) => BrokenRule.If(!states.Contains(State), CatalogueWords.NotInThisState(State));
}
