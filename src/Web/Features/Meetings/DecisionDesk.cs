using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Features.People;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Meetings;

/// <summary>Issues decisions: number, record, case, card and turns in one transaction; and follows them afterwards.</summary>
public sealed class DecisionDesk(AppDb db, CaseDesk cases, VoteDesk votes, BylawsDoor bylaws, ThreadsDoor threads, MeetingTurns turns)
{
    public static string Kind { get; } = Record.KindOf(typeof(Decision));

    /// <summary>What the body may answer now: the outcome that was carried, or nothing where the item has no case.</summary>
    public async Task<BodyOutcome?> OutcomeOf(AgendaItem item, Vote? vote) =>
        vote?.Outcome is { } key ? (await cases.OutcomesOf(item)).FirstOrDefault(o => o.Key == key) : null;

    /// <summary>Writes down what was carried, and moves the case.</summary>
    /// <exception cref="BrokenRule">Nothing was carried, the case no longer waits, or the decision is incomplete.</exception>
    public async Task<Decision> Issue(Meeting meeting, AgendaItem item, BodyCard body, DecisionFacts facts, DateOnly today, DateTime now)
    {
        meeting.MustBe(MeetingState.InSession, MeetingState.MinutesDraft);
        var vote = await votes.Last(item.Id);
        BrokenRule.If(vote is not { State: VoteState.Closed, Result: VoteResult.Carried }, MeetingsWords.NothingCarried);
        var outcome = await OutcomeOf(item, vote);
        BrokenRule.If(item.IsCase && outcome is null, MeetingsWords.CaseMovedOn);
        if (outcome is not null) facts = facts with { Outcome = outcome.Key, OutcomeLabel = outcome.Label.ToJson(), ReasonsAbout = outcome.ReasonsAbout };
        else facts = facts with { ReasonCode = null, Until = null };
        new Rules().If(outcome?.ReasonsAbout is not null && facts.ReasonCode is null, ShellWords.ChooseOne(MeetingsWords.Reason), "ReasonCode")
            .If(outcome is { NeedsDay: true } && facts.Until is null, ShellWords.Required(MeetingsWords.Until), "Until").Check();

        var charter = await db.Charters.AsNoTracking().FirstOrDefaultAsync(c => c.BodyId == body.Id) ?? throw new BrokenRule(MeetingsWords.NeedsCharter);
        var year = JalaliDate.From(today).Year;
        var decision = new Decision(item, body.Id, charter.Code, year, await BodyNumbers.OfDecision(db, body.Id, year), facts, today, now);
        db.Decisions.Add(decision);
        item.Decide(decision.Number, now);
        await db.SaveChangesAsync();
        if (outcome is not null) await cases.Decide(item, new BodyDecision(decision.Id, decision.Number, body.Id, outcome.Key, facts.ReasonCode, decision.Text, decision.Conditions, today, facts.Until, ChairOf(meeting, vote!)), now);
        await Follow(decision, now);
        if (item.CaseKind is { } kind) await threads.Join((Kind, decision.Id), Relation.DecidedBy, (kind, item.CaseId!.Value), now);
        return decision;
    }

    /// <summary>Carries an act into the card and the turns. Call it after every act.</summary>
    public async Task Follow(Decision decision, DateTime now)
    {
        await threads.Put(new CardFacts(Kind, decision.Id, decision.Number, decision.Title, "", decision.State, decision.Href, CardAudience.Owner, decision.ExecutorUnitId, null, decision.Year), now);
        await turns.Follow(decision, now);
    }

    public async Task<string?> ReasonOf(Decision decision) => decision.ReasonsAbout is { } about && decision.ReasonCode is { } code ? await bylaws.ReasonName(about, code) : null;

    // Who led the item: the chair, or where the chair was out of it or away, the first of those who voted.
    private static int ChairOf(Meeting meeting, Vote vote) =>
        vote.ChairId ?? vote.Roll.Where(r => r.Standing == Standing.Voting).Select(r => (int?)r.PersonId).FirstOrDefault() ?? meeting.Attendees[0].PersonId;
}
