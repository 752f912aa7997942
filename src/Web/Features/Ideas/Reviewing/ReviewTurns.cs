using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Features.Inbox;

namespace Pishran.Features.Ideas.Reviewing;

/// <summary>What the reviewers' turns do when the idea moves: they stand while an author must answer, go on afterwards, and end when nobody needs to read any more.</summary>
public sealed class ReviewTurns(AppDb db, InboxDoor inbox, BylawsDoor bylaws)
{
    public static string Kind { get; } = Record.KindOf(typeof(Review));

    public async Task Follow(Idea idea, DateTime now)
    {
        var open = await db.Reviews.AsTracking().Where(r => r.IdeaId == idea.Id && (r.State == ReviewState.Given || r.State == ReviewState.Sent)).ToListAsync();
        var today = TehranTime.Day(now);
        foreach (var review in open.Where(r => r.IsOpen))
        {
            if (idea.State == IdeaState.Clarify) await Pause(review, today, now);
            else if (!idea.IsReviewed || review.Round != idea.ReviewRound) await End(review, now);
            else if (review.PausedOn is not null) await Resume(review, today, now);
        }
    }

    private async Task Pause(Review review, DateOnly today, DateTime now)
    {
        review.Pause(today);
        await inbox.Pause(Kind, review.Id, now);
    }

    private async Task Resume(Review review, DateOnly today, DateTime now)
    {
        review.Resume(today, await bylaws.Calendar());
        await inbox.Resume(Kind, review.Id, now);
    }

    private async Task End(Review review, DateTime now)
    {
        review.Replace();
        await inbox.Close(Kind, review.Id, now);
    }
}
