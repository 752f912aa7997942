using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.Catalogue.Finding;
using Pishran.Shell;

namespace Pishran.Features.Catalogue;

/// <summary>A company as other rooms see one. <paramref name="ClassEnds"/> is null while nobody has told us.</summary>
public sealed record CompanyCard(int Id, string LegalId, string Name, CompanyState State, CompanyClass? Class, DateOnly? ClassFrom, DateOnly? ClassEnds, string? Province, string? Field, string Href)
{
    /// <summary>Whether the city may deal with it.</summary>
    public bool IsActive => State == CompanyState.Active;

    /// <summary>Whether its class counts on a day: the newest one, with both days included.</summary>
    public bool HasClassOn(DateOnly day) => Class is not null && (ClassFrom is null || ClassFrom <= day) && (ClassEnds is null || ClassEnds >= day);
}

/// <summary>A locked look at the market. <paramref name="IsIntact"/>: text and fingerprint still belong together.</summary>
public sealed record SearchEvidence(int Id, string Query, string Words, string Purpose, DateTime At, int ById, int Count, string Hash, bool IsIntact, string Href, IReadOnlyList<LockedRow> Rows);

/// <summary>What other rooms may ask of the catalogue. What changes something only marks the context: the caller's own transaction saves it.</summary>
public sealed class CatalogueDoor(AppDb db, CatalogueDesk desk, ProductFinder finder)
{
    /// <summary>Lays down the centres that a new city starts with, inside the caller's write; a city that has centres keeps them.</summary>
    public async Task StartWith() => await Centres.StartWith(db);

    /// <summary>Companies by id; absent ids are missing from the answer.</summary>
    public async Task<IReadOnlyDictionary<int, CompanyCard>> Companies(IReadOnlyCollection<int> ids) => ids.Count == 0
        ? new Dictionary<int, CompanyCard>()
        : (await db.Companies.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync()).ToDictionary(c => c.Id, CardOf);

    /// <summary>The company with a legal id (canonical digits); null where the city knows none.</summary>
    public async Task<CompanyCard?> CompanyWith(string legalId) => await db.Companies.AsNoTracking().FirstOrDefaultAsync(c => c.LegalId == legalId) is { } company ? CardOf(company) : null;

    /// <summary>The companies with these legal ids, by legal id: known, or taken in now as registered under the name that comes with it. Call it inside a write: it saves.</summary>
    /// <exception cref="BrokenRule">A legal id is wrong, or a name is missing.</exception>
    public async Task<IReadOnlyDictionary<string, CompanyCard>> TakeIn(IReadOnlyDictionary<string, string> names, DateTime now)
    {
        var ids = names.Keys.ToArray();
        var companies = await db.Companies.AsTracking().Where(c => ids.Contains(c.LegalId)).ToDictionaryAsync(c => c.LegalId);
        foreach (var (legalId, name) in names.Where(n => !companies.ContainsKey(n.Key))) companies[legalId] = db.Companies.Add(Company.FromList(new CompanyFacts(legalId, name), now)).Entity;
        await db.SaveChangesAsync();
        return companies.ToDictionary(c => c.Key, c => CardOf(c.Value));
    }

    /// <summary>Who belongs to companies on a day, for the question who may not touch a record of theirs.</summary>
    public async Task<IReadOnlyDictionary<int, IReadOnlyList<int>>> PeopleOf(IReadOnlyCollection<int> companies, DateOnly day) =>
        (await db.Companies.AsNoTracking().Where(c => companies.Contains(c.Id)).SelectMany(c => c.People.Where(p => p.From <= day && (p.To == null || p.To >= day)), (c, p) => new { c.Id, p.PersonId }).ToListAsync())
        .GroupBy(p => p.Id).ToDictionary(g => g.Key, g => (IReadOnlyList<int>)[.. g.Select(p => p.PersonId).Distinct()]);

    /// <summary>The companies that whoever asks speaks for today; none for who speaks for no company.</summary>
    public Task<IReadOnlyList<int>> MyCompanies() => desk.MyCompanies();

    /// <summary>Tells how a company did in a work of the city (<c>Contracts.Contract</c>); told again, the newest counts.</summary>
    /// <param name="score">0–100; null where nobody judged.</param>
    public async Task TellOf(int companyId, (string Kind, int Id) work, string title, string href, int? score, DateOnly on) =>
        (db.Held<Company>().FirstOrDefault(c => c.Id == companyId) ?? await db.Companies.AsTracking().SingleAsync(c => c.Id == companyId)).Tell(work.Kind, work.Id, title, href, score, on);

    /// <summary>Locks a look at the market, as the address of the list asks for it (<c>?q=…&amp;centre=C1</c>), and returns its number. Call it inside a write: it saves.</summary>
    /// <param name="purpose">What it is evidence for.</param>
    /// <exception cref="BrokenRule">It finds more than a look at a market may hold, or nobody says what it is for.</exception>
    public async Task<int> LockSearch(string query, string? purpose, int byId, DateTime now)
    {
        var filter = ProductFilter.Read(query);
        var found = await finder.Find(filter);
        var ids = found.Ids.Take(LockedSearch.Most + 1).ToArray();
        var rows = await db.Products.AsNoTracking().Where(p => ids.Contains(p.Id)).Join(db.Companies, p => p.CompanyId, c => c.Id, (p, c) => new { p.Id, Row = new LockedRow(p.Code, p.Name, c.LegalId, c.Name, p.Trl, p.PriceRial) }).ToDictionaryAsync(p => p.Id, p => p.Row);
        var locked = db.LockedSearches.Add(new LockedSearch(filter.Query, FilterWords.Of(filter, await desk.Centres()).In(Language.Fa), purpose, [.. ids.Select(id => rows[id])], found.Ids.Count, byId, now)).Entity;
        await db.SaveChangesAsync();
        return locked.Id;
    }

    /// <summary>A locked search with all it holds; null where there is none.</summary>
    public async Task<SearchEvidence?> EvidenceOf(int id) => await db.LockedSearches.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id) is { } s
        ? new SearchEvidence(s.Id, s.Query, s.Words, s.Purpose, s.At, s.ById, s.Count, s.Hash, s.IsIntact, s.Href, s.Rows) : null;

    private static CompanyCard CardOf(Company company)
    {
        var grade = company.Grades.OrderByDescending(g => g.Number).FirstOrDefault();
        return new CompanyCard(company.Id, company.LegalId, company.Name, company.State, grade?.Class, grade?.From, grade?.To, company.Province, company.Field, company.Href);
    }
}
