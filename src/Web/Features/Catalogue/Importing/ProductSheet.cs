using Pishran.Data.Sheets;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Catalogue.Importing;

/// <summary>How the books' lists say a product and its company: columns by their words, prices in any unit, classes and stages in any spelling.</summary>
internal static class ProductSheet
{
    public const string Name = "name", Company = "company", LegalId = "legalid", Class = "class", Province = "province", Summary = "summary", Use = "use", Advantage = "advantage", Trl = "trl", Stage = "stage",
        Field = "field", Price = "price", Approved = "approved", Phone = "phone", Website = "website", Centre = "centre", Patents = "patents", Standards = "standards", References = "references", From = "from", To = "to", Certificate = "certificate";

    public static IReadOnlyList<SheetColumn> Products { get; } =
    [
        Column(Name, true), Column(Company), Column(LegalId, true), Column(Class), Column(Province), Column(Summary), Column(Use), Column(Advantage), Column(Trl), Column(Stage), Column(Field),
        Column(Price), Column(Approved), Column(Phone), Column(Website), Column(Centre), Column(Patents), Column(Standards), Column(References),
    ];

    public static IReadOnlyList<SheetColumn> Companies { get; } =
        [Column(Company, true), Column(LegalId, true), Column(Class), Column(From), Column(To), Column(Certificate), Column(Province), Column(Field), Column(Phone), Column(Website)];

    /// <summary>The legal id of a row.</summary>
    /// <exception cref="BrokenRule">Missing or wrong.</exception>
    public static string LegalIdOf(MappedRow row)
    {
        BrokenRule.If(row.Code(LegalId) is null, CatalogueWords.LegalIdMissing, LegalId);
        BrokenRule.If(!Identifiers.IsLegalId(Digits(row.Code(LegalId)!), out var id), CatalogueWords.LegalIdWrong, LegalId);
        return id;
    }

    /// <summary>The class in words of either scheme; null where there is none that we know.</summary>
    public static CompanyClass? ClassOf(MappedRow row) => row.Text(Class) is { } text ? OneOf<CompanyClass>(text) : null;
    public static ProductStage? StageOf(MappedRow row) => row.Text(Stage) is { } text ? OneOf<ProductStage>(text) : null;

    /// <summary>The level in «۷», «TRL 7», «۷ از ۹»; null where none stands there.</summary>
    public static int? TrlOf(MappedRow row)
    {
        if (row.Text(Trl) is not { } text) return null;
        if (NumberText.TryParseDecimal(text, out var whole) && whole == decimal.Truncate(whole) && whole is >= 1 and <= 9) return (int)whole;
        var digit = PersianText.LatinDigits(text).SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit).ToArray();
        return digit is [>= '1' and <= '9'] ? digit[0] - '0' : null;
    }

    /// <summary>Rials: the unit in the cell wins, else that in the header, else the rial. False where something stands there that is no price.</summary>
    public static bool TryPrice(MappedRow row, out long? rial)
    {
        rial = null;
        if (row.Text(Price) is not { } text || IsBlankMark(text)) return true;
        if (!MoneyText.TryParseRial(text, UnitOf(row.Header(Price)), out var amount) || amount < 0) return false;
        rial = amount;
        return true;
    }

    /// <summary>The day in any spelling, Jalali or Gregorian; null where it can't be read.</summary>
    public static DateOnly? DayOf(MappedRow row, string column)
    {
        if (row.Text(column) is not { } text) return null;
        if (JalaliDate.TryParse(text, out var jalali)) return jalali.ToDateOnly();
        return DateOnly.TryParse(PersianText.LatinDigits(text), System.Globalization.CultureInfo.InvariantCulture, out var day) && day.Year is > 1900 and < 2200 ? day : null;
    }

    private static MoneyUnit UnitOf(string header)
    {
        var (key, million, toman) = (SheetMap.Squeeze(header), Spelled("Unit.million"), Spelled("Unit.toman"));
        var isMillion = million.Any(w => key.Contains(w, StringComparison.Ordinal));
        return toman.Any(w => key.Contains(w, StringComparison.Ordinal)) ? (isMillion ? MoneyUnit.MillionToman : MoneyUnit.Toman) : isMillion ? MoneyUnit.MillionRial : MoneyUnit.Rial;
    }

    // The whole spelling first, then the longest one that stands inside: «شرکت نوآور (نوع ۲)».
    private static T? OneOf<T>(string text) where T : struct, Enum
    {
        var key = SheetMap.Squeeze(text);
        var spellings = Enum.GetValues<T>().SelectMany(value => Spelled($"Spelling.{typeof(T).Name}.{value}"), (value, word) => (value, word)).ToList();
        foreach (var (value, word) in spellings) if (word == key) return value;
        return spellings.Where(s => s.word.Length > 3 && key.Contains(s.word, StringComparison.Ordinal)).OrderByDescending(s => s.word.Length).Select(s => (T?)s.value).FirstOrDefault();
    }

    private static IEnumerable<string> Spelled(string key) =>
        new[] { Language.Fa, Language.En }.SelectMany(language => new Word("Catalogue", key).In(language).Split('|')).Select(SheetMap.Squeeze).Where(w => w.Length > 0).Distinct();

    // «۹۹۸۱۸۹۵۱۴۹۶.۰», «IR 998-1895-1496» and the like keep their digits.
    private static string Digits(string code)
    {
        var bare = code.EndsWith(".0", StringComparison.Ordinal) ? code[..^2] : code;
        return string.Concat(bare.Where(c => c is not ('-' or '/' or '_' or '\'' or '"' or '\u200F' or '\u200E')));
    }

    private static bool IsBlankMark(string text) => !text.Any(char.IsLetterOrDigit);

    private static SheetColumn Column(string key, bool isRequired = false) => new(key, new Word("Catalogue", "Column." + key), isRequired);
}
