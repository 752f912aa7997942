using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Pishran.Shell;
using Pishran.Shell.Print;

namespace Pishran.Features.People.Certificates;

/// <summary>The certificate itself, to look at, print and take away as PDF or picture.</summary>
[AllowAnonymous, EnableRateLimiting(Limits.Print)]
public sealed class ShowModel(IConfiguration settings, BrowserPrinter printer, PageWriter writer) : CertificatePage(settings)
{
    public bool CanPrint => printer.IsThere;
    public bool MayWithdraw => Me.IsAny(Role.Office) && Certificate.WithdrawnAt is null;

    public void OnGet() { }

    public Task<IActionResult> OnGetPdfAsync() => Print(async html => File(await printer.Pdf(html), "application/pdf", $"{Paper.Code}.pdf"));

    public Task<IActionResult> OnGetPngAsync() => Print(async html => File(await printer.Png(html, 1123, 794), "image/png", $"{Paper.Code}.png"));

    // Where no browser can print, the page says so and offers the reader's own.
    private async Task<IActionResult> Print(Func<string, Task<IActionResult>> how)
    {
        if (Paper.IsWithdrawn) return NotFound();
        try { return await how(await writer.Write("/Features/People/Certificates/_Sheet.cshtml", Paper)); }
        catch (PrinterMissing) { return Redirect($"/certificates/{Paper.Code}?noprinter=1"); }
    }
}
