using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Jobs;

/// <summary>Forgets the keys of requests after a week: nobody sends a form again after that.</summary>
public sealed class RequestKeyJob(AppDb db, Writer writer, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public Task Run()
    {
        var before = clock.GetUtcNow().UtcDateTime - Kept;
        return writer.Save(db, Actor.System, () => db.RequestKeys.Where(k => k.At < before).ExecuteDeleteAsync());
    }
}
