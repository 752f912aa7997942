using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Bylaws;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Reviewing;

/// <summary>A review of whoever looks. <paramref name="IsTurn"/>: something is to be done now.</summary>
public sealed record MyReviewRow(int Id, string Title, ReviewState State, DateOnly Due, int DaysLeft, bool IsTurn, bool IsPaused, int? Score);

/// <summary>The ideas that an expert reads: what waits for them first, then what they have settled.</summary>
[Authorize(Roles = Role.Expert)]
public sealed class IndexModel(Apart apart, Blind blind, BylawsDoor bylaws) : RoomPage
{
    private const int MostOpen = 60;

    [BindProperty(SupportsGet = true, Name = "after")] public string? After { get; set; }

    public IReadOnlyList<MyReviewRow> Open { get; private set; } = [];
    public Paged<MyReviewRow> Settled { get; private set; } = new([], null);

    protected override async Task<IActionResult?> Load()
    {
        var mine = Db.ReviewsOf(Me.Id).AsNoTracking();
        if (!int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var before)) before = int.MaxValue;
        if (before == int.MaxValue)
            Open = await Rows(await mine.Where(r => r.State == ReviewState.Given || r.State == ReviewState.Sent).OrderBy(r => r.Due).ThenBy(r => r.Id).Take(MostOpen).ToListAsync());
        var settled = Paged<Review>.Cut(await mine.Where(r => r.State == ReviewState.Settled && r.Id < before).OrderByDescending(r => r.Id).Take(Paged<Review>.Size + 1).ToListAsync(), r => r.Id.ToString(CultureInfo.InvariantCulture));
        Settled = new Paged<MyReviewRow>(await Rows(settled.Rows), settled.Next);
        return null;
    }

    private async Task<IReadOnlyList<MyReviewRow>> Rows(IReadOnlyList<Review> reviews)
    {
        var ids = reviews.Select(r => r.IdeaId).Distinct().ToList();
        var ideas = await Db.Ideas.AsNoTracking().AsSplitQuery().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id);
        var kept = (await apart.Between(ideas.Values, [.. new[] { Me.Id, Me.PersonId }.Distinct()], Today)).Keys.Select(k => k.Idea).ToHashSet();
        var calendar = await bylaws.Calendar();
        var rows = new List<MyReviewRow>();
        foreach (var review in reviews.Where(r => !kept.Contains(r.IdeaId)))
        {
            var idea = ideas[review.IdeaId];
            var isNow = idea.IsReviewed && idea.ReviewRound == review.Round;
            rows.Add(new MyReviewRow(review.Id, await blind.Title(idea), review.State, review.Due, calendar.Between(Today, review.Due),
                isNow && (review.State == ReviewState.Given || (review.State == ReviewState.Sent && idea.Phase == ReviewPhase.Settling)), idea.State == IdeaState.Clarify, review.Score));
        }
        return rows;
    }
}
