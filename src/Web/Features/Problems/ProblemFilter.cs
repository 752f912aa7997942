using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Text;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Problems;

public enum ProblemOrder { Number, Title, Priority }

/// <summary>How the list of problems is narrowed and ordered; it lives in the address, and the export reads the same.</summary>
public sealed record ProblemFilter(string Text, ProblemState? State, int? UnitId, int? Year, ProblemOrder Order)
{
    private const int MostFound = 2000, LastYear = 2000, LongestText = 200, LargestNumber = 1_000_000_000;

    /// <summary>Reads an address; what it can't read narrows nothing.</summary>
    public static ProblemFilter Read(string? text, string? state, string? unit, string? year, string? order)
    {
        var clean = PersianText.Clean(text);
        return new ProblemFilter(Say.Beginning(clean, LongestText).TrimEnd(), OneOf<ProblemState>(state), Number(unit), Number(year) is { } given ? Math.Min(given, LastYear) : null, OneOf<ProblemOrder>(order) ?? ProblemOrder.Number);
    }

    public bool IsNarrowed => Text.Length > 0 || State is not null || UnitId is not null || Year is not null;

    /// <summary>The filter as an address asks for it, with one value changed or (null) taken away.</summary>
    public string Address(string path, string? name = null, string? value = null)
    {
        var query = System.Web.HttpUtility.ParseQueryString("");
        var parts = new (string Name, string? Value)[]
        {
            ("q", Text), ("state", State?.ToString().ToLowerInvariant()), ("unit", UnitId?.ToString(CultureInfo.InvariantCulture)), ("year", Year?.ToString(CultureInfo.InvariantCulture)),
            ("sort", Order == ProblemOrder.Number ? null : Order.ToString().ToLowerInvariant()),
        };
        foreach (var part in parts)
            if ((part.Name == name ? value : part.Value) is { Length: > 0 } kept) query[part.Name] = kept;
        return query.Count == 0 ? path : path + "?" + query;
    }

    /// <summary>The visible problems that it leaves, not yet ordered.</summary>
    public async Task<IQueryable<Problem>> Narrow(IQueryable<Problem> problems, ThreadsDoor threads)
    {
        if (State is { } state) problems = problems.Where(p => p.State == state);
        if (UnitId is { } unit) problems = problems.Where(p => p.OwnerUnitId == unit);
        if (Year is { } year) problems = problems.Where(p => p.NumberKey >= year * 1_000_000 && p.NumberKey < (year + 1) * 1_000_000);
        if (Text.Length == 0) return problems;
        if (AsNumber() is { } number) return problems.Where(p => p.Number == number);
        var found = (await threads.Find(Text, ProblemCards.Kind, MostFound)).ToArray();
        return problems.Where(p => found.Contains(p.Id));
    }

    /// <summary>The problems in order, from the one after <paramref name="after"/> on.</summary>
    public async Task<IQueryable<Problem>> Sort(IQueryable<Problem> problems, IQueryable<Problem> all, int? after)
    {
        var last = after is { } id ? await all.Where(p => p.Id == id).Select(p => new { p.Id, p.NumberKey, p.SortKey, p.PriorityScore }).FirstOrDefaultAsync() : null;
        switch (Order)
        {
            case ProblemOrder.Title:
                if (last is not null) problems = problems.Where(p => p.SortKey.CompareTo(last.SortKey) > 0 || (p.SortKey == last.SortKey && p.Id > last.Id));
                return problems.OrderBy(p => p.SortKey).ThenBy(p => p.Id);
            case ProblemOrder.Priority:
                if (last is not null) problems = problems.Where(p => p.PriorityScore < last.PriorityScore || (p.PriorityScore == last.PriorityScore && p.Id < last.Id));
                return problems.OrderByDescending(p => p.PriorityScore).ThenByDescending(p => p.Id);
            default:
                if (last is not null) problems = problems.Where(p => p.NumberKey < last.NumberKey || (p.NumberKey == last.NumberKey && p.Id < last.Id));
                return problems.OrderByDescending(p => p.NumberKey).ThenByDescending(p => p.Id);
        }
    }

    private string? AsNumber()
    {
        var number = PersianText.LatinDigits(Text).ToUpperInvariant();
        return number.StartsWith("M-", StringComparison.Ordinal) && number.Length <= 40 ? number : null;
    }

    private static int? Number(string? text) => NumberText.TryParseInt(text, out var number) && number is > 0 and < LargestNumber ? number : null;

    private static TEnum? OneOf<TEnum>(string? text) where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Where(v => string.Equals(v.ToString(), text, StringComparison.OrdinalIgnoreCase)).Select(v => (TEnum?)v).FirstOrDefault();
}
