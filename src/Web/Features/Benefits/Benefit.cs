using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Benefits;

public enum BenefitState { Estimated, Validated, Actual, NotValidated }

public enum BenefitKind { Saving, Revenue, AvoidedCost, Time, Safety, Satisfaction }

/// <summary>How a figure came about: the forecast is held against reality for each.</summary>
public enum EstimateMethod { Accounts, Measurement, Sampling, Comparison, Judgement }

/// <summary>What a benefit waits for.</summary>
public enum BenefitStep { Nothing, Estimate, Validate, Measure }

/// <summary>The card that brings the benefit: its kind and id, what people call it, and the owner unit.</summary>
public sealed record BenefitSource(string Kind, int RecordId, string Number, string Title, string Href, int UnitId);

/// <summary>What a year is expected to bring, or brought, in whole units of the benefit's measure.</summary>
public sealed record YearAmount(int Year, long Amount);

/// <summary>What is estimated. Texts are clean.</summary>
public sealed record BenefitFacts(BenefitKind? Kind, string? Measure, long? Baseline, EstimateMethod? Method, string? Evidence, IReadOnlyList<YearAmount> Years);

/// <summary>
/// What one card brings the city, in one unit of measure, year by year: estimated, then validated by somebody who has no
/// part in it, then measured. Money is whole rials.
/// </summary>
public sealed class Benefit : Record
{
    public const int LongestText = 2000, LongestMeasure = 60, MostYears = 10;

    /// <summary>Far above any budget; sums of a ledger of thousands stay within a long.</summary>
    public const long Largest = 1_000_000_000_000_000;

    /// <summary>Months after validation when the owner is asked what became of it.</summary>
    public static readonly int[] Reminders = [6, 12, 24];

    /// <summary>The usual way, for the step bar.</summary>
    public static readonly BenefitState[] Way = [BenefitState.Estimated, BenefitState.Validated, BenefitState.Actual];

    private readonly List<BenefitYear> _years = [];
    private readonly List<BenefitParty> _parties = [];

    private Benefit() { }

    /// <summary>Opens the ledger for a card; the estimate comes next.</summary>
    /// <param name="parties">Those whose work it is: authors and others. None of them validates it.</param>
    public Benefit(BenefitSource source, BenefitKind kind, IEnumerable<int> parties, DateTime now)
    {
        (CardKind, CardId, UnitId, Kind, OpenedAt) = (source.Kind, source.RecordId, source.UnitId, kind, now);
        Tell(source);
        _parties.AddRange(parties.Distinct().Select(person => new BenefitParty(person)));
        Happened(BenefitsWords.Opened(kind, Number));
    }

    public BenefitState State { get; private set; }
    public BenefitKind Kind { get; private set; }

