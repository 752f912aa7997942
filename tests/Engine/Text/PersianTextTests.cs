using System.Globalization;
using CsCheck;
using Pishran.Engine.Text;

namespace Pishran.EngineTests.Text;

public class PersianTextTests
{
    private static readonly string[] Scraps =
    [
        "علي", "كاظمي", "خانۀ", "می‌شود", " ", "  ", "\u200C", "\u200C\u200C", "\u0640", "\n", "\r\n", "\u202E", "\u200D", "\uFEFF", "\uD800", "\uDC00", "\0", "https://a/علي", "a@b.ir", "\u0654", "\u0650", "\u06D5\u0654", "\uFEFB", "\uFDF2", "\uFC60", "\uFE76", "é", "e\u0301", "\uFE0F", "☀\uFE0F", "👩\u200D👧", "۱۲٬۳", "ی\u0654", "\u00AD", "://", "www.", "@", ".", "ء", "ا", "Å", "\u1100\u1161", "\u0344", "\u09C7\u09BE", "\t",
    ];

    // Everything that has ever gone wrong, mixed at random.
    private static readonly Gen<string> Wild = Gen.OneOf(
        Gen.Int[0, 999].Select(i => Scraps[i % Scraps.Length]),
        Gen.Char.Select(c => c.ToString()),
        Gen.Char['\u0600', '\u06FF'].Select(c => c.ToString()),
        Gen.Int[0x10000, 0x1FFFF].Select(char.ConvertFromUtf32)).Array[0, 12].Select(string.Concat);

    [Fact]
    public void Cleaning_twice_is_cleaning_once() => Wild.Sample(text =>
    {
        var once = PersianText.Clean(text);
        Assert.Equal(once, PersianText.Clean(once));
        var lines = PersianText.CleanLines(text);
        Assert.Equal(lines, PersianText.CleanLines(lines));
        Assert.True(once.IsNormalized());
    }, iter: 100_000);

    [Fact]
    public void Nothing_dangerous_survives_cleaning() => Wild.Sample(text =>
    {
        var clean = PersianText.CleanLines(text);
        Assert.False(Bidi.HasControls(clean));
        Assert.DoesNotContain(clean, c => c != '\n' && char.IsControl(c));
        Assert.DoesNotContain(clean.EnumerateRunes(), r => r.Value == 0xFFFD && !text.Contains('\uFFFD'));
        Assert.DoesNotContain('\n', PersianText.Clean(text));
    }, iter: 20_000);

    [Fact]
    public void Folding_is_idempotent_and_the_same_after_cleaning() => Wild.Sample(text =>
    {
        var fold = PersianText.Fold(text);
        Assert.Equal(fold, PersianText.Fold(fold));
        Assert.Equal(fold, PersianText.Fold(PersianText.Clean(text)));
        var joined = PersianText.FoldJoined(text);
        Assert.Equal(joined, PersianText.FoldJoined(joined));
    }, iter: 50_000);

    [Theory]
    [InlineData("علي كاظمي", "علی کاظمی")]
    [InlineData("خانۀ ما", "خانهٔ ما")]
    [InlineData("ســلام", "سلام")]
    [InlineData("۱۴۰۴ ـ ۱۴۰۵", "۱۴۰۴ - ۱۴۰۵")]
    [InlineData("کاروان‌‌سرا", "کاروان‌سرا")]
    [InlineData("سلام ‌‌دنیا", "سلام دنیا")]
    [InlineData("‌کاروان‌سرا‌", "کاروان‌سرا")]
    [InlineData("کار‌گاه", "کارگاه")]
    [InlineData("ﻋﻠﯽ", "علی")]
    [InlineData("a\u00A0b\u2003c", "a b c")]
    [InlineData("طرح برنده\u202Enuof\u202C", "طرح برندهnuof")]
    [InlineData("ﷲ", "الله")]
    [InlineData("https://fa.example/علي علي", "https://fa.example/علي علی")]
    [InlineData("ایده\u00AD", "ایده")]
    [InlineData("خط\nدو", "خط دو")]
    [InlineData("مِهر", "مِهر")]
    [InlineData("«می‌شود»", "«می‌شود»")]
    [InlineData("👍🏽 ☀\uFE0F", "👍🏽 ☀\uFE0F")]
    [InlineData(null, "")]
    public void Clean_keeps_meaning_and_drops_noise(string? text, string expected) => Assert.Equal(expected, PersianText.Clean(text));

    [Fact]
    public void Halves_of_pairs_and_zeros_are_dropped() => Assert.Equal("abc", PersianText.Clean("a\0b\uD800c\uDC00"));

    [Theory]
    [InlineData("a\r\nb\rc\u2028d", "a\nb\nc\nd")]
    [InlineData("\n\n a \n\n b \n", "a\n\nb")]
    public void CleanLines_keeps_lines(string text, string expected) => Assert.Equal(expected, PersianText.CleanLines(text));

