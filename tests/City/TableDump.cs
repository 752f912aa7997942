using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Tests;

/// <summary>A row as somebody with the whole database reads it.</summary>
public sealed record DumpedRow(string Table, IReadOnlyList<(string Name, object Value)> Values);

/// <summary>Every row of every table, for those who attack with the whole database.</summary>
public static class TableDump
{
    public static async Task<List<DumpedRow>> Of(AppDb db)
    {
        var all = new List<DumpedRow>();
        await db.Database.OpenConnectionAsync();
        try
        {
            foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct())
            {
                await using var ask = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // our own names
                ask.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
                await using var rows = await ask.ExecuteReaderAsync();
                while (await rows.ReadAsync()) all.Add(new DumpedRow(table, [.. Enumerable.Range(0, rows.FieldCount).Select(i => (rows.GetName(i), rows.GetValue(i)))]));
            }
        }
        finally
        {
            // The context goes back to its pool: an open connection would wait there for whoever comes next.
            await db.Database.CloseConnectionAsync();
        }
        return all;
    }
}
