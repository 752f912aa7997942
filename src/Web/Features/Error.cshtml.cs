using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pishran.Shell;

namespace Pishran.Features;

/// <summary>What went wrong, said to a person, with what to do; never a stack trace.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    // Read from the route itself: a request whose form can't be read binds nothing.
    public int Code { get; private set; }
    public string Reference => Activity.Current?.TraceId.ToString()[..12] ?? HttpContext.TraceIdentifier;
    public Word Title => Words.Title;
    public Word Text => Words.Text;

    public void OnGet() => Response.StatusCode = Code = Status;
    public void OnPost() => OnGet();

    private int Status => HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error switch
    {
        Microsoft.AspNetCore.Antiforgery.AntiforgeryValidationException or InvalidDataException => 400,
        BadHttpRequestException { StatusCode: var refused } => refused,
        Data.WriteLost => 503,
        Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 13 } => 507,
        { } => 500,
        null => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalStatusCode ?? 404, // opened by hand: there is nothing here
    };

    private (Word Title, Word Text) Words => Code switch
    {
        400 => (ShellWords.Page400Title, ShellWords.Page400Text),
        403 => (ShellWords.Page403Title, ShellWords.Page403Text(ShellWords.Office)),
        404 or 405 => (ShellWords.Page404Title, ShellWords.Page404Text),
        413 => (ShellWords.Page413Title, ShellWords.Page413Text("32 MB")),
        429 => (ShellWords.Page429Title, ShellWords.Page429Text(60)),
        503 => (ShellWords.Page503Title, ShellWords.Page503Text(5)),
        507 => (ShellWords.Page507Title, ShellWords.Page507Text(10)),
        >= 400 and < 500 => (ShellWords.Page400Title, ShellWords.Page400Text),
        _ => (ShellWords.Page500Title, ShellWords.Page500Text(Reference)),
    };
}
