using System.Globalization;
using Pishran.Data;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Catalogue;

public enum ProductState { Draft, Submitted, Vetting, Returned, Approved, Published, ReconfirmDue, Lapsed, Archived, Suspended }

/// <summary>How far a product is, in the words of the books.</summary>
public enum ProductStage { Prototype, Industrial, Pilot, MassProduced }

/// <summary>In rials, up to the named amount and above the one before it.</summary>
public enum PriceBand { To100Million, To1Billion, To10Billion, To50Billion, Above50Billion }

/// <summary>What a page of the book says of a product.</summary>
public sealed record ProductFacts(string Name)
{
    public string? Summary { get; init; }
    public string? UrbanUse { get; init; }
    public string? Advantage { get; init; }

    /// <summary>Technology readiness, 1–9.</summary>
    public int? Trl { get; init; }
    public ProductStage? Stage { get; init; }

    /// <summary>Field of technology, in the words of the book.</summary>
    public string? Field { get; init; }
    public string? Axis { get; init; }
    public long? PriceRial { get; init; }
    public string? Patents { get; init; }
    public string? Standards { get; init; }

    /// <summary>Where it works already; a line each.</summary>
    public string? References { get; init; }
    public string? Phone { get; init; }
    public string? Website { get; init; }

    /// <summary>Words of problems that it is meant for.</summary>
    public string? ProblemTags { get; init; }
}

/// <summary>
/// A product of a company, offered to the city in the book of one centre. This file: what it says and what it is called;
/// <c>ProductLife</c>: how it comes into the catalogue, is confirmed each year, and leaves it.
/// </summary>
public sealed partial class Product : Record
{
    public const int LongestName = 200, LongestText = 2000, LongestShort = 200;
    public const long HighestPrice = 1_000_000_000_000_000;

    private Product() { }

    /// <summary>A company begins a page.</summary>
    /// <exception cref="BrokenRule">The name is missing or something is too long or out of range.</exception>
    public Product(ProductFacts facts, int companyId, Centre centre, DateTime now)
    {
        Set(facts);
        (CompanyId, CentreId, StartedAt, StateSince, VersionNumber) = (companyId, centre.Id, now, now, 1);
        TakeNumber(centre);
        Happened(CatalogueWords.ProductStarted);
    }

    public ProductState State { get; private set; }
    public int CompanyId { get; private set; }
    public int CentreId { get; private set; }

    /// <summary>P-C1-0042.</summary>
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string NameKey { get; private set; } = "";
    public string SortKey { get; private set; } = "";
    public string? Summary { get; private set; }
    public string? UrbanUse { get; private set; }
    public string? Advantage { get; private set; }
    public int? Trl { get; private set; }
    public ProductStage? Stage { get; private set; }
    public string? Field { get; private set; }
    public string? Axis { get; private set; }
    public long? PriceRial { get; private set; }
    public PriceBand? PriceBand { get; private set; }
    public string? Patents { get; private set; }
    public string? Standards { get; private set; }
    public string? References { get; private set; }
    public string? Phone { get; private set; }
    public string? Website { get; private set; }
    public string? ProblemTags { get; private set; }

    /// <summary>The day on which the office first approved it, as the list says.</summary>
    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>When the company last said that its page is right, and until when that counts.</summary>
    public DateOnly? ConfirmedOn { get; private set; }
    public DateOnly? ConfirmedUntil { get; private set; }

