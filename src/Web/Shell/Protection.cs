
namespace Pishran.Shell;

/// <summary>What every answer wears against a hostile browser, page or guess: headers, origin check, arrival time.</summary>
public static class Protection
{
    public static IApplicationBuilder UseProtection(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        http.Items["ArrivedAt"] = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        http.Response.OnStarting(KeepPrivate, http);
        if (IsForeignWrite(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        await next(http);
    });

    /// <summary>What was made for one person is kept by no browser and no proxy, unless the page said otherwise.</summary>
    private static Task KeepPrivate(object context)
    {
        var http = (HttpContext)context;
        if (http.User.Identity?.IsAuthenticated == true && http.Response.Headers.CacheControl.Count == 0) http.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    /// <summary>A write that a page of another site sent. Programs that send neither header are let through to their token.</summary>
    private static bool IsForeignWrite(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)) return false;
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is not ("same-origin" or "none");
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}";
    }

}
