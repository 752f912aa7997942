using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Shell;

/// <summary>A form sent twice with one key is done once: the second gets the answer of the first.</summary>
public sealed class RequestKeyFilter(AppDb db, CurrentUser me) : IAsyncPageFilter
{
    public const string Field = "_key";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var key = await KeyOf(context.HttpContext.Request);
        if (key.Length is 0 or > 64)
        {
            await next();
            return;
        }
        if (await Answered(key) is { } earlier)
        {
            Replay(context.HttpContext, earlier);
            context.Result = new LocalRedirectResult(earlier.Answer);
            return;
        }
        var executed = await next();
        // Two at once: one was let through; the other hit its index or found its work done, and gets its answer.
        if (executed.Exception is DbUpdateException or BrokenRule && await Answered(key) is { } raced)
        {
            Replay(context.HttpContext, raced);
            executed.ExceptionHandled = true;
            executed.Result = new LocalRedirectResult(raced.Answer);
        }
    }

    /// <summary>The key a form carries; "" where there is none, or no form that can be read: antiforgery refuses that with 400.</summary>
    private static async Task<string> KeyOf(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType) return "";
        try
        {
            return (await request.ReadFormAsync())[Field].ToString();
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            return "";
        }
    }

    private Task<RequestKey?> Answered(string key)
    {
        var owner = me.KeyOwner;
        return db.RequestKeys.AsNoTracking().FirstOrDefaultAsync(k => k.Owner == owner && k.Key == key);
    }

    private static void Replay(HttpContext http, RequestKey earlier)
    {
        if (earlier.Notice is not null) Notice.Show(http, Word.FromJson(earlier.Notice));
    }
}
