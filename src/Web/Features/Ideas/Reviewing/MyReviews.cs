using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Features.Ideas.Reviewing;

/// <summary>The only questions about reviews that a reviewer's pages may ask: a person's own, never those that were closed to them.</summary>
internal static class MyReviews
{
    extension(AppDb db)
    {
        public IQueryable<Review> ReviewsOf(int reviewerId) => db.Reviews.Where(r => r.ReviewerId == reviewerId && r.State != ReviewState.Blocked && r.State != ReviewState.Replaced);

        /// <summary>One of them; tracked.</summary>
        public Task<Review?> MyReview(int reviewerId, int id) => db.ReviewsOf(reviewerId).AsTracking().FirstOrDefaultAsync(r => r.Id == id);
    }
}
