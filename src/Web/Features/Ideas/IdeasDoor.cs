using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Features.Ideas;

/// <summary>An idea as other rooms see one; authors are named only where they may be.</summary>
public sealed record IdeaCard(int Id, string Code, string Title, IdeaState State, int? UnitId, string Href);

/// <summary>What other rooms may ask of Ideas.</summary>
public sealed class IdeasDoor(AppDb db)
{
    /// <summary>Ideas by id; absent ids are missing from the answer. The unit is null where the authors are hidden.</summary>
    public async Task<IReadOnlyDictionary<int, IdeaCard>> Of(IReadOnlyCollection<int> ids) => ids.Count == 0
        ? new Dictionary<int, IdeaCard>()
        : (await db.Ideas.AsNoTracking().Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.Number, i.Title, i.State, i.UnitId, i.IsAnonymous }).ToListAsync())
            .ToDictionary(i => i.Id, i => new IdeaCard(i.Id, Idea.CodeOf(i.Number, i.Id), i.Title, i.State, i.IsAnonymous && Idea.IsBlindIn(i.State) ? null : i.UnitId, "/ideas/" + Idea.CodeOf(i.Number, i.Id)));
}
