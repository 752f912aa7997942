using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Features.Catalogue.Show;

/// <summary>Counts looks at product pages without writing while somebody reads; a job brings the sums to the products.</summary>
public sealed class SeenCounter
{
    private readonly ConcurrentDictionary<int, int> _looks = new();

    public void Saw(int productId) => _looks.AddOrUpdate(productId, 1, (_, count) => count + 1);

    /// <summary>Brings what was counted since the last time.</summary>
    public async Task Bring(IServiceProvider services)
    {
        var taken = _looks.Keys.Select(id => (Id: id, Count: _looks.TryRemove(id, out var count) ? count : 0)).Where(l => l.Count > 0).ToList();
        if (taken.Count == 0) return;
        var db = services.GetRequiredService<AppDb>();
        await services.GetRequiredService<Writer>().Save(db, Actor.System, async () =>
        {
            foreach (var (id, count) in taken) await db.Products.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Seen, p => p.Seen + count));
        });
    }
}
