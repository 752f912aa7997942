using Pishran.Features.Catalogue;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Catalogue;

public sealed class ProductTests
{
    private const string Why = "ده نویسه و بیشتر توضیح";
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly ProductFacts Facts = new("حسگر پرشدگی") { Summary = "می‌سنجد", Trl = 8, PriceRial = 40_000_000 };

    private static Centre C1 => new("C1", "خدمات شهری", "");
    private static Product Draft(ProductFacts? facts = null) => new(facts ?? Facts, 1, C1, Now);

    private static Product Published()
    {
        var product = Draft();
        product.Submit(Now);
        product.Vet(Now);
        product.Approve(Today, Now);
        product.Publish(null, Today, Now);
        return product;
    }

    private static string Broken(Action act) => Assert.Throws<BrokenRule>(act).Faults[0].Word.Key;

    [Fact]
    public void A_product_goes_from_draft_to_the_catalogue()
    {
        var product = Published();
        Assert.Equal((ProductState.Published, Today.AddMonths(12), true), (product.State, product.ConfirmedUntil, product.IsPublic));
        Assert.Equal(nameof(CatalogueWords.NotInThisState), Broken(() => product.Publish(null, Today, Now)));
    }

    [Fact]
    public void Numbers_of_a_centre_follow_each_other()
    {
        var centre = C1;
        Assert.Equal(["P-C1-0001", "P-C1-0002"], new[] { new Product(Facts, 1, centre, Now).Code, new Product(Facts, 1, centre, Now).Code });
    }

    [Fact]
    public void What_is_sent_says_what_it_does_and_how_ready_it_is()
    {
        var product = Draft(new ProductFacts("نام"));
        var broken = Assert.Throws<BrokenRule>(() => product.Submit(Now));
        Assert.Equal([nameof(Product.Summary), nameof(Product.Trl)], broken.Faults.Select(f => f.Field));
        Assert.Equal(ProductState.Draft, product.State);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void Readiness_is_one_to_nine(int trl) => Assert.Equal(nameof(CatalogueWords.TrlRange), Broken(() => Draft(Facts with { Trl = trl })));

    [Fact]
    public void A_returned_page_is_corrected_and_sent_again()
    {
        var product = Draft();
        product.Submit(Now);
        Assert.Equal("ChooseOne", Broken(() => product.Return(null, Why, Now)));
        product.Return("unclear", Why, Now);
        Assert.True(product.Write(Facts with { Trl = 9 }));
        product.Submit(Now);
        Assert.Equal((ProductState.Submitted, 2, null), (product.State, product.VersionNumber, product.ReasonText));
    }

    [Fact]
    public void A_page_is_confirmed_each_year_or_leaves()
    {
        var product = Published();
        var due = product.ConfirmedUntil!.Value;
        Assert.Equal(nameof(CatalogueWords.NotInThisState), Broken(() => product.AskToConfirm(due.AddDays(-1), Now)));
        product.AskToConfirm(due, Now);
        Assert.True(product.IsPublic);
        Assert.Equal(nameof(CatalogueWords.NotInThisState), Broken(() => product.Lapse(due.AddDays(Product.DaysToConfirm - 1), Now)));
        product.Lapse(due.AddDays(Product.DaysToConfirm), Now);
        Assert.False(product.IsPublic);
        product.Confirm(null, due.AddDays(60), Now);
        Assert.Equal((ProductState.Published, due.AddDays(60).AddMonths(12), null), (product.State, product.ConfirmedUntil, product.LapsesOn));
    }

    [Fact]
    public void A_confirmation_counts_no_longer_than_the_class_of_its_company()
    {
        var product = Published();
        product.Confirm(Today.AddMonths(3), Today, Now);
        Assert.Equal(Today.AddMonths(3), product.ConfirmedUntil);
        Assert.Equal(nameof(CatalogueWords.ClassEnded), Broken(() => product.Confirm(Today.AddDays(-1), Today, Now)));
    }

    [Fact]
    public void A_suspended_product_is_again_what_it_was()
    {
        var product = Published();
        product.Suspend("false-claim", Why, Now);
        Assert.False(product.IsPublic);
        product.Resume(Now);
        Assert.Equal((ProductState.Published, null), (product.State, product.ReasonCode));
    }

    [Fact]
    public void The_same_row_in_other_letters_changes_nothing_and_keeps_what_the_list_lacks()
    {
        var product = Product.FromList(Facts with { Advantage = "ارزان" }, 1, C1, Today, Today, Now);
        Assert.False(product.Correct(new ProductFacts("حسگر پرشدگي") { Summary = "می‌سنجد", Trl = 8 }, Today));
        Assert.True(product.Correct(new ProductFacts("حسگر پرشدگي") { Trl = 9 }, Today));
        Assert.Equal(("حسگر پرشدگی", "ارزان", 9, 2), (product.Name, product.Advantage, product.Trl, product.VersionNumber));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(100_000_000L, PriceBand.To100Million)]
    [InlineData(100_000_001L, PriceBand.To1Billion)]
    [InlineData(50_000_000_001L, PriceBand.Above50Billion)]
    public void A_price_falls_into_one_band(long? rial, PriceBand? band) => Assert.Equal(band, Product.BandOf(rial));
}

public sealed class CompanyTests
{
    private const string LegalId = "99818951496", Why = "ده نویسه و بیشتر توضیح";
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static Company Registered() => new(new CompanyFacts(LegalId, "زاینده‌سنج"), false, Now);
    private static string Broken(Action act) => Assert.Throws<BrokenRule>(act).Faults[0].Word.Key;

