using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Reviewing;

/// <summary>
/// The panel of an idea: who may sit on it, giving and moving its places, and what follows when all have sent or settled. Its
/// acts change the tracked context inside the caller's write. What a panel comes to is written by the house itself, so that no
/// history, turn or notice of an idea ever names a reviewer.
/// </summary>
public sealed class PanelDesk(AppDb db, PeopleDoor people, BylawsDoor bylaws, InboxDoor inbox, ReviewRules rules, Apart apart, Blind blind, IdeaDesk desk, Writer writer, TimeProvider clock, IServiceProvider services, IEnumerable<ReviewFollower> followers)
{
    private static string Kind => ReviewTurns.Kind;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>All reviews of an idea, of both rounds; tracked.</summary>
    public async Task<List<Review>> Reviews(int ideaId) => await db.Reviews.AsTracking().Where(r => r.IdeaId == ideaId).OrderBy(r => r.Id).ToListAsync();

    /// <summary>The last working day of a stage that begins on a day.</summary>
    public async Task<DateOnly> DueOf(string stage, DateOnly from) =>
        (await bylaws.Calendar()).Add(from, (await bylaws.Clock("idea", stage, from))?.WorkingDays ?? DecisionClock.UsualDays(stage));

    /// <summary>How many working days an author has to object to an answer of a day.</summary>
    public async Task<int> ObjectDays(DateOnly decided) => (await bylaws.Clock("idea", DecisionClock.Objection, decided))?.WorkingDays ?? DecisionClock.UsualDays(DecisionClock.Objection);

    /// <summary>The last day on which an author may object to the answer; null where there is nothing to object to.</summary>
    public async Task<DateOnly?> ObjectUntil(Idea idea) =>
        idea is { State: IdeaState.Rejected or IdeaState.AcceptedWithChanges, ObjectedAt: null, DecidedAt: { } at } ? await DueOf(DecisionClock.Objection, TehranTime.Day(at)) : null;

    /// <summary>Gives places on the panel to people.</summary>
    /// <exception cref="BrokenRule">Somebody has a conflict or is no expert, or they are too few or of too few units.</exception>
    public async Task<DateOnly> Route(Idea idea, IReadOnlyCollection<int> chosen, DateTime now)
    {
        var today = TehranTime.Day(now);
        var rule = await rules.Keep(today);
        var panel = ReviewPanel.Of(await Reviews(idea.Id), idea.ReviewRound);
        var cards = await people.Persons([.. panel.Select(r => r.ReviewerId)]);
        var free = (await apart.Free(idea, today)).Select(p => new PanelSeat(p.Id, p.UnitId)).ToList();
        ReviewPanel.CheckChoice(chosen, [.. panel.Select(r => new PanelSeat(r.ReviewerId, cards.GetValueOrDefault(r.ReviewerId)?.UnitId))], free, rule);
        var due = await DueOf(DecisionClock.Review, today);
        await Give(idea, chosen, rule, due, now);
        idea.Route(panel.Count + chosen.Count, due);
        return due;
    }

    /// <summary>Somebody else takes the place of a reviewer who is late, away or kept apart.</summary>
    public async Task Substitute(Idea idea, Review late, int personId, string? why, DateTime now)
    {
        new Rules().Text(why, IdeasWords.OwnWords, "Why", Review.LongestRemark, 10).Check();
        var today = TehranTime.Day(now);
        var rule = await rules.Of(late.RuleId);
        var panel = ReviewPanel.Of(await Reviews(idea.Id), idea.ReviewRound);
        BrokenRule.If(!panel.Contains(late) || late.State == ReviewState.Settled, ShellWords.AlreadyDone);
        var staying = panel.Where(r => r != late).ToList();
        var cards = await people.Persons([.. staying.Select(r => r.ReviewerId)]);
        var free = (await apart.Free(idea, today)).Select(p => new PanelSeat(p.Id, p.UnitId)).ToList();
        ReviewPanel.CheckChoice([personId], [.. staying.Select(r => new PanelSeat(r.ReviewerId, cards.GetValueOrDefault(r.ReviewerId)?.UnitId))], free, rule);
        late.Replace(why);
        await inbox.Close(Kind, late.Id, now);
        inbox.Tell(late.ReviewerId, IdeasWords.YouWereReplaced(await blind.Title(idea)), "/reviews", now);
        await Give(idea, [personId], rule, await DueOf(DecisionClock.Review, today), now);
        idea.ScoreOn();
    }

