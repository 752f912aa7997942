using System.Globalization;
using Pishran.Engine.Calendar;
using Pishran.Engine.Numbers;
using Pishran.Engine.Ranking;
using Pishran.Engine.Text;
using Pishran.EngineTests.Ranking;

namespace Pishran.EngineTests;

public sealed class CultureTests
{
    [Theory]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var plain = Under(CultureInfo.InvariantCulture);
        Assert.Equal(plain, Under(CultureInfo.GetCultureInfo(culture)));
    }

    private static List<string> Under(CultureInfo culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return [.. Said()];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static IEnumerable<string> Said()
    {
        foreach (var text in new[] { "Istanbul TITLE ıİiI", "كتابهاي علي", "۱۲٫۵ درصد", "کتاب‌هایشان", "Ärger ß" })
        {
            yield return PersianText.Clean(text);
            yield return PersianText.Fold(text);
            yield return PersianText.SortKey(text);
            yield return string.Join('|', PersianText.Words(PersianText.FoldJoined(text)).Select(PersianText.Stem));
            yield return Skeleton.Of(text);
        }

        yield return JalaliDate.TryParse("۱۲ آبان ۱۴۰۴", out var day) ? $"{day} {day.Long(true, true)} {day.Long(false, true)}" : "no day";
        yield return NumberText.TryParseDecimal("۱۲٬۳۴۵٫۵", out var number) ? number.ToString(CultureInfo.InvariantCulture) : "no number";
        yield return MoneyText.TryParseRial("۲٫۵ میلیون تومان", MoneyUnit.Rial, out var rial) ? rial.ToString(CultureInfo.InvariantCulture) : "no amount";
        yield return string.Join(' ', LargestRemainder.Split(1000, [1, 2, 4]));
        foreach (var placed in Ranker.Rank(Rounds.Simulated(7), new(Sweeps: 200, BurnIn: 50)).Places)
            yield return string.Create(CultureInfo.InvariantCulture, $"{placed.Submission} {placed.Estimate:R} {placed.Sd:R} {placed.BestRank} {placed.WorstRank}");
        using var index = new TextIndex();
        index.Put(1, "TITLE I", "روشنایی پارک");
        index.Put(2, "title ı", "آسفالت خیابان");
        foreach (var hit in index.Similar("TITLE I پارك", 2)) yield return string.Create(CultureInfo.InvariantCulture, $"{hit.Id} {hit.Score:R} {string.Join(' ', hit.Words)}");
    }
}
