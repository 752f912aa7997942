using System.Collections.Frozen;

namespace Pishran.Engine.Text;

/// <summary>A light suffix stemmer for folded, joined Persian words. It errs towards leaving a word whole:
/// an ending goes only when three letters or more stay, and words that merely look inflected are listed.</summary>
internal static class Stemmer
{
    private const int Shortest = 3;

    private static readonly string[] Plurals =
        ["هایشان", "هایتان", "هایمان", "هاشان", "هایش", "هایت", "هایم", "هایی", "های", "هاش", "ها"];

    private static readonly string[] Degrees = ["ترینهای", "ترینها", "ترین", "تری", "تر"];
    private static readonly string[] Owners = ["شان", "تان", "مان", "اش", "ام", "ات"];
    private static readonly string[] AfterHeh = ["هاش", "هام", "هات", "های", "هایی"];

    // Spelt in two ways by the rules of hamza; the first word of each pair is the key.
    private static readonly FrozenDictionary<string, string> Twins = new Dictionary<string, string>
    {
        ["مسوول"] = "مسیول", ["مسوولیت"] = "مسیولیت", ["مسوولان"] = "مسیول", ["مسوولین"] = "مسیول", ["شوون"] = "شیون", ["مساله"] = "مسیله",
        ["هیات"] = "هییت", ["رییس"] = "رییس", ["ریس"] = "رییس", ["اتاق"] = "اطاق", ["تهران"] = "تهران", ["طهران"] = "تهران", ["بلیت"] = "بلیط",
    }.ToFrozenDictionary();

    // They end like a plural, a degree, a possessive or an adjective, and are none of these.
    private static readonly FrozenSet<string> Whole = Set("""
        تهران ایران خراسان اصفهان گیلان کرمان سمنان زنجان لرستان کردستان خوزستان گلستان همدان سبزوار قوچان نیشابور طرقبه شاندیز
        میدان خیابان ساختمان سازمان استان شهرستان بیمارستان دبستان دبیرستان هنرستان تابستان زمستان داستان بوستان گورستان باستان
        زمان مکان امکان جریان پایان میزان جهان انسان آسان اسان نشان توان عنوان بحران باران درمان فرمان ارمان پیمان سامان دوران دکان
        پشتیبان باغبان نگهبان دهان جوان روان فراوان رایگان یکسان همزمان طوفان فغان زبان مهمان مهربان قهرمان دیوان ایوان فنجان لیوان
        اتشفشان درخشان پریشان افشان زرافشان ستان میان بیان گمان ضمان کمان مژگان بنیان شایان پنهان ارزان گران سیمان تاوان فقدان هیجان نقصان احسان ایمان عرفان برهان رمضان
        ارزش اموزش پرورش سفارش گزارش ورزش پوشش کاهش افزایش ازمایش نمایش پیمایش سنجش پایش کوشش گسترش تلاش فروش بخش نقش دانش پژوهش
        روش بینش منش گردش جهش رویش پخش پیش بیش خویش درویش کشش پرسش پذیرش نگرش ویرایش اسایش ارامش همایش گرایش چالش خودارزش رانش لغزش
        خواهش واکنش کنش برش ریزش دهش سازش تابش تپش خورش نکوهش ستایش سرمایش گرمایش پردازش اتش گوش هوش موش دوش خاموش فراموش اغوش شورش
        دفتر بهتر کمتر بیشتر دختر مشتر اختر استر بستر بستری چتر متر کیلومتر سانتیمتر مشتری شتر ارتر مهتر کمتری دکتر دکتری انگشتر خاکستر گستر
        خدمات اطلاعات ارتباطات امکانات انتخابات مالیات عملیات ادبیات حیات نجات ثبات ذات مات لات جنایات هییات بات دات ریاضیات نبات
        الزام اقدام انجام احترام نام پیام قیام مقام تمام نظام سلام کلام اعلام ارام اکرام اعزام استخدام ادغام اقلام ارقام علایم مراسم
        مرام احکام استحکام التزام ابهام ایام هنگام فرجام سرانجام جام دام گام وام خام عام کدام اسلام الهام ادام ابرام حرام سرسام اندام
        تلاش کنکاش معاش پاداش اماده فراش نقاش قاش اوباش
        ایرانی کسی برخی خیلی خالی عالی مالی حالی جاری عادی شورای تعالی کارگری داوری
        باشگاه تنها انتها بها ابتها مها اژدها رها
        """);

    /// <summary>Cuts until nothing more goes, so that a word and its inflected forms end alike (سوالاتی → سوالات → سوال).</summary>
    public static string Stem(string word)
    {
        for (var stem = Cut(word); ; stem = Cut(word))
        {
            if (stem == word) return stem;
            word = stem;
        }
    }

    private static string Cut(string word)
    {
        if (Twins.TryGetValue(word, out var twin)) return twin;
        if (word.Length <= Shortest || Whole.Contains(word) || !Letters.IsPersian(word[0])) return word;

        var stem = Cut(word, AfterHeh, Shortest + 1, keep: 1) ?? word;
        if (stem.Length != word.Length && Whole.Contains(stem)) return stem;
        stem = Cut(stem, Plurals, Shortest) ?? Cut(stem, Degrees, Shortest) ?? stem;
        if (Whole.Contains(stem)) return stem;
        stem = People(stem) ?? Cut(stem, Owners, Shortest + 1) ?? Last(stem);
        return Twins.GetValueOrDefault(stem, stem);
    }

    private static string? Cut(string word, string[] endings, int shortest, int keep = 0)
    {
        foreach (var ending in endings)
            if (word.Length - ending.Length + keep >= shortest && word.EndsWith(ending, StringComparison.Ordinal))
                return keep > 0 && !IsAfterHeh(word, ending) ? null : word[..^(ending.Length - keep)];
        return null;
    }

    // «اندیشه‌اش» joined is «اندیشهاش», but «کتابهاش» is a plural: heh after a non-joining letter or «ش» is part of the noun.
    private static bool IsAfterHeh(string word, string ending) => ending is "هاش" or "هام" or "هات"
        && word.Length > ending.Length && word[^(ending.Length + 1)] is 'ش' or 'د' or 'ن' or 'ر' or 'م' or 'ل' or 'ز';

    // رانندگان → راننده, کارکنان → کارکن.
    private static string? People(string word)
    {
        if (word.EndsWith("گان", StringComparison.Ordinal) && word.Length >= 6) return word[..^3] + "ه";
        if (word.EndsWith("یان", StringComparison.Ordinal) && word.Length >= 6) return word[..^3];
        return word.EndsWith("ان", StringComparison.Ordinal) && word.Length >= 6 ? word[..^2] : null;
    }

    private static string Last(string word)
    {
        if (word.EndsWith("یی", StringComparison.Ordinal) && word.Length > Shortest + 1) return word[..^2];
        if (word[^1] is 'ی' && word.Length > Shortest) return word[..^1];
        return word[^1] is 'ش' && word.Length > Shortest ? word[..^1] : word;
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => Folding.Run(w, joined: true)).ToFrozenSet();
}
