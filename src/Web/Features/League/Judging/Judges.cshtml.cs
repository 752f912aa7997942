using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Judging;

/// <summary>A judge of the season as the head of ideas sees one.</summary>
public sealed record JudgeRow(int Id, PersonCard Person, string? Expertise, int MostSheets, bool Chairs, bool IsActive, string? Team);

[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class JudgesModel(Jury jury, PeopleDoor people) : RoomPage
{
    private const int MostFound = 8, UsualLoad = 12;

    [FromRoute] public int Id { get; set; }
    [BindProperty(SupportsGet = true), Label("League", nameof(LeagueWords.FindPerson))] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public int? After { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.JudgeLabel))] public int? PersonId { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.Expertise))] public string? Expertise { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.MostSheets))] public int? MostSheets { get; set; } = UsualLoad;
    [BindProperty, Label("League", nameof(LeagueWords.ChairsJury))] public bool Chairs { get; set; }

    public Season Season { get; private set; } = null!;
    public IReadOnlyList<PersonCard> Found { get; private set; } = [];
    public Paged<JudgeRow> Judges { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Seasons.AsNoTracking().FirstOrDefaultAsync(s => s.Id == Id) is not { } season) return NotFound();
        Season = season;
        if (Q is not null) Found = await people.Find(Q, MostFound);
        Judges = await Rows();
        return null;
    }

    public Task<IActionResult> OnPostAdd()
    {
        SeasonJudge? judge = null;
        return Do(async () => judge = await jury.Appoint(Id, PersonId, Expertise, MostSheets, Chairs, Today), () => LeagueWords.AddJudgeDone(NameOf(judge!.PersonId)), () => $"/league/seasons/{Id}/judges");
    }

    public async Task<IActionResult> OnPostStop(int judgeId)
    {
        var name = Judges.Rows.FirstOrDefault(j => j.Id == judgeId)?.Person.Name ?? "";
        if (await Db.SeasonJudges.AsTracking().FirstOrDefaultAsync(j => j.Id == judgeId && j.SeasonId == Id) is not { } judge) return NotFound();
        return await Do(() => jury.Stop(judge, name, Now, Today), LeagueWords.StopJudgeDone(name), () => $"/league/seasons/{Id}/judges");
    }

    private string NameOf(int personId) => Found.FirstOrDefault(p => p.Id == personId)?.Name ?? Judges.Rows.FirstOrDefault(j => j.Person.Id == personId)?.Person.Name ?? "";

    private async Task<Paged<JudgeRow>> Rows()
    {
        var judges = await Db.SeasonJudges.AsNoTracking().Where(j => j.SeasonId == Id && (After == null || j.Id > After)).OrderBy(j => j.Id).Take(Paged<JudgeRow>.Size + 1).ToListAsync();
        var ids = judges.Select(j => j.PersonId).ToList();
        var cards = await people.Persons(ids);
        var teams = (await Db.Teams.AsNoTracking().Where(t => t.SeasonId == Id && t.State != TeamState.Withdrawn && t.State != TeamState.Disqualified)
            .SelectMany(t => t.Members, (t, m) => new { t.Name, m.PersonId, m.LeftAt }).Where(m => m.LeftAt == null && ids.Contains(m.PersonId)).ToListAsync()).ToLookup(m => m.PersonId, m => m.Name);
        return Paged<JudgeRow>.Cut([.. judges.Where(j => cards.ContainsKey(j.PersonId)).Select(j => new JudgeRow(j.Id, cards[j.PersonId], j.Expertise, j.MostSheets, j.Chairs, j.IsActive, teams[j.PersonId].FirstOrDefault()))],
            j => j.Id.ToString(CultureInfo.InvariantCulture));
    }
}
