using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>A company as contracts need it. <paramref name="HasClass"/>: its knowledge-based class counts on the day that was asked for.</summary>
public sealed record SupplierCard(int Id, string Name, string LegalId, bool IsActive, bool HasClass)
{
    public SupplierFacts Facts => new(Name, LegalId, Id);
}

/// <summary>The seam to the registry of companies and to the look at the market.</summary>
public sealed class Suppliers(CurrentUser me, PeopleDoor people)
{
    public Task<IReadOnlyDictionary<int, SupplierCard>> Of(IReadOnlyCollection<int> ids, DateOnly day) => Task.FromResult<IReadOnlyDictionary<int, SupplierCard>>(ids.Distinct().ToDictionary(i => i, i => new SupplierCard(i, "X" + i, "0" + i, true, true)));
    public Task<SupplierCard?> With(string? legalId, DateOnly day) => Task.FromResult<SupplierCard?>(null);
    public IReadOnlyList<int> Mine() => [.. me.ScopesOf(Role.Company, "company")];
    public async Task<IReadOnlyList<int>> PeopleOf(IReadOnlyCollection<int> ids, DateOnly day)
    {
        var all = new List<int>();
        foreach (var id in ids) all.AddRange((await people.HoldersOf(Role.Company, day, ScopeKind.Company, id)).Select(p => p.Id));
        return all;
    }
    public Task<SupplierCard> TakeIn(string legalId, string name, DateTime now) => throw new NotSupportedException();
    public Task<(int Id, string Hash)> LockSearch(string query, string purpose, int byId, DateTime now) => Task.FromResult((1, "x"));
    public Task<(string Words, int Count, string Hash, string Href)?> Evidence(int id) => Task.FromResult<(string, int, string, string)?>(null);
}
