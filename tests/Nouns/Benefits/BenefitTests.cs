using Pishran.Features.Benefits;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Benefits;

public sealed class BenefitTests
{
    private const string Why = "ده نویسه و بیشتر توضیح";
    private const int Author = 7, Estimator = 8, Finance = 9;
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);
    private static readonly BenefitFacts Facts = new(BenefitKind.Saving, null, 900_000_000, EstimateMethod.Accounts, "صورت‌حساب ۱۲", [new(1405, 120_000_000), new(1406, 240_000_001), new(1407, 0)]);

    private static Benefit Opened() => new(new BenefitSource("Ideas.Idea", 3, "I-1405-0003", "چراغ کم‌مصرف", "/ideas/I-1405-0003", 5), BenefitKind.Saving, [Author], Now);

    private static Benefit Asked(BenefitFacts? facts = null)
    {
        var benefit = Opened();
        benefit.EstimateAs(facts ?? Facts, Estimator, Now);
        benefit.AskValidation(new DateOnly(2026, 12, 7), Now);
        return benefit;
    }

    private static Benefit Validated()
    {
        var benefit = Asked();
        benefit.Validate(new Dictionary<int, long?> { [1405] = 100_000_000, [1406] = 200_000_000 }, Finance, Now);
        return benefit;
    }

    private static string Broken(Action act) => Assert.Throws<BrokenRule>(act).Faults[0].Word.Key;

    [Fact]
    public void An_estimate_sums_its_years_to_the_last_rial()
    {
        var benefit = Asked();
        Assert.Equal((360_000_001L, 2, BenefitStep.Validate), (benefit.Estimate, benefit.Years.Count, benefit.Waits));
    }

    [Fact]
    public void Without_baseline_measure_or_a_year_there_is_no_estimate()
    {
        Assert.Equal(nameof(BenefitsWords.NoBaseline), Broken(() => Opened().EstimateAs(Facts with { Baseline = null }, Estimator, Now)));
        Assert.Equal(nameof(BenefitsWords.NoBaseline), Broken(() => Opened().EstimateAs(Facts with { Kind = BenefitKind.Time }, Estimator, Now)));
        Assert.Equal(nameof(BenefitsWords.NoYear), Broken(() => Opened().EstimateAs(Facts with { Years = [] }, Estimator, Now)));
        Assert.Equal(nameof(BenefitsWords.AmountOutOfRange), Broken(() => Opened().EstimateAs(Facts with { Years = [new(1405, Benefit.Largest + 1)] }, Estimator, Now)));
    }

    [Theory, InlineData(Author), InlineData(Estimator)]
    public void Nobody_validates_a_benefit_of_their_own(int person)
    {
        Assert.Equal(nameof(BenefitsWords.OwnBenefit), Broken(() => Asked().Validate(new Dictionary<int, long?> { [1405] = 1, [1406] = 1 }, person, Now)));
        Assert.Equal(nameof(BenefitsWords.OwnBenefit), Broken(() => Asked().Refuse("no-evidence", Why, person)));
    }

    [Fact]
    public void It_holds_only_with_evidence_and_a_figure_for_every_year()
    {
        Assert.Equal(nameof(BenefitsWords.EvidenceNeeded), Broken(() => Asked(Facts with { Evidence = null }).Validate(new Dictionary<int, long?> { [1405] = 1, [1406] = 1 }, Finance, Now)));
        Assert.Equal(nameof(BenefitsWords.EveryYear), Broken(() => Asked().Validate(new Dictionary<int, long?> { [1405] = 1 }, Finance, Now)));
        Assert.Equal((BenefitState.Validated, 300_000_000L), (Validated().State, Validated().Validated));
    }

    [Fact]
    public void What_was_refused_is_estimated_again_and_asked_again()
    {
        var benefit = Asked();
        Assert.Equal(2, Assert.Throws<BrokenRule>(() => benefit.Refuse(null, "کوتاه", Finance)).Faults.Count);
        benefit.Refuse("no-evidence", Why, Finance);
        Assert.Equal((BenefitState.NotValidated, BenefitStep.Estimate), (benefit.State, benefit.Waits));
        benefit.EstimateAs(Facts, Estimator, Now);
        Assert.Equal((BenefitStep.Validate, null), (benefit.Waits, benefit.ReasonText));
    }

    [Fact]
    public void The_actual_of_a_year_is_corrected_by_writing_it_again_and_never_lies_ahead()
    {
        var benefit = Validated();
        Assert.Equal(nameof(BenefitsWords.YearAhead), Broken(() => benefit.RecordActual(1406, 5, "سند", Estimator, Now)));
        benefit.RecordActual(1405, 5, "سند", Estimator, Now);
        benefit.RecordActual(1405, 90_000_000, "سند", Estimator, Now);
        Assert.Equal((BenefitState.Actual, 90_000_000L), (benefit.State, benefit.Actual));
    }

    [Fact]
    public void Revenue_of_a_contract_is_booked_from_statements_and_never_typed()
    {
        var benefit = new Benefit(new BenefitSource("Contracts.Contract", 1, "C-1405-0001", "قرارداد", "/contracts/1", 5), BenefitKind.Revenue, [], Now);
        benefit.EstimateAs(Facts with { Kind = BenefitKind.Revenue }, Estimator, Now);
        benefit.AskValidation(new DateOnly(2026, 12, 7), Now);
        benefit.Validate(new Dictionary<int, long?> { [1405] = 1, [1406] = 1 }, Finance, Now);
        Assert.Equal(nameof(BenefitsWords.TypedRevenue), Broken(() => benefit.RecordActual(1405, 5, "سند", Estimator, Now)));
        benefit.BookRevenue(1405, 77, "صورت درآمد ۱", Estimator, Now);
        Assert.Equal(77, benefit.Actual);
    }

    [Fact]
    public void It_reminds_after_six_twelve_and_twenty_four_months_and_then_no_more()
    {
        var benefit = Validated();
        foreach (var months in Benefit.Reminders)
        {
            Assert.Equal(new DateOnly(2026, 11, 23).AddMonths(months), benefit.RemindOn);
            benefit.Remind(new DateOnly(2030, 1, 1));
            Assert.Equal(BenefitStep.Measure, benefit.Waits);
            benefit.RecordActual(1405, 1, "سند", Estimator, Now);
            Assert.Equal(BenefitStep.Nothing, benefit.Waits);
        }
        Assert.Null(benefit.RemindOn);
    }
}
