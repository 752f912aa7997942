using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Calendar;
using Pishran.Features.League.Standings;
using Pishran.Shell;

namespace Pishran.Features.League.Judging;

[Authorize(Roles = Role.HeadOfIdeas + "," + Role.JuryChair)]
public sealed class SealModel(StandingsDesk desk) : RoomPage
{
    [FromRoute] public int Id { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.OpenSeed))] public int? Seed { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public Round Round { get; private set; } = null!;
    public int Missing { get; private set; }
    public ScoringMethod Method { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Rounds.AsTracking().FirstOrDefaultAsync(r => r.Id == Id) is not { } round || !(Me.Is(Role.HeadOfIdeas) || Me.Holds(Role.JuryChair, "season", round.SeasonId))) return NotFound();
        Round = round;
        Method = await Db.Seasons.Where(s => s.Id == round.SeasonId).Select(s => s.Rules.Method).SingleAsync();
        Missing = await Db.ScoreSheets.CountAsync(s => s.RoundId == Id && (s.State == ScoreSheetState.Proposed || s.State == ScoreSheetState.Accepted || s.State == ScoreSheetState.Scoring || s.State == ScoreSheetState.Reopened));
        // The day of judging's end, in Jalali digits: known to all beforehand, so that nobody can shop for a lucky seed.
        Seed ??= int.Parse(JalaliDate.From(TehranTime.Day(round.JudgingEndsAt)).ToString().Replace("/", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return round.State == RoundState.Judging ? null : HttpMethods.IsGet(Request.Method) ? LocalRedirect($"/league/rounds/{Id}/judging") : null;
    }

    public Task<IActionResult> OnPost()
    {
        SealedStandings? made = null;
        return Do(async () => made = await desk.Seal(Round, Seed!.Value, Why, ArrivedAt), () => LeagueWords.SealStandingsDone(made!.Hash), () => $"/league/rounds/{Id}/publish");
    }
}
