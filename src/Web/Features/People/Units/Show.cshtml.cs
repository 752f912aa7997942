using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.People.Units;

/// <summary>One unit: its names in their days, who is there, who speaks for it, and what is below.</summary>
[Authorize(Roles = Readers)]
public sealed class ShowModel(PeopleDoor door) : PeoplePage
{
    private const int Top = 8;

    public sealed record PersonRow(int Id, string Name, string? Position);

    [FromRoute] public int Id { get; set; }
    public Unit Unit { get; private set; } = null!;
    public IReadOnlyList<UnitCard> Above { get; private set; } = [];
    public IReadOnlyList<UnitCard> Children { get; private set; } = [];
    public IReadOnlyList<UnitName> Names => [.. Unit.Names.OrderByDescending(n => n.From ?? DateOnly.MinValue)];
    public IReadOnlyList<PersonRow> People { get; private set; } = [];
    public int PeopleBelow { get; private set; }
    public PersonCard? Representative { get; private set; }
    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];
    public bool MayEdit => Me.Is(Role.Administrator);

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Id == Id) is not { } unit) return NotFound();
        Unit = unit;
        var all = await door.Units();
        var tree = await UnitChoices.Tree(Db);
        Above = [.. tree.Above(Id).Skip(1).Reverse().Select(id => all.First(u => u.Id == id))];
        Children = [.. all.Where(u => u.ParentId == Id)];
        var below = tree.Below(Id);
        PeopleBelow = await Db.Persons.CountAsync(p => p.UnitId != null && below.Contains(p.UnitId.Value) && !p.HasLeft);
        People = await Db.Persons.AsNoTracking().Where(p => p.UnitId == Id && !p.HasLeft).OrderBy(p => p.SortKey).ThenBy(p => p.Id).Take(Top).Select(p => new PersonRow(p.Id, p.FirstName + " " + p.LastName, p.Position)).ToListAsync();
        Representative = await door.RepresentativeOf(Id, Today);
        Story = await StoryOf<Unit>(Id);
        return null;
    }

    public void OnGet() { }
}