    [Fact]
    public void Pairs_that_people_mix_up_fold_to_one_key()
    {
        string[] apart = ["مسئول"]; // مسؤول is a spelling, not a letter form: the stemmer joins it
        var pairs = Vector.Read("naughty-own.json").GetProperty("arabic_vs_persian").EnumerateArray().Select(p => p.Strings().ToArray()).ToList();
        Assert.True(pairs.Count > 20);
        foreach (var pair in pairs.Where(p => p[0].All(c => c < 'ⅰ') && p[1].All(c => c is not ('а' or 'е' or 'ⅼ')) && !apart.Contains(p[0])))
            Assert.Equal(PersianText.Fold(pair[0]), PersianText.Fold(pair[1]));
        Assert.Equal(PersianText.Stem(PersianText.Fold("مسئول")), PersianText.Stem(PersianText.Fold("مسؤول")));
    }

    [Theory]
    [InlineData("می‌شود", "می شود", "میشود")]
    [InlineData("آرشِ مسئول", "ارش مسیول", "ارش مسیول")]
    [InlineData("سال ۱۴۰۵ ABC", "سال 1405 abc", "سال 1405 abc")]
    [InlineData("خانهٔ ۱۲", "خانه 12", "خانه 12")]
    public void Fold_makes_search_keys(string text, string split, string joined)
    {
        Assert.Equal(split, PersianText.Fold(text));
        Assert.Equal(joined, PersianText.FoldJoined(text));
    }

    [Fact]
    public void Words_part_letters_from_digits() =>
        Assert.Equal(["مسافت", "9", "کیلومتر", "m", "1405", "0123", "4g"], PersianText.Words("مسافت9کیلومتر، m-1405-0123 (4g)"));

    [Fact]
    public void Digits_convert_both_ways()
    {
        Assert.Equal("۱۲۳ ۴۵۶", PersianText.PersianDigits("123 ٤٥٦"));
        Assert.Equal("123 456 789", PersianText.LatinDigits("۱۲۳ ٤٥٦ ７８９"));
        Assert.Same("abc", PersianText.LatinDigits("abc"));
    }

    [Fact]
    public void Sort_keys_follow_the_Persian_alphabet()
    {
        string[] sorted = ["", " ".Trim(), "1", "12", "۲", "آب", "آبی", "ابر", "پارک", "ثامن", "چای", "ژاله", "کتاب", "گل", "لاله", "وام", "هتل", "یاس", "abc", "ABD"];
        var keys = sorted.Select(PersianText.SortKey).ToArray();
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        Assert.All(keys, key => Assert.DoesNotContain(key, c => c is < ' ' or > '~'));
    }

    [Fact]
    public void Sort_keys_agree_with_ICU_on_Persian_words()
    {
        var compare = CultureInfo.GetCultureInfo("fa-IR").CompareInfo;
        var word = Gen.Int[0, 34].Select(i => "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی ئ"[i]).Array[1, 5].Select(c => PersianText.Clean(new string(c))).Where(w => w.Length > 0);
        Gen.Select(word, word).Sample((a, b) =>
            Assert.Equal(Math.Sign(compare.Compare(a, b)), Math.Sign(string.CompareOrdinal(PersianText.SortKey(a), PersianText.SortKey(b)))), iter: 20_000);
    }

    [Fact]
    public void Sort_keys_tell_spellings_apart_only_at_the_end()
    {
        Assert.StartsWith(PersianText.SortKey("میشود"), PersianText.SortKey("می‌شود"), StringComparison.Ordinal);
        Assert.NotEqual(PersianText.SortKey("میشود"), PersianText.SortKey("می‌شود"));
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    [Fact]
    public void Stemming_twice_is_stemming_once() =>
        Gen.Select(OneOf("سوال", "کتاب", "پشیم", "امتح", "همس", "خانه", "راننده", "مدیر", "شهر"), OneOf("ات", "ها", "ان", "تر", "ی", "اش").Array[0, 3]).Sample((root, endings) =>
        {
            var stem = PersianText.Stem(root + string.Concat(endings));
            Assert.Equal(stem, PersianText.Stem(stem));
        }, iter: 5_000);

    [Theory]
    [InlineData("کتابی", "کتاب")]
    [InlineData("کتاب‌ها", "کتاب")]
    [InlineData("کتاب‌هایی", "کتاب")]
    [InlineData("کتابهایشان", "کتاب")]
    [InlineData("اندیشه‌اش", "اندیشه")]
    [InlineData("خانهٔ", "خانه")]
    [InlineData("قدمش", "قدم")]
    [InlineData("رانندگان", "راننده")]
    [InlineData("تهران", "تهران")]
    [InlineData("میدان", "میدان")]
    [InlineData("آموزش", "اموزش")]
    [InlineData("بزرگ‌ترین", "بزرگ")]
    [InlineData("سوالاتی", "سوال")]
    [InlineData("آتشفشان‌ها", "اتشفشان")]
    public void Stems_are_light(string word, string stem) => Assert.Equal(stem, PersianText.Stem(PersianText.FoldJoined(word)));
}
