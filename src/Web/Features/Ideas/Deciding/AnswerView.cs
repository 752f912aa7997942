using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Features.Ideas.Reviewing;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Deciding;

/// <summary>
/// The answer to an idea as its page says it: what was decided and why, what would make it acceptable, and what the authors can
/// do now. It holds the experts' settled mean and number, never one of them.
/// </summary>
public sealed record AnswerView(
    Idea Idea, IdeaDecision? Decision, string? ReasonName, NearestIdea? Nearest, DateOnly? ObjectUntil, bool MayObject, bool MayTryAgain, bool IsForAuthors, DateOnly? PriorityOn)
{
    public bool IsNo => Idea.State is IdeaState.Rejected or IdeaState.Objection;
    public bool IsFinal => Idea is { ObjectedAt: not null, State: not IdeaState.Objection };
}

/// <summary>Reads the answer to an idea for whoever looks at its page.</summary>
public sealed class Answers(AppDb db, BylawsDoor bylaws, PanelDesk panel, IdeaDesk desk)
{
    private static readonly IdeaState[] Undecided = [IdeaState.Draft, IdeaState.Submitted, IdeaState.Triage, IdeaState.Clarify, IdeaState.Review, IdeaState.Committee, IdeaState.Merged, IdeaState.Withdrawn];

    /// <summary>Null where there is no answer yet, or it is not for whoever asks.</summary>
    public async Task<AnswerView?> Of(Idea idea, IdeaReader who, DateOnly today)
    {
        if (idea.DecidedAt is null || idea.ReasonCode is not { } code || Undecided.Contains(idea.State)) return null;
        var decision = await db.IdeaDecisions.AsNoTracking().Where(d => d.IdeaId == idea.Id).OrderByDescending(d => d.Id).FirstOrDefaultAsync();
        var until = await panel.ObjectUntil(idea);
        return new AnswerView(idea, decision, await bylaws.ReasonName(decision?.ReasonsAbout ?? "idea-not-accepted", code), await Nearest(idea), until,
            who.IsAuthor && until >= today, who.IsFirstAuthor && idea.State == IdeaState.Rejected, who.IsAuthor, idea.PriorityAt is { } at ? TehranTime.Day(at) : null);
    }

    private async Task<NearestIdea?> Nearest(Idea idea) =>
        idea.NearestIdeaId is { } id && await (await desk.Visible()).AsNoTracking().Where(i => i.Id == id).Select(i => new { i.Id, i.Number, i.Title }).FirstOrDefaultAsync() is { } near
            ? new NearestIdea(near.Id, Idea.CodeOf(near.Number, near.Id), near.Title) : null;
}
