using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.League.Live;

/// <summary>The head of ideas or the chair opens the live vote, shows the code, and closes it under a seal.</summary>
[Authorize(Roles = Role.HeadOfIdeas + "," + Role.JuryChair)]
public sealed class StartModel(PitchDesk desk, LiveBoard boards) : RoundPage
{
    [BindProperty, Label("League", nameof(LeagueWords.StaffOnlyVote))] public bool StaffOnly { get; set; }
    public Pitch? Pitch { get; private set; }
    public BoardNow? Board { get; private set; }
    public int Count { get; private set; }
    public int Unseen => Board?.Lines.Count(l => l.Votes == 0) ?? 0;
    public string JoinAddress => $"{Request.Scheme}://{Request.Host}/live/{Pitch?.JoinCode}";

    protected override async Task<IActionResult?> LoadMore()
    {
        if (Round.Mode != RoundMode.PitchDay || !(IsHead || Me.Holds(Role.JuryChair, "season", Season.Id))) return NotFound();
        Pitch = await Db.Pitches.AsTracking().FirstOrDefaultAsync(p => p.RoundId == Id);
        if (Pitch is not null) Board = await boards.Of(Pitch);
        else Count = (await desk.InVote(Id)).Count;
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostOpenAsync() => Do(() => desk.Open(Round, StaffOnly, Now), LeagueWords.PitchOpened, () => Href + "/pitch");

    public async Task<IActionResult> OnPostCloseAsync()
    {
        if (Pitch is null) return NotFound();
        // The day of the vote in Jalali digits: known to all beforehand, so that nobody can shop for a lucky seed.
        var seed = int.Parse(JalaliDate.From(TehranTime.Day(Round.JudgingEndsAt)).ToString().Replace("/", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        SealedStandings? made = null;
        return await Do(async () => made = await desk.Close(Pitch, Round, seed, ArrivedAt), () => LeagueWords.SealStandingsDone(made!.Hash), () => Href + "/publish");
    }
}
