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
        var request = context.HttpContext.Request;
        var key = HttpMethods.IsPost(request.Method) && request.HasFormContentType ? request.Form[Field].ToString() : "";
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
        // Two at once: the unique index let one through; the other gets its answer.
        if (executed.Exception is DbUpdateException && await Answered(key) is { } raced)
        {
            Replay(context.HttpContext, raced);
            executed.ExceptionHandled = true;
            executed.Result = new LocalRedirectResult(raced.Answer);
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
