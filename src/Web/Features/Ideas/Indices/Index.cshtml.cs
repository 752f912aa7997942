using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Indices;

/// <summary>The indices of every unit in one year; each number opens the list behind it.</summary>
[Authorize(Roles = IdeaIndices.Readers)]
public sealed class IndexModel(IdeaIndices indices) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "year")] public string? Asked { get; set; }

    public int Year { get; private set; }
    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<IndexRow> Rows { get; private set; } = [];
    public IndexRow Whole { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        Years = await indices.Years();
        Year = NumberText.TryParseInt(Asked, out var asked) && Years.Contains(asked) ? asked : Years.Count > 0 ? Years[0] : JalaliDate.From(Today).Year;
        Rows = await indices.Of(Year, Today);
        Whole = new IndexRow(null, IdeasWords.WholeCity.ToString(), Rows.Sum(r => r.Heads), Rows.Sum(r => r.Received), Rows.Sum(r => r.Authors), Rows.Sum(r => r.Accepted), Rows.Sum(r => r.Implemented), null, Rows.Sum(r => r.Kept), Rows.Sum(r => r.Promises), Rows.Sum(r => r.Benefit));
        return null;
    }

    public string ListOf(IndexOf what, IndexRow row) =>
        $"/ideas/indices/{what.ToString().ToLowerInvariant()}?year={Year.ToString(CultureInfo.InvariantCulture)}" + (row.UnitId is { } unit ? $"&unit={unit.ToString(CultureInfo.InvariantCulture)}" : "");

    public static string Ratio(double? value) => value is { } known ? Say.Number(known, 2) : ShellWords.None.ToString();
    public static string Percent(double? value) => value is { } known ? IdeasWords.PercentDone((int)Math.Round(known * 100, MidpointRounding.AwayFromZero)).ToString() : ShellWords.None.ToString();
}
