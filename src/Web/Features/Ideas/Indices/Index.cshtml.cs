using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Data.Sheets;
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

    /// <summary>The same table as a file, the whole city last.</summary>
    public async Task<IActionResult> OnGetExcelAsync()
    {
        Word[] headers = [ShellWords.Unit, IdeasWords.Heads, Word.Of(IndexOf.Received), IdeasWords.AuthorsLabel, Word.Of(IndexOf.Accepted), Word.Of(IndexOf.Implemented), IdeasWords.MedianDays, Word.Of(IndexOf.KeptPromises), IdeasWords.PromisesDue, IdeasWords.ValidatedBenefit];
        var rows = Rows.Append(Whole).Select(r => new object?[] { r.Unit, r.Heads, r.Received, r.Authors, r.Accepted, r.Implemented, r.MedianDays, r.Kept, r.Promises, r.Benefit });
        return File(await XlsxSheet.Write(IdeasWords.IndicesTitle, headers, rows), XlsxSheet.MediaType, string.Create(CultureInfo.InvariantCulture, $"indices-{Year}.xlsx"));
    }

    public string ListOf(IndexOf what, IndexRow row) =>
        $"/ideas/indices/{what.ToString().ToLowerInvariant()}?year={Year.ToString(CultureInfo.InvariantCulture)}" + (row.UnitId is { } unit ? $"&unit={unit.ToString(CultureInfo.InvariantCulture)}" : "");

    public static string Ratio(double? value) => value is { } known ? Say.Number(known, 2) : ShellWords.None.ToString();
    public static string Percent(double? value) => value is { } known ? IdeasWords.PercentDone((int)Math.Round(known * 100, MidpointRounding.AwayFromZero)).ToString() : ShellWords.None.ToString();
}
