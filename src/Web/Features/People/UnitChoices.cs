using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.People;

/// <summary>The tree of units as a form offers it: children under their parents, indented.</summary>
internal static class UnitChoices
{
    public static async Task<IReadOnlyList<SelectListItem>> All(AppDb db, int? chosen = null)
    {
        var units = await db.Units.AsNoTracking().OrderBy(u => u.Id).Select(u => new { u.Id, u.NameFa, u.NameEn, u.ParentId }).ToListAsync();
        var children = units.ToLookup(u => u.ParentId);
        var choices = new List<SelectListItem>();
        Under(null, 0);
        return choices;

        void Under(int? parent, int depth)
        {
            foreach (var unit in children[parent])
            {
                choices.Add(new SelectListItem(new string('\u2003', depth) + Say.Either(unit.NameFa, unit.NameEn), unit.Id.ToString(), unit.Id == chosen));
                if (depth < 10) Under(unit.Id, depth + 1);
            }
        }
    }

    public static async Task<UnitTree> Tree(AppDb db) => new(await db.Units.AsNoTracking().Select(u => new { u.Id, u.ParentId }).ToDictionaryAsync(u => u.Id, u => u.ParentId));
}
