namespace Pishran.Engine.Text;

/// <summary>A word as written and its folded, joined form; parts are the pieces of a word with half-spaces.</summary>
internal readonly record struct Token(string Surface, string Form, bool IsPart)
{
    /// <summary>The words of any text that are worth indexing. A word with half-spaces comes joined, and then piece by piece.</summary>
    public static List<Token> Read(string? text)
    {
        var clean = PersianText.Clean(text);
        var tokens = new List<Token>(clean.Length / 5);
        for (var i = 0; i < clean.Length;)
        {
            if (!IsInside(clean[i]))
            {
                i++;
                continue;
            }

            var start = i++;
            while (i < clean.Length && IsInside(clean[i]) && !Turns(clean[i - 1], clean[i])) i++;
            Add(tokens, clean[start..i]);
        }

        return tokens;
    }

    private static void Add(List<Token> tokens, string surface)
    {
        var form = Folding.Run(surface, joined: true);
        var split = surface.Contains(Letters.HalfSpace, StringComparison.Ordinal);
        var isStop = form.Length < 2 && !char.IsAsciiDigit(form.FirstOrDefault()) || StopWords.Has(form);
        if (!isStop) tokens.Add(new(surface, form, IsPart: false));
        if (!split) return;

        foreach (var piece in surface.Split(Letters.HalfSpace))
        {
            var part = Folding.Run(piece, joined: true);
            if (part.Length > 1 && !StopWords.Has(part)) tokens.Add(new(surface, part, IsPart: !isStop));
        }
    }

    private static bool IsInside(char c) => char.IsLetterOrDigit(c) || c == Letters.HalfSpace || Letters.IsMark(c) || char.IsSurrogate(c);

    private static bool Turns(char left, char right) =>
        (Letters.IsPersian(left) && Letters.Digit(right) >= 0) || (Letters.Digit(left) >= 0 && Letters.IsPersian(right));
}
