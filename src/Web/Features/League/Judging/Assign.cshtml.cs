using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.League.Judging;

[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class AssignModel(Jury jury) : RoomPage
{
    private const int MostShown = 60;

    [FromRoute] public int Id { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.Seed))] public int? Seed { get; set; }

    public Round Round { get; private set; } = null!;
    public JuryPlan Plan { get; private set; } = null!;
    public Allotment? Dealt { get; private set; }

    /// <summary>Conflicts, by solution; cut where there are very many.</summary>
    public IReadOnlyList<(string Code, string Judge, RecusalGround Ground)> Conflicts { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Rounds.AsTracking().FirstOrDefaultAsync(r => r.Id == Id) is not { } round) return NotFound();
        Round = round;
        Plan = await jury.Plan(round, Today);
        Dealt = await Db.Allotments.AsNoTracking().FirstOrDefaultAsync(a => a.RoundId == Id);
        var (codes, names) = (Plan.Solutions.ToDictionary(s => s.Id, s => s.Code), Plan.Judges.ToDictionary(j => j.Person.Id, j => j.Person.Name));
        Conflicts = [.. Plan.Apart.Select(a => (Code: codes[a.Key.Solution], Judge: names[a.Key.Judge], Ground: a.Value)).OrderBy(c => c.Code, StringComparer.Ordinal).ThenBy(c => c.Judge, StringComparer.Ordinal).Take(MostShown)];
        Seed ??= RandomNumberGenerator.GetInt32(1, 1_000_000);
        return null;
    }

    public Task<IActionResult> OnPost()
    {
        Allotment? dealt = null;
        return Do(async () => dealt = await jury.Assign(Round, Seed!.Value, Now, Today), () => LeagueWords.AssignJudgesDone(dealt!.Sheets), () => $"/league/rounds/{Id}/judging");
    }
}
