using System.Globalization;
using Pishran.Engine.Text;

namespace Pishran.Features.League;

/// <summary>A time of day as people type it: ۱۴:۳۰, 14.30, 1430 or 14, in the digits of any script.</summary>
internal static class ClockTime
{
    private static readonly string[] Shapes = ["H':'mm", "HH':'mm", "H'.'mm", "HH'.'mm", "HHmm", "HH", "%H"];

    public static bool TryParse(string? text, out TimeOnly time) =>
        TimeOnly.TryParseExact(PersianText.Fold(text).Replace(" ", "", StringComparison.Ordinal), Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    public static string Show(DateTime utc) => Shell.Say.Digits(Engine.Calendar.TehranTime.ToLocal(utc).ToString("HH:mm", CultureInfo.InvariantCulture));
}
