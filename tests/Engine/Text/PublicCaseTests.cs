using System.Text.Json;
using Pishran.Engine.Text;

namespace Pishran.EngineTests.Text;

/// <summary>Cases of two public Persian libraries. What ours does on purpose in another way is listed in vectors/persian.md.</summary>
public sealed class PublicCaseTests
{
    /// <summary>How a case is met: by the cleaned text itself, by the search key, by the words, by the letters whatever the spacing, by the digits, by the stem.</summary>
    private enum By { Clean, Key, Words, Letters, Digits, Stem, LeftOut }

    private static readonly Dictionary<string, By> OfSuite = new(StringComparer.Ordinal)
    {
        ["test_normalize"] = By.Words, ["test_correct_spacing"] = By.Clean, ["test_remove_diacritics"] = By.Key, ["test_remove_specials_chars"] = By.Clean,
        ["test_decrease_repeated_chars"] = By.Clean, ["test_persian_style"] = By.Words, ["test_persian_number"] = By.Digits, ["test_unicodes_replacement"] = By.Words,
        ["test_seperate_mi"] = By.Letters, ["test_token_spacing"] = By.Letters, ["test_stem"] = By.Stem, ["test_lemmatize"] = By.Stem, ["test_lemmatize_with_pos"] = By.Stem,
        ["test_split_token_words"] = By.LeftOut, ["test_join_verb_parts"] = By.LeftOut,
    };

    private static readonly Dictionary<string, By> OfText = new(StringComparer.Ordinal)
    {
        // Half-spaces are not put in, and digits not parted, in what is kept; the search does not mind either.
        ["جمعهها مطالعه کنید"] = By.Letters, ["لحظه هایی سخت"] = By.Letters, ["مسافت ۹کیلومتر"] = By.Words, ["مسافت۹ کیلومتر"] = By.Words,
        // Letters written again and again, and signs, stay as they were typed.
        ["اِعلاممممم کَرد : « زمین لرزه ای به بُزرگیِ 6 دهم ریشتر ...»"] = By.LeftOut, ["سلاممم دوستان"] = By.LeftOut, ["پیامبر اکرم ﷺ"] = By.LeftOut, ["﷽"] = By.LeftOut,
        // No roots of verbs, and no parts of speech.
        ["می‌روم"] = By.LeftOut, ["گفته_شده_است"] = By.LeftOut, ["نچشیده_است"] = By.LeftOut, ["اجتماعی"] = By.LeftOut,
    };

    [Fact]
    public void Cases_of_hazm_are_met()
    {
        var (met, missed) = (0, new List<string>());
        foreach (var known in Vector.Read("hazm-cases.json").GetProperty("cases").EnumerateArray().Where(c => !c.GetProperty("xfail").GetBoolean()))
        {
            var (given, expected) = (Text(known.GetProperty("args")[0]), known.GetProperty("expected"));
            var by = OfText.GetValueOrDefault(given, OfSuite[known.GetProperty("test").GetString()!]);
            if (by == By.LeftOut) continue;
            if (IsMet(by, given, Text(expected))) met++;
            else missed.Add($"{known.GetProperty("test")}: “{given}” by {by}: “{Text(expected)}”");
        }

        Assert.Empty(missed);
        Assert.Equal(67, met);
    }

    [Fact]
    public void Half_spaces_of_persian_tools_are_met()
    {
        var cases = Vector.Read("persian-tools-halfspace-cases.json").GetProperty("cases").EnumerateArray().ToList();
        Assert.Equal(32, cases.Count);
        foreach (var known in cases) Assert.True(IsMet(By.Letters, known.GetProperty("input").GetString()!, known.GetProperty("expected").GetString()!), known.ToString());
    }

    [Fact]
    public void A_search_finds_either_spelling_by_the_other()
    {
        foreach (var known in Vector.Read("persian-tools-halfspace-cases.json").GetProperty("cases").EnumerateArray())
        {
            var (given, expected) = (known.GetProperty("input").GetString()!, known.GetProperty("expected").GetString()!);
            using var index = new TextIndex();
            index.Put(1, "رنگ آسمان آبی", null);
            index.Put(2, expected, null);
            index.Put(3, "پل روی رودخانه", null);
            if (Grams(given).Length < 3) continue;
            Assert.Equal(2, index.Similar(given, 1).Single().Id);
        }
    }

    private static bool IsMet(By by, string given, string expected) => by switch
    {
        By.Clean => PersianText.Clean(given) == expected.Trim(),
        By.Key => PersianText.Fold(given) == PersianText.Fold(expected),
        By.Words => PersianText.Words(PersianText.Fold(given)).SequenceEqual(PersianText.Words(PersianText.Fold(expected))),
        By.Letters => Grams(given) == Grams(expected),
        By.Digits => PersianText.PersianDigits(given) == expected,
        _ => PersianText.FoldJoined(given).Length == 0 ? PersianText.FoldJoined(expected).Length == 0 : PersianText.Stem(PersianText.FoldJoined(given)) == PersianText.FoldJoined(expected),
    };

    private static string Grams(string text) => PersianText.FoldJoined(text).Replace(" ", "", StringComparison.Ordinal);

    // A list of tokens is the text that they make.
    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Array ? string.Join(' ', value.EnumerateArray().Select(Text)) : value.GetString()!;
}
