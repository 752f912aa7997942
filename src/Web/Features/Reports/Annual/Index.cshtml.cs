using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Reports.Annual;

/// <summary>One number of the page: this year against the one before, and the last years as a small chart.</summary>
public sealed record Tile(YearNumber Number, int Year, IReadOnlyList<int> Years)
{
    public long Value => Number.ByYear.GetValueOrDefault(Year);
    public long? Before => Number.ByYear.TryGetValue(Year - 1, out var before) ? before : null;
    public long Change => Value - (Before ?? 0);
    public Word? Note => Number.Notes.GetValueOrDefault(Year);
    public string Href => Number.List(Year);
    public string Said(long value) => Number.Unit switch { YearUnit.Rial => Say.Money(value), YearUnit.Percent => ReportsWords.Percent(value).ToString(), _ => Say.Number(value) };

    /// <summary>How the change is said; null where there is no year before.</summary>
    public Word? ChangeWord => Before is not { } before ? null : Change == 0 ? ReportsWords.Same(Label(before)) : Change > 0 ? ReportsWords.More(Label(Change), Label(before)) : ReportsWords.Less(Label(-Change), Label(before));

    /// <summary>The height of a year's bar in percent of the highest.</summary>
    public int HeightOf(int year) => Years.Max(y => Number.ByYear.GetValueOrDefault(y)) is var most and > 0 ? (int)(100 * Number.ByYear.GetValueOrDefault(year) / most) : 0;

    private Word Label(long value) => Word.Said(Said(value));
}

/// <summary>The executive's page: a Jalali year in seven numbers against the year before, each opening its list; one sheet of paper.</summary>
[Authorize(Roles = ReportsRoom.Readers)]
public sealed class IndexModel(IEnumerable<IYearNumbers> rooms) : RoomPage
{
    private const int Shown = 4, YearsOffered = 5;

    [BindProperty(SupportsGet = true, Name = "year")] public string? Asked { get; set; }

    public int Year { get; private set; }
    public int ThisYear => JalaliDate.From(Today).Year;
    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<Tile> Tiles { get; private set; } = [];
    public DateTime At => Now;

    public async Task OnGetAsync()
    {
        var numbers = new List<YearNumber>();
        foreach (var room in rooms.OrderBy(r => r.Order)) numbers.AddRange(await room.All());
        Years = [.. Enumerable.Range(ThisYear - YearsOffered + 1, YearsOffered).Where(y => y == ThisYear || numbers.Any(n => n.ByYear.GetValueOrDefault(y) > 0))];
        Year = int.TryParse(Engine.Text.PersianText.LatinDigits(Asked ?? ""), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && Years.Contains(year) ? year : ThisYear;
        Tiles = [.. numbers.Select(n => new Tile(n, Year, [.. Enumerable.Range(Year - Shown + 1, Shown)]))];
    }

    public static string Said(int year) => Say.Digits(year.ToString(CultureInfo.InvariantCulture));
}
