using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.League.Live;

/// <summary>The scoreboard on the wall: it follows the votes by itself, and without script it loads itself again.</summary>
[AllowAnonymous]
public sealed class BoardModel(LiveBoard boards) : RoomPage
{
    [FromRoute] public string Code { get; set; } = "";
    public Pitch Pitch { get; private set; } = null!;
    public Round Round { get; private set; } = null!;
    public BoardNow Board { get; private set; } = null!;
    public string JoinAddress => $"{Request.Scheme}://{Request.Host}/live/{Pitch.JoinCode}";
    public string Start(double share) => Percent(Say.Persian ? 100 - share : 0);
    public string Width(double share) => Percent(share);

    protected override async Task<IActionResult?> Load()
    {
        var key = TeamRegistry.KeyOf(Code);
        if (await Db.Pitches.AsNoTracking().FirstOrDefaultAsync(p => p.JoinCode == key) is not { } pitch) return NotFound();
        (Pitch, Round, Board) = (pitch, await Db.Rounds.AsNoTracking().SingleAsync(r => r.Id == pitch.RoundId), await boards.Of(pitch));
        return null;
    }

    public void OnGet() { }

    private static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
