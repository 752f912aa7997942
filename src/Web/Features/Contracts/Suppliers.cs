using Pishran.Features.Catalogue;

namespace Pishran.Features.Contracts;

/// <summary>A company as contracts need it. <paramref name="HasClass"/>: its knowledge-based class counts on the day that was asked for.</summary>
public sealed record SupplierCard(int Id, string Name, string LegalId, bool IsActive, bool HasClass)
{
    public SupplierFacts Facts => new(Name, LegalId, Id);
}

/// <summary>The seam to the registry of companies and to the look at the market.</summary>
public sealed class Suppliers(CatalogueDoor catalogue)
{
    /// <summary>Companies by id; absent ids are missing from the answer.</summary>
    public async Task<IReadOnlyDictionary<int, SupplierCard>> Of(IReadOnlyCollection<int> ids, DateOnly day) => (await catalogue.Companies(ids)).ToDictionary(c => c.Key, c => CardOf(c.Value, day));

    public async Task<SupplierCard?> With(string legalId, DateOnly day) => await catalogue.CompanyWith(legalId) is { } company ? CardOf(company, day) : null;

    /// <summary>The companies that whoever asks speaks for.</summary>
    public Task<IReadOnlyList<int>> Mine() => catalogue.MyCompanies();

    /// <summary>Everybody of some companies on a day.</summary>
    public async Task<IReadOnlyList<int>> PeopleOf(IReadOnlyCollection<int> ids, DateOnly day) => [.. (await catalogue.PeopleOf(ids, day)).Values.SelectMany(p => p).Distinct()];

    /// <summary>The companies of past contracts by legal id, known or taken in now.</summary>
    public async Task<IReadOnlyDictionary<string, int>> TakeIn(IReadOnlyDictionary<string, string> names, DateTime now) => (await catalogue.TakeIn(names, now)).ToDictionary(c => c.Key, c => c.Value.Id);

    /// <summary>Locks a look at the market for a text; its number and fingerprint.</summary>
    public async Task<(int Id, string Hash)> LockSearch(string text, string purpose, int byId, DateTime now)
    {
        var id = await catalogue.LockSearch("?q=" + Uri.EscapeDataString(text), purpose, byId, now);
        return (id, (await catalogue.EvidenceOf(id))?.Hash ?? "");
    }

    public async Task<(string Words, int Count, string Hash, string Href)?> Evidence(int id) => await catalogue.EvidenceOf(id) is { } found ? (found.Words, found.Count, found.Hash, found.Href) : null;

    /// <summary>Lets the registry know how a company did.</summary>
    public Task Tell(Contract contract, int? score, DateOnly on) => contract.SupplierId is { } id ? catalogue.TellOf(id, (ContractCards.Kind, contract.Id), contract.Title, contract.Href, score, on) : Task.CompletedTask;

    private static SupplierCard CardOf(CompanyCard company, DateOnly day) => new(company.Id, company.Name, company.LegalId, company.IsActive, company.HasClassOn(day));
}
