using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Text;
using Pishran.Features.People.Accounts;
using Pishran.Shell;

namespace Pishran.Features.People;

/// <summary>A person as other rooms see one. The unit's name is in the reader's language; empty where there is no unit.</summary>
public sealed record PersonCard(int Id, string Name, int? UnitId, string UnitName, string? Position);

/// <summary>How to reach a person; null where the city has no such address.</summary>
public sealed record ContactCard(string Name, string? Email, string? Mobile);

/// <summary>A unit as other rooms see one, named in the reader's language.</summary>
public sealed record UnitCard(int Id, string Code, string Name, UnitKind Kind, int? ParentId, int HeadCount);

/// <summary>Two people who may not judge one another, and why.</summary>
public sealed record ConflictPair(int PersonId, int OtherId, ConflictKind Kind);

/// <summary>
/// What other rooms may ask of People. Reading is cheap and untracked; what changes something only marks the context:
/// the caller's own transaction saves it.
/// </summary>
public sealed partial class PeopleDoor(AppDb db, AccountKeeper accounts, WhoAsks remembered)
{
    private const int MostDeputies = 20;

    private static readonly Compiled<Func<AppDb, IAsyncEnumerable<UnitRow>>> AllUnits = new(() => EF.CompileAsyncQuery((AppDb db) =>
        db.Set<Unit>().AsNoTracking().OrderBy(u => u.Id).Select(u => new UnitRow(u.Id, u.Code, u.NameFa, u.NameEn, u.Kind, u.ParentId, u.HeadCount))));
    private static readonly Compiled<Func<AppDb, int, Task<PersonRow?>>> OnePerson = new(() => EF.CompileAsyncQuery((AppDb db, int id) =>
        db.Set<Person>().AsNoTracking().Where(p => p.Id == id).LeftJoin(db.Set<Unit>(), p => p.UnitId, u => (int?)u.Id,
            (p, u) => new PersonRow(p.Id, p.FirstName, p.LastName, p.UnitId, u!.NameFa, u.NameEn, p.Position)).FirstOrDefault()));

    private sealed record UnitRow(int Id, string Code, string NameFa, string NameEn, UnitKind Kind, int? ParentId, int HeadCount);

    private sealed record PersonRow(int Id, string FirstName, string LastName, int? UnitId, string? UnitFa, string? UnitEn, string? Position)
    {
        public PersonCard Card => new(Id, $"{FirstName} {LastName}", UnitId, UnitFa is null ? "" : Say.Either(UnitFa, UnitEn ?? ""), Position);
    }

    /// <summary>One person; null when absent. Those who have left are found too: old records name them.</summary>
    public async Task<PersonCard?> Person(int id) => (await OnePerson.For(db)(db, id))?.Card;

    /// <summary>Where messages to a person go; null for who is absent or has left.</summary>
    public Task<ContactCard?> ContactOf(int id) =>
        db.Persons.AsNoTracking().Where(p => p.Id == id && !p.HasLeft).Select(p => new ContactCard(p.FirstName + " " + p.LastName, p.Email, p.Mobile)).FirstOrDefaultAsync();

    /// <summary>What people say they know, by id; who says nothing is missing from the answer.</summary>
    public async Task<IReadOnlyDictionary<int, string>> Skills(IReadOnlyCollection<int> ids) => ids.Count == 0
        ? new Dictionary<int, string>()
        : await db.Persons.AsNoTracking().Where(p => ids.Contains(p.Id) && p.Skills != null).ToDictionaryAsync(p => p.Id, p => p.Skills!);

    /// <summary>Many persons in one query, by id; ids that don't exist are missing from the answer.</summary>
    public async Task<IReadOnlyDictionary<int, PersonCard>> Persons(IReadOnlyCollection<int> ids)
    {
        if (ids.Count == 0) return new Dictionary<int, PersonCard>();
        IReadOnlyList<PersonCard> found = ids.Count > 1 ? await Cards(db.Persons.Where(p => ids.Contains(p.Id)), ids.Count) : await Person(ids.First()) is { } only ? [only] : [];
        return found.ToDictionary(c => c.Id);
    }

    /// <summary>People whose name holds every word of the text, or whose personnel number begins with it; in the order of names.</summary>
    public Task<IReadOnlyList<PersonCard>> Find(string text, int top) => Cards(db.Persons.Where(p => !p.HasLeft).Named(text), top);

    /// <summary>Who holds a role on a day: in one scope where it is given, in any otherwise.</summary>
    public Task<IReadOnlyList<PersonCard>> HoldersOf(string role, DateOnly today, ScopeKind? scope = null, int? scopeId = null)
    {
        var held = db.RoleHoldings.Where(r => r.Role == role && r.From <= today && (r.To == null || r.To >= today));
        if (scope is not null) held = held.Where(r => r.Scope == scope);
        if (scopeId is not null) held = held.Where(r => r.ScopeId == scopeId);
        return Cards(db.Persons.Where(p => !p.HasLeft && held.Any(r => r.PersonId == p.Id)), 1000);
    }

