using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Bylaws.Holidays;

/// <summary>Corrects the calendar: people work on this day after all.</summary>
[Authorize(Roles = BylawsRoom.Editors)]
public sealed class CallOffModel(CalendarCache cache) : RoomPage
{
    [FromRoute] public int Id { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }
    public Holiday Holiday { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Holidays.FirstOrDefaultAsync(h => h.Id == Id) is not { } holiday) return NotFound();
        Holiday = holiday;
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var answer = await Do(() => Holiday.CallOff(Why), BylawsWords.HolidayCalledOff(Holiday.Day), () => $"/bylaws/holidays?year={JalaliDate.From(Holiday.Day).Year}");
        cache.Forget();
        return answer;
    }
}
