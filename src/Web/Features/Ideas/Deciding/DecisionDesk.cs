using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Ideas.Reviewing;
using Pishran.Features.Threads;

namespace Pishran.Features.Ideas.Deciding;

/// <summary>An accepted idea that is near to one that isn't.</summary>
public sealed record NearestIdea(int Id, string Code, string Title);

/// <summary>What a decision rests on and what it leaves behind. Its acts change the tracked context inside the caller's write.</summary>
public sealed class DecisionDesk(AppDb db, PanelDesk panel, ReviewRules rules, ThreadsDoor threads)
{
    private const int MostNear = 30;
    private static readonly IdeaState[] Accepted = [IdeaState.Accepted, IdeaState.AcceptedWithChanges, IdeaState.Planned, IdeaState.Executing, IdeaState.Done, IdeaState.BenefitValidated, IdeaState.Rewarded];

    /// <summary>The settled reviews of the round in hand.</summary>
    public async Task<IReadOnlyList<Review>> Settled(Idea idea) =>
        [.. ReviewPanel.Of(await panel.Reviews(idea.Id), idea.ReviewRound).Where(r => r.State == ReviewState.Settled)];

    /// <summary>What they come to, by the limits of a day; null where nobody has settled.</summary>
    public async Task<PanelOutcome?> Outcome(Idea idea, IReadOnlyList<Review> settled, DateOnly today)
    {
        var rule = settled.Count > 0 ? await rules.Of(settled[0].RuleId) : await rules.InForce(today);
        return settled.Count == 0 ? null : ReviewPanel.Outcome(settled, rule, await rules.Ceiling(rule, today));
    }

    public async Task<CommitteeCeiling?> Ceiling(DateOnly today) => await rules.Ceiling(await rules.InForce(today), today);

    /// <summary>The accepted ideas nearest to one, of those that every colleague may read.</summary>
    public async Task<IReadOnlyList<NearestIdea>> NearestAccepted(Idea idea, int top)
    {
        var near = (await threads.Similar($"{idea.Title}\n{idea.Summary}", [IdeaCards.Kind], MostNear)).Where(c => c.RecordId != idea.Id).Select(c => c.RecordId).ToList();
        var found = await db.Ideas.AsNoTracking().Where(i => near.Contains(i.Id) && Accepted.Contains(i.State) && !i.IsConfidential).Select(i => new { i.Id, i.Number, i.Title }).ToListAsync();
        return [.. found.OrderBy(i => near.IndexOf(i.Id)).Take(top).Select(i => new NearestIdea(i.Id, Idea.CodeOf(i.Number, i.Id), i.Title))];
    }

    /// <summary>Writes a decision down with all it rested on, and takes it on in the idea.</summary>
    public void Decide(Idea idea, DecisionBy by, DecisionWords words, PanelOutcome? outcome, CommitteeCeiling? ceiling, int deciderId, DateTime now)
    {
        var decision = new IdeaDecision(idea.Id, idea.ReviewRound, by, words, outcome, outcome?.Ceiling ?? ceiling, deciderId, now, TehranTime.Day(now));
        idea.Decide(decision, now);
        db.Add(decision);
    }
}
