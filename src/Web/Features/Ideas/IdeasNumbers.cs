using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>Ideas of the years, and how many of the staff took part.</summary>
public sealed class IdeasNumbers(AppDb db, PeopleDoor people) : IYearNumbers
{
    public int Order => 20;

    public async Task<IReadOnlyList<YearNumber>> All()
    {
        var sent = db.Ideas.AsNoTracking().Where(i => i.NumberKey > 0);
        var counts = await sent.GroupBy(i => i.NumberKey / 1_000_000).Select(g => new { Year = g.Key, Count = g.Count() }).ToListAsync();
        var authors = await sent.SelectMany(i => i.Authors, (i, a) => new { Year = i.NumberKey / 1_000_000, a.PersonId }).Distinct().GroupBy(a => a.Year).Select(g => new { Year = g.Key, Count = g.Count() }).ToListAsync();
        var heads = (await people.Units()).Sum(u => u.HeadCount);
        return [new YearNumber(IdeasWords.YearIdeas, YearUnit.Count, counts.ToDictionary(y => y.Year, y => (long)y.Count),
            authors.ToDictionary(y => y.Year, y => heads > 0 ? IdeasWords.YearParticipation(y.Count, 100.0 * y.Count / heads) : IdeasWords.YearAuthors(y.Count)), year => $"/ideas?year={year}")];
    }
}
