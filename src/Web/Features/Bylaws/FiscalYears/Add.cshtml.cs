using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Bylaws.FiscalYears;

/// <summary>Adds a fiscal year; its first and last day follow from the calendar.</summary>
[Authorize(Roles = BylawsRoom.Editors)]
public sealed class AddModel : RoomPage
{
    [BindProperty, Label("Bylaws", nameof(BylawsWords.FiscalYearLabel))] public int? Year { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.DecreeNumber))] public string? DecreeNumber { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.DecreeDate))] public DateOnly? DecreeDate { get; set; }

    public BylawGroup Group => BylawGroup.FiscalYears;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        FiscalYear? row = null;
        return await Do(async () =>
        {
            row = new FiscalYear(Year ?? 0, DecreeNumber, DecreeDate, Me.PersonId);
            row.TakeOver(await Db.FiscalYears.ToListAsync());
            Db.Add(row);
        }, () => BylawsWords.AddRowDone(row!.ValidFrom), () => "/bylaws/fiscal-years");
    }
}
