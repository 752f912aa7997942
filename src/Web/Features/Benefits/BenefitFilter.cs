using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Benefits;

/// <summary>What the ledger adds up: rials estimated, validated and measured, and how many lines they come from.</summary>
public sealed record BenefitSums(int Count, long Estimate, long Validated, long Actual);

/// <summary>How the ledger is narrowed; it lives in the address.</summary>
/// <param name="Counted">Only what the totals count: money that was not refused.</param>
public sealed record BenefitFilter(string Text, BenefitKind? Kind, BenefitState? State, int? UnitId, int? Year, Pillar? Pillar, bool Counted)
{
    private const int LongestText = 200, LargestNumber = 1_000_000_000;

    public static BenefitFilter Read(string? text, string? kind, string? state, string? unit, string? year, string? pillar, string? counted) =>
        new(Say.Beginning(PersianText.Clean(text), LongestText).Trim(), OneOf<BenefitKind>(kind), OneOf<BenefitState>(state), Number(unit), Number(year), OneOf<Pillar>(pillar), counted == "yes");

    public bool IsNarrowed => Text.Length > 0 || Kind is not null || State is not null || UnitId is not null || Year is not null || Pillar is not null || Counted;

    /// <summary>The filter as an address asks for it, with one value changed or (null) taken away.</summary>
    public string Address(string path, string? name = null, string? value = null)
    {
        var query = System.Web.HttpUtility.ParseQueryString("");
        var parts = new (string Name, string? Value)[]
        {
            ("q", Text), ("kind", Kind?.ToString().ToLowerInvariant()), ("state", State?.ToString().ToLowerInvariant()), ("unit", UnitId?.ToString(CultureInfo.InvariantCulture)),
            ("year", Year?.ToString(CultureInfo.InvariantCulture)), ("pillar", Pillar?.ToString().ToLowerInvariant()), ("counted", Counted ? "yes" : null),
        };
        foreach (var part in parts)
            if ((part.Name == name ? value : part.Value) is { Length: > 0 } kept) query[part.Name] = kept;
        return query.Count == 0 ? path : path + "?" + query;
    }

    public IQueryable<Benefit> Narrow(IQueryable<Benefit> benefits)
    {
        if (Counted) benefits = Count(benefits);
        if (Kind is { } kind) benefits = benefits.Where(b => b.Kind == kind);
        if (State is { } state) benefits = benefits.Where(b => b.State == state);
        if (UnitId is { } unit) benefits = benefits.Where(b => b.UnitId == unit);
        if (Year is { } year) benefits = benefits.Where(b => b.Years.Any(y => y.Year == year));
        if (Pillar is { } pillar && BenefitPillars.CardKind(pillar) is var card) benefits = benefits.Where(b => b.CardKind == card);
        if (Text.Length == 0) return benefits;
        var number = PersianText.LatinDigits(Text).ToUpperInvariant();
        return benefits.Where(b => b.Number == number || b.Title.Contains(Text));
    }

    /// <summary>What the totals count.</summary>
    public static IQueryable<Benefit> Count(IQueryable<Benefit> benefits) =>
        benefits.Where(b => b.State != BenefitState.NotValidated && (b.Kind == BenefitKind.Saving || b.Kind == BenefitKind.Revenue || b.Kind == BenefitKind.AvoidedCost));

    /// <summary>The rials of the narrowed lines, of the chosen year where one is chosen.</summary>
    public async Task<BenefitSums> Sums(IQueryable<Benefit> narrowed)
    {
        var money = Count(narrowed);
        var years = Year is { } year ? money.SelectMany(b => b.Years).Where(y => y.Year == year) : money.SelectMany(b => b.Years);
        var sums = await years.GroupBy(_ => 1).Select(g => new { Estimate = g.Sum(y => y.Estimate), Validated = g.Sum(y => y.Validated ?? 0), Actual = g.Sum(y => y.Actual ?? 0) }).FirstOrDefaultAsync();
        return new BenefitSums(await money.CountAsync(), sums?.Estimate ?? 0, sums?.Validated ?? 0, sums?.Actual ?? 0);
    }

    private static int? Number(string? text) => NumberText.TryParseInt(text, out var number) && number is > 0 and < LargestNumber ? number : null;

    private static TEnum? OneOf<TEnum>(string? text) where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Where(v => string.Equals(v.ToString(), text, StringComparison.OrdinalIgnoreCase)).Select(v => (TEnum?)v).FirstOrDefault();
}

/// <summary>The pillar of the house that a benefit comes from.</summary>
public enum Pillar { Ideas, Contracts }

internal static class BenefitPillars
{
    public static string CardKind(Pillar pillar) => pillar == Pillar.Ideas ? "Ideas.Idea" : "Contracts.Contract";

    public static Word Named(string cardKind) => cardKind.StartsWith("Ideas.", StringComparison.Ordinal) ? Word.Of(Pillar.Ideas) : Word.Of(Pillar.Contracts);
}
