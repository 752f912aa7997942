using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Benefits;

/// <summary>What every page about one line of the ledger starts from: the line, if it is mine to see.</summary>
public abstract class BenefitPage(BenefitDesk desk) : RoomPage
{
    [FromRoute(Name = "id")] public int Id { get; set; }

    private BenefitStep _before;

    public Benefit Benefit { get; private set; } = null!;
    public UnitCard? Unit { get; private set; }
    protected BenefitDesk Desk => desk;

    protected override async Task<IActionResult?> Load()
    {
        if (await desk.Find(Id) is not { } benefit) return NotFound();
        (Benefit, Unit, _before) = (benefit, (await desk.Units()).FirstOrDefault(u => u.Id == benefit.UnitId), benefit.Waits);
        return await LoadMore();
    }

    /// <summary>What this page needs besides; <c>NotFound()</c> where the act is not mine.</summary>
    protected virtual Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(null);

    /// <summary>Asks the noun, then tells everybody whom it concerns.</summary>
    protected Task<IActionResult> Act(Func<Task> act, Func<Word> done) =>
        Do(async () => { await act(); await desk.Follow(Benefit, _before, Now); }, done, () => Benefit.Href);

    protected Task<IActionResult> Act(Action act, Func<Word> done) => Act(() => { act(); return Task.CompletedTask; }, done);

    /// <summary>An amount in the words of the line's measure.</summary>
    public string InWords(long amount) => BenefitsSay.Amount(amount, Benefit.Kind, Benefit.Measure);

    protected static SelectListItem[] Choices<TEnum>(TEnum? chosen = null) where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Select(v => new SelectListItem(Word.Of(v).ToString(), v.ToString(), chosen is { } one && one.Equals(v)))];

    /// <summary>Amounts as the form shows them again: as typed, else grouped in the digits of the reader.</summary>
    public IReadOnlyList<string> TypedAmounts(IReadOnlyList<long?> amounts) =>
        [.. amounts.Select((amount, i) => ModelState.TryGetValue($"Amounts[{Text(i)}]", out var entry) && entry.AttemptedValue is { } typed ? typed : amount is { } known ? Say.Number(known) : "")];

    protected static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How figures of the ledger are said.</summary>
internal static class BenefitsSay
{
    public static string Amount(long amount, BenefitKind kind, string? measure) => Benefit.CountsMoney(kind) || measure is null ? Say.Money(amount) : $"{Say.Number(amount)} {measure}";

    public static string Year(int year) => Say.Digits(year.ToString(CultureInfo.InvariantCulture));
}
