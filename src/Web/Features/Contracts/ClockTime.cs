using System.Globalization;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;

namespace Pishran.Features.Contracts;

/// <summary>A Tehran clock time as people type it.</summary>
internal static class ClockTime
{
    /// <summary>The instant of a day and a clock time («۱۴:۳۰»); null where either can't be read.</summary>
    public static DateTime? At(DateOnly? day, string? time) =>
        day is { } on && TimeOnly.TryParseExact(PersianText.LatinDigits(PersianText.Clean(time)), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? TehranTime.ToUtc(on.ToDateTime(at)) : null;
}
