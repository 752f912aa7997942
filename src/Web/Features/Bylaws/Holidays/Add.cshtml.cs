using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Bylaws.Holidays;

/// <summary>Adds a holiday, or calls back one that was called off.</summary>
[Authorize(Roles = BylawsRoom.Editors)]
public sealed class AddModel(CalendarCache cache) : RoomPage
{
    [BindProperty, Label("Shell", nameof(ShellWords.Day))] public DateOnly? Day { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.HolidayTitle))] public string? Title { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var answer = await Do(async () =>
        {
            if (await Db.Holidays.FirstOrDefaultAsync(h => h.Day == Day) is { } earlier) earlier.CallBack(Title);
            else Db.Add(new Holiday(Day, Title, Me.PersonId));
        }, () => BylawsWords.AddHolidayDone(Day), () => $"/bylaws/holidays?year={JalaliDate.From(Day!.Value).Year}");
        cache.Forget();
        return answer;
    }
}
