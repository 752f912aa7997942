using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.People.Certificates;

/// <summary>Anybody can ask whether a certificate is true: by its QR code or by typing what is printed below it.</summary>
[AllowAnonymous]
public sealed class VerifyModel : RoomPage
{
    [FromRoute(Name = "code")] public string? Code { get; set; }
    [BindProperty(SupportsGet = true, Name = "c"), Label("People", nameof(PeopleWords.CertificateCode))] public string? Typed { get; set; }

    public Certificate? Found { get; private set; }
    public bool Asked => Code is not null || Typed is not null;

    public async Task<IActionResult> OnGetAsync()
    {
        if (Certificate.Read(Code ?? Typed) is { } code) Found = await Db.Certificates.AsNoTracking().FirstOrDefaultAsync(c => c.Code == code);
        if (Asked && Found is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
