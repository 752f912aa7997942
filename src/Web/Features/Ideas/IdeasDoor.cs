using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Numbers;
using Pishran.Features.People;
using Pishran.Features.Threads;

namespace Pishran.Features.Ideas;

/// <summary>An idea as other rooms see one; authors are named only where they may be.</summary>
public sealed record IdeaCard(int Id, string Code, string Title, IdeaState State, int? UnitId, string Href);

/// <summary>What an idea is made of that began elsewhere. Texts are clean; the first of the authors is the one who sends it off.</summary>
/// <param name="CameFrom">Kind and number of the record it began as.</param>
public sealed record IdeaSeed((string Kind, int Id) CameFrom, string Title, string Text, int? ProblemId, IReadOnlyList<int> Authors);

/// <summary>A review that is done: who did it, and what the idea is called to a reviewer.</summary>
public sealed record ReviewDone(int ReviewId, int PersonId, string Title, string Href);

/// <summary>What a room does when a review was settled; inside the same transaction.</summary>
public sealed record ReviewFollower(Func<IServiceProvider, ReviewDone, DateTime, Task> Settled);

/// <summary>What other rooms may ask of Ideas.</summary>
public sealed class IdeasDoor(AppDb db, IdeaDesk desk, PeopleDoor people, ThreadsDoor threads)
{
    /// <summary>Ideas by id; absent ids are missing from the answer. The unit is null where the authors are hidden.</summary>
    public async Task<IReadOnlyDictionary<int, IdeaCard>> Of(IReadOnlyCollection<int> ids) => ids.Count == 0
        ? new Dictionary<int, IdeaCard>()
        : (await db.Ideas.AsNoTracking().Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.Number, i.Title, i.State, i.UnitId, i.IsAnonymous }).ToListAsync())
            .ToDictionary(i => i.Id, i => new IdeaCard(i.Id, Idea.CodeOf(i.Number, i.Id), i.Title, i.State, i.IsAnonymous && Idea.IsBlindIn(i.State) ? null : i.UnitId, "/ideas/" + Idea.CodeOf(i.Number, i.Id)));

    /// <summary>Opens the draft of an idea with equal shares. Who comes first has signed; the others are asked to, and nothing is sent off before.
    /// Saves by itself, because the idea needs its number; to be called inside a write.</summary>
    public async Task<IdeaCard> Open(IdeaSeed seed, DateTime now)
    {
        var cards = await people.Persons([.. seed.Authors]);
        var signers = seed.Authors.Select(id => new Signer(id, cards.GetValueOrDefault(id)?.UnitId)).ToList();
        var idea = new Idea(IdeaFacts.Of(seed.Title, seed.Text, seed.ProblemId), signers[0], now);
        idea.Share([.. signers.Zip(Shares.Equal(signers.Count))], cards.ToDictionary(c => c.Key, c => c.Value.Name), now);
        db.Ideas.Add(idea);
        await db.SaveChangesAsync();
        await threads.Join((IdeaCards.Kind, idea.Id), Relation.CameFrom, seed.CameFrom, now);
        if (seed.ProblemId is { } problem) await threads.Join((IdeaCards.Kind, idea.Id), Relation.Answers, (IdeaCards.ProblemKind, problem), now);
        await desk.Follow(idea, IdeaStep.Nothing, [], now);
        return new IdeaCard(idea.Id, idea.Code, idea.Title, idea.State, idea.UnitId, idea.Href);
    }

    /// <summary>Makes a room hear of reviews that were settled; called by that room.</summary>
    public static void Tell(IServiceCollection services, ReviewFollower follower) => services.AddSingleton(follower);
}