    [Theory]
    [InlineData("12345678901")]
    [InlineData("9981895149")]
    [InlineData("")]
    public void A_legal_id_has_eleven_digits_and_a_right_check(string id) =>
        Assert.Equal(nameof(CatalogueWords.LegalIdWrong), Broken(() => _ = new Company(new CompanyFacts(id, "نام"), false, Now)));

    [Fact]
    public void A_company_is_verified_before_it_is_active_and_restricted_only_with_a_reason()
    {
        var company = Registered();
        Assert.Equal(nameof(CatalogueWords.NotInThisState), Broken(() => company.Activate(Now)));
        company.Verify(Now);
        company.Activate(Now);
        Assert.Equal("ChooseOne", Broken(() => company.Restrict(null, Why, Now)));
        company.Restrict("false-claim", Why, Now);
        company.Activate(Now);
        Assert.Equal((CompanyState.Active, null), (company.State, company.ReasonText));
    }

    [Fact]
    public void The_class_of_a_day_is_the_newest_that_counts_then()
    {
        var company = Registered();
        company.Grade(CompanyClass.Production1, new DateOnly(2020, 1, 1), new DateOnly(2023, 1, 1), null);
        company.Grade(CompanyClass.Innovator, new DateOnly(2023, 6, 1), new DateOnly(2026, 6, 1), "12");
        Assert.False(company.Grade(CompanyClass.Innovator, new DateOnly(2023, 6, 1), new DateOnly(2026, 6, 1), "12"));
        Assert.Equal(CompanyClass.Production1, company.GradeOn(new DateOnly(2023, 1, 1))?.Class);
        Assert.Null(company.GradeOn(new DateOnly(2023, 3, 1)));
        Assert.Null(company.GradeOn(Today));
        Assert.Equal(nameof(CatalogueWords.GradeDays), Broken(() => company.Grade(CompanyClass.Innovator, Today, Today.AddDays(-1), null)));
    }

    [Fact]
    public void Who_left_belongs_to_it_no_more()
    {
        var company = Registered();
        company.Join(7, CompanyPost.Director, Today);
        company.Leave(7, Today);
        Assert.True(company.IsPersonOf(7, Today));
        Assert.False(company.IsPersonOf(7, Today.AddDays(1)));
    }
}

public sealed class LockedSearchTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);
    private static readonly LockedRow Row = new("P-C1-0001", "حسگر\tبا خط", "99818951496", "زاینده‌سنج", 8, null);

    [Fact]
    public void Evidence_holds_what_was_seen_and_a_fingerprint_over_it()
    {
        var search = new LockedSearch("?q=x", "x", "پروندهٔ ۱۲", [Row, Row with { Code = "P-C1-0002", Trl = null, PriceRial = 5 }], 2, 7, Now);
        Assert.True(search.IsIntact);
        Assert.Equal([(8, null), (null, 5L)], search.Rows.Select(r => (r.Trl, r.PriceRial)));
        Assert.Equal("حسگر با خط", search.Rows[0].Name);
        Assert.NotEqual(search.Hash, new LockedSearch("?q=x", "x", "پروندهٔ ۱۲", [Row], 1, 7, Now).Hash);
    }

    [Fact]
    public void Too_long_a_list_is_no_evidence() =>
        Assert.Throws<BrokenRule>(() => new LockedSearch("", "x", "پرونده", [.. Enumerable.Repeat(Row, LockedSearch.Most + 1)], 670, 7, Now));
}
