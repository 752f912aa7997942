namespace Pishran.Engine.Text;

/// <summary>Three letters in a row of the folded text, half-spaces left out: a typo spoils three of them. The space between two words
/// counts as a letter, so that beginnings and ends of words tell more than their middles.</summary>
internal static class Grams
{
    private const int LongestText = 4000;
    private const int Gap = ' ';

    /// <summary>The distinct grams of a text (its first 4,000 letters), ascending.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="spaces">False to leave the spaces out as well: then two spellings of one word have the same grams.</param>
    public static int[] Of(string? text, bool spaces = true)
    {
        var folded = PersianText.FoldJoined(text);
        var keys = new List<int>(folded.Length + 2);
        var (key, letters) = spaces ? (Gap, 1) : (0, 0);
        foreach (var c in folded + " ")
        {
            var isGap = !char.IsLetterOrDigit(c);
            if (isGap && (!spaces || (key & 0x7F) == Gap)) continue;
            key = ((key << 7) | (isGap ? Gap : Code(c))) & 0x1FFFFF;
            if (++letters >= 3) keys.Add(key);
            if (letters == LongestText) break;
        }

        if (!spaces && letters is 1 or 2) keys.Add(key);
        keys.Sort();
        return Distinct(keys);
    }

    /// <summary>Share of grams that two texts have in common (Dice), 0–1.</summary>
    public static double Overlap(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        if (a.Length + b.Length == 0) return 0;
        int i = 0, j = 0, common = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j]) common++;
            var (left, right) = (a[i], b[j]);
            if (left <= right) i++;
            if (right <= left) j++;
        }

        return 2.0 * common / (a.Length + b.Length);
    }

    // Seven bits: Persian letters and ASCII apart, other scripts share codes.
    private static int Code(char c) => c < 128 ? c & 0x7F : c switch
    {
        >= 'ء' and <= 'ي' => 1 + (c - 'ء'),
        'پ' => 'A',
        'چ' => 'B',
        'ژ' => 'C',
        'ک' => 'D',
        'گ' => 'E',
        'ی' => 'F',
        _ => 'G' + (c % 20),
    };

    private static int[] Distinct(List<int> sorted)
    {
        var count = 0;
        for (var i = 0; i < sorted.Count; i++)
            if (i == 0 || sorted[i] != sorted[i - 1]) sorted[count++] = sorted[i];
        return [.. sorted[..count]];
    }
}
