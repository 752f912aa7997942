using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.People;

/// <summary>Somebody as lists know one: by national id and personnel number.</summary>
public sealed record IdentityRow(int PersonId, string? NationalId, string? PersonnelNumber, string? Email, PersonKind Kind, string Name);

/// <summary>A seat that a bench is to have.</summary>
public sealed record BenchSeat(int PersonId, SeatPost Post);

/// <summary>What rooms ask that keep rolls of people: members of the club, benches of desks.</summary>
public sealed partial class PeopleDoor
{
    private const int AtOnce = 400;

    /// <summary>Who bears these national ids, personnel numbers or e-mail addresses; those who have left too.</summary>
    public async Task<IReadOnlyList<IdentityRow>> Identify(IReadOnlyCollection<string> nationalIds, IReadOnlyCollection<string> numbers, IReadOnlyCollection<string> emails)
    {
        var found = new List<IdentityRow>();
        foreach (var some in nationalIds.Chunk(AtOnce)) found.AddRange(await Identities(db.Persons.Where(p => p.NationalId != null && some.Contains(p.NationalId))));
        foreach (var some in numbers.Chunk(AtOnce)) found.AddRange(await Identities(db.Persons.Where(p => p.PersonnelNumber != null && some.Contains(p.PersonnelNumber))));
        foreach (var some in emails.Chunk(AtOnce)) found.AddRange(await Identities(db.Persons.Where(p => p.Email != null && some.Contains(p.Email))));
        return [.. found.DistinctBy(f => f.PersonId)];
    }

    /// <summary>Adds many persons in one save and returns their numbers in the same order. Call it inside a write.</summary>
    /// <exception cref="BrokenRule">A name is missing or too long.</exception>
    public async Task<IReadOnlyList<int>> AddMany(PersonKind kind, IReadOnlyList<PersonFacts> people)
    {
        var made = people.Select(facts => new Person(kind, facts)).ToList();
        db.Persons.AddRange(made);
        await db.SaveChangesAsync();
        return [.. made.Select(p => p.Id)];
    }

    /// <summary>Whether this account can be opened for somebody: a person has at most one.</summary>
    public Task<bool> HasAccount(int personId) => db.Accounts.AnyAsync(a => a.PersonId == personId);

    /// <summary>Opens the bench of a desk as a body with its seats from a day on and returns its number. Call it inside a write: it saves.</summary>
    /// <exception cref="BrokenRule">The name is missing, or a person sits twice.</exception>
    public async Task<int> OpenBench(string nameFa, string nameEn, IReadOnlyList<BenchSeat> seats, DateOnly from, DateOnly? to)
    {
        var body = new Body(BodyKind.DeskBench, nameFa, nameEn, Quorum.Majority, false, from, to);
        await Seat(body, seats, from, to);
        db.Bodies.Add(body);
        await db.SaveChangesAsync();
        return body.Id;
    }

    /// <summary>Gives the bench these seats from a day on: who is not among them leaves the day before.</summary>
    public async Task Reseat(int bodyId, IReadOnlyList<BenchSeat> seats, DateOnly from, DateOnly? to)
    {
        var body = await db.Bodies.AsTracking().SingleAsync(b => b.Id == bodyId);
        var names = await Persons([.. body.SeatsOn(from).Select(s => s.PersonId)]);
        foreach (var seat in body.SeatsOn(from).Where(s => s.From < from && !seats.Contains(new BenchSeat(s.PersonId, s.Post))).ToList())
            body.Leave(seat.Number, names.GetValueOrDefault(seat.PersonId)?.Name ?? "", from.AddDays(-1));
        await Seat(body, [.. seats.Where(s => !body.SeatsOn(from).Any(held => held.PersonId == s.PersonId))], from, to);
    }

    private async Task Seat(Body body, IReadOnlyList<BenchSeat> seats, DateOnly from, DateOnly? to)
    {
        var names = await Persons([.. seats.Select(s => s.PersonId)]);
        foreach (var seat in seats.OrderBy(s => s.Post)) body.Seat(seat.PersonId, names.GetValueOrDefault(seat.PersonId)?.Name ?? "", seat.Post, true, from, to);
    }

    private static Task<List<IdentityRow>> Identities(IQueryable<Person> persons) =>
        persons.AsNoTracking().Select(p => new IdentityRow(p.Id, p.NationalId, p.PersonnelNumber, p.Email, p.Kind, p.FirstName + " " + p.LastName)).ToListAsync();
}
