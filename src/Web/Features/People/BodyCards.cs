using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.People;

/// <summary>One seat of a body as other rooms see it.</summary>
public sealed record SeatCard(int PersonId, string Name, SeatPost Post, bool HasVote);

/// <summary>A body as other rooms see one, named in the reader's language, with the seats of a day: chair, secretary, members.</summary>
public sealed record BodyCard(int Id, string Name, BodyKind Kind, Quorum Quorum, bool AllowsProxy, IReadOnlyList<SeatCard> Seats)
{
    /// <summary>How many of so many voting members make a quorum.</summary>
    public int Needed(int voting) => Body.Needed(Quorum, voting);

    public SeatCard? SeatOf(int personId) => Seats.FirstOrDefault(s => s.PersonId == personId);
}

/// <summary>Reads bodies for the Door.</summary>
internal static class BodyCards
{
    private const int Most = 200;

    public static async Task<IReadOnlyList<BodyCard>> Of(AppDb db, IQueryable<Body> bodies, DateOnly today)
    {
        var found = await bodies.AsNoTracking().OrderBy(b => b.SortKey).ThenBy(b => b.Id).Take(Most).ToListAsync();
        var ids = found.SelectMany(b => b.SeatsOn(today)).Select(s => s.PersonId).Distinct().ToList();
        var names = await db.Persons.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, Name = p.FirstName + " " + p.LastName }).ToDictionaryAsync(p => p.Id, p => p.Name);
        return [.. found.Select(b => new BodyCard(b.Id, b.Name, b.Kind, b.Quorum, b.AllowsProxy,
            [.. b.SeatsOn(today).OrderBy(s => s.Post).ThenBy(s => s.Number).Select(s => new SeatCard(s.PersonId, names.GetValueOrDefault(s.PersonId, ""), s.Post, s.HasVote))]))];
    }
}
