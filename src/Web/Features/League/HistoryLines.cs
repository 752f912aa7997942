using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.League;

/// <summary>What happened to a record, newest first, in words a person reads.</summary>
public sealed record HistoryLine(DateTime At, Word What, string? Why, string By, string? ActingFor);

internal static class HistoryLines
{
    private const int Shown = 12;

    public static async Task<IReadOnlyList<HistoryLine>> HistoryOf(this AppDb db, Record noun)
    {
        var (kind, id) = (Record.KindOf(noun.GetType()), noun.Id);
        return [.. (await db.History.AsNoTracking().Where(e => e.Kind == kind && e.RecordId == id).OrderByDescending(e => e.Id).Take(Shown).ToListAsync())
            .Select(e => new HistoryLine(e.At, Word.FromJson(e.What), e.Why, e.ActorName, e.ActingForName))];
    }
}
