using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.League.Appeals;

/// <summary>
/// An appeal: its team reads its state and ruling, the chair or the head of ideas seats three, the three speak. A team learns
/// no name of the panel, and nobody of it an opinion before all are in.
/// </summary>
[Authorize(Roles = Role.Employee)]
public sealed class OneModel(AppealDesk desk) : RoomPage
{
    [FromRoute] public int Id { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.Presiding))] public int? First { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.SecondHearer))] public int? Second { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.ThirdHearer))] public int? Third { get; set; }
    [BindProperty] public bool? Upholds { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.AppealReason)), DataType(DataType.MultilineText)] public string? Reason { get; set; }
    [BindProperty] public List<int> Struck { get; set; } = [];

    public Appeal Appeal { get; private set; } = null!;
    public string TeamName { get; private set; } = "";
    public string SeasonName { get; private set; } = "";
    public IReadOnlyList<Hearer> Hearers { get; private set; } = [];
    public IReadOnlyList<HeardSheet> Sheets { get; private set; } = [];
    public IReadOnlyList<Criterion> Criteria { get; private set; } = [];
    public IReadOnlyList<HistoryLine> History { get; private set; } = [];
    public bool MaySeat { get; private set; }

    /// <summary>Who has a conflict with the team neither seats the panel.</summary>
    public bool MayAct { get; private set; }
    public bool SeesPanel => MaySeat || Appeal.SeatOf(Me.PersonId) is not null;
    public bool MaySpeak => Appeal.State == AppealState.Hearing && Appeal.SeatOf(Me.PersonId) is { Upholds: null };
    public bool Presides => Appeal.SeatOf(Me.PersonId) is { Presides: true };
    public IEnumerable<SelectListItem> Choices => Hearers.Select(h => new SelectListItem($"{h.Name} ({h.Unit})", h.Id.ToString(CultureInfo.InvariantCulture)));

    protected override async Task<IActionResult?> Load()
    {
        var me = Me.PersonId;
        if (await Db.Appeals.AsTracking().FirstOrDefaultAsync(a => a.Id == Id) is not { } appeal) return NotFound();
        var isTeam = await Db.Teams.AnyAsync(t => t.Id == appeal.TeamId && t.Members.Any(m => m.PersonId == me && m.LeftAt == null))
            || await Db.SolutionAuthors.AnyAsync(a => a.SubmissionId == appeal.SubmissionId && a.PersonId == me);
        var wasTeam = isTeam || await Db.Teams.AnyAsync(t => t.Id == appeal.TeamId && t.Members.Any(m => m.PersonId == me));
        MaySeat = !wasTeam && (Me.Is(Role.HeadOfIdeas) || Me.Is(Role.Auditor) || Me.Holds(Role.JuryChair, "season", appeal.SeasonId));
        MayAct = MaySeat && !Me.Is(Role.Auditor);
        if (!isTeam && !MaySeat && appeal.SeatOf(me) is null) return NotFound();
        (Appeal, TeamName) = (appeal, await desk.NameOf(appeal));
        SeasonName = await Db.Seasons.Where(s => s.Id == appeal.SeasonId).Select(s => s.Name).SingleAsync();
        if (MayAct && appeal.State == AppealState.Filed) Hearers = await desk.Hearers(appeal, Today);
        if (MaySpeak) (Sheets, Criteria) = (await desk.SheetsOf(appeal), (await Db.Rubrics.AsNoTracking().SingleAsync(r => r.SeasonId == appeal.SeasonId)).Criteria);
        if (MaySeat) History = await Db.HistoryOf(appeal);
        return null;
    }

    public void OnGet() => First = Hearers.FirstOrDefault(h => h.Chairs)?.Id;

    public async Task<IActionResult> OnPostSeatAsync() => !MayAct ? NotFound()
        : await Do(() => desk.Seat(Appeal, [.. new[] { First, Second, Third }.OfType<int>()], Now), LeagueWords.AppealSeatedDone, () => AppealDesk.LinkOf(Id));

    public async Task<IActionResult> OnPostSpeakAsync() => Appeal.SeatOf(Me.PersonId) is null ? NotFound()
        : await Do(() => desk.Speak(Appeal, Me.PersonId, Upholds, Reason, [.. Struck.Where(n => Sheets.Any(s => s.Number == n))], Now), () => Appeal.IsOpen ? LeagueWords.OpinionKept : LeagueWords.DecideAppealDone, () => AppealDesk.LinkOf(Id));
}
