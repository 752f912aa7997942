using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Data;

/// <summary>What two people wanted at the same moment and only one can have: the unique index decides, a rule tells the other.</summary>
public static class Taken
{
    /// <summary>Whether a save failed because a unique index over this column had the value already.</summary>
    public static bool IsTaken(this DbUpdateException failed, string column) =>
        failed.InnerException is DbException inner
        && inner.Message.Contains("unique", StringComparison.OrdinalIgnoreCase)
        && inner.Message.Contains(column, StringComparison.OrdinalIgnoreCase);

    /// <summary>Saves; a value that somebody took in between becomes a rule said to the person.</summary>
    /// <exception cref="BrokenRule">The column's unique index had the value already.</exception>
    public static async Task SaveUnlessTaken(this AppDb db, string column, Word word, string? field = null, string? otherColumn = null, Word? otherWord = null)
    {
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException failed) when (failed.IsTaken(column))
        {
            throw new BrokenRule(word, field);
        }
        catch (DbUpdateException failed) when (otherColumn is not null && failed.IsTaken(otherColumn))
        {
            throw new BrokenRule(otherWord!);
        }
    }
}
