using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.Contracts.OpenData;

namespace Pishran.Features.Contracts;

/// <summary>A contract as other rooms see one.</summary>
public sealed record ContractCard(int Id, string Number, string Title, ContractState State, ContractKind Kind, int? UnitId, string? Supplier, long Amount, int SignedYear, string Href);

/// <summary>A yearly count: what was published, else what counts today.</summary>
public sealed record ContractCount(int Year, ContractGroup Group, int Count, bool IsPublished, string Href);

/// <summary>What other rooms and the command line may ask of Contracts.</summary>
public sealed class ContractsDoor(AppDb db, FigureDesk figures, OcdsDesk ocds)
{
    private const int Most = 200;

    /// <summary>Contracts by id; absent ids are missing from the answer.</summary>
    public async Task<IReadOnlyDictionary<int, ContractCard>> Of(IReadOnlyCollection<int> ids) => ids.Count == 0
        ? new Dictionary<int, ContractCard>()
        : (await db.Contracts.AsNoTracking().Where(c => ids.Contains(c.Id)).Take(Most).Select(c => new { c.Id, c.Number, c.Title, c.State, c.Kind, c.UnitId, c.SupplierName, c.Amount, c.SignedYear }).ToListAsync())
            .ToDictionary(c => c.Id, c => new ContractCard(c.Id, c.Number, c.Title, c.State, c.Kind, c.UnitId, c.SupplierName, c.Amount, c.SignedYear, "/contracts/" + c.Number));

    /// <summary>The yearly counts, the newest year first; each with the address of its list.</summary>
    public async Task<IReadOnlyList<ContractCount>> Counts() =>
        [.. (await figures.Rows()).Select(r => new ContractCount(r.Year, r.Group, r.Published?.Count ?? r.Today, r.Published is not null, ContractsHome.Address(r)))];

    /// <summary>The release or record package of OCDS 1.1 as indented JSON.</summary>
    public async Task<string> OpenData(bool records, DateTime now) => (records ? await ocds.RecordPackage(now) : await ocds.ReleasePackage(now)).ToJsonString(OcdsEndpoints.Readable);
}
