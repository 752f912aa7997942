using Microsoft.EntityFrameworkCore;

namespace Pishran.Data;

/// <summary>How a record's own history is read.</summary>
public static class HistoryReading
{
    /// <summary>How many lines a page shows at most.</summary>
    public const int Most = 30;

    private static readonly Compiled<Func<AppDb, string, int, IAsyncEnumerable<HistoryEntry>>> Latest = new(() => EF.CompileAsyncQuery((AppDb db, string kind, int recordId) =>
        db.Set<HistoryEntry>().AsNoTracking().Where(h => h.Kind == kind && h.RecordId == recordId).OrderByDescending(h => h.At).ThenByDescending(h => h.Id).Take(Most)));

    /// <summary>What happened to a record, newest first.</summary>
    /// <param name="kind">As <see cref="Record.KindOf"/> says it.</param>
    public static async Task<IReadOnlyList<HistoryEntry>> HistoryOf(this AppDb db, string kind, int recordId) => await Latest.For(db)(db, kind, recordId).ToListAsync();
}
