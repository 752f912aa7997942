using System.Globalization;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Meetings;

/// <summary>Clock times of Tehran, as they are read and typed: 14:30, ۱۴:۳۰, ۹.۰۵.</summary>
internal static class ClockText
{
    private static readonly string[] Spellings = ["H:mm", "HH:mm", "H.mm", "HHmm"];

    public static string Of(DateTime utc) => Say.Digits(Plain(utc));

    /// <summary>As a word keeps it; whoever reads the word has it in their own digits.</summary>
    public static string Plain(DateTime utc) => TehranTime.ToLocal(utc).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The instant of a typed time on a day; null where nothing was typed.</summary>
    /// <exception cref="BrokenRule">It can't be read.</exception>
    public static DateTime? Read(DateOnly? day, string? typed, string field)
    {
        if (day is null || string.IsNullOrWhiteSpace(typed)) return null;
        var read = TimeOnly.TryParseExact(PersianText.LatinDigits(typed.Trim()), Spellings, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        BrokenRule.If(!read, MeetingsWords.NotATime, field);
        return TehranTime.ToUtc(day.Value.ToDateTime(time));
    }
}
