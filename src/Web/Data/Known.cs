using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Pishran.Data;

internal static class Known
{
    /// <summary>
    /// What this context holds of a kind, rows not saved yet included, without looking through everything it tracks for
    /// changes: a write of many acts asks this often.
    /// </summary>
    public static LocalView<T> Held<T>(this AppDb db) where T : class
    {
        var looks = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try { return db.Set<T>().Local; }
        finally { db.ChangeTracker.AutoDetectChangesEnabled = looks; }
    }
}
