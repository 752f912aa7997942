using Pishran.Shell;

namespace Pishran.Features.Catalogue;

/// <summary>How a product comes into the catalogue, is confirmed each year, and leaves it.</summary>
public sealed partial class Product
{
    /// <summary>A confirmation counts this long.</summary>
    public const int MonthsConfirmed = 12;

    /// <summary>Days from the question until it leaves the catalogue.</summary>
    public const int DaysToConfirm = 45;

    /// <summary>The usual way, for the step bar.</summary>
    public static readonly ProductState[] Way = [ProductState.Draft, ProductState.Submitted, ProductState.Vetting, ProductState.Approved, ProductState.Published];

    /// <summary>A product of the office's own books: it was approved then and is published now, for a year.</summary>
    public static Product FromList(ProductFacts facts, int companyId, Centre centre, DateOnly? approvedOn, DateOnly today, DateTime now)
    {
        var product = new Product { CompanyId = companyId, CentreId = centre.Id, State = ProductState.Published, StartedAt = now, StateSince = now, PublishedAt = now, VersionNumber = 1, ApprovedOn = approvedOn, ConfirmedUntil = today.AddMonths(MonthsConfirmed) };
        product.Set(facts);
        product.TakeNumber(centre);
        product.Happened(CatalogueWords.ProductFromList);
        return product;
    }

    /// <exception cref="BrokenRule">It doesn't say what it does and how ready it is.</exception>
    public void Submit(DateTime now)
    {
        MustBe(ProductState.Draft, ProductState.Returned);
        new Rules().If(string.IsNullOrWhiteSpace(Summary), ShellWords.Required(CatalogueWords.Summary), nameof(Summary)).If(Trl is null, ShellWords.Required(CatalogueWords.Trl), nameof(Trl)).Check();
        Enter(ProductState.Submitted, now);
        (ReasonCode, ReasonText) = (null, null);
        Happened(CatalogueWords.ProductSubmitted);
    }

    public void Vet(DateTime now)
    {
        MustBe(ProductState.Submitted);
        Enter(ProductState.Vetting, now);
        Happened(CatalogueWords.ProductVetting);
    }

    public void Return(string? code, string? why, DateTime now)
    {
        MustBe(ProductState.Submitted, ProductState.Vetting);
        Reasoned(code, why);
        Enter(ProductState.Returned, now);
        (ReasonCode, ReasonText) = (code, why);
        Happened(CatalogueWords.ProductReturned, why, code);
    }

    public void Approve(DateOnly today, DateTime now)
    {
        MustBe(ProductState.Submitted, ProductState.Vetting);
        Enter(ProductState.Approved, now);
        ApprovedOn = today;
        Happened(CatalogueWords.ProductApproved);
    }

    /// <summary>Everybody sees it from now on; its page counts as confirmed for a year, no longer than the class of its company.</summary>
    public void Publish(DateOnly? classEnds, DateOnly today, DateTime now)
    {
        MustBe(ProductState.Approved);
        Enter(ProductState.Published, now);
        PublishedAt ??= now;
        Trust(classEnds, today);
        Happened(CatalogueWords.ProductPublished);
    }

    /// <summary>Whether it must be asked for: the year, or the class of its company, ends within the days to confirm.</summary>
    public bool IsToBeAsked(DateOnly today) => State == ProductState.Published && ConfirmedUntil is { } until && until <= today;

    /// <summary>The company is asked whether its page is still right.</summary>
    public void AskToConfirm(DateOnly today, DateTime now)
    {
        BrokenRule.If(!IsToBeAsked(today), CatalogueWords.NotInThisState(State));
        Enter(ProductState.ReconfirmDue, now);
        LapsesOn = today.AddDays(DaysToConfirm);
        Happened(CatalogueWords.ProductAsked);
    }

    /// <summary>The centre sends its company a letter with a fresh key.</summary>
    /// <exception cref="BrokenRule">The page is not one that a letter keeps, or nothing is known by which the company can be reached.</exception>
    public void SendLetter(Company company, DateOnly? classEnds, DateOnly today)
    {
        BrokenRule.If(!MayBeConfirmed(classEnds, today), CatalogueWords.NotInThisState(State));
        BrokenRule.If(!company.IsInReach, CatalogueWords.OutOfReach(company.Name));
        Happened(CatalogueWords.LetterSent);
    }

