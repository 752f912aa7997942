using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>How answers and their middle are said: whole numbers without decimals.</summary>
internal static class ClubSay
{
    public static Word Num(double value) => Word.Said(Text(value));
    public static string Text(double value) => Math.Abs(value - Math.Round(value)) < 1e-9 ? Say.Number((long)Math.Round(value)) : Say.Number(value, 1);
}
