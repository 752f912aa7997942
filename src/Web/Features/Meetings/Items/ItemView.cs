using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Items;

/// <summary>Everything that is shown of one item to who may read it: its paper, who is in it, its vote and its decision.</summary>
public sealed record ItemView(
    Meeting Meeting, BodyCard Body, AgendaItem Item, MeetingReader Who, int Count, Vote? Vote, IReadOnlyDictionary<int, DateTime> Voted, IReadOnlyList<OpenBallot> Ballots,
    IReadOnlyList<RollLine> Roll, int Needed, IReadOnlyDictionary<int, string> Names, IReadOnlyList<BodyOutcome> Outcomes, Decision? Decision, string Back)
{
    public bool IsRunning => Vote is { IsRunning: true };
    public bool InSession => Meeting.State == MeetingState.InSession;
    public bool MayRun => Who.IsKeeper && InSession;
    public int Present => Roll.Count(r => r.HasVote);
    public string NameOf(int person) => Names.GetValueOrDefault(person, "");
    public string ClockOf(DateTime at) => ClockText.Of(at);

    /// <summary>The ballots that a person still may cast or change: their own, and that of who sent it by them.</summary>
    public IReadOnlyList<int> VotesOf(int person) => IsRunning ? [.. Vote!.VotesOf(person).Where(p => Vote.Kind == VoteKind.Open || !Voted.ContainsKey(p))] : [];
    public OpenBallot? BallotOf(int person) => Ballots.FirstOrDefault(b => b.PersonId == person);

    /// <summary>When a member who wasn't there from the beginning came in; null for the others.</summary>
    public DateTime? CameLate(int person) => Meeting.Stays.Where(s => s.PersonId == person).OrderBy(s => s.From).Select(s => (DateTime?)s.From).FirstOrDefault() is { } from && from > Meeting.OpenedAt ? from : null;
    public Recusal? RecusalOf(int person) => Item.Recusals.FirstOrDefault(r => r.PersonId == person);
}

/// <summary>Reads an item whole.</summary>
public sealed class ItemViews(AppDb db, VoteDesk votes, CaseDesk cases)
{
    public async Task<ItemView> Of(Meeting meeting, BodyCard body, AgendaItem item, MeetingReader who, string back)
    {
        var vote = await votes.Last(item.Id);
        var roll = vote is { IsRunning: true } || (vote is not null && !item.IsOpen) ? vote!.Roll : VoteDesk.RollOf(meeting, item);
        var decision = await db.Decisions.AsNoTracking().FirstOrDefaultAsync(d => d.ItemId == item.Id);
        return new ItemView(meeting, body, item, who, await db.AgendaItems.CountAsync(i => i.MeetingId == meeting.Id), vote, vote is null ? new Dictionary<int, DateTime>() : await votes.Voted(vote),
            vote is { Kind: VoteKind.Open } ? await votes.OpenBallots(vote) : [], roll, vote is { IsRunning: true } ? vote.Needed : VoteDesk.NeededOf(body, roll, meeting),
            await votes.Names(meeting), await cases.OutcomesOf(item), decision, back);
    }
}
