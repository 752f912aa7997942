using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Text;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

public enum IdeaOrder { Number, Title, Supports }

/// <summary>Whose ideas: all that I may see, those I wrote, those of the units I speak for, or those I follow.</summary>
public enum IdeaScope { All, Mine, Unit, Followed }

/// <summary>How the list of ideas is narrowed and ordered; it lives in the address, and the export and the API read the same.</summary>
public sealed record IdeaFilter(string Text, IdeaState? State, int? UnitId, int? Year, IdeaKind? Kind, IdeaScope Scope, bool IsLate, IdeaOrder Order)
{
    private const int MostFound = 2000, LastYear = 2000, LongestText = 200, LargestNumber = 1_000_000_000;

    /// <summary>Reads an address; what it can't read narrows nothing.</summary>
    public static IdeaFilter Read(IQueryCollection query)
    {
        var clean = PersianText.Clean(query["q"]);
        return new IdeaFilter(Say.Beginning(clean, LongestText).TrimEnd(), OneOf<IdeaState>(query["state"]), Number(query["unit"]), Number(query["year"]) is { } year ? Math.Min(year, LastYear) : null,
            OneOf<IdeaKind>(query["kind"]), OneOf<IdeaScope>(query["of"]) ?? IdeaScope.All, query["late"] == "1", OneOf<IdeaOrder>(query["sort"]) ?? IdeaOrder.Number);
    }

    public bool IsNarrowed => Text.Length > 0 || State is not null || UnitId is not null || Year is not null || Kind is not null || IsLate;

    /// <summary>The filter as an address asks for it, with one value changed or (null) taken away.</summary>
    public string Address(string path, string? name = null, string? value = null)
    {
        var query = System.Web.HttpUtility.ParseQueryString("");
        var parts = new (string Name, string? Value)[]
        {
            ("q", Text), ("state", Lower(State)), ("unit", UnitId?.ToString(CultureInfo.InvariantCulture)), ("year", Year?.ToString(CultureInfo.InvariantCulture)), ("kind", Lower(Kind)),
            ("of", Scope == IdeaScope.All ? null : Lower(Scope)), ("late", IsLate ? "1" : null), ("sort", Order == IdeaOrder.Number ? null : Lower(Order)),
        };
        foreach (var part in parts)
            if ((part.Name == name ? value : part.Value) is { Length: > 0 } kept) query[part.Name] = kept;
        return query.Count == 0 ? path : path + "?" + query;
    }

    /// <summary>The visible ideas that it leaves, not yet ordered.</summary>
    public async Task<IQueryable<Idea>> Narrow(IdeaDesk desk, ThreadsDoor threads)
    {
        var ideas = await Unstated(desk, threads);
        return State is { } state ? ideas.Where(i => i.State == state) : ideas;
    }

    /// <summary>How many of them are in each state. Over all that one may see the index of cards counts; a small circle, and that of who sees ideas without their cards, is counted in the database.</summary>
    public async Task<IReadOnlyDictionary<IdeaState, int>> Count(IdeaDesk desk, ThreadsDoor threads)
    {
        if (Scope == IdeaScope.All && Kind is null && !IsLate && desk.CardsTell) return await threads.CountByState<IdeaState>(IdeaCards.Kind, Text, UnitId, Year);
        return await (await Unstated(desk, threads)).GroupBy(i => i.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
    }

    /// <summary>The ideas in order, from the one after <paramref name="after"/> on.</summary>
    public async Task<IQueryable<Idea>> Sort(IQueryable<Idea> ideas, IQueryable<Idea> all, int? after)
    {
        var last = after is { } id ? await all.Where(i => i.Id == id).Select(i => new { i.Id, i.NumberKey, i.SortKey, i.Supports }).FirstOrDefaultAsync() : null;
        switch (Order)
        {
            case IdeaOrder.Title:
                if (last is not null) ideas = ideas.Where(i => i.SortKey.CompareTo(last.SortKey) > 0 || (i.SortKey == last.SortKey && i.Id > last.Id));
                return ideas.OrderBy(i => i.SortKey).ThenBy(i => i.Id);
            case IdeaOrder.Supports:
                if (last is not null) ideas = ideas.Where(i => i.Supports < last.Supports || (i.Supports == last.Supports && i.Id < last.Id));
                return ideas.OrderByDescending(i => i.Supports).ThenByDescending(i => i.Id);
            default:
                if (last is not null) ideas = ideas.Where(i => i.NumberKey < last.NumberKey || (i.NumberKey == last.NumberKey && i.Id < last.Id));
                return ideas.OrderByDescending(i => i.NumberKey).ThenByDescending(i => i.Id);
        }
    }

    // The unit of hidden authors narrows nothing: else the list would tell it.
    private async Task<IQueryable<Idea>> Unstated(IdeaDesk desk, ThreadsDoor threads)
    {
        var ideas = (await desk.Within(Scope)).AsNoTracking();
        if (UnitId is { } unit) ideas = IdeaDesk.OfUnit(ideas, unit);
        if (Year is { } year) ideas = ideas.Where(i => i.NumberKey >= year * 1_000_000 && i.NumberKey < (year + 1) * 1_000_000);
        if (Kind is { } kind) ideas = ideas.Where(i => i.Kind == kind);
        if (IsLate) { var today = desk.Today; ideas = ideas.Where(i => i.StepDue != null && i.StepDue < today); }
        if (Text.Length == 0) return ideas;
        if (AsNumber() is { } number) return ideas.Where(i => i.Number == number);
        if (Scope == IdeaScope.Mine) { var key = Idea.KeyOf(Text); return ideas.Where(i => i.TitleKey.Contains(key)); }
        var found = (await threads.Find(Text, IdeaCards.Kind, MostFound)).ToArray();
        return ideas.Where(i => found.Contains(i.Id));
    }

    private string? AsNumber()
    {
        var number = PersianText.LatinDigits(Text).ToUpperInvariant();
        return number.StartsWith("I-", StringComparison.Ordinal) && number.Length <= 40 ? number : null;
    }

    private static string? Lower(Enum? value) => value?.ToString().ToLowerInvariant();
    private static int? Number(string? text) => NumberText.TryParseInt(text, out var number) && number is > 0 and < LargestNumber ? number : null;

    private static TEnum? OneOf<TEnum>(string? text) where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Where(v => string.Equals(v.ToString(), text, StringComparison.OrdinalIgnoreCase)).Select(v => (TEnum?)v).FirstOrDefault();
}
