using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Inbox;
using Pishran.Shell;

namespace Pishran.Features.League.Transfers;

/// <summary>Moves members between teams of a season once both captains agree, with whose turn it is. Called inside a write, with tracked nouns.</summary>
public sealed class TransferDesk(AppDb db, TeamRegistry registry, LeagueTurns turns, InboxDoor inbox)
{
    /// <exception cref="BrokenRule">Outside the window, no seat there, or asked already.</exception>
    public async Task<Transfer> Ask(Season season, Team from, int toTeamId, int personId, string? words, DateTime now)
    {
        var to = await db.Teams.AsNoTracking().FirstOrDefaultAsync(t => t.Id == toTeamId && t.SeasonId == season.Id);
        BrokenRule.If(to is null, ShellWords.ChooseOne(LeagueWords.TeamWord), nameof(Transfer.ToTeamId));
        BrokenRule.If(await db.Transfers.AnyAsync(t => t.SeasonId == season.Id && t.PersonId == personId && t.State == TransferState.Asked), LeagueWords.TransferAskedAlready);
        var transfer = new Transfer(season, from, to!, personId, words, now, TehranTime.Day(now));
        db.Transfers.Add(transfer);
        await db.SaveUnlessTaken("person_id", LeagueWords.TransferAskedAlready);
        await turns.AskTransfer(transfer, from, season, now);
        await turns.AskTransfer(transfer, to!, season, now);
        return transfer;
    }

    /// <summary>A captain agrees; with the second yes the member moves, and not a moment earlier.</summary>
    /// <exception cref="BrokenRule">Not their captain, answered already, the window is over, or the teams no longer allow it.</exception>
    public async Task Agree(Transfer transfer, Season season, int captainId, DateTime now)
    {
        var (from, to, mine) = await Sides(transfer, captainId);
        Transfer.MustFit(season, from, to, transfer.PersonId, TehranTime.Day(now));
        transfer.Agree(mine, now);
        await inbox.Close(LeagueTurns.TransferKind, transfer.Id, now, captainId);
        if (!transfer.IsAgreed) return;
        from.LetGo(transfer.PersonId, to, now);
        await db.SaveChangesAsync(); // out before in: nobody is in two teams at any moment
        await registry.Seat(to, season, transfer.PersonId, now);
        inbox.Tell(transfer.PersonId, LeagueWords.TransferMade(to.Name), LeagueLinks.Team(to.Id), now);
        turns.TellCaptain(from, LeagueWords.MemberMoved(transfer.Name, from.Name, to.Name), now);
    }

    /// <summary>A captain says no, and why; the member reads it.</summary>
    public async Task Refuse(Transfer transfer, int captainId, string? why, DateTime now)
    {
        var (_, _, mine) = await Sides(transfer, captainId);
        transfer.Refuse(mine, why);
        await Over(transfer, LeagueWords.TransferRefused(mine.Name), now);
    }

    public async Task TakeBack(Transfer transfer, DateTime now)
    {
        transfer.TakeBack();
        await inbox.Close(LeagueTurns.TransferKind, transfer.Id, now);
    }

    /// <summary>Requests that nobody can grant any more: the window is over, or a team or the member is out.</summary>
    public async Task LapseAll(DateTime now)
    {
        foreach (var transfer in await Stale(db, TehranTime.Day(now)).AsTracking().ToListAsync())
        {
            transfer.Lapse();
            await Over(transfer, LeagueWords.TransferLapsed, now);
        }
    }

    internal static IQueryable<Transfer> Stale(AppDb db, DateOnly today)
    {
        var (teams, seasons) = (db.Teams, db.Seasons);
        return db.Transfers.Where(t => t.State == TransferState.Asked
            && (!teams.Any(x => x.Id == t.FromTeamId && x.State == TeamState.Active && x.Members.Any(m => m.PersonId == t.PersonId && m.LeftAt == null))
                || !teams.Any(x => x.Id == t.ToTeamId && x.State != TeamState.Withdrawn && x.State != TeamState.Disqualified)
                || !seasons.Any(s => s.Id == t.SeasonId && (s.State == SeasonState.Registration || s.State == SeasonState.Running) && s.Rules.TransferUntil >= today)));
    }

    private async Task Over(Transfer transfer, Word told, DateTime now)
    {
        await inbox.Close(LeagueTurns.TransferKind, transfer.Id, now);
        inbox.Tell(transfer.PersonId, told, LeagueLinks.Transfer(transfer.Id), now);
    }

    private async Task<(Team From, Team To, Team Mine)> Sides(Transfer transfer, int captainId)
    {
        var teams = await db.Teams.AsTracking().Where(t => t.Id == transfer.FromTeamId || t.Id == transfer.ToTeamId).ToDictionaryAsync(t => t.Id);
        var (from, to) = (teams[transfer.FromTeamId], teams[transfer.ToTeamId]);
        var mine = from.CaptainId == captainId ? from : to;
        BrokenRule.If(mine.CaptainId != captainId, LeagueWords.TransferForCaptains);
        return (from, to, mine);
    }
}