    /// <summary>Every unit, parents before children's code order: by code as the city numbers them.</summary>
    public Task<IReadOnlyList<UnitCard>> Units() => db.TouchedIdentity ? ReadUnits() : remembered.Remember("units " + CultureInfo.CurrentUICulture.Name, ReadUnits);

    private async Task<IReadOnlyList<UnitCard>> ReadUnits() =>
        [.. (await AllUnits.For(db)(db).ToListAsync())
            .Select(u => new UnitCard(u.Id, u.Code, Say.Either(u.NameFa, u.NameEn), u.Kind, u.ParentId, u.HeadCount))];

    public async Task<UnitCard?> Unit(int id) => (await Units()).FirstOrDefault(u => u.Id == id);

    /// <summary>The representative of a unit, or of the nearest unit above it that has one.</summary>
    public async Task<PersonCard?> RepresentativeOf(int unitId, DateOnly today)
    {
        var parents = (await Tree()).Above(unitId);
        var held = await db.RoleHoldings.AsNoTracking()
            .Where(r => r.Role == Role.UnitRepresentative && r.Scope == ScopeKind.Unit && r.ScopeId != null && parents.Contains(r.ScopeId.Value) && r.From <= today && (r.To == null || r.To >= today))
            .Join(db.Persons.Where(p => !p.HasLeft), r => r.PersonId, p => p.Id, (r, p) => new { r.PersonId, r.ScopeId, r.Id }).ToListAsync();
        var nearest = held.OrderBy(r => parents.IndexOf(r.ScopeId!.Value)).ThenBy(r => r.Id).FirstOrDefault();
        return nearest is null ? null : await Person(nearest.PersonId);
    }

    /// <summary>Who leads above a unit, nearest first: executives and representatives of the deputy's office it belongs to, then of what is above.</summary>
    public async Task<IReadOnlyList<int>> LeadersAbove(int unitId, DateOnly today)
    {
        var above = (await Tree()).Above(unitId).Skip(1).ToList();
        var deputies = await db.Units.AsNoTracking().Where(u => above.Contains(u.Id) && u.Kind == UnitKind.Deputy).Select(u => u.Id).ToListAsync();
        var order = above.OrderBy(id => deputies.Contains(id) ? 0 : 1).ToList();
        var held = await db.RoleHoldings.AsNoTracking()
            .Where(r => (r.Role == Role.Executive || r.Role == Role.UnitRepresentative) && r.Scope == ScopeKind.Unit && r.ScopeId != null && above.Contains(r.ScopeId.Value) && r.From <= today && (r.To == null || r.To >= today))
            .Join(db.Persons.Where(p => !p.HasLeft), r => r.PersonId, p => p.Id, (r, p) => new { r.PersonId, r.ScopeId, r.Role, r.Id }).ToListAsync();
        return [.. held.OrderBy(r => order.IndexOf(r.ScopeId!.Value)).ThenBy(r => r.Role == Role.Executive ? 0 : 1).ThenBy(r => r.Id).Select(r => r.PersonId)];
    }

    /// <summary>Who chairs a body on a day; null where the seat is empty.</summary>
    public async Task<int?> ChairOf(int bodyId, DateOnly today) =>
        (await db.Bodies.AsNoTracking().FirstOrDefaultAsync(b => b.Id == bodyId))?.SeatsOn(today).FirstOrDefault(s => s.Post == SeatPost.Chair)?.PersonId;

    /// <summary>The bodies that stand on a day, in the order of their names, with who sits in them.</summary>
    public async Task<IReadOnlyList<BodyCard>> Bodies(DateOnly today) =>
        await BodyCards.Of(db, db.Bodies.Where(b => b.From <= today && (b.To == null || b.To >= today)), today);

    /// <summary>One body with those who sit in it on a day, standing or ended; null when absent.</summary>
    public async Task<BodyCard?> Body(int id, DateOnly today) => await BodyCards.Of(db, db.Bodies.Where(b => b.Id == id), today) is [var body] ? body : null;

    /// <summary>The names of bodies by id; those that ended too: old records name them.</summary>
    public async Task<IReadOnlyDictionary<int, string>> BodyNames() =>
        (await db.Bodies.AsNoTracking().Select(b => new { b.Id, b.NameFa, b.NameEn }).ToListAsync()).ToDictionary(b => b.Id, b => Say.Either(b.NameFa, b.NameEn));

