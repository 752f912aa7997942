using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Sheets;

namespace Pishran.Features.People;

/// <summary>Units and staff as text that a spreadsheet opens and that the import takes back.</summary>
public static class PeopleExport
{
    private static readonly string[] UnitHeaders = ["code", "fa", "en", "kind", "parent", "headcount"];

    public static async Task Units(AppDb db, TextWriter to)
    {
        var units = await db.Units.AsNoTracking().OrderBy(u => u.Id).Select(u => new { u.Id, u.Code, u.NameFa, u.NameEn, u.Kind, u.ParentId, u.HeadCount }).ToListAsync();
        var codes = units.ToDictionary(u => u.Id, u => u.Code);
        await CsvText.Write(to, UnitHeaders, units.Select(u => new[] { u.Code, u.NameFa, u.NameEn, u.Kind.ToString().ToLowerInvariant(), u.ParentId is { } parent ? codes[parent] : "", u.HeadCount.ToString() }));
    }

    /// <summary>The national id stays out: a list that leaves the house carries no more than it needs.</summary>
    public static async Task Staff(AppDb db, TextWriter to, IQueryable<Person>? chosen = null)
    {
        var people = await (from person in (chosen ?? db.Persons.Where(p => p.Kind == PersonKind.Staff && !p.HasLeft)).AsNoTracking()
                            join unit in db.Units on person.UnitId equals unit.Id into units
                            from unit in units.DefaultIfEmpty()
                            orderby person.SortKey, person.Id
                            select new { person.FirstName, person.LastName, person.PersonnelNumber, Unit = unit!.NameFa, person.Position, person.Mobile, person.Email }).ToListAsync();
        string[] headers = [PeopleWords.FirstName.ToString(), PeopleWords.LastName.ToString(), PeopleWords.PersonnelNumber.ToString(), Shell.ShellWords.Unit.ToString(), PeopleWords.Position.ToString(), PeopleWords.Mobile.ToString(), PeopleWords.Email.ToString()];
        await CsvText.Write(to, headers, people.Select(p => new[] { p.FirstName, p.LastName, p.PersonnelNumber, p.Unit, p.Position, p.Mobile, p.Email }));
    }
}
