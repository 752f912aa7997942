using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.League.Standings;
using Pishran.Shell;

namespace Pishran.Features.League.Judging;

[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class PublishModel(StandingsDesk desk) : RoomPage
{
    [FromRoute] public int Id { get; set; }
    public Round Round { get; private set; } = null!;
    public int AppealDays { get; private set; }

    /// <summary>The sealed lines, by code: who is behind a code is shown to nobody before publication.</summary>
    public IReadOnlyList<StandingRow> Rows { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Rounds.AsTracking().FirstOrDefaultAsync(r => r.Id == Id) is not { } round) return NotFound();
        Round = round;
        AppealDays = await Db.Seasons.Where(s => s.Id == round.SeasonId).Select(s => s.Rules.AppealDays).SingleAsync();
        Rows = await Db.CurrentStandings.AsNoTracking().Where(s => s.RoundId == Id).SelectMany(s => s.Rows).OrderBy(r => r.Rank).ToListAsync();
        return round.State == RoundState.Sealed ? null : HttpMethods.IsGet(Request.Method) ? LocalRedirect($"/league/rounds/{Id}/standings") : null;
    }

    public Task<IActionResult> OnPost() => Do(() => desk.Publish(Round, Now), () => LeagueWords.PublishResultsDone(Round.Number, Round.AppealUntil), () => $"/league/rounds/{Id}/standings");
}
