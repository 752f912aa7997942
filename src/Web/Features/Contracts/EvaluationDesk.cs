using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Features.Contracts;

/// <summary>How a proposal stands: technical points, price, points of the price, and the weighted total out of 100.</summary>
public sealed record ProposalScore(Proposal Proposal, double? Technical, double? PricePoints, double? Total, int Sheets);

/// <summary>Marks to scores: the mean of the evaluators by criterion, weights in percent; the lowest price has 100 points, a dearer one in proportion.</summary>
public sealed class EvaluationDesk(AppDb db)
{
    public async Task<IReadOnlyList<ProposalScore>> Table(Contract contract)
    {
        var id = contract.Id;
        var proposals = await db.Proposals.AsTracking().Where(p => p.ContractId == id && p.State != ProposalState.Withdrawn).OrderBy(p => p.Id).ToListAsync();
        var sheets = (await db.Evaluations.AsNoTracking().Where(e => e.ContractId == id).ToListAsync()).ToLookup(e => e.ProposalId);
        var lowest = proposals.Min(p => p.Price);
        return [.. proposals.Select(p => Score(contract, p, [.. sheets[p.Id]], lowest)).OrderByDescending(s => s.Total).ThenByDescending(s => s.Technical).ThenBy(s => s.Proposal.Id)];
    }

    private static ProposalScore Score(Contract contract, Proposal proposal, IReadOnlyList<Evaluation> sheets, long? lowest)
    {
        double? technical = sheets.Count == 0 ? null : contract.Criteria.Where(c => !c.IsPrice).Sum(c => c.Weight / 100.0 * sheets.Average(s => s.Marks.FirstOrDefault(m => m.Criterion == c.Number)?.Points ?? 0));
        double? price = proposal.Price is { } own && lowest is { } least ? 100.0 * least / own : null;
        var weight = contract.Criteria.FirstOrDefault(c => c.IsPrice)?.Weight ?? 0;
        return new ProposalScore(proposal, technical, price, technical is { } points && (weight == 0 || price is not null) ? points + weight / 100.0 * (price ?? 0) : null, sheets.Count);
    }
}