    /// <summary>The day on which it leaves the catalogue unless it is confirmed.</summary>
    public DateOnly? LapsesOn { get; private set; }
    public DateTime StartedAt { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    public DateTime StateSince { get; private set; }
    public DateOnly? StepDue { get; private set; }
    public string? ReasonCode { get; private set; }
    public string? ReasonText { get; private set; }
    public ProductState? StateBefore { get; private set; }

    /// <summary>The picture that stands for it, of those beside it; null: a drawing of its family does.</summary>
    public int? PictureId { get; private set; }

    /// <summary>Which version of its page is in force; each is kept.</summary>
    public int VersionNumber { get; private set; }

    /// <summary>How often its page was looked at; counted in memory and brought here by a job.</summary>
    public int Seen { get; private set; }

    public string Href => "/products/" + Code;

    /// <summary>Whether everybody may see it.</summary>
    public bool IsPublic => IsPublicIn(State);
    public static bool IsPublicIn(ProductState state) => state is ProductState.Published or ProductState.ReconfirmDue;

    /// <summary>Whether it may stand in a book.</summary>
    public bool IsForBook => State is ProductState.Published or ProductState.ReconfirmDue or ProductState.Approved;

    public ProductFacts Facts => new(Name)
    {
        Summary = Summary, UrbanUse = UrbanUse, Advantage = Advantage, Trl = Trl, Stage = Stage, Field = Field, Axis = Axis, PriceRial = PriceRial,
        Patents = Patents, Standards = Standards, References = References, Phone = Phone, Website = Website, ProblemTags = ProblemTags,
    };

    public static string KeyOf(string name) => PersianText.FoldJoined(name).Replace(" ", "", StringComparison.Ordinal);

    public static PriceBand? BandOf(long? rial) => rial switch
    {
        null => null,
        <= 100_000_000 => Catalogue.PriceBand.To100Million,
        <= 1_000_000_000 => Catalogue.PriceBand.To1Billion,
        <= 10_000_000_000 => Catalogue.PriceBand.To10Billion,
        <= 50_000_000_000 => Catalogue.PriceBand.To50Billion,
        _ => Catalogue.PriceBand.Above50Billion,
    };

    /// <summary>The page says something else from now on; true when anything differs. The desk keeps the version before.</summary>
    public bool Rewrite(ProductFacts facts)
    {
        if (facts == Facts) return false;
        Set(facts);
        VersionNumber++;
        Happened(CatalogueWords.ProductRewritten(VersionNumber));
        return true;
    }

    /// <summary>The company works on a page that nobody vets now.</summary>
    public bool Write(ProductFacts facts)
    {
        MustBe(ProductState.Draft, ProductState.Returned);
        return Rewrite(facts);
    }

    /// <summary>The office's list once more; true when anything changed. What the list doesn't bring stays.</summary>
    public bool Correct(ProductFacts facts, DateOnly? approvedOn)
    {
        var kept = facts with
        {
            Name = KeyOf(facts.Name) == NameKey ? Name : facts.Name, Summary = facts.Summary ?? Summary, UrbanUse = facts.UrbanUse ?? UrbanUse, Advantage = facts.Advantage ?? Advantage,
            Trl = facts.Trl ?? Trl, Stage = facts.Stage ?? Stage, Field = facts.Field ?? Field, Axis = facts.Axis ?? Axis, PriceRial = facts.PriceRial ?? PriceRial, Patents = facts.Patents ?? Patents,
            Standards = facts.Standards ?? Standards, References = facts.References ?? References, Phone = facts.Phone ?? Phone, Website = facts.Website ?? Website, ProblemTags = facts.ProblemTags ?? ProblemTags,
        };
        var isOther = approvedOn is not null && approvedOn != ApprovedOn;
        if (isOther) ApprovedOn = approvedOn;
        return Rewrite(kept) || isOther;
    }

    /// <summary>Chooses the picture that stands for it; null: the drawing.</summary>
    public void Show(int? pictureId)
    {
        if (PictureId == pictureId) return;
        PictureId = pictureId;
        Happened(CatalogueWords.PictureChosen);
    }

    private void TakeNumber(Centre centre) => Code = string.Create(CultureInfo.InvariantCulture, $"P-{centre.Code}-{centre.NextSerial():0000}");

    private void Set(ProductFacts facts)
    {
        var rules = new Rules().Text(facts.Name, CatalogueWords.ProductName, nameof(Name), LongestName)
            .If(facts.Trl is < 1 or > 9, CatalogueWords.TrlRange, nameof(Trl))
            .If(facts.PriceRial is < 0 or > HighestPrice, CatalogueWords.PriceRange, nameof(PriceRial));
        foreach (var (text, label, field, most) in new[]
        {
            (facts.Summary, CatalogueWords.Summary, nameof(Summary), LongestText), (facts.UrbanUse, CatalogueWords.UrbanUse, nameof(UrbanUse), LongestText), (facts.Advantage, CatalogueWords.Advantage, nameof(Advantage), LongestText),
            (facts.References, CatalogueWords.References, nameof(References), LongestText), (facts.Field, CatalogueWords.Field, nameof(Field), LongestShort), (facts.Axis, CatalogueWords.Axis, nameof(Axis), LongestShort),
            (facts.Patents, CatalogueWords.Patents, nameof(Patents), LongestShort), (facts.Standards, CatalogueWords.Standards, nameof(Standards), LongestShort), (facts.Phone, CatalogueWords.Phone, nameof(Phone), LongestShort),
            (facts.Website, CatalogueWords.Website, nameof(Website), LongestShort), (facts.ProblemTags, CatalogueWords.ProblemTags, nameof(ProblemTags), LongestShort),
        }) rules.Text(text, label, field, most, 0);
        rules.Check();
        (Name, Summary, UrbanUse, Advantage, Trl, Stage, Field, Axis) = (facts.Name, facts.Summary, facts.UrbanUse, facts.Advantage, facts.Trl, facts.Stage, facts.Field, facts.Axis);
        (PriceRial, Patents, Standards, References, Phone, Website, ProblemTags) = (facts.PriceRial, facts.Patents, facts.Standards, facts.References, facts.Phone, facts.Website, facts.ProblemTags);
        (NameKey, SortKey, PriceBand) = (KeyOf(Name), PersianText.SortKey(Name), BandOf(PriceRial));
    }
}
