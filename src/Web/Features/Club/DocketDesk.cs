using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Features.Problems;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>Carries what happens at the desks to those whose turn it is, to the problem and to its thread.</summary>
public sealed class DocketDesk(AppDb db, CurrentUser me, PeopleDoor people, InboxDoor inbox, ThreadsDoor threads, ProblemsDoor problems, ClubLedger ledger)
{
    public const string Kind = "Club.DocketItem", OpinionKind = "Club.Opinion", ProblemKind = "Problems.Problem";

    public bool IsSecretariat => me.IsAny(ClubSecretariat.Roles);

    public Task<Desk?> Desk(string? code)
    {
        var asked = (code ?? "").ToUpperInvariant();
        return db.Desks.AsTracking().FirstOrDefaultAsync(d => d.Code == asked);
    }

    /// <summary>Whether whoever asks may read what a desk works on: its bench, the office, and who speaks for the problem's owner.</summary>
    public async Task<bool> MayRead(Desk desk, DocketItem item) =>
        me.IsAny(ClubSecretariat.Readers) || desk.Seats.Any(s => s.PersonId == me.Id) || await IsOwner(item.ProblemId);

    /// <summary>Whether I speak for the unit that owns a problem.</summary>
    public async Task<bool> IsOwner(int problemId) =>
        me.Is(Role.UnitRepresentative) && (await problems.Of([problemId])).GetValueOrDefault(problemId)?.OwnerUnitId is { } unit && (await people.UnitsOf(me)).Contains(unit);

    /// <summary>Puts a question to a desk; the problem leads to it from now on.</summary>
    public async Task<DocketItem> Queue(Desk desk, ProblemCard problem, string? question, DateTime now)
    {
        BrokenRule.If(!desk.IsWorking, ShellWords.StateMoved(desk.State));
        BrokenRule.If(await db.DocketItems.AnyAsync(d => d.DeskId == desk.Id && d.ProblemId == problem.Id && d.State != DocketState.FollowedUp), ClubWords.AlreadyOnDocket(problem.Number));
        var item = db.DocketItems.Add(new DocketItem(desk.Id, problem.Id, problem.Title, question, me.Id, now)).Entity;
        await db.SaveChangesAsync();
        if (problem.State is ProblemState.Registered or ProblemState.Prioritised or ProblemState.Open or ProblemState.Solving) await problems.TakeUp(problem.Id, Channel.Desk, desk.Title, item.Href, now);
        await Follow(item, desk, null, null, now);
        return item;
    }

    /// <summary>Gives the turns of the state that an item has come to. Call it after every act.</summary>
    public async Task Follow(DocketItem item, Desk desk, DocketState? before, Opinion? opinion, DateTime now)
    {
        if (item.State == before && item.State != DocketState.OpinionDraft) return;
        var today = TehranTime.Day(now);
        await inbox.Close(Kind, item.Id, now);
        foreach (var (person, what, href, clock) in await Next(item, desk, opinion, today))
        {
            var deadline = await inbox.DeadlineOf(clock.Kind, clock.Stage, today, new SuperiorOf(person));
            await inbox.Ask(new TurnAsk(person, Kind, item.Id, what, href, item.Title, item.State == DocketState.Delivered ? opinion?.ReplyDue ?? deadline.Due : deadline.Due, deadline.EscalateToId, deadline.NudgeAtPercent), now);
        }
    }

    /// <summary>The opinion has its card; when it was accepted, the problem hears of it.</summary>
    public async Task Publish(Opinion opinion, Desk desk, DateTime now)
    {
        if (opinion.Number is null) return;
        await threads.Put(new CardFacts(OpinionKind, opinion.Id, opinion.Number, opinion.Title, opinion.Text, opinion.State, opinion.Href, CardAudience.Staff, null, desk.ChairId, opinion.NumberKey / 1_000_000), now);
        await threads.Join((OpinionKind, opinion.Id), Relation.Answers, (ProblemKind, opinion.ProblemId), now);
        if (opinion.State is OpinionState.AcceptedByOwner or OpinionState.PartlyAccepted) await problems.SolutionAccepted(opinion.ProblemId, now);
    }

