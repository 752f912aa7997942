using Pishran.Engine.Numbers;
using Pishran.Shell;

namespace Pishran.Features.Bylaws;

/// <summary>Codes and values of the bylaws in words: <c>ClockKind.problem</c>. A code the words do not know shows itself.</summary>
internal static class BylawsLabels
{
    public static Word Of(string family, string code) => new Word("Bylaws", $"{family}.{code}") is { Exists: true } word ? word : Word.Said(code);

    public static string Show(object? value) => value switch
    {
        null => ShellWords.None.ToString(),
        Rial money => Say.Money(money.Amount),
        DateOnly day => Say.ShortDay(day),
        int number => Say.Number(number),
        string year => Say.Digits(year),
        _ => value.ToString()!,
    };
}
