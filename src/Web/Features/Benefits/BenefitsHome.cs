using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Benefits;

/// <summary>On the first page of finance: the benefits that wait for a validator; of who steers or watches over plans: how far the ledger is.</summary>
public sealed class BenefitsHome(AppDb db) : IHomePart
{
    private const int Top = 3;
    private const string Watchers = Role.HeadOfPlans + "," + Role.Executive + "," + Role.Auditor;

    public int Order => 40;

    public async Task<HomeCard?> For(CurrentUser me, DateOnly today)
    {
        if (!me.Is(Role.FinanceOfficer)) return me.IsAny(Watchers) ? await Ledger() : null;
        var waiting = db.Benefits.AsNoTracking().Where(b => b.State == BenefitState.Estimated && b.EstimatedAt != null && b.AskedAt != null);
        var rows = await waiting.OrderBy(b => b.ValidationDue).ThenBy(b => b.Id).Take(Top).Select(b => new { b.Id, b.Title, b.Kind, b.Measure, b.Estimate, b.State }).ToListAsync();
        if (rows.Count == 0) return new HomeCard(BenefitsWords.Title, BenefitsWords.HomeNothing, "/benefits", BenefitsWords.HomeSee, "cash");
        return new HomeCard(BenefitsWords.Title, BenefitsWords.HomeWaiting(await waiting.CountAsync()), "/benefits?state=estimated", BenefitsWords.HomeSee, "cash", Edge: true,
            [.. rows.Select(r => new HomeRow(r.Title, $"/benefits/{r.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)}", Word.Said(BenefitsSay.Amount(r.Estimate, r.Kind, r.Measure)), r.State))]);
    }

    // How far the ledger is: each state with its count opens its list.
    private async Task<HomeCard> Ledger()
    {
        var counts = await db.Benefits.AsNoTracking().GroupBy(b => b.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        return counts.Count == 0
            ? new HomeCard(BenefitsWords.Title, BenefitsWords.HomeEmpty, "/benefits", BenefitsWords.HomeSee, "cash")
            : new HomeCard(BenefitsWords.Title, BenefitsWords.HomeText, "/benefits/totals", BenefitsWords.HomeTotals, "cash",
                Rows: [.. counts.OrderBy(c => c.Key).Select(c => new HomeRow(Word.Of(c.Key).ToString(), "/benefits?state=" + c.Key.ToString().ToLowerInvariant(), BenefitsWords.BenefitCount(c.Count)))]);
    }
}
