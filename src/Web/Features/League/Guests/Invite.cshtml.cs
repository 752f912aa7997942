using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Club;
using Pishran.Shell;

namespace Pishran.Features.League.Guests;

/// <summary>The captain asks a member of the Club to help in one round, and may do without them again.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class InviteModel(GuestDesk desk, ClubDoor club) : CaptainPage
{
    private const int MostFound = 12;

    [FromRoute] public int RoundId { get; set; }
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Name))] public int? PersonId { get; set; }
    [BindProperty] public int? GuestId { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public Round Round { get; private set; } = null!;
    public IReadOnlyList<Guest> Guests { get; private set; } = [];
    public IReadOnlyList<ClubCard> Found { get; private set; } = [];
    public bool HasRoom => Round.IsAhead && Guests.Count(g => g.IsOpen) < Season.Rules.Guests;
    public string Here => $"{Href}/guest/{RoundId}";

    protected override async Task<IActionResult?> LoadMore()
    {
        if (await Db.Rounds.AsNoTracking().FirstOrDefaultAsync(r => r.Id == RoundId && r.SeasonId == Season.Id && r.State != RoundState.Draft) is not { } round) return NotFound();
        Round = round;
        Guests = await Db.Guests.AsTracking().Where(g => g.RoundId == RoundId && g.TeamId == Id).OrderBy(g => g.Id).ToListAsync();
        if (!string.IsNullOrWhiteSpace(Q) && HasRoom) Found = [.. (await club.Find(Q, MostFound)).Where(c => Guests.All(g => g.PersonId != c.PersonId || !g.IsOpen))];
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync()
    {
        Guest asked = null!;
        return Do(async () => asked = await desk.Invite(Season, Round, Team, PersonId ?? 0, Now), () => LeagueWords.GuestAsked(asked.Name, Team.Name), () => Here);
    }

    public async Task<IActionResult> OnPostBackAsync() => Guests.FirstOrDefault(g => g.Id == GuestId) is not { } guest ? NotFound()
        : await Do(() => desk.TakeBack(guest, Round, Team, Why, Now), LeagueWords.GuestTakenBack(guest.Name), () => Here);
}
