using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Pishran.Shell.Api;

/// <summary>One page of a list: its items and the address of the next page (null: this was the last).</summary>
public sealed record ApiList<T>(IReadOnlyList<T> Items, string? Next)
{
    public const int Usual = 20, Most = 100;
}

/// <summary>What all lists of the API share: size, next address, and not sending twice what has not changed.</summary>
public static class ApiLists
{
    /// <summary>The asked size, within 1–100.</summary>
    public static int Size(int? asked) => Math.Clamp(asked ?? ApiList<int>.Usual, 1, ApiList<int>.Most);

    /// <summary>This address with another <c>after</c>; null where there is no more.</summary>
    public static string? Next(HttpRequest request, string? after)
    {
        if (after is null) return null;
        var query = request.Query.Where(p => p.Key != PagerTag.After).SelectMany(p => p.Value, (p, value) => KeyValuePair.Create(p.Key, value)).Append(KeyValuePair.Create(PagerTag.After, (string?)after));
        return QueryHelpers.AddQueryString(request.Path, query!);
    }

    /// <summary>
    /// Stamps the answer with the version of the list, and with who asks for what in which language; true when the asker
    /// holds this very version, and 304 says it all.
    /// </summary>
    public static bool IsUnchanged(HttpContext http, CurrentUser me, long version)
    {
        var seed = $"{version}|{me.Audience}|{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}|{http.Request.QueryString}";
        var tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)))[..20]}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.Vary = "Cookie, Authorization";
        http.Response.Headers.CacheControl = me.IsSignedIn ? "private, no-cache" : "no-cache";
        return http.Request.Headers.IfNoneMatch.Any(held => held is not null && held.Contains(tag, StringComparison.Ordinal));
    }
}
