using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.People.Bodies;

/// <summary>The bodies that decide, with their chair and how many must be there today.</summary>
[Authorize(Roles = Readers)]
public sealed class IndexModel : PeoplePage
{
    public const string Editors = Role.Administrator + "," + Role.Secretary;

    public sealed record Row(int Id, string Name, BodyKind Kind, string? Chair, int Members, int Needed, bool IsOver);

    [BindProperty(SupportsGet = true)] public int? After { get; set; }
    public Paged<Row> List { get; private set; } = new([], null);
    public bool MayEdit => Me.IsAny(Editors);

    public async Task OnGetAsync()
    {
        var bodies = Db.Bodies.AsNoTracking();
        if (After is { } after && await Db.Bodies.Where(b => b.Id == after).Select(b => b.SortKey).FirstOrDefaultAsync() is { } key)
            bodies = bodies.Where(b => string.Compare(b.SortKey, key) > 0 || (b.SortKey == key && b.Id > after));
        var page = await bodies.OrderBy(b => b.SortKey).ThenBy(b => b.Id).Take(Paged<Row>.Size + 1).ToListAsync();
        var chairs = page.ToDictionary(b => b.Id, b => b.SeatsOn(Today).FirstOrDefault(s => s.Post == SeatPost.Chair)?.PersonId);
        var ids = chairs.Values.OfType<int>().ToList();
        var names = await Db.Persons.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, Name = p.FirstName + " " + p.LastName }).ToDictionaryAsync(p => p.Id, p => p.Name);
        List = Paged<Row>.Cut([.. page.Select(b => new Row(b.Id, b.Name, b.Kind, chairs[b.Id] is { } chair ? names.GetValueOrDefault(chair) : null, b.SeatsOn(Today).Count(), b.NeededOn(Today), b.To < Today))], r => r.Id.ToString());
    }
}
