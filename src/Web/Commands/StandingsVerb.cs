using System.CommandLine;
using Pishran.Features.League.Standings;

namespace Pishran.Commands;

/// <summary><c>pishran standings verify</c>: computes a published result again from the sheets in its file. Needs no database.</summary>
public static class StandingsVerb
{
    public static Command Command()
    {
        var file = new Argument<FileInfo>("file") { Description = "The standings file, as downloaded from the round's page." };
        var seal = new Option<string?>("--seal") { Description = "The fingerprint shown at the ceremony, to compare with the file's." };
        var verify = new Command("verify", "Compute the lines of a standings file again and compare its fingerprint.\n\nExample: pishran standings verify standings.txt --seal 7be0…51d2") { file, seal };
        verify.SetAction(async line =>
        {
            if (!line.GetValue(file)!.Exists) return await Refuse($"There is no file {line.GetValue(file)}.");
            var text = await File.ReadAllTextAsync(line.GetValue(file)!.FullName);
            try
            {
                return await Say(text, line.GetValue(seal));
            }
            catch (FormatException wrong)
            {
                return await Refuse($"This is not a standings file. {wrong.Message}");
            }
        });
        return new Command("standings", "Published results of the league.") { verify };
    }

    private static async Task<int> Say(string file, string? expected)
    {
        var (text, written) = StandingsFile.Open(file);
        var seal = StandingsFile.SealOf(text);
        if (written is not null && written != seal) return await Refuse($"The text was changed: its fingerprint is {seal}, but the file says {written}.");
        if (expected is not null && !string.Equals(expected.Trim(), seal, StringComparison.OrdinalIgnoreCase)) return await Refuse($"This is another result: its fingerprint is {seal}.");
        var standings = StandingsFile.Read(text);
        if (standings.FirstDifference() is { } difference) return await Refuse($"The lines do not follow from the sheets.\n  written:  {difference.Written}\n  computed: {difference.Computed}");
        Console.WriteLine($"Intact: {standings.Lines.Count} lines follow from {standings.Sheets.Count} sheets. Fingerprint: {seal}");
        return 0;
    }

    private static async Task<int> Refuse(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 1;
    }
}
