using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Indices;

/// <summary>An idea behind an index; the title is kept from who may not read the idea.</summary>
public sealed record IndexIdea(int Id, string Number, string? Title, IdeaState State, DateTime? SubmittedAt, DateTime? DecidedAt, DateOnly? AnswerDue);

/// <summary>The ideas behind one number of the indices.</summary>
[Authorize(Roles = IdeaIndices.Readers)]
public sealed class ListModel(IdeaIndices indices, IdeaDesk desk, PeopleDoor people) : RoomPage
{
    private const int FirstYear = 1300, LastYear = 1600;

    [FromRoute(Name = "what")] public string? Asked { get; set; }
    [BindProperty(SupportsGet = true, Name = "year")] public string? AskedYear { get; set; }
    [BindProperty(SupportsGet = true, Name = "unit")] public string? AskedUnit { get; set; }
    [BindProperty(SupportsGet = true, Name = "after")] public string? After { get; set; }

    public IndexOf What { get; private set; }
    public int Year { get; private set; }
    public UnitCard? Unit { get; private set; }
    public int Count { get; private set; }
    public Paged<IndexIdea> List { get; private set; } = new([], null);

    protected override async Task<IActionResult?> Load()
    {
        if (!Enum.TryParse<IndexOf>(Asked, true, out var what) || !Enum.IsDefined(what)) return NotFound();
        (What, Year) = (what, NumberText.TryParseInt(AskedYear, out var year) && year is >= FirstYear and <= LastYear ? year : JalaliDate.From(Today).Year);
        Unit = NumberText.TryParseInt(AskedUnit, out var unit) ? await people.Unit(unit) : null;
        var behind = indices.Behind(What, Year, Unit?.Id, Today);
        Count = await behind.CountAsync();
        if (int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var after)) behind = behind.Where(i => i.NumberKey < after);
        var visible = await desk.Visible();
        var rows = await behind.OrderByDescending(i => i.NumberKey).Take(Paged<IndexIdea>.Size + 1)
            .Select(i => new { i.NumberKey, Idea = new IndexIdea(i.Id, i.Number!, visible.Any(v => v.Id == i.Id) ? i.Title : null, i.State, i.SubmittedAt, i.DecidedAt, i.AnswerDue) }).ToListAsync();
        var page = Paged<(int Key, IndexIdea Idea)>.Cut([.. rows.Select(r => (r.NumberKey, r.Idea))], r => r.Key.ToString(CultureInfo.InvariantCulture));
        List = new Paged<IndexIdea>([.. page.Rows.Select(r => r.Idea)], page.Next);
        return null;
    }
}
