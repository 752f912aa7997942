using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Benefits.Ledger;

/// <summary>How forecasts turned out: how many years were measured, and what was measured in percent of what was forecast.</summary>
public sealed record ForecastRow(Word Name, int Years, double Percent);

/// <summary>Forecast against reality: of each method for everybody, of an evaluator for that evaluator alone.</summary>
[Authorize]
public sealed class ForecastModel : RoomPage
{
    public IReadOnlyList<ForecastRow> Methods { get; private set; } = [];
    public IReadOnlyList<ForecastRow> Mine { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        Methods = [.. (await Measured(Db.Benefits).Where(m => m.Method != null).GroupBy(m => m.Method!.Value).Select(g => new { g.Key, Count = g.Count(), Ratio = g.Average(m => m.Ratio) }).ToListAsync())
            .OrderBy(g => g.Key).Select(g => new ForecastRow(Word.Of(g.Key), g.Count, g.Ratio * 100))];
        var me = Me.Id;
        Mine = [.. new[]
        {
            await Row(BenefitsWords.YouEstimated, Measured(Db.Benefits.Where(b => b.EstimatedById == me), estimate: true)),
            await Row(BenefitsWords.YouValidated, Measured(Db.Benefits.Where(b => b.ValidatedById == me))),
        }.OfType<ForecastRow>()];
        return null;
    }

    private static async Task<ForecastRow?> Row(Word name, IQueryable<Forecast> forecasts) =>
        await forecasts.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Ratio = g.Average(m => m.Ratio) }).FirstOrDefaultAsync() is { } found ? new ForecastRow(name, found.Count, found.Ratio * 100) : null;

    // Years for which both the forecast and what came of it are known.
    private static IQueryable<Forecast> Measured(IQueryable<Benefit> benefits, bool estimate = false) => estimate
        ? benefits.AsNoTracking().SelectMany(b => b.Years.Where(y => y.Actual != null && y.Estimate > 0), (b, y) => new Forecast { Method = b.Method, Ratio = (double)y.Actual! / y.Estimate })
        : benefits.AsNoTracking().SelectMany(b => b.Years.Where(y => y.Actual != null && y.Validated > 0), (b, y) => new Forecast { Method = b.Method, Ratio = (double)y.Actual! / (double)y.Validated! });

    private sealed class Forecast
    {
        public EstimateMethod? Method { get; init; }
        public double Ratio { get; init; }
    }
}
