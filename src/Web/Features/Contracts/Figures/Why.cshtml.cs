using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Figures;

/// <summary>One reason of a change: the contracts of both years and what it does to the count.</summary>
public sealed record ChangePart(string Key, Word Name, Word Text, IReadOnlyList<FigureCase> From, IReadOnlyList<FigureCase> To, int Effect);

/// <summary>Why the count of a year is another than that of an earlier one: truly fewer, re-classified, moved tier, recorded late.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class WhyModel(FigureDesk figures) : RoomPage
{
    private const int FirstYear = 1300, LastYear = 1500;

    [BindProperty(SupportsGet = true)] public int From { get; set; }
    [BindProperty(SupportsGet = true)] public int To { get; set; }
    [BindProperty(SupportsGet = true)] public string? Group { get; set; }

    public YearChange Change { get; private set; } = null!;
    public IReadOnlyList<ChangePart> Parts { get; private set; } = [];
    public string FromText => From.ToString(CultureInfo.InvariantCulture);
    public string ToText => To.ToString(CultureInfo.InvariantCulture);

    protected override async Task<IActionResult?> Load()
    {
        if (ContractGroups.FromKey(Group) is not { } group || From is < FirstYear or > LastYear || To is < FirstYear or > LastYear || From == To) return NotFound();
        Change = await figures.Explain(From, To, group);
        var (before, after) = (Change.From, Change.To);
        Parts =
        [
            new("truly", ContractsWords.Truly, ContractsWords.TrulyText, before.Wanted, after.Wanted, Change.Truly),
            new("out", ContractsWords.ReclassifiedOut, ContractsWords.ReclassifiedOutText, before.Out, after.Out, before.Out.Count - after.Out.Count),
            new("in", ContractsWords.ReclassifiedIn, ContractsWords.ReclassifiedInText, before.In, after.In, after.In.Count - before.In.Count),
            new("tier", ContractsWords.MovedTier, ContractsWords.MovedTierText, before.Moved, after.Moved, Change.MovedTier),
            new("late", ContractsWords.RecordedLate, ContractsWords.RecordedLateText, before.Late, after.Late, Change.RecordedLate),
        ];
        return null;
    }

    public string Signed(int number) => number > 0 ? "+" + Say.Number(number) : number < 0 ? "−" + Say.Number(-number) : Say.Number(0);

    public string ListOf(YearAccount account) => account.Published is not null
        ? string.Create(CultureInfo.InvariantCulture, $"/contracts/figures/{account.Year}/{ContractGroups.Key(Change.Group)}")
        : string.Create(CultureInfo.InvariantCulture, $"/contracts?year={account.Year}&group={ContractGroups.Key(Change.Group)}");
}
