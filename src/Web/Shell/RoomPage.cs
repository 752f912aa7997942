using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Shell;

/// <summary>
/// What every page of a room starts from. A page loads, asks one noun to do one thing through <see cref="Do(Action, Word, Func{string})"/>,
/// and redirects. What GET and POST both need is loaded once, in <see cref="Load"/>. A broken rule, a value that does not
/// bind or a lost race shows the same page again (422 or 409) with everything that was typed.
/// </summary>
public abstract class RoomPage : PageModel
{
    protected AppDb Db => HttpContext.RequestServices.GetRequiredService<AppDb>();
    public CurrentUser Me => HttpContext.RequestServices.GetRequiredService<CurrentUser>();
    protected DateTime Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    /// <summary>The instant the request arrived: deadlines are judged by it, not by when the gate let it through.</summary>
    protected DateTime ArrivedAt => HttpContext.Items[nameof(ArrivedAt)] as DateTime? ?? Now;

    protected DateOnly Today => Engine.Calendar.TehranTime.Day(Now);

    /// <summary>Loads what the page shows; null when all is well, <c>NotFound()</c> when it is absent or not mine.</summary>
    protected virtual Task<IActionResult?> Load() => Task.FromResult<IActionResult?>(null);

    public sealed override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await Load() is { } instead) context.Result = instead;
        else if (!HttpMethods.IsGet(Request.Method) && !ModelState.IsValid) context.Result = Again(422);
        else
        {
            var executed = await next();
            if (!executed.ExceptionHandled && executed.Exception is (BrokenRule or DbUpdateConcurrencyException))
            {
                executed.Result = await ShowAgain(executed.Exception);
                executed.ExceptionHandled = true;
            }
        }
    }

    /// <summary>What is said when somebody else was faster; a room that knows better says what and where to look.</summary>
    protected virtual IReadOnlyList<Fault> LostRace => [new Fault(ShellWords.Page409Title), new Fault(ShellWords.Page409Text)];

    private async Task<IActionResult> ShowAgain(Exception stopped)
    {
        foreach (var (word, field) in (stopped as BrokenRule)?.Faults ?? LostRace)
            ModelState.AddModelError(field ?? "", word.ToString());
        Db.ChangeTracker.Clear();
        return await Load() ?? Again(stopped is BrokenRule ? 422 : 409);
    }

    private PageResult Again(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    /// <summary>Does one thing in one transaction, remembers the answer under the form's key, and redirects with a notice.</summary>
    protected async Task<IActionResult> Do(Func<Task> work, Func<Word?> done, Func<string>? then = null)
    {
        var address = then ?? (() => Request.Path + Request.QueryString);
        var key = Request.HasFormContentType ? Request.Form[RequestKeyFilter.Field].ToString() : "";
        var writer = HttpContext.RequestServices.GetRequiredService<Writer>();
        Word? notice = null;
        await writer.Save(Db, Me.Actor, async () => { await work(); await Db.SaveChangesAsync(); notice = done(); },
            key.Length is > 0 and <= 64 ? new KeyedAnswer(Me.KeyOwner, key, address, () => notice) : null);
        return Go(address(), notice);
    }

    protected Task<IActionResult> Do(Func<Task> work, Word done, Func<string>? then = null) => Do(work, () => done, then);
    protected Task<IActionResult> Do(Action work, Word done, Func<string>? then = null) => Do(() => { work(); return Task.CompletedTask; }, () => done, then);

    /// <summary>Redirects and shows the notice there once.</summary>
    protected IActionResult Go(string address, Word? notice = null)
    {
        if (notice is not null) Shell.Notice.Show(HttpContext, notice);
        return LocalRedirect(address);
    }
}
