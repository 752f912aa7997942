using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Ideas.Reviewing;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>Whose turn it is after an act, and who is told of it.</summary>
public sealed class IdeaTurns(AppDb db, PeopleDoor people, InboxDoor inbox, ReviewTurns reviews, CurrentUser me)
{
    /// <summary>Turns to sign a share, and to answer who wants to join, stand beside the turns of the way.</summary>
    private const string ShareKind = "Ideas.Author", JoinKind = "Ideas.JoinRequest";

    /// <summary>Closes the turns of the step that is done and gives those of the next; a step that goes on keeps its turns.</summary>
    public async Task Follow(Idea idea, IdeaStep before, DateTime now)
    {
        if (idea.NumberKey > 0) await reviews.Follow(idea, now);
        if (idea.Waits == before && idea.Waits != IdeaStep.Nothing) return;
        var today = TehranTime.Day(now);
        await inbox.Close(IdeaCards.Kind, idea.Id, now);
        foreach (var (person, what, verb) in await Next(idea, today))
            await inbox.Ask(new TurnAsk(person, IdeaCards.Kind, idea.Id, what, $"{idea.Href}/{verb}", idea.Title, idea.StepDue ?? today, await Superior(idea, person, today), WaiterId: idea.IsAuthor(person) ? null : idea.FirstAuthor.PersonId, HidesHolder: idea.IsAnonymous), now);
        if (idea.State != IdeaState.Draft && !(IsReading(before) && IsReading(idea.Waits))) await TellOthers(idea, now);
    }

    /// <summary>Who was given a share is asked to sign it; who has answered or left has no turn any more.</summary>
    public async Task FollowShares(Idea idea, IReadOnlyCollection<int> before, DateTime now)
    {
        foreach (var gone in before.Where(p => !idea.IsAuthor(p))) await inbox.Close(ShareKind, idea.Id, now, gone);
        var due = idea.StepDue ?? idea.AnswerDue ?? TehranTime.Day(now);
        foreach (var author in idea.Authors.Where(a => a.Number > 1))
        {
            if (author.Answer == ShareState.Asked && idea.TakesAuthors)
                await inbox.Ask(new TurnAsk(author.PersonId, ShareKind, idea.Id, IdeasWords.SignShare, idea.Href + "/share", idea.Title, due), now);
            else await inbox.Close(ShareKind, idea.Id, now, author.PersonId);
        }
        if (idea.JoinRequests.Count == 0) return;
        if (idea.TakesAuthors && idea.JoinRequests.Any(r => r.State == JoinState.Asked))
            await inbox.Ask(new TurnAsk(idea.FirstAuthor.PersonId, JoinKind, idea.Id, IdeasWords.AnswerJoin, idea.Href + "/joins", idea.Title, due), now);
        else await inbox.Close(JoinKind, idea.Id, now);
    }

    /// <summary>Who wants to know, and may: the authors, and those who follow an idea that staff may read.</summary>
    public async Task TellOthers(Idea idea, DateTime now)
    {
        var told = idea.Authors.Select(a => a.PersonId).ToHashSet();
        if (idea.IsOpenToStaff) told.UnionWith(await db.IdeaFollows.Where(f => f.IdeaId == idea.Id).Select(f => f.PersonId).ToListAsync());
        foreach (var person in told.Where(p => p != me.Id)) inbox.Tell(person, IdeasWords.YourIdeaIs(idea.Title, idea.State), idea.Href, now);
    }

    private async Task<IReadOnlyList<(int Person, Word What, string Verb)>> Next(Idea idea, DateOnly today) => idea.Waits switch
    {
        IdeaStep.Triage => await Desk(idea, today, IdeasWords.Triage, "triage"),
        IdeaStep.FastLane => idea.UnitId is { } unit && await people.RepresentativeOf(unit, today) is { } head ? [(head.Id, IdeasWords.FastLaneAct, "fast-lane")] : await Desk(idea, today, IdeasWords.Triage, "triage"),
        IdeaStep.Clarify => [.. idea.Authors.Where(a => a.Number == 1 || a.SignedAt is not null).Select(a => (a.PersonId, IdeasWords.AnswerQuestion, "clarify"))],
        IdeaStep.Route => await Desk(idea, today, IdeasWords.ChooseReviewers, "route"),
        IdeaStep.Objection => await Desk(idea, today, IdeasWords.TurnOtherReviewers, "route"),
        IdeaStep.Decide => await Desk(idea, today, IdeasWords.TurnDecide, "decide"),
        IdeaStep.Committee => await Desk(idea, today, IdeasWords.TurnCommittee, "decide"),
        IdeaStep.Plan => await Executor(idea, today, IdeasWords.Plan, "plan"),
        IdeaStep.Start => await Executor(idea, today, IdeasWords.StartWork, "start"),
        IdeaStep.Progress => await Executor(idea, today, IdeasWords.ReportProgress, "progress"),
        IdeaStep.Reward => await Desk(idea, today, IdeasWords.ProposeReward, "reward"),
        IdeaStep.Revisit => await Desk(idea, today, IdeasWords.Revisit, "decide"),
        _ => [],
    };

    // Inside the reading by experts nothing is new for the authors.
    private static bool IsReading(IdeaStep step) => step is IdeaStep.Route or IdeaStep.Review or IdeaStep.Decide or IdeaStep.Objection;

    // The head of ideas; where there is none, or it is their own idea, the secretaries.
    private async Task<IReadOnlyList<(int, Word, string)>> Desk(Idea idea, DateOnly today, Word what, string verb)
    {
        var heads = (await people.HoldersOf(Role.HeadOfIdeas, today)).Where(h => !idea.IsAuthor(h.Id)).ToList();
        if (heads.Count == 0) heads = [.. (await people.HoldersOf(Role.Secretary, today)).Where(s => !idea.IsAuthor(s.Id))];
        return [.. heads.Select(h => (h.Id, what, verb))];
    }

    // Who speaks for the unit that carries it out; where nobody does, the desk.
    private async Task<IReadOnlyList<(int, Word, string)>> Executor(Idea idea, DateOnly today, Word what, string verb) =>
        idea.DoingUnitId is { } unit && await people.RepresentativeOf(unit, today) is { } head ? [(head.Id, what, verb)] : await Desk(idea, today, what, verb);

    // Who hears of a silence: the superior of the stage's clock row. What an author leaves unanswered, or objects to, goes to nobody else.
    private async Task<int?> Superior(Idea idea, int person, DateOnly today) => idea.Waits switch
    {
        IdeaStep.Triage => await In("triage", idea, person, today),
        IdeaStep.FastLane => await In("fast-lane", idea, person, today),
        IdeaStep.Route or IdeaStep.Decide => await In("review", idea, person, today),
        IdeaStep.Committee => await In("committee", idea, person, today),
        IdeaStep.Plan or IdeaStep.Start or IdeaStep.Progress => await AboveExecutor(idea, person, today),
        _ => null,
    };

    private Task<int?> In(string stage, Idea idea, int person, DateOnly today) => inbox.SuperiorIn("idea", stage, new SuperiorOf(person, idea.UnitId, idea.FirstAuthor.PersonId), today);

    private async Task<int?> AboveExecutor(Idea idea, int person, DateOnly today)
    {
        var above = idea.DoingUnitId is { } unit ? await people.LeadersAbove(unit, today) : [];
        var heads = (await people.HoldersOf(Role.HeadOfIdeas, today)).Select(head => head.Id);
        return above.Concat(heads).Where(id => id != person).Select(id => (int?)id).FirstOrDefault();
    }
}
