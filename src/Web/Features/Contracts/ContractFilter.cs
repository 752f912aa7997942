using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Text;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

public enum ContractOrder { Number, Amount, Title }

/// <summary>How the list of contracts is narrowed and ordered; it lives in the address, and the export reads the same.</summary>
public sealed record ContractFilter(string Text, ContractState? State, int? UnitId, int? Year, ContractGroup? Group, ContractKind? Kind, ContractTier? Tier, string Supplier, ContractOrder Order)
{
    private const int MostFound = 2000, LongestText = 200, LargestNumber = 1_000_000_000;

    /// <summary>Reads an address; what it can't read narrows nothing.</summary>
    public static ContractFilter Read(IQueryCollection query) => new(
        Say.Beginning(PersianText.Clean(query["q"]), LongestText).TrimEnd(), OneOf<ContractState>(query["state"]), Number(query["unit"]), Number(query["year"]), ContractGroups.FromKey(query["group"]),
        OneOf<ContractKind>(query["kind"]), OneOf<ContractTier>(query["tier"]), Say.Beginning(PersianText.LatinDigits(PersianText.Clean(query["supplier"])), 20), OneOf<ContractOrder>(query["sort"]) ?? ContractOrder.Number);

    public bool IsNarrowed => Text.Length > 0 || State is not null || UnitId is not null || Year is not null || Group is not null || Kind is not null || Tier is not null || Supplier.Length > 0;

    /// <summary>The filter as an address asks for it, with one value changed or (null) taken away.</summary>
    public string Address(string path, string? name = null, string? value = null)
    {
        var query = System.Web.HttpUtility.ParseQueryString("");
        var parts = new (string Name, string? Value)[]
        {
            ("q", Text), ("state", Lower(State)), ("unit", UnitId?.ToString(CultureInfo.InvariantCulture)), ("year", Year?.ToString(CultureInfo.InvariantCulture)), ("group", Group is { } group ? ContractGroups.Key(group) : null),
            ("kind", Lower(Kind)), ("tier", Lower(Tier)), ("supplier", Supplier), ("sort", Order == ContractOrder.Number ? null : Lower(Order)),
        };
        foreach (var part in parts)
            if ((part.Name == name ? value : part.Value) is { Length: > 0 } kept) query[part.Name] = kept;
        return query.Count == 0 ? path : path + "?" + query;
    }

    /// <summary>The visible contracts that it leaves, whatever their state.</summary>
    public async Task<IQueryable<Contract>> Unstated(ContractDesk desk, ThreadsDoor threads)
    {
        var contracts = (await desk.Visible()).AsNoTracking();
        if (UnitId is { } unit) contracts = contracts.Where(c => c.UnitId == unit);
        if (Year is { } year) contracts = contracts.Where(c => c.SignedYear == year);
        if (Group is { } group) { var kinds = ContractGroups.KindsOf(group); contracts = contracts.Where(c => kinds.Contains(c.Kind) && c.Tier != ContractTier.Above || c.Tier == null && kinds.Contains(c.Kind)); }
        if (Kind is { } kind) contracts = contracts.Where(c => c.Kind == kind);
        if (Tier is { } tier) contracts = contracts.Where(c => c.Tier == tier);
        if (Supplier.Length > 0) contracts = contracts.Where(c => c.SupplierLegalId == Supplier);
        if (Text.Length == 0) return contracts;
        var (code, letter) = (PersianText.LatinDigits(Text).ToUpperInvariant(), Contract.LetterKeyOf(Text));
        var found = (await threads.Find(Text, ContractCards.Kind, MostFound)).ToArray();
        return contracts.Where(c => found.Contains(c.Id) || c.Number == code || c.LetterKey == letter);
    }

    public async Task<IQueryable<Contract>> Narrow(ContractDesk desk, ThreadsDoor threads)
    {
        var contracts = await Unstated(desk, threads);
        return State is { } state ? contracts.Where(c => c.State == state) : contracts;
    }

    /// <summary>The contracts in order, from the one after <paramref name="after"/> on.</summary>
    public async Task<IQueryable<Contract>> Sort(IQueryable<Contract> contracts, IQueryable<Contract> all, int? after)
    {
        var last = after is { } id ? await all.Where(c => c.Id == id).Select(c => new { c.Id, c.NumberKey, c.SortKey, c.Amount }).FirstOrDefaultAsync() : null;
        switch (Order)
        {
            case ContractOrder.Title:
                if (last is not null) contracts = contracts.Where(c => c.SortKey.CompareTo(last.SortKey) > 0 || (c.SortKey == last.SortKey && c.Id > last.Id));
                return contracts.OrderBy(c => c.SortKey).ThenBy(c => c.Id);
            case ContractOrder.Amount:
                if (last is not null) contracts = contracts.Where(c => c.Amount < last.Amount || (c.Amount == last.Amount && c.Id < last.Id));
                return contracts.OrderByDescending(c => c.Amount).ThenByDescending(c => c.Id);
            default:
                if (last is not null) contracts = contracts.Where(c => c.NumberKey < last.NumberKey || (c.NumberKey == last.NumberKey && c.Id < last.Id));
                return contracts.OrderByDescending(c => c.NumberKey).ThenByDescending(c => c.Id);
        }
    }

    private static string? Lower(Enum? value) => value?.ToString().ToLowerInvariant();
    private static int? Number(string? text) => NumberText.TryParseInt(text, out var number) && number is > 0 and < LargestNumber ? number : null;

    private static TEnum? OneOf<TEnum>(string? text) where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Where(v => string.Equals(v.ToString(), text, StringComparison.OrdinalIgnoreCase)).Select(v => (TEnum?)v).FirstOrDefault();
}
