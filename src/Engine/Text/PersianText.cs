namespace Pishran.Engine.Text;

/// <summary>Persian text: clean what is stored, fold what is searched; never one function for both.</summary>
public static class PersianText
{
    /// <summary>Display-safe text on one line. Arabic ي ك and presentation forms become Persian letters, ۀ becomes هٔ, tatweel goes,
    /// half-spaces stay only where they part two joining letters; bidi controls, other invisible characters, controls, U+0000 and
    /// lone surrogates are dropped; blanks become single spaces. Spelling, diacritics, digits and quotes stay; letters inside links
    /// and e-mail addresses stay. NFC, idempotent; null gives "". Never use it on passwords.</summary>
    public static string Clean(string? text) => Cleaning.Run(text, keepLines: false);

    /// <summary>As <see cref="Clean"/>, but lines stay: every kind of line end becomes \n, none at either end.</summary>
    public static string CleanLines(string? text) => Cleaning.Run(text, keepLines: true);

    /// <summary>The key for search, unique names and comparisons: cleaned, then آ أ إ ٱ→ا, ؤ→و, ئ→ی, ة ۀ→ه, ء and diacritics dropped,
    /// digits 0–9, lower case, compatibility forms opened, half-space → space. Idempotent; Fold(x) = Fold(Clean(x)).</summary>
    public static string Fold(string? text) => Folding.Run(text, joined: false);

    /// <summary>As <see cref="Fold"/>, but half-spaces vanish: «می‌شود» → «میشود».</summary>
    public static string FoldJoined(string? text) => Folding.Run(text, joined: true);

    /// <summary>An ASCII key whose ordinal order (SQLite BINARY, PostgreSQL "C") is the Persian alphabet: آ ا ب پ … ک گ … و ه ی;
    /// blanks and punctuation first, then digits, Persian, Latin, the rest. Follows CLDR fa. Empty text gives "".</summary>
    public static string SortKey(string? text) => Collation.Key(text);

    /// <summary>Latin and Arabic digits as Persian ones: for display in Persian, never for codes.</summary>
    public static string PersianDigits(string text) => Digits(text, '۰');

    /// <summary>Persian, Arabic and full-width digits as 0–9.</summary>
    public static string LatinDigits(string text) => Digits(text, '0');

    /// <summary>The words of folded text in order: runs of letters and digits; Persian letters and digits part from each other.</summary>
    public static IEnumerable<string> Words(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return WordsOf(folded);
    }

    /// <summary>The stem of one folded word: plural, comparative and possessive endings go (کتابهایشان → کتاب), a list of
    /// exceptions stays whole (تهران, میدان). Light on purpose: both sides of a search are stemmed alike.</summary>
    public static string Stem(string foldedWord) => Stemmer.Stem(foldedWord);

    private static IEnumerable<string> WordsOf(string folded)
    {
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            var inside = i < folded.Length && (char.IsLetterOrDigit(folded[i]) || char.IsSurrogate(folded[i]));
            var turns = inside && start >= 0 && i > start && Turns(folded[i - 1], folded[i]);
            if (start >= 0 && (!inside || turns)) yield return folded[start..i];
            if (!inside) start = -1;
            else if (start < 0 || turns) start = i;
        }
    }

    private static bool Turns(char left, char right) =>
        (Letters.IsPersian(left) && char.IsAsciiDigit(right)) || (char.IsAsciiDigit(left) && Letters.IsPersian(right));

    private static string Digits(string text, char zero)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = 0;
        while (at < text.Length && (Letters.Digit(text[at]) < 0 || text[at] == zero + Letters.Digit(text[at]))) at++;
        return at == text.Length ? text : string.Create(text.Length, (text, zero), static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Letters.Digit(from.text[i]) is >= 0 and var digit ? (char)(from.zero + digit) : from.text[i];
        });
    }
}
