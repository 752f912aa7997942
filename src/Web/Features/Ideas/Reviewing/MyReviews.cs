using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Features.Ideas.Reviewing;

/// <summary>The only questions about reviews that a reviewer's pages may ask: a person's own, never those that were closed to them.</summary>
internal static class MyReviews
{
    extension(AppDb db)
    {
        public IQueryable<Review> ReviewsOf(int reviewerId) => db.Reviews.Where(r => r.ReviewerId == reviewerId && r.State != ReviewState.Blocked && r.State != ReviewState.Replaced);

        /// <summary>The code of the idea that a review is about, for the desk.</summary>
        public async Task<string?> IdeaOfReview(int id) =>
            await (from review in db.Reviews join idea in db.Ideas on review.IdeaId equals idea.Id where review.Id == id select new { idea.Number, idea.Id }).FirstOrDefaultAsync() is { } found ? Idea.CodeOf(found.Number, found.Id) : null;

        /// <summary>One of them; tracked.</summary>
        public Task<Review?> MyReview(int reviewerId, int id) => db.ReviewsOf(reviewerId).AsTracking().FirstOrDefaultAsync(r => r.Id == id);
    }
}
