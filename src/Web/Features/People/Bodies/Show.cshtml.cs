using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.People.Bodies;

/// <summary>One body: who sits in it and since when, and how many make a quorum today.</summary>
[Authorize(Roles = Readers)]
public sealed class ShowModel : PeoplePage
{
    public sealed record Row(int Number, int PersonId, string Name, SeatPost Post, bool HasVote, DateOnly From, DateOnly? To, bool IsOver);

    [FromRoute] public int Id { get; set; }
    public Body Body { get; private set; } = null!;
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];
    public int Needed => Body.NeededOn(Today);
    public int Voting => Body.SeatsOn(Today).Count(s => s.HasVote);
    public bool MayEdit => Me.IsAny(IndexModel.Editors);

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Bodies.AsNoTracking().FirstOrDefaultAsync(b => b.Id == Id) is not { } body) return NotFound();
        Body = body;
        var ids = body.Seats.Select(s => s.PersonId).ToList();
        var names = await Db.Persons.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, Name = p.FirstName + " " + p.LastName }).ToDictionaryAsync(p => p.Id, p => p.Name);
        Rows = [.. body.Seats.OrderBy(s => s.To < Today).ThenBy(s => s.Post).ThenBy(s => s.Number).Select(s => new Row(s.Number, s.PersonId, names.GetValueOrDefault(s.PersonId, ""), s.Post, s.HasVote, s.From, s.To, s.To <= Today))];
        Story = await StoryOf<Body>(Id);
        return null;
    }

    public void OnGet() { }
}