    /// <summary>Whether a company's word can keep the page: it stands, or lapsed, and the class of the company runs.</summary>
    public bool MayBeConfirmed(DateOnly? classEnds, DateOnly today) => State is ProductState.Published or ProductState.ReconfirmDue or ProductState.Lapsed && !(classEnds < today);

    /// <summary>The company says that its page is right.</summary>
    public void Confirm(DateOnly? classEnds, DateOnly today, DateTime now)
    {
        MustBe(ProductState.Published, ProductState.ReconfirmDue, ProductState.Lapsed);
        BrokenRule.If(classEnds < today, CatalogueWords.ClassEnded(classEnds));
        Enter(ProductState.Published, now);
        (ConfirmedOn, LapsesOn) = (today, null);
        Trust(classEnds, today);
        Happened(CatalogueWords.ProductConfirmed(ConfirmedUntil));
    }

    /// <summary>The company answered with a correction: while the centre reads it, the page doesn't lapse.</summary>
    public void AwaitReading()
    {
        MustBe(ProductState.Published, ProductState.ReconfirmDue, ProductState.Lapsed);
        if (State == ProductState.ReconfirmDue) LapsesOn = null;
    }

    /// <summary>The centre refused the correction: the company is asked once more.</summary>
    public void AskAgain(DateOnly today)
    {
        if (State == ProductState.ReconfirmDue) LapsesOn = today.AddDays(DaysToConfirm);
    }

    /// <summary>Nobody confirmed it in time.</summary>
    public void Lapse(DateOnly today, DateTime now)
    {
        MustBe(ProductState.ReconfirmDue);
        BrokenRule.If(LapsesOn is null || LapsesOn > today, CatalogueWords.NotInThisState(State));
        Enter(ProductState.Lapsed, now);
        Happened(CatalogueWords.ProductLapsed);
    }

    public void Archive(string? code, string? why, DateTime now)
    {
        BrokenRule.If(State == ProductState.Archived, ShellWords.AlreadyDone);
        Reasoned(code, why);
        Enter(ProductState.Archived, now);
        (ReasonCode, ReasonText) = (code, why);
        Happened(CatalogueWords.ProductArchived, why, code);
    }

    public void Suspend(string? code, string? why, DateTime now)
    {
        MustBe(ProductState.Approved, ProductState.Published, ProductState.ReconfirmDue, ProductState.Lapsed);
        Reasoned(code, why);
        StateBefore = State;
        Enter(ProductState.Suspended, now);
        (ReasonCode, ReasonText) = (code, why);
        Happened(CatalogueWords.ProductSuspended, why, code);
    }

    /// <summary>A suspension is over; it is again what it was.</summary>
    public void Resume(DateTime now)
    {
        MustBe(ProductState.Suspended);
        Enter(StateBefore ?? ProductState.Approved, now);
        (StateBefore, ReasonCode, ReasonText) = (null, null, null);
        Happened(CatalogueWords.ProductResumed);
    }

    /// <summary>The day by which the step it waits for is due; set by the desk after each act.</summary>
    public void MustActBy(DateOnly? due) => StepDue = due;

    private void Trust(DateOnly? classEnds, DateOnly today)
    {
        var year = today.AddMonths(MonthsConfirmed);
        ConfirmedUntil = classEnds < year ? classEnds : year;
    }

    private void Enter(ProductState state, DateTime now)
    {
        if (state != State) StateSince = now;
        State = state;
    }

    private void MustBe(params ProductState[] states) => BrokenRule.If(!states.Contains(State), CatalogueWords.NotInThisState(State));

    private static void Reasoned(string? code, string? why) => new Rules()
        .If(string.IsNullOrEmpty(code), ShellWords.ChooseOne(CatalogueWords.Reason), "ReasonCode")
        .Text(why, CatalogueWords.OwnWords, "Why", LongestText, 10).Check();
}
