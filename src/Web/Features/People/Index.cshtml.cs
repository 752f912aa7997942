using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.People;

/// <summary>Everybody the city works with: searched by name or number, narrowed to a unit and what is below it.</summary>
[Authorize(Roles = Readers)]
public sealed class IndexModel : PeoplePage
{
    public sealed record Row(int Id, string Name, string? Number, string? Unit, string? Position, string? NationalId, bool HasLeft, string SortKey);

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public int? Unit { get; set; }
    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public int? After { get; set; }

    public Paged<Row> List { get; private set; } = new([], null);
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];
    public bool IsFiltered => Q is not null || Unit is not null || Kind is not null;
    public bool MayEdit => Me.Is(Role.Administrator);
    public bool MaySeeIds => Me.IsAny(Clerks);

    public string ExportAddress => "/people/export.csv" + Microsoft.AspNetCore.Http.Extensions.UriHelper.GetEncodedPathAndQuery(Request)[Request.Path.Value!.Length..];

    public async Task OnGetAsync()
    {
        Units = await UnitChoices.All(Db, Unit);
        Kinds = [.. Enum.GetValues<PersonKind>().Select(k => new SelectListItem(Word.Of(k).ToString(), k.ToString(), k.ToString() == Kind))];
        var people = await PersonSearch.Chosen(Db, Q, Unit, Kind);
        if (After is { } after && await Db.Persons.Where(p => p.Id == after).Select(p => p.SortKey).FirstOrDefaultAsync() is { } key)
            people = people.Where(p => string.Compare(p.SortKey, key) > 0 || (p.SortKey == key && p.Id > after));
        var rows = await (from person in people
                          join home in Db.Units on person.UnitId equals home.Id into homes
                          from home in homes.DefaultIfEmpty()
                          orderby person.SortKey, person.Id
                          select new { person.Id, person.FirstName, person.LastName, person.PersonnelNumber, home!.NameFa, home.NameEn, person.Position, person.NationalId, person.HasLeft, person.SortKey }).Take(Paged<Row>.Size + 1).ToListAsync();
        List = Paged<Row>.Cut([.. rows.Select(p => new Row(p.Id, $"{p.FirstName} {p.LastName}", p.PersonnelNumber, p.NameFa is null ? null : Say.Either(p.NameFa, p.NameEn), p.Position, Masked.NationalId(p.NationalId), p.HasLeft, p.SortKey))], p => p.Id.ToString());
    }
}
