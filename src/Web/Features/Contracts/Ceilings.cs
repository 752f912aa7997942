using Pishran.Features.Bylaws;

namespace Pishran.Features.Contracts;

/// <summary>The ceilings that a day's transactions are judged by: the nation's where a row holds, else the city's own; only confirmed rows with both ceilings.</summary>
public sealed class Ceilings(BylawsDoor bylaws)
{
    private static readonly string[] Regimes = ["national", "municipal"];
    private readonly Dictionary<DateOnly, TierRow?> _asked = [];

    public async Task<TierRow?> On(DateOnly day)
    {
        if (_asked.TryGetValue(day, out var known)) return known;
        foreach (var regime in Regimes)
            if (await bylaws.Threshold(regime, day) is { IsConfirmed: true, MediumCeiling: { } medium } row)
                return _asked[day] = new TierRow(row.Id, row.Regime, row.SmallCeiling, medium);
        return _asked[day] = null;
    }
}
