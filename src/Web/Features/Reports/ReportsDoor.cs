using Pishran.Shell;

namespace Pishran.Features.Reports;

/// <summary>The numbers of the years, as every room gives its own.</summary>
public sealed class ReportsDoor(IEnumerable<IYearNumbers> rooms)
{
    /// <summary>All numbers in the order of the rooms.</summary>
    public async Task<IReadOnlyList<YearNumber>> Numbers()
    {
        var all = new List<YearNumber>();
        foreach (var room in rooms.OrderBy(r => r.Order)) all.AddRange(await room.All());
        return all;
    }
}
