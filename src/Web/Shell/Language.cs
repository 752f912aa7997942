using System.Globalization;

namespace Pishran.Shell;

/// <summary>
/// The language of a request: <c>?lang=en</c> in the address, else the cookie, else Persian. Only the language of words
/// changes; the culture of data stays invariant.
/// </summary>
public static class Language
{
    public static readonly CultureInfo Fa = CultureInfo.GetCultureInfo("fa");
    public static readonly CultureInfo En = CultureInfo.GetCultureInfo("en");

    public static IApplicationBuilder UseLanguage(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var asked = http.Request.Query["lang"].ToString();
        var kept = http.Request.Cookies["lang"];
        CultureInfo.CurrentUICulture = (asked.Length > 0 ? asked : kept) == "en" ? En : Fa;
        if (asked is "fa" or "en" && asked != kept)
            http.Response.Cookies.Append("lang", asked, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = http.Request.IsHttps, IsEssential = true });
        await next(http);
    });

    /// <summary>This page in the other language.</summary>
    public static string Switch(HttpRequest request)
    {
        var query = System.Web.HttpUtility.ParseQueryString(request.QueryString.ToString());
        query["lang"] = Say.Persian ? "en" : "fa";
        return request.PathBase + request.Path + "?" + query;
    }
}
