using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Standings;

/// <summary>A place as it is called out.</summary>
public sealed record CalledOut(StandingRow Line, string Team, string Title, string Units, IReadOnlyList<string> Members);

/// <summary>The result of a round on a full screen, from the last place up, one step at a time; the seal stands above it from the first.</summary>
[AllowAnonymous]
public sealed class CeremonyModel(PeopleDoor people) : RoomPage
{
    private const int UnitsNamed = 3;

    [FromRoute] public int Id { get; set; }

    /// <summary>How many places have been called out.</summary>
    [BindProperty(SupportsGet = true)] public int Step { get; set; }
    public Round Round { get; private set; } = null!;
    public string SeasonName { get; private set; } = "";
    public SealedStandings Standings { get; private set; } = null!;
    public CalledOut? Shown { get; private set; }
    public int Count => Standings.Rows.Count;
    public int? Back => Step > 0 ? Step - 1 : null;

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Rounds.AsNoTracking().FirstOrDefaultAsync(r => r.Id == Id) is not { ResultsAreOut: true } round) return NotFound();
        if (await Db.CurrentStandings.AsNoTracking().FirstOrDefaultAsync(s => s.RoundId == Id) is not { } standings) return NotFound();
        (Round, Standings) = (round, standings);
        SeasonName = await Db.Seasons.Where(s => s.Id == round.SeasonId).Select(s => s.Name).SingleAsync();
        Step = Math.Clamp(Step, 0, Count);
        if (Step > 0) Shown = await CallOut(standings.Rows.OrderByDescending(r => r.Rank).ElementAt(Step - 1));
        return null;
    }

    public void OnGet() { }

    private async Task<CalledOut> CallOut(StandingRow line)
    {
        var team = await Db.Teams.Where(t => t.Id == line.TeamId).Select(t => t.Name).SingleAsync();
        var title = await Db.Submissions.Where(s => s.Id == line.SubmissionId).Select(s => s.Versions.OrderByDescending(v => v.Number).Select(v => v.Title).First()).SingleAsync();
        var units = (await people.Units()).ToDictionary(u => u.Id, u => u.Name);
        var authors = await Db.SolutionAuthors.AsNoTracking().Where(a => a.SubmissionId == line.SubmissionId).OrderBy(a => a.Place).ToListAsync();
        var names = authors.Select(m => m.UnitId is { } unit ? units.GetValueOrDefault(unit) : null).OfType<string>().Distinct().Take(UnitsNamed);
        return new CalledOut(line, team, title, Say.List(names), [.. authors.Select(a => a.Name)]);
    }
}
