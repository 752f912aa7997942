using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.League.Transfers;

/// <summary>A request to change teams: for the member, the two captains, who answer, and the head of ideas, who reads.</summary>
[Authorize(Roles = Role.Employee + "," + Role.HeadOfIdeas)]
public sealed class OneModel(TransferDesk desk) : RoomPage
{
    [FromRoute] public int Id { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public Transfer Transfer { get; private set; } = null!;
    public Season Season { get; private set; } = null!;
    public IReadOnlyDictionary<int, (string Name, int CaptainId)> Teams { get; private set; } = null!;
    public IReadOnlyList<HistoryLine> History { get; private set; } = [];
    public bool IsMine => Transfer.PersonId == Me.Id;
    public bool MayAnswer => Teams.Any(t => t.Value.CaptainId == Me.Id && Transfer.WaitsFor(t.Key));
    public string Here => LeagueLinks.Transfer(Id);

    protected override async Task<IActionResult?> Load()
    {
        var (me, head) = (Me.Id, Me.Is(Role.HeadOfIdeas));
        if (await Db.Transfers.AsTracking().FirstOrDefaultAsync(t => t.Id == Id && (head || t.PersonId == me || Db.Set<Team>().Any(x => (x.Id == t.FromTeamId || x.Id == t.ToTeamId) && x.CaptainId == me))) is not { } transfer) return NotFound();
        (Transfer, Season) = (transfer, await Db.Seasons.AsNoTracking().SingleAsync(s => s.Id == transfer.SeasonId));
        Teams = (await Db.Teams.Where(t => t.Id == transfer.FromTeamId || t.Id == transfer.ToTeamId).Select(t => new { t.Id, t.Name, t.CaptainId }).ToListAsync()).ToDictionary(t => t.Id, t => (t.Name, t.CaptainId));
        History = await Db.HistoryOf(transfer);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAgreeAsync() => !MayAnswer ? NotFound()
        : await Do(() => desk.Agree(Transfer, Season, Me.Id, Now), () => Transfer.IsAgreed ? LeagueWords.MemberMoved(Transfer.Name, Teams[Transfer.FromTeamId].Name, Teams[Transfer.ToTeamId].Name) : LeagueWords.TransferAgreedDone, () => Here);

    public async Task<IActionResult> OnPostRefuseAsync() => !MayAnswer ? NotFound()
        : await Do(() => desk.Refuse(Transfer, Me.Id, Why, Now), LeagueWords.TransferRefusedDone, () => Here);

    public async Task<IActionResult> OnPostBackAsync() => !IsMine ? NotFound() : await Do(() => desk.TakeBack(Transfer, Now), LeagueWords.TransferTakenBack, () => Here);
}
