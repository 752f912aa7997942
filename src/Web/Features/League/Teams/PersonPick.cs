using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Teams;

/// <summary>Somebody found by name; the team they are in this season, if any.</summary>
public sealed record FoundPerson(PersonCard Person, string? Team);

/// <summary>A search for a person whose rows each bear a button; works without script.</summary>
public sealed record PersonPick(string? Q, IReadOnlyList<FoundPerson> Found, Word Button)
{
    private const int MostFound = 12;

    public static async Task<PersonPick> Of(AppDb db, PeopleDoor people, int seasonId, string? q, Word button)
    {
        if (string.IsNullOrWhiteSpace(q)) return new PersonPick(null, [], button);
        var found = (await people.Find(q, MostFound)).Where(p => p.UnitId is not null).ToList();
        var ids = found.Select(p => p.Id).ToList();
        var teams = (await db.Teams.Where(t => t.SeasonId == seasonId).SelectMany(t => t.Members.Where(m => m.LeftAt == null && ids.Contains(m.PersonId)), (t, m) => new { m.PersonId, t.Name }).ToListAsync())
            .ToDictionary(m => m.PersonId, m => m.Name);
        return new PersonPick(q, [.. found.Select(p => new FoundPerson(p, teams.GetValueOrDefault(p.Id)))], button);
    }
}
