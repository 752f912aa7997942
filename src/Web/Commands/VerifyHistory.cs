using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Commands;

/// <summary><c>pishran verify-history</c>: proves that nothing in the history was changed, removed or put in between.</summary>
public static class VerifyHistory
{
    public static Command Command()
    {
        var json = new Option<bool>("--json") { Description = "Print the result as JSON." };
        var command = new Command("verify-history", "Prove the history chain, or name its first broken link.\n\nExample: pishran verify-history --data /srv/pishran") { json };
        command.SetAction(async line =>
        {
            await using var house = House.Build(Verbs.Settings(line));
            await Database.Migrate(house.Services);
            await using var scope = house.Services.CreateAsyncScope();
            var (entries, broken, head) = await Check(scope.ServiceProvider.GetRequiredService<AppDb>());
            if (line.GetValue(json)) Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(new { entries, intact = broken is null, firstBroken = broken, head }));
            else if (broken is null) Console.WriteLine($"{entries} entries, intact. Head: {head}");
            if (broken is null) return 0;
            await Console.Error.WriteLineAsync($"The chain is broken at entry {broken}. Compare with a backup from before the change.");
            return 1;
        });
        return command;
    }

    /// <summary>Walks the chain in order. <c>Broken</c> is the id of the first entry whose hash or link is wrong.</summary>
    public static async Task<(int Entries, int? Broken, string Head)> Check(AppDb db)
    {
        var (count, previous) = (0, HistoryEntry.Start);
        await foreach (var entry in db.History.AsNoTracking().OrderBy(e => e.Id).AsAsyncEnumerable())
        {
            if (entry.Previous != previous || entry.ComputeHash() != entry.Hash) return (count, entry.Id, previous);
            (count, previous) = (count + 1, entry.Hash);
        }
        return (count, null, previous);
    }
}
