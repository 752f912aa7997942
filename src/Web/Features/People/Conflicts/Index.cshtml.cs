using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.People.Conflicts;

/// <summary>What was declared or proposed, newest first, to be confirmed or dismissed.</summary>
[Authorize(Roles = Editors)]
public sealed class IndexModel : PeoplePage
{
    public const string Editors = Role.Administrator + "," + Role.Secretary + "," + Role.HeadOfIdeas;

    public sealed record Row(int Id, string Person, string Other, ConflictKind Kind, ConflictState State, DateTime Since);

    [BindProperty(SupportsGet = true)] public string? State { get; set; }
    [BindProperty(SupportsGet = true)] public int? After { get; set; }
    public ConflictState? Chosen => Enum.TryParse<ConflictState>(State, out var state) && Enum.IsDefined(state) ? state : null;
    public Paged<Row> List { get; private set; } = new([], null);

    public async Task OnGetAsync()
    {
        var conflicts = Db.Conflicts.AsNoTracking();
        if (Chosen is { } state) conflicts = conflicts.Where(c => c.State == state);
        if (After is { } after) conflicts = conflicts.Where(c => c.Id < after);
        var rows = await (from conflict in conflicts
                          join person in Db.Persons on conflict.PersonId equals person.Id
                          join other in Db.Persons on conflict.OtherId equals other.Id
                          orderby conflict.Id descending
                          select new Row(conflict.Id, person.FirstName + " " + person.LastName, other.FirstName + " " + other.LastName, conflict.Kind, conflict.State, conflict.Since)).Take(Paged<Row>.Size + 1).ToListAsync();
        List = Paged<Row>.Cut(rows, r => r.Id.ToString());
    }
}
