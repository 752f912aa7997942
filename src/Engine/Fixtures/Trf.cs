using System.Globalization;

namespace Pishran.Engine.Fixtures;

/// <summary>One entry of a player's row: whom it met and with what result.</summary>
/// <param name="Opponent">Start number; 0 for nobody.</param>
/// <param name="Result">The code of the format: 1 = 0 played; + − forfeited; H F U Z byes; W D L unrated.</param>
public readonly record struct Entry(int Opponent, char Result)
{
    /// <summary>Points: a win, a forfeit in one's favour and a full bye 1; a draw and a half bye ½.</summary>
    public double Points => Result switch { '1' or '+' or 'F' or 'U' or 'W' => 1, '=' or 'H' or 'D' => .5, _ => 0 };

    /// <summary>A bye given by the pairing, or any full-point bye.</summary>
    public bool IsBye => Opponent == 0 && Result is 'U' or 'F';
}

/// <summary>A player of a tournament file.</summary>
/// <param name="Number">Start number, from 1.</param>
/// <param name="Name">Name.</param>
/// <param name="Rating">Rating; 0 when absent.</param>
/// <param name="Entries">One entry for each round so far.</param>
public sealed record Player(int Number, string Name, int Rating, IReadOnlyList<Entry> Entries);

/// <summary>Reads tournaments in the public TRF format (FIDE Tournament Report File, lines 001) and pairs their rounds again.</summary>
public static class Trf
{
    private const int FirstEntry = 91;
    private const int EntryWidth = 10;

    /// <summary>Players in order of start number; other lines are left out.</summary>
    /// <param name="text">The whole file, with any line ends.</param>
    /// <exception cref="FormatException">A player's line is too short or has text where a number belongs; the message names the line.</exception>
    public static IReadOnlyList<Player> Read(string text)
    {
        var lines = text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select((line, k) => (line, k)).Where(l => l.line.StartsWith("001", StringComparison.Ordinal)).Select(l => Player(l.line, l.k + 1)).OrderBy(p => p.Number)];
    }

    /// <summary>Rounds that have at least one entry with an opponent.</summary>
    public static int Rounds(IReadOnlyList<Player> players) =>
        players.Select(p => Enumerable.Range(0, p.Entries.Count).LastOrDefault(r => p.Entries[r].Opponent > 0, -1) + 1).DefaultIfEmpty().Max();

    /// <summary>
    /// Those who take part in a round, as they stood before it, best first. A round of the file: who was paired or had a bye from the pairing.
    /// The round after the last: everybody whose absence is not written down.
    /// </summary>
    /// <param name="players">All players.</param>
    /// <param name="round">From 0.</param>
    public static IReadOnlyList<Contestant> Before(IReadOnlyList<Player> players, int round) =>
        [.. players.Where(p => TakesPart(p, round, round >= Rounds(players)))
            .Select(p => new Contestant(
                p.Number,
                p.Entries.Take(round).Sum(e => e.Points),
                p.Entries.Take(round).Where(e => e.Opponent > 0).Select(e => e.Opponent).ToHashSet(),
                p.Entries.Take(round).Any(e => e.IsBye)))
            .OrderByDescending(c => c.Points).ThenBy(c => c.Id)];

    /// <summary>Pairs every round of the file again, each from the results before it.</summary>
    public static IEnumerable<SwissRound> Replay(IReadOnlyList<Player> players) =>
        Enumerable.Range(0, Rounds(players)).Select(round => Swiss.Pair(Before(players, round)));

    private static bool TakesPart(Player player, int round, bool next) =>
        round >= player.Entries.Count ? next : player.Entries[round].Opponent > 0 || player.Entries[round].Result == 'U';

    private static Player Player(string line, int at)
    {
        var entries = new List<Entry>();
        for (var from = FirstEntry; from + 8 <= line.Length; from += EntryWidth) entries.Add(ReadEntry(line.AsSpan(from, 8), at));
        return new(Number(line, 4, 4, at), Part(line, 14, 33).ToString(), Part(line, 48, 4) is { Length: 0 } ? 0 : Number(line, 48, 4, at), entries);
    }

    private static Entry ReadEntry(ReadOnlySpan<char> text, int at)
    {
        var opponent = text[..4].Trim();
        if (opponent.Length == 0) return new(0, 'Z');
        return int.TryParse(opponent, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(number, text[7])
            : throw new FormatException($"Line {at}: '{opponent}' is no start number.");
    }

    private static int Number(string line, int from, int length, int at) =>
        int.TryParse(Part(line, from, length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"Line {at}: a number belongs at column {from + 1}.");

    private static ReadOnlySpan<char> Part(string line, int from, int length) =>
        from >= line.Length ? [] : line.AsSpan(from, Math.Min(length, line.Length - from)).Trim();
}