    /// <summary>The holders for whom a person may act on a day.</summary>
    public Task<IReadOnlyList<PersonCard>> HoldersFor(int deputyId, DateOnly today) =>
        Cards(db.Persons.Where(p => db.Set<Deputyship>().Any(d => d.DeputyId == deputyId && d.HolderId == p.Id && d.From <= today && d.To >= today)), MostDeputies);

    /// <summary>The same by their ids alone.</summary>
    public Task<IReadOnlyList<int>> HolderIdsFor(int deputyId, DateOnly today) =>
        db.TouchedIdentity ? ReadHolders(deputyId, today) : remembered.Remember(string.Create(CultureInfo.InvariantCulture, $"holders {deputyId} {today.DayNumber}"), () => ReadHolders(deputyId, today));

    private async Task<IReadOnlyList<int>> ReadHolders(int deputyId, DateOnly today) =>
        await db.Deputyships.AsNoTracking().Where(d => d.DeputyId == deputyId && d.From <= today && d.To >= today).Select(d => d.HolderId).Distinct().OrderBy(id => id).Take(MostDeputies).ToListAsync();

    /// <summary>Who acts for a holder on a day.</summary>
    public async Task<IReadOnlyList<int>> DeputiesOf(int holderId, DateOnly today) =>
        await db.Deputyships.AsNoTracking().Where(d => d.HolderId == holderId && d.From <= today && d.To >= today).Select(d => d.DeputyId).Distinct().OrderBy(id => id).Take(MostDeputies).ToListAsync();

    /// <summary>Everybody who acts for somebody on a day.</summary>
    public async Task<IReadOnlyList<int>> Deputies(DateOnly today) =>
        await db.Deputyships.AsNoTracking().Where(d => d.From <= today && d.To >= today).Select(d => d.DeputyId).Distinct().ToListAsync();

    /// <summary>Lets a session act for a holder from now on; false where the person is no deputy of theirs today. Call it inside a write.</summary>
    public async Task<bool> ActFor(int sessionId, int deputyId, int holderId, DateOnly today)
    {
        if (!await db.Deputyships.AnyAsync(d => d.DeputyId == deputyId && d.HolderId == holderId && d.From <= today && d.To >= today)) return false;
        if (await db.Sessions.FirstOrDefaultAsync(s => s.Id == sessionId && s.EndedAt == null) is not { } session) return false;
        session.ActFor(holderId);
        return true;
    }

    /// <summary>The units that somebody represents today, and every unit below them; all of them for who represents the city.</summary>
    public async Task<IReadOnlySet<int>> UnitsOf(CurrentUser somebody)
    {
        var mine = somebody.ScopesOf(Role.UnitRepresentative, "unit").ToHashSet();
        var isForAll = somebody.Holds(Role.UnitRepresentative, "unit", 0);
        if (mine.Count == 0 && !isForAll) return mine;
        var units = await db.Units.AsNoTracking().Select(u => new { u.Id, u.ParentId }).ToListAsync();
        if (isForAll) return units.Select(u => u.Id).ToHashSet();
        while (units.Where(u => u.ParentId is { } parent && mine.Contains(parent) && mine.Add(u.Id)).ToList().Count > 0) { }
        return mine;
    }

    /// <summary>Adds a person and returns the number. Call it inside a write: it saves.</summary>
    /// <exception cref="BrokenRule">A name is missing or too long.</exception>
    public async Task<int> Add(PersonKind kind, PersonFacts facts)
    {
        var person = db.Persons.Add(new Person(kind, facts)).Entity;
        await db.SaveChangesAsync();
        return person.Id;
    }

    /// <summary>A finder of units by name or code as lists write them: the id, or the name that looks most like it.</summary>
    public async Task<Func<string, (int? Id, string? Suggestion)>> UnitFinder()
    {
        var finder = await Import.UnitFinder.Load(db);
        return text => finder.Find(text) is { } id ? (id, null) : (null, finder.Suggest(text));
    }

    /// <summary>Certifies a person and gives the code of the certificate; one certificate for one person, kind of record and record.</summary>
    /// <exception cref="BrokenRule">The person is absent, or has this certificate already.</exception>
    public async Task<string> Certify(int personId, Word title, Word occasion, Word text, (string Kind, int Id) owner, DateTime now)
    {
        var person = await Person(personId) ?? throw new BrokenRule(PeopleWords.NoSuchPerson);
        BrokenRule.If(await db.Certificates.AnyAsync(c => c.PersonId == personId && c.OwnerKind == owner.Kind && c.OwnerId == owner.Id && c.WithdrawnAt == null), ShellWords.AlreadyDone);
        return db.Certificates.Add(new Certificate(personId, person.Name, title, occasion, text, owner, now)).Entity.Code;
    }

