using Microsoft.AspNetCore.DataProtection;

namespace Pishran.Shell;

/// <summary>A sentence shown once on the page that follows an act, carried in a protected cookie.</summary>
public static class Notice
{
    private const string Cookie = "notice";

    public static void Show(HttpContext http, Word word) =>
        http.Response.Cookies.Append(Cookie, Seal(http).Protect(word.ToJson()),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromMinutes(2), IsEssential = true });

    public static Word? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } kept) return null;
        http.Response.Cookies.Delete(Cookie);
        try
        {
            return Word.FromJson(Seal(http).Unprotect(kept));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // forged or from another key ring: nothing to show
        }
    }

    private static IDataProtector Seal(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("notice");
}
