using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.People.Persons;

/// <summary>One person: where they are, what they may do and since when, who acts for whom. The whole national id only on request, and that is written down.</summary>
[Authorize(Roles = Readers)]
public sealed class ShowModel : PeoplePage
{
    private const int Top = 50;

    public sealed record RoleRow(int Id, string Role, string Scope, DateOnly From, DateOnly? To, bool IsEnded);
    public sealed record DeputyRow(int Id, int PersonId, string Name, DateOnly From, DateOnly To, bool ActsHere);
    public sealed record BodyRow(int Id, string Name, SeatPost Post);

    [FromRoute] public int Id { get; set; }
    public Person Person { get; private set; } = null!;
    public string? UnitName { get; private set; }
    public IReadOnlyList<RoleRow> Roles { get; private set; } = [];
    public IReadOnlyList<DeputyRow> Deputies { get; private set; } = [];
    public IReadOnlyList<BodyRow> Bodies { get; private set; } = [];
    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];
    public string? Unmasked { get; private set; }
    public DateOnly Day => Today;
    public bool IsAdministrator => Me.Is(Role.Administrator);
    public bool MaySeeContact => Me.IsAny(Clerks) || Me.PersonId == Id;
    public bool MayUnmask => Me.IsAny(Clerks);
    public bool MayNameDeputy => IsAdministrator || Me.PersonId == Id;
    public bool MayDeclare => Me.PersonId != Id;

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Persons.FirstOrDefaultAsync(p => p.Id == Id) is not { } person) return NotFound();
        Person = person;
        UnitName = person.UnitId is null ? null : (await Db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Id == person.UnitId))?.Name;
        Roles = await ReadRoles();
        Deputies = await ReadDeputies();
        Bodies = await ReadBodies();
        Story = Me.IsAny(Role.Office + "," + Role.Auditor) || Me.PersonId == Id ? await StoryOf<Person>(Id) : [];
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync() =>
        MayUnmask ? await Once(() => { Unmasked = Person.UnmaskNationalId(); return Task.CompletedTask; }, $"/people/{Id}") : Forbid();

    private async Task<IReadOnlyList<RoleRow>> ReadRoles()
    {
        var held = await Db.RoleHoldings.AsNoTracking().Where(r => r.PersonId == Id).OrderByDescending(r => r.From).ThenByDescending(r => r.Id).Take(Top).ToListAsync();
        var ids = held.Where(r => r.Scope == ScopeKind.Unit && r.ScopeId != null).Select(r => r.ScopeId!.Value).ToList();
        var units = await Db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.NameFa, u.NameEn }).ToDictionaryAsync(u => u.Id, u => Say.Either(u.NameFa, u.NameEn));
        return [.. held.Select(r => new RoleRow(r.Id, r.Role, r.Scope == ScopeKind.Unit && r.ScopeId is { } unit ? units.GetValueOrDefault(unit, "") : Word.Of(r.Scope).ToString(), r.From, r.To, r.To < Today))];
    }

    private async Task<IReadOnlyList<DeputyRow>> ReadDeputies()
    {
        var named = await Db.Deputyships.AsNoTracking().Where(d => d.HolderId == Id || d.DeputyId == Id).OrderByDescending(d => d.To).Take(Top).ToListAsync();
        var ids = named.Select(d => d.HolderId == Id ? d.DeputyId : d.HolderId).ToList();
        var names = await Db.Persons.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, Name = p.FirstName + " " + p.LastName }).ToDictionaryAsync(p => p.Id, p => p.Name);
        return [.. named.Select(d => (Deputy: d, Other: d.HolderId == Id ? d.DeputyId : d.HolderId)).Select(d => new DeputyRow(d.Deputy.Id, d.Other, names.GetValueOrDefault(d.Other, ""), d.Deputy.From, d.Deputy.To, d.Deputy.HolderId == Id))];
    }

    private async Task<IReadOnlyList<BodyRow>> ReadBodies()
    {
        var bodies = await Db.Bodies.AsNoTracking().Where(b => b.Seats.Any(s => s.PersonId == Id)).OrderBy(b => b.SortKey).Take(Top).ToListAsync();
        return [.. from body in bodies from seat in body.SeatsOn(Today) where seat.PersonId == Id select new BodyRow(body.Id, body.Name, seat.Post)];
    }
}
