using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Bylaws.Holidays;

/// <summary>The holidays of one Jalali year, those called off included.</summary>
[Authorize]
public sealed class IndexModel(BylawsDoor bylaws) : RoomPage
{
    private const int FirstYear = 1390, LastYear = 1449;

    [FromQuery] public string? Year { get; set; }

    public int Shown { get; private set; }
    public int ThisYear => JalaliDate.From(base.Today).Year;
    public int WorkingDays { get; private set; }
    public IReadOnlyList<Holiday> Days { get; private set; } = [];
    public bool MayEdit => Me.IsAny(BylawsRoom.Editors);
    public new DateOnly Today => base.Today;

    protected override async Task<IActionResult?> Load()
    {
        Shown = Engine.Text.NumberText.TryParseInt(Year, out var year) && year is >= FirstYear and <= LastYear ? year : ThisYear;
        var (start, end) = Engine.Calendar.FiscalYear.Range(Shown);
        Days = await Db.Holidays.AsNoTracking().Where(h => h.Day >= start && h.Day <= end).OrderBy(h => h.Day).ToListAsync();
        WorkingDays = (await bylaws.Calendar()).Between(start.AddDays(-1), end);
        return null;
    }

    public void OnGet() { }
}
