using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Meetings;

/// <summary>Holds votes: opens them with the roll of the moment, takes ballots side by side, counts. Its acts work inside the caller's write.</summary>
public sealed class VoteDesk(AppDb db, VoteKeys keys, CaseDesk cases, PeopleDoor people)
{
    public Task<Vote?> Last(int itemId) => db.Votes.AsTracking().AsSplitQuery().Where(v => v.ItemId == itemId).OrderByDescending(v => v.Round).FirstOrDefaultAsync();

    /// <summary>The roll of an item as it is now: presence, proxies and recusals are those of this moment.</summary>
    public static IReadOnlyList<RollLine> RollOf(Meeting meeting, AgendaItem item) => [.. meeting.Attendees.Select(seat => LineOf(seat, meeting, item))];

    /// <summary>How many of the roll make a quorum of this item: who is out of it is out of the count.</summary>
    public static int NeededOf(BodyCard body, IReadOnlyList<RollLine> roll, Meeting meeting) =>
        body.Needed(meeting.Attendees.Count(a => a.HasVote && roll.First(r => r.PersonId == a.PersonId).Standing != Standing.Recused));

    public async Task<Vote> Open(Meeting meeting, AgendaItem item, BodyCard body, Ballot ballot, DateOnly today, DateTime now)
    {
        meeting.MustBe(MeetingState.InSession);
        item.MustTakeVote();
        var last = await Last(item.Id);
        BrokenRule.If(last is { IsRunning: true } or { Result: VoteResult.Carried } or { Result: VoteResult.Tied }, MeetingsWords.VoteIsThere);
        var names = await Names(meeting);
        await cases.Recuse(item, [.. meeting.Attendees.Select(a => new SeatCard(a.PersonId, names.GetValueOrDefault(a.PersonId, ""), a.Post, a.HasVote))], today, now);
        var roll = RollOf(meeting, item);
        var charter = await db.Charters.AsNoTracking().FirstOrDefaultAsync(c => c.BodyId == body.Id);
        var chair = roll.FirstOrDefault(r => r.Standing == Standing.Voting && meeting.SeatOf(r.PersonId)!.Post == SeatPost.Chair)?.PersonId;
        var vote = new Vote(item.Id, (last?.Round ?? 0) + 1, ballot, roll, NeededOf(body, roll, meeting), charter?.Tie ?? TieRule.NotCarried, chair, now);
        if (vote.Kind == VoteKind.Secret) vote.CloseBoxWith(keys.Make());
        item.Vote();
        db.Votes.Add(vote);
        await db.SaveChangesAsync();
        return vote;
    }

    /// <summary>Takes one ballot. An open one may be changed while the vote runs; a secret one is final.</summary>
    /// <returns>The receipt of a secret ballot, for its voter's eyes only: it is kept nowhere.</returns>
    public async Task<string?> Cast(Vote vote, int voterId, int byId, int? choice, string? remark, DateTime now)
    {
        vote.MustTake(voterId, byId, choice);
        new Rules().Text(remark, MeetingsWords.Remark, "Remark", OpenBallot.LongestRemark, 0).Check();
        await Hold(vote.Id);
        return vote.Kind == VoteKind.Secret ? await CastSecret(vote, voterId, byId, choice!.Value, now) : await CastOpen(vote, voterId, byId, choice!.Value, remark, now);
    }

    public async Task Close(Vote vote, DateTime now)
    {
        BrokenRule.If(!vote.IsRunning, MeetingsWords.VoteIsClosed);
        await Hold(vote.Id);
        var choices = vote.Kind == VoteKind.Secret ? await Count(vote) : await db.OpenBallots.Where(b => b.VoteId == vote.Id).Select(b => b.Choice).ToListAsync();
        int? chairs = vote.Kind == VoteKind.Open && vote.ChairId is { } chair ? await db.OpenBallots.Where(b => b.VoteId == vote.Id && b.PersonId == chair).Select(b => (int?)b.Choice).FirstOrDefaultAsync() : null;
        vote.Close(choices.CountBy(c => c).ToDictionary(c => c.Key, c => c.Value), chairs, now);
    }

    public async Task Annul(Vote vote, string? why, DateTime now)
    {
        vote.Annul(why, now);
        await db.SealedBallots.Where(b => b.VoteId == vote.Id).ExecuteDeleteAsync();
    }

    /// <summary>Destroys the key of a vote that no longer runs. Call it after the write has been saved.</summary>
    public async Task DropKey(Guid? key, DateTime now) => keys.Destroy(key, await db.Votes.AsNoTracking().Where(v => v.BoxKey != null).Select(v => v.BoxKey!.Value).ToListAsync(), now);

