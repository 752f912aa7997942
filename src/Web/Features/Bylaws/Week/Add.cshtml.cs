using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Bylaws.Week;

[Authorize(Roles = BylawsRoom.Editors)]
public sealed class AddModel(CalendarCache cache) : AddRowPage(BylawGroup.Week, cache)
{
    [BindProperty, Label("Bylaws", nameof(BylawsWords.DaysOff))] public List<DayOfWeek> DaysOff { get; set; } = [];

    public IEnumerable<SelectListItem> Week => WorkingWeek.Days.Select(d => new SelectListItem(JalaliDate.WeekdayName(d, Say.Persian), d.ToString(), DaysOff.Contains(d)));

    public void OnGet() => DaysOff = [DayOfWeek.Friday];

    protected override BylawRow Make() => new WorkingWeek(DaysOff, Decree);
}