    /// <summary>Delivers a signed opinion to the problem's owner: it gets its number and a day for the reply.</summary>
    public async Task Deliver(Opinion opinion, DateTime now)
    {
        var (today, year) = (TehranTime.Day(now), JalaliDate.From(TehranTime.Day(now)).Year);
        BrokenRule.If(opinion.State == OpinionState.Draft, ClubWords.OpinionNotSigned(opinion.Missing));
        var deadline = await inbox.DeadlineOf("opinion", "owner-reply", today, new SuperiorOf(me.Id));
        await db.Database.ExecuteSqlAsync($"INSERT INTO club_opinion_years (year, last) VALUES ({year}, 0) ON CONFLICT DO NOTHING");
        await db.OpinionYears.Where(y => y.Year == year).ExecuteUpdateAsync(set => set.SetProperty(y => y.Last, y => y.Last + 1));
        opinion.Deliver(year, await db.OpinionYears.Where(y => y.Year == year).Select(y => y.Last).SingleAsync(), deadline.Due, now);
    }

    /// <summary>Those who sat and signed have it in their ledgers.</summary>
    public async Task Thank(Opinion opinion, DateTime now)
    {
        foreach (var signature in opinion.Signatures) await ledger.Record(new Deed(signature.PersonId, DeedKind.Opinion, ClubWords.DeedOpinion(opinion.Title), opinion.Href, 60, OpinionKind, opinion.Id), now);
    }

    public async Task ThankSession(DocketItem item, IEnumerable<int> present, DateTime now)
    {
        foreach (var person in present) await ledger.Record(new Deed(person, DeedKind.Session, ClubWords.DeedSession(item.Title), item.Href, 120, Kind, item.Id), now);
    }

    private async Task<IReadOnlyList<(int, Word, string, (string Kind, string Stage))>> Next(DocketItem item, Desk desk, Opinion? opinion, DateOnly today)
    {
        (string, string) desks = (ClubSecretariat.Clock, ClubSecretariat.Desk), signs = (ClubSecretariat.Clock, ClubSecretariat.Sign);
        IReadOnlyList<(int, Word, string, (string, string))> To(int? person, Word what, string href, (string, string) clock) => person is { } one ? [(one, what, href, clock)] : [];
        return item.State switch
        {
            DocketState.Queued => To(desk.ChairId, ClubWords.TurnTakeDocket, item.Href, desks),
            DocketState.Accepted => To(desk.SecretaryId, ClubWords.TurnPrepareSession, item.Href, desks),
            DocketState.PreRound => [.. desk.Bench.Where(b => item.Notes.All(n => n.PersonId != b.PersonId)).Select(b => (b.PersonId, ClubWords.TurnNote, item.Href, signs))],
            DocketState.Session => To(desk.SecretaryId, ClubWords.TurnSession, item.Href, desks),
            DocketState.OpinionDraft when opinion is null => To(desk.SecretaryId, ClubWords.TurnDraftOpinion, item.Href + "/opinion", desks),
            DocketState.OpinionDraft => [.. opinion!.Signatures.Where(s => s.At is null).Select(s => (s.PersonId, ClubWords.TurnSign, opinion.Href, signs))],
            DocketState.Signed => To(desk.SecretaryId, ClubWords.TurnDeliver, opinion!.Href, desks),
            DocketState.Delivered => To(await OwnerOf(item.ProblemId, today), ClubWords.TurnReply, opinion!.Href, ("opinion", "owner-reply")),
            DocketState.OwnerReplied => To(desk.SecretaryId, ClubWords.TurnFollowUp, item.Href, desks),
            _ => [],
        };
    }

    private async Task<int?> OwnerOf(int problemId, DateOnly today) =>
        (await problems.Of([problemId])).GetValueOrDefault(problemId)?.OwnerUnitId is { } unit ? (await people.RepresentativeOf(unit, today))?.Id : (await people.HoldersOf(Role.HeadOfProblems, today)).Select(p => (int?)p.Id).FirstOrDefault();
}