    /// <summary>Withdraws every certificate that came from a record.</summary>
    public async Task WithdrawCertificates((string Kind, int Id) owner, string? why, DateTime now)
    {
        foreach (var certificate in await db.Certificates.AsTracking().Where(c => c.OwnerKind == owner.Kind && c.OwnerId == owner.Id && c.WithdrawnAt == null).ToListAsync()) certificate.Withdraw(why, now);
    }

    /// <summary>Gives a role from a day on (both days included; null: open).</summary>
    /// <exception cref="BrokenRule">The role is unknown, or the days are in the wrong order.</exception>
    public void GiveRole(int personId, string role, ScopeKind scope, int? scopeId, DateOnly from, DateOnly? to) =>
        db.RoleHoldings.Add(new RoleHolding(personId, role, scope, scopeId, from, to));

    /// <summary>Ends what the person still holds of a role in a scope, with the given day as its last; nothing held, nothing ends.</summary>
    public async Task EndRole(int personId, string role, ScopeKind scope, int? scopeId, DateOnly lastDay)
    {
        foreach (var held in await db.RoleHoldings.Where(r => r.PersonId == personId && r.Role == role && r.Scope == scope && r.ScopeId == scopeId && (r.To == null || r.To > lastDay)).ToListAsync())
            held.End(lastDay);
    }

    /// <summary>Opens a local account for a person and returns its id. Call it inside a write: it saves.</summary>
    /// <exception cref="BrokenRule">The name is taken, imitates another or mixes scripts; the password is weak; the person has an account.</exception>
    public async Task<int> OpenAccount(int personId, string name, string password) => (await accounts.Open(personId, name, password)).Id;

    /// <summary>
    /// Which of the people conflict with which of the others today: same unit, line of management (who holds a role in a unit
    /// at or above the other's), and what was declared, proposed, confirmed or pinned. What was dismissed is left out.
    /// </summary>
    public async Task<IReadOnlyList<ConflictPair>> Conflicts(IReadOnlyCollection<int> people, IReadOnlyCollection<int> others, DateOnly today)
    {
        if (people.Count == 0 || others.Count == 0) return [];
        var all = people.Concat(others).Distinct().ToList();
        var unitOf = await db.Persons.AsNoTracking().Where(p => all.Contains(p.Id) && p.UnitId != null).Select(p => new { p.Id, Unit = p.UnitId!.Value }).ToDictionaryAsync(p => p.Id, p => p.Unit);
        var leads = (await db.RoleHoldings.AsNoTracking()
            .Where(r => all.Contains(r.PersonId) && r.Role != Role.Expert && r.Scope == ScopeKind.Unit && r.ScopeId != null && r.From <= today && (r.To == null || r.To >= today))
            .Select(r => new { r.PersonId, Unit = r.ScopeId!.Value }).ToListAsync()).ToLookup(r => r.PersonId, r => r.Unit);
        var known = (await db.Conflicts.AsNoTracking().Where(c => all.Contains(c.PersonId) && all.Contains(c.OtherId)).ToListAsync())
            .SelectMany(c => new[] { (c.PersonId, c.OtherId, Conflict: c), (c.OtherId, c.PersonId, Conflict: c) }).ToLookup(c => (c.Item1, c.Item2), c => c.Conflict);
        var tree = await Tree();

        return [.. from person in people.Distinct() from other in others.Distinct() where person != other from kind in Kinds(person, other) select new ConflictPair(person, other, kind)];

        IEnumerable<ConflictKind> Kinds(int person, int other)
        {
            var found = known[(person, other)].ToList();
            var inferred = new List<ConflictKind>();
            if (unitOf.TryGetValue(person, out var mine) && unitOf.TryGetValue(other, out var theirs) && mine == theirs) inferred.Add(ConflictKind.SameUnit);
            if (Leads(person, other) || Leads(other, person)) inferred.Add(ConflictKind.LineOfManagement);
            return inferred.Where(kind => !found.Any(c => c.Kind == kind && !c.Holds)).Union(found.Where(c => c.Holds).Select(c => c.Kind));
        }

        bool Leads(int leader, int led) => unitOf.TryGetValue(led, out var unit) && leads[leader].Any(tree.Above(unit).Contains);
    }

    private async Task<UnitTree> Tree() => new((await Units()).ToDictionary(u => u.Id, u => u.ParentId));

    private async Task<IReadOnlyList<PersonCard>> Cards(IQueryable<Person> persons, int top) =>
        [.. (await (from person in persons.AsNoTracking()
                    join unit in db.Units on person.UnitId equals unit.Id into units
                    from unit in units.DefaultIfEmpty()
                    orderby person.SortKey, person.Id
                    select new PersonRow(person.Id, person.FirstName, person.LastName, person.UnitId, unit!.NameFa, unit.NameEn, person.Position)).Take(top).ToListAsync())
            .Select(p => p.Card)];
}