    /// <summary>The people who have cast their ballots.</summary>
    public async Task<IReadOnlyDictionary<int, DateTime>> Voted(Vote vote) => vote.Kind == VoteKind.Secret
        ? await db.VoterMarks.AsNoTracking().Where(m => m.VoteId == vote.Id).ToDictionaryAsync(m => m.PersonId, m => m.At)
        : await db.OpenBallots.AsNoTracking().Where(b => b.VoteId == vote.Id).ToDictionaryAsync(b => b.PersonId, b => b.At);

    public async Task<IReadOnlyList<OpenBallot>> OpenBallots(Vote vote) => await db.OpenBallots.AsNoTracking().Where(b => b.VoteId == vote.Id).OrderBy(b => b.PersonId).ToListAsync();

    /// <summary>What was counted under a receipt in this vote; null where there is none.</summary>
    public async Task<VoteOption?> Find(Vote vote, string receipt)
    {
        var hash = Receipts.HashOf(receipt);
        return await db.CountedBallots.AsNoTracking().Where(b => b.ReceiptHash == hash && b.VoteId == vote.Id).Select(b => (int?)b.Choice).FirstOrDefaultAsync() is { } choice
            ? vote.Options.First(o => o.Number == choice)
            : null;
    }

    public Task<Dictionary<int, string>> Names(Meeting meeting) => Names(meeting.Attendees.Select(a => a.PersonId));
    public async Task<Dictionary<int, string>> Names(IEnumerable<int> ids) => (await people.Persons([.. ids.Distinct()])).ToDictionary(p => p.Key, p => p.Value.Name);

    private static RollLine LineOf(Attendee seat, Meeting meeting, AgendaItem item)
    {
        if (item.IsRecused(seat.PersonId)) return new RollLine(seat.PersonId, Standing.Recused);
        if (!seat.HasVote) return new RollLine(seat.PersonId, meeting.IsIn(seat.PersonId) ? Standing.WithoutVote : Standing.Absent);
        if (meeting.IsIn(seat.PersonId)) return new RollLine(seat.PersonId, Standing.Voting);
        return seat.ProxyToId is { } by && meeting.IsIn(by) && !item.IsRecused(by) ? new RollLine(seat.PersonId, Standing.ByProxy, by) : new RollLine(seat.PersonId, Standing.Absent);
    }

    // Ballots and the count pass one after another on the vote's own row, whatever the engine.
    private async Task Hold(int voteId) =>
        BrokenRule.If(await db.Votes.Where(v => v.Id == voteId && v.State == VoteState.Running).ExecuteUpdateAsync(set => set.SetProperty(v => v.Touched, v => v.Touched + 1)) == 0, MeetingsWords.VoteIsClosed);

    private async Task<string?> CastOpen(Vote vote, int voterId, int byId, int choice, string? remark, DateTime now)
    {
        if (await db.OpenBallots.AsTracking().FirstOrDefaultAsync(b => b.VoteId == vote.Id && b.PersonId == voterId) is { } mine) mine.Change(byId, choice, remark, now);
        else db.OpenBallots.Add(new OpenBallot(vote.Id, voterId, byId, choice, remark, now));
        return null;
    }

    private async Task<string> CastSecret(Vote vote, int voterId, int byId, int choice, DateTime now)
    {
        if (await db.VoterMarks.AsNoTracking().FirstOrDefaultAsync(m => m.VoteId == vote.Id && m.PersonId == voterId) is { } earlier) throw new BrokenRule(MeetingsWords.AlreadyVoted(earlier.At));
        var key = keys.Find(vote.BoxKey) ?? throw new BrokenRule(MeetingsWords.BoxLost);
        var receipt = Receipts.New();
        db.VoterMarks.Add(new VoterMark(vote.Id, voterId, byId, now));
        db.SealedBallots.Add(new SealedBallot(Guid.NewGuid(), vote.Id, Envelope.Close(key, Receipts.HashOf(receipt), choice)));
        return receipt;
    }

    // Opens every envelope and writes all ballots anew at once, in the order of fingerprints: no row, order or time ties one to a voter.
    private async Task<List<int>> Count(Vote vote)
    {
        var key = keys.Find(vote.BoxKey) ?? throw new BrokenRule(MeetingsWords.BoxLost);
        var envelopes = await db.SealedBallots.AsTracking().Where(b => b.VoteId == vote.Id).ToListAsync();
        var ballots = envelopes.Select(e => Envelope.Open(key, e.Content)).OrderBy(b => b.ReceiptHash, StringComparer.Ordinal).ToList();
        CryptographicOperations.ZeroMemory(key);
        db.SealedBallots.RemoveRange(envelopes);
        await db.SaveChangesAsync();
        foreach (var (hash, choice) in ballots) db.CountedBallots.Add(new CountedBallot(hash, vote.Id, choice));
        return [.. ballots.Select(b => b.Choice)];
    }
}