    /// <summary>Reminds a reviewer; once a day is enough.</summary>
    public async Task Remind(Idea idea, Review review, DateTime now)
    {
        BrokenRule.If(!review.IsOpen || review.Round != idea.ReviewRound, ShellWords.AlreadyDone);
        inbox.Tell(review.ReviewerId, IdeasWords.ReviewReminder(await blind.Title(idea), review.Due), $"/reviews/{review.Id}", now);
    }

    /// <summary>Closes a reviewer's turn, because it is done, or because the place is theirs no more.</summary>
    public Task Close(Review review, DateTime now) => inbox.Close(Kind, review.Id, now);

    /// <summary>Rooms that asked for it hear who settled a review, the deputy where one did it; the idea by the name that reviewers know.</summary>
    public async Task TellSettled(Review review, string title, int personId, DateTime now)
    {
        foreach (var follower in followers) await follower.Settled(services, new ReviewDone(review.Id, personId, title, $"/reviews/{review.Id}"), now);
    }

    /// <summary>
    /// Looks at a panel as the house: keeps apart whoever has come into a conflict, lets all settle once all have sent, counts once
    /// all have settled. Asked again it changes nothing.
    /// </summary>
    public async Task Advance(int ideaId)
    {
        db.ChangeTracker.Clear();
        await writer.Save(db, Actor.System, async () =>
        {
            var idea = await db.Ideas.AsTracking().AsSplitQuery().SingleAsync(i => i.Id == ideaId);
            if (idea.IsReviewed && idea.Phase != ReviewPhase.Settled) await Advance(idea, Now);
        });
    }

    /// <summary>The same inside a write of the house that is under way.</summary>
    internal async Task Advance(Idea idea, DateTime now)
    {
        var today = TehranTime.Day(now);
        var before = idea.Waits;
        var panel = ReviewPanel.Of(await Reviews(idea.Id), idea.ReviewRound);
        if (panel.Count == 0) return;
        panel = await KeepApart(idea, panel, today, now);
        var rule = panel.Count > 0 ? await rules.Of(panel[0].RuleId) : await rules.InForce(today);
        if (ReviewPanel.Missing(panel, rule) > 0) idea.ChooseAgain();
        else if (ReviewPanel.AllSettled(panel, rule)) idea.Count(ReviewPanel.Outcome(panel, rule, await rules.Ceiling(rule, today)), now);
        else if (ReviewPanel.AllSent(panel, rule) && idea.Phase == ReviewPhase.Scoring) await LetSettle(idea, panel, today, now);
        await desk.Follow(idea, before, [.. idea.Authors.Select(a => a.PersonId)], now);
    }

    private async Task LetSettle(Idea idea, IReadOnlyList<Review> panel, DateOnly today, DateTime now)
    {
        idea.AllIn();
        var settleBy = await DueOf(DecisionClock.Settle, today);
        foreach (var review in panel.Where(r => r.State == ReviewState.Sent))
        {
            review.DueOn(settleBy);
            await inbox.Ask(new TurnAsk(review.ReviewerId, Kind, review.Id, IdeasWords.TurnSettle, $"/reviews/{review.Id}", await blind.Title(idea), review.Due, await Superior(today)), now);
        }
    }

    private async Task<IReadOnlyList<Review>> KeepApart(Idea idea, IReadOnlyList<Review> panel, DateOnly today, DateTime now)
    {
        var grounds = await apart.From(idea, [.. panel.Select(r => r.ReviewerId)], today);
        foreach (var review in panel.Where(r => grounds.ContainsKey(r.ReviewerId)))
        {
            review.Block(grounds[review.ReviewerId]);
            await inbox.Close(Kind, review.Id, now);
        }
        return [.. panel.Where(r => r.IsOnPanel)];
    }

    private async Task Give(Idea idea, IReadOnlyCollection<int> chosen, ReviewRule rule, DateOnly due, DateTime now)
    {
        var given = chosen.Distinct().Select(id => new Review(idea.Id, id, idea.ReviewRound, rule.Id, due, now)).ToList();
        db.AddRange(given);
        await db.SaveChangesAsync();
        var superior = await Superior(TehranTime.Day(now));
        foreach (var review in given)
            await inbox.Ask(new TurnAsk(review.ReviewerId, Kind, review.Id, IdeasWords.TurnReview, $"/reviews/{review.Id}", await blind.Title(idea), due, superior), now);
    }

    // Who is late with a review is heard of by the head of ideas.
    private async Task<int?> Superior(DateOnly today) => (await people.HoldersOf(Role.HeadOfIdeas, today)) is [var head, ..] ? head.Id : null;
}
