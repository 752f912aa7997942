using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.People.Api;

/// <summary>What programs may read of this room: units, who is where, and who asks. Nothing by which a person is reached.</summary>
internal static class PeopleApi
{
    private const int MostRows = 100, UsualRows = 20;

    public sealed record UnitRow(string Code, string NameFa, string NameEn, string Kind, string? Parent, int HeadCount);
    public sealed record PersonRow(int Id, string FirstName, string LastName, string? UnitCode, string? UnitNameFa, string? Position);
    public sealed record Page<T>(IReadOnlyList<T> Rows, string? Next);
    public sealed record Myself(int Id, string Name, string Position, string? ActingFor, IReadOnlyList<string> Roles);

    public static void Map(WebApplication app)
    {
        var api = app.MapGroup("/api/v1").WithTags("People").RequireAuthorization();
        api.MapGet("/units", Units).WithSummary("Every unit of the city, parents named by code.").RequireAuthorization(Readers);
        api.MapGet("/people", People).WithSummary("People by name: their unit and position, nothing else.").RequireAuthorization(Readers);
        api.MapGet("/me", Me).WithSummary("Who this token or session is, and the roles of today.");
    }

    private static readonly AuthorizeAttribute Readers = new() { Roles = PeoplePage.Readers };

    private static async Task<IReadOnlyList<UnitRow>> Units(AppDb db)
    {
        var units = await db.Units.AsNoTracking().OrderBy(u => u.Id).Select(u => new { u.Id, u.Code, u.NameFa, u.NameEn, u.Kind, u.ParentId, u.HeadCount }).ToListAsync();
        var codes = units.ToDictionary(u => u.Id, u => u.Code);
        return [.. units.Select(u => new UnitRow(u.Code, u.NameFa, u.NameEn, u.Kind.ToString(), u.ParentId is { } parent ? codes[parent] : null, u.HeadCount))];
    }

    private static async Task<Page<PersonRow>> People(AppDb db, string? q, string? unit, int? after, int? top)
    {
        var size = Math.Clamp(top ?? UsualRows, 1, MostRows);
        var people = db.Persons.AsNoTracking().Where(p => !p.HasLeft).Named(q);
        if (after is { } id && await db.Persons.Where(p => p.Id == id).Select(p => p.SortKey).FirstOrDefaultAsync() is { } key)
            people = people.Where(p => string.Compare(p.SortKey, key) > 0 || (p.SortKey == key && p.Id > id));
        var rows = from person in people
                   join home in db.Units on person.UnitId equals home.Id into homes
                   from home in homes.DefaultIfEmpty()
                   where unit == null || home!.Code == unit
                   orderby person.SortKey, person.Id
                   select new PersonRow(person.Id, person.FirstName, person.LastName, home!.Code, home.NameFa, person.Position);
        var page = Paged<PersonRow>.Cut(await rows.Take(size + 1).ToListAsync(), r => r.Id.ToString(), size);
        return new Page<PersonRow>(page.Rows, page.Next);
    }

    private static Myself Me(CurrentUser me) => new(me.PersonId, me.Name, me.Position, me.ActingForName, [.. Role.All.Where(me.Is)]);
}
