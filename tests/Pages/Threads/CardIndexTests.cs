using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.Problems;
using Pishran.Features.Threads;

namespace Pishran.Tests.Pages.Threads;

/// <summary>What the index answered is kept only as long as the cards stand as they were.</summary>
public sealed class CardIndexTests(SqliteCity city) : IClassFixture<SqliteCity>
{
    private const string Kind = "Tests.Late";

    private static CardFacts Facts(ProblemState state) => new(Kind, 1, "", "A card that was written late", "", state, "/", CardAudience.Public, null, null, 1405);

    // A writer may draw a lower number and commit after one that drew a higher.
    [Fact]
    public async Task A_change_that_commits_after_a_later_one_is_counted_too()
    {
        var index = city.Services.GetRequiredService<CardIndex>();
        var (card, last) = await city.Arrange(async db =>
        {
            var made = db.Add(new Card(Facts(ProblemState.Open), city.Clock.Now)).Entity;
            db.Add(new CardChange(made));
            await db.SaveChangesAsync();
            return (made.Id, await db.Set<CardChange>().MaxAsync(c => c.Id));
        });
        await Change(last + 2, card);
        Assert.Equal(1, await Count(index, ProblemState.Open));
        await city.Arrange(async db => (await db.Set<Card>().AsTracking().SingleAsync(c => c.Id == card)).Take(Facts(ProblemState.Parked), city.Clock.Now));
        await Change(last + 1, card);
        Assert.Equal(0, await Count(index, ProblemState.Open));
        Assert.Equal(1, await Count(index, ProblemState.Parked));
    }

    private Task Change(int id, int card) => city.Arrange(db => db.Database.ExecuteSqlAsync($"INSERT INTO card_changes (id, card_id) VALUES ({id}, {card})"));

    private static async Task<int> Count(CardIndex index, ProblemState state)
    {
        await index.CatchUp();
        return index.CountByState(Kind, c => c.Kind == Kind).GetValueOrDefault(string.Create(CultureInfo.InvariantCulture, $"Problems:ProblemState.{state}"));
    }
}