    /// <summary>The card that brings it: <c>Ideas.Idea</c> 7.</summary>
    public string CardKind { get; private set; } = "";
    public int CardId { get; private set; }
    public string Number { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string CardHref { get; private set; } = "";
    public string SortKey { get; private set; } = "";
    public int UnitId { get; private set; }
    public DateTime OpenedAt { get; private set; }

    /// <summary>What the figures count; null for money, which counts rials.</summary>
    public string? Measure { get; private set; }

    /// <summary>How it was in the year before, in the same unit.</summary>
    public long? Baseline { get; private set; }
    public EstimateMethod? Method { get; private set; }
    public string? Evidence { get; private set; }

    public int? EstimatedById { get; private set; }
    public DateTime? EstimatedAt { get; private set; }
    public DateTime? AskedAt { get; private set; }
    public DateOnly? ValidationDue { get; private set; }
    public int? ValidatedById { get; private set; }
    public DateTime? ValidatedAt { get; private set; }
    public string? ReasonCode { get; private set; }
    public string? ReasonText { get; private set; }

    /// <summary>Sums over all years, kept for lists.</summary>
    public long Estimate { get; private set; }
    public long Validated { get; private set; }
    public long Actual { get; private set; }

    /// <summary>When the owner is next asked for figures, and which of the reminders that is (0, 1, 2).</summary>
    public DateOnly? RemindOn { get; private set; }
    public int Reminded { get; private set; }

    /// <summary>The reminder was sent and no figure has come since.</summary>
    public DateOnly? MeasureDue { get; private set; }

    public IReadOnlyList<BenefitYear> Years => _years;
    public IReadOnlyList<BenefitParty> Parties => _parties;
    public string Href => $"/benefits/{Id.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
    public bool IsMoney => CountsMoney(Kind);
    public Word MeasureWord => IsMoney || Measure is null ? ShellWords.Rial : Word.Said(Measure);

    /// <summary>Revenue of a contract is read from its statements, never typed.</summary>
    public bool IsFromStatements => Kind == BenefitKind.Revenue && CardKind.StartsWith("Contracts.", StringComparison.Ordinal);

    public BenefitStep Waits => State switch
    {
        BenefitState.Estimated when EstimatedAt is null => BenefitStep.Estimate,
        BenefitState.Estimated when AskedAt is not null => BenefitStep.Validate,
        BenefitState.NotValidated => BenefitStep.Estimate,
        BenefitState.Validated or BenefitState.Actual when MeasureDue is not null => BenefitStep.Measure,
        _ => BenefitStep.Nothing,
    };

    public static bool CountsMoney(BenefitKind kind) => kind is BenefitKind.Saving or BenefitKind.Revenue or BenefitKind.AvoidedCost;

    /// <summary>Takes over what its card is called now.</summary>
    public void Tell(BenefitSource source) =>
        (Number, Title, CardHref, SortKey) = (source.Number, source.Title, source.Href, PersianText.SortKey(source.Title));

    /// <summary>Says what is expected, year by year; said again until it is validated.</summary>
    /// <exception cref="BrokenRule">Kind, measure, baseline or method is missing, no year has an amount, or one is out of range.</exception>
    public void EstimateAs(BenefitFacts facts, int byId, DateTime now)
    {
        MustBe(BenefitState.Estimated, BenefitState.NotValidated);
        var years = facts.Years.Where(y => y.Amount != 0).ToList();
        new Rules().If(facts.Kind is null, ShellWords.ChooseOne(BenefitsWords.KindLabel), nameof(Kind))
            .If(facts.Kind is { } kind && !CountsMoney(kind) && facts.Measure is null, BenefitsWords.NoBaseline, nameof(Measure))
            .Text(facts.Measure, BenefitsWords.Measure, nameof(Measure), LongestMeasure, 0)
            .If(facts.Baseline is null, BenefitsWords.NoBaseline, nameof(Baseline))
            .If(facts.Baseline is < 0 or > Largest, ShellWords.OutOfRange(BenefitsWords.Baseline, 0, Largest), nameof(Baseline))
            .If(facts.Method is null, ShellWords.ChooseOne(BenefitsWords.Method), nameof(Method))
            .If(years.Count == 0, BenefitsWords.NoYear, "Amounts")
            .If(years.Any(y => y.Amount is < 0 or > Largest), BenefitsWords.AmountOutOfRange(Largest), "Amounts")
            .If(years.Count > MostYears || years.DistinctBy(y => y.Year).Count() < years.Count, BenefitsWords.NoYear, "Amounts")
            .Text(facts.Evidence, BenefitsWords.Evidence, nameof(Evidence), LongestText, 0).Check();
        (Kind, Measure, Baseline, Method, Evidence) = (facts.Kind!.Value, CountsMoney(facts.Kind.Value) ? null : facts.Measure, facts.Baseline, facts.Method, facts.Evidence);
        _years.RemoveAll(old => years.All(y => y.Year != old.Year));
        foreach (var year in years) YearOf(year.Year).Expect(year.Amount);
        (State, EstimatedById, EstimatedAt, ReasonCode, ReasonText) = (BenefitState.Estimated, byId, now, null, null);
        Sum();
        Happened(BenefitsWords.EstimateDone(Estimate, MeasureWord));
    }

    /// <summary>The work is done: somebody without a part in it is asked whether the figures hold.</summary>
    public void AskValidation(DateOnly due, DateTime now)
    {
        MustBe(BenefitState.Estimated, BenefitState.NotValidated);
        (AskedAt, ValidationDue) = (now, due);
        Happened(BenefitsWords.ValidationAsked(due));
    }

    /// <summary>The figures hold, year by year as given here.</summary>
    /// <exception cref="BrokenRule">The validator has a part in it, there is no evidence, or a year has no amount.</exception>
    public void Validate(IReadOnlyDictionary<int, long?> amounts, int byId, DateTime now)
    {
        MustBeJudgedBy(byId);
        new Rules().If(Evidence is null, BenefitsWords.EvidenceNeeded)
            .If(_years.Any(y => amounts.GetValueOrDefault(y.Year) is null), BenefitsWords.EveryYear, "Amounts")
            .If(amounts.Values.Any(a => a is < 0 or > Largest), BenefitsWords.AmountOutOfRange(Largest), "Amounts").Check();
        foreach (var year in _years) year.Hold(amounts[year.Year]!.Value);
        (State, ValidatedById, ValidatedAt, Reminded, RemindOn) = (BenefitState.Validated, byId, now, 0, TehranTime.Day(now).AddMonths(Reminders[0]));
        Sum();
        Happened(BenefitsWords.ValidateDone(Validated, MeasureWord));
    }

    /// <summary>The figures don't hold; the owner mends them.</summary>
    public void Refuse(string? code, string? why, int byId)
    {
        MustBeJudgedBy(byId);
        new Rules().If(string.IsNullOrEmpty(code), ShellWords.ChooseOne(BenefitsWords.Reason), nameof(ReasonCode))
            .Text(why, BenefitsWords.OwnWords, "Why", LongestText, 10).Check();
        (State, ReasonCode, ReasonText) = (BenefitState.NotValidated, code, why);
        Happened(BenefitsWords.RefuseBenefitDone, why, code);
    }

    /// <summary>What a year really brought. Said again, it corrects.</summary>
    /// <exception cref="BrokenRule">It is read from statements, lies ahead, or has no evidence.</exception>
    public void RecordActual(int? year, long? amount, string? evidence, int byId, DateTime now)
    {
        MustBe(BenefitState.Validated, BenefitState.Actual);
        BrokenRule.If(IsFromStatements, BenefitsWords.TypedRevenue);
        new Rules().If(year is null, ShellWords.ChooseOne(BenefitsWords.FiscalYear), "Year").If(year > YearAt(now), BenefitsWords.YearAhead, "Year")
            .If(year is { } asked && asked < YearAt(OpenedAt), BenefitsWords.YearBefore(YearAt(OpenedAt)), "Year")
            .If(amount is null, ShellWords.Required(BenefitsWords.ActualAmount), "Amount").If(amount is < 0 or > Largest, BenefitsWords.AmountOutOfRange(Largest), "Amount")
            .Text(evidence, BenefitsWords.Evidence, nameof(Evidence), LongestText).Check();
        Bring(year!.Value, amount!.Value, evidence!, byId, now);
    }

    /// <summary>Revenue that a statement of the contract shows for a year.</summary>
    public void BookRevenue(int year, long amount, string statement, int byId, DateTime now)
    {
        // Money that a statement shows is a fact, whether or not anybody had estimated it.
        MustBe(BenefitState.Estimated, BenefitState.Validated, BenefitState.Actual);
        BrokenRule.If(!IsFromStatements, BenefitsWords.TypedRevenue);
        Bring(year, amount, statement, byId, now);
    }

    /// <summary>Its next day of asking has come; the one after is set.</summary>
    public void Remind(DateOnly due)
    {
        BrokenRule.If(RemindOn is null || ValidatedAt is null, ShellWords.AlreadyDone);
        Happened(BenefitsWords.RemindedAfter(Reminders[Reminded]));
        Reminded++;
        (MeasureDue, RemindOn) = (due, Reminded < Reminders.Length ? TehranTime.Day(ValidatedAt!.Value).AddMonths(Reminders[Reminded]) : null);
    }

    public bool IsToBeReminded(DateOnly today) => RemindOn <= today;

    /// <summary>Whether a person may validate: not who estimated it, and nobody whose work it is.</summary>
    public bool MayBeJudgedBy(int personId) => personId != EstimatedById && _parties.TrueForAll(p => p.PersonId != personId);

    public static int YearAt(DateTime now) => JalaliDate.From(TehranTime.Day(now)).Year;

    private void MustBeJudgedBy(int byId)
    {
        BrokenRule.If(Waits != BenefitStep.Validate, BenefitsWords.NotInThisState(State));
        BrokenRule.If(!MayBeJudgedBy(byId), BenefitsWords.OwnBenefit);
    }

    private void Bring(int year, long amount, string evidence, int byId, DateTime now)
    {
        YearOf(year).Bring(amount, evidence, byId, now);
        (State, MeasureDue) = (BenefitState.Actual, null);
        Sum();
        Happened(BenefitsWords.ActualRecorded(year.ToString(System.Globalization.CultureInfo.InvariantCulture), amount, MeasureWord), evidence);
    }

    private BenefitYear YearOf(int year)
    {
        if (_years.Find(y => y.Year == year) is { } known) return known;
        var made = new BenefitYear(year);
        _years.Add(made);
        return made;
    }

    private void Sum()
    {
        var (estimate, validated, actual) = (0L, 0L, 0L);
        foreach (var year in _years)
            checked
            {
                estimate += year.Estimate;
                validated += year.Validated ?? 0;
                actual += year.Actual ?? 0;
            }
        (Estimate, Validated, Actual) = (estimate, validated, actual);
    }

    private void MustBe(params BenefitState[] states) => BrokenRule.If(!states.Contains(State), BenefitsWords.NotInThisState(State));
}

/// <summary>One fiscal year of a benefit.</summary>
public sealed class BenefitYear(int year)
{
    /// <summary>Jalali.</summary>
    public int Year { get; private set; } = year;
    public long Estimate { get; private set; }
    public long? Validated { get; private set; }
    public long? Actual { get; private set; }
    public string? Evidence { get; private set; }
    public int? RecordedById { get; private set; }
    public DateTime? RecordedAt { get; private set; }

    internal void Expect(long amount) => (Estimate, Validated) = (amount, null);
    internal void Hold(long amount) => Validated = amount;
    internal void Bring(long amount, string evidence, int byId, DateTime now) => (Actual, Evidence, RecordedById, RecordedAt) = (amount, evidence, byId, now);
}

/// <summary>Somebody whose work the benefit comes from.</summary>
public sealed class BenefitParty(int personId)
{
    public int PersonId { get; private set; } = personId;
}
