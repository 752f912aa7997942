using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Deciding;

/// <summary>The ideas that wait for a committee: disputed, costly, weighty or in the head's own conflict. A committee's decision moves the idea at once.</summary>
public sealed class IdeaCases(AppDb db, DecisionDesk desk, IdeaDesk ideas) : IBodyCases
{
    private const string AcceptedReasons = "idea-accepted", RefusedReasons = "idea-not-accepted";
    private static readonly IReadOnlyList<BodyOutcome> Outcomes =
    [
        new(nameof(DecisionOutcome.Accept), IdeasWords.Accept, AcceptedReasons),
        new(nameof(DecisionOutcome.AcceptWithChanges), IdeasWords.AcceptWithChanges, AcceptedReasons),
        new(nameof(DecisionOutcome.Defer), IdeasWords.Defer, AcceptedReasons, NeedsDay: true),
        new(nameof(DecisionOutcome.Reject), IdeasWords.Refuse, RefusedReasons),
    ];

    public string Kind => IdeaCards.Kind;
    public Word Name => IdeasWords.Title;

    public async Task<IReadOnlyList<BodyCase>> Ready(DateOnly today, int top) =>
        [.. (await Waiting(db.Ideas.AsNoTracking(), today).OrderBy(i => i.StateSince).ThenBy(i => i.Id).Take(top).Select(i => new { i.Id, i.Number, i.Title, i.CommitteeBecause, i.StateSince }).ToListAsync())
            .Select(i => new BodyCase(Kind, i.Id, Idea.CodeOf(i.Number, i.Id), i.Title, "/ideas/" + Idea.CodeOf(i.Number, i.Id), IdeasWords.CommitteeAsked(i.CommitteeBecause), i.StateSince))];

    public async Task<IReadOnlyList<BodyOutcome>> OutcomesOf(int id) => await db.Ideas.AsNoTracking().AnyAsync(i => i.Id == id && i.CommitteeBecause != null && (i.State == IdeaState.Committee || i.State == IdeaState.Deferred)) ? Outcomes : [];

    public async Task<IReadOnlyCollection<int>> PartiesOf(int id)
    {
        var authors = await db.Ideas.AsNoTracking().Where(i => i.Id == id).SelectMany(i => i.Authors).Select(a => a.PersonId).ToListAsync();
        var reviewers = await db.Reviews.AsNoTracking().Where(r => r.IdeaId == id).Select(r => r.ReviewerId).ToListAsync();
        return [.. authors.Concat(reviewers).Distinct()];
    }

    public async Task Decide(int id, BodyDecision decision, DateTime now)
    {
        var idea = await db.Ideas.AsTracking().AsSplitQuery().FirstOrDefaultAsync(i => i.Id == id);
        BrokenRule.If(idea is not { AwaitsCommittee: true } || !Enum.TryParse<DecisionOutcome>(decision.Outcome, out _), IdeasWords.NotBeforeCommittee);
        var outcome = Enum.Parse<DecisionOutcome>(decision.Outcome);
        var (before, authors, today) = (idea!.Waits, idea.Authors.Select(a => a.PersonId).ToList(), TehranTime.Day(now));
        var words = new DecisionWords(outcome, decision.ReasonCode, decision.Text, outcome is DecisionOutcome.AcceptWithChanges or DecisionOutcome.Reject ? decision.Conditions : null,
            Until: outcome == DecisionOutcome.Defer ? decision.Until : null, CommitteeNumber: decision.Number, CommitteeOn: decision.Day);
        desk.Decide(idea, DecisionBy.Committee, words, await desk.Outcome(idea, await desk.Settled(idea), today), await desk.Ceiling(today), decision.ChairId, now);
        await db.SaveChangesAsync();
        await ideas.Follow(idea, before, authors, now);
    }

    // Those before the committee, and those it put off whose day has come.
    private static IQueryable<Idea> Waiting(IQueryable<Idea> all, DateOnly today) =>
        all.Where(i => i.State == IdeaState.Committee || (i.State == IdeaState.Deferred && i.CommitteeBecause != null && i.DeferredUntil <= today));
}
