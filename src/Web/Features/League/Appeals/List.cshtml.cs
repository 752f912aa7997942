using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.League.Appeals;

public sealed record AppealRow(int Id, string Team, AppealAbout About, AppealState State, DateTime FiledAt, DateOnly AnswerBy);

/// <summary>The appeals of a season, for its chair and the secretariat.</summary>
[Authorize(Roles = Role.HeadOfIdeas + "," + Role.JuryChair + "," + Role.Auditor)]
public sealed class ListModel : SeasonPage
{
    [BindProperty(SupportsGet = true)] public int? After { get; set; }
    public Paged<AppealRow> Rows { get; private set; } = new([], null);

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!IsHead && !Me.Is(Role.Auditor) && !Me.Holds(Role.JuryChair, "season", Id)) return NotFound();
        var rows = await (from appeal in Db.Appeals.AsNoTracking()
                          where appeal.SeasonId == Id && (After == null || appeal.Id < After)
                          join team in Db.Teams on appeal.TeamId equals team.Id
                          orderby appeal.Id descending
                          select new AppealRow(appeal.Id, team.Name, appeal.About, appeal.State, appeal.FiledAt, appeal.AnswerBy)).Take(Paged<AppealRow>.Size + 1).ToListAsync();
        Rows = Paged<AppealRow>.Cut(rows, r => r.Id.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    public void OnGet() { }
}
