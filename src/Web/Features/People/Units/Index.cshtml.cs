using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.People.Units;

/// <summary>The organisation's tree, each unit with its head-count and the people known in it.</summary>
[Authorize(Roles = Readers)]
public sealed class IndexModel : PeoplePage
{
    public sealed record Row(int Id, string Code, string Name, UnitKind Kind, int HeadCount, int People, int Depth);

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public int People { get; private set; }
    public bool MayEdit => Me.Is(Role.Administrator);

    public async Task OnGetAsync()
    {
        var units = await Db.Units.AsNoTracking().OrderBy(u => u.Id).Select(u => new { u.Id, u.Code, u.NameFa, u.NameEn, u.Kind, u.HeadCount, u.ParentId }).ToListAsync();
        var people = await Db.Persons.Where(p => p.UnitId != null && !p.HasLeft).GroupBy(p => p.UnitId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var children = units.ToLookup(u => u.ParentId);
        var rows = new List<Row>();
        Under(null, 0);
        (Rows, People) = (rows, people.Values.Sum());

        void Under(int? parent, int depth)
        {
            foreach (var unit in children[parent])
            {
                rows.Add(new Row(unit.Id, unit.Code, Say.Either(unit.NameFa, unit.NameEn), unit.Kind, unit.HeadCount, people.GetValueOrDefault(unit.Id), Math.Min(depth, 4)));
                if (rows.Count <= units.Count) Under(unit.Id, depth + 1);
            }
        }
    }
}
