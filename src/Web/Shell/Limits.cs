using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Pishran.Shell;

/// <summary>How often one account, or one household of addresses (/64), may write and guess.</summary>
public static class Limits
{
    public const string SignIn = "sign-in";

    /// <summary>Pages that print: a browser is started for each.</summary>
    public const string Print = "print";

    public static void Set(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(SignIn, http => HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetSlidingWindowLimiter(Household(http), _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = http.RequestServices.GetRequiredService<IConfiguration>().GetValue("Pishran:SignInsPerMinute", 30),
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            })
            : RateLimitPartition.GetNoLimiter(""));
        options.AddPolicy(Print, http => http.Request.Query.ContainsKey("handler")
            ? RateLimitPartition.GetSlidingWindowLimiter(Household(http), _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = http.RequestServices.GetRequiredService<IConfiguration>().GetValue("Pishran:PrintsPerMinute", 30),
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            })
            : RateLimitPartition.GetNoLimiter(""));
        options.AddPolicy(Api.Api.Limit, http => RateLimitPartition.GetSlidingWindowLimiter(
            http.User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value is { } account ? "a" + account : Household(http), _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = http.RequestServices.GetRequiredService<IConfiguration>().GetValue("Pishran:ApiPerMinute", 300),
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            }));
    }

    private static string Household(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } v6 => Convert.ToHexString(v6.GetAddressBytes().AsSpan(0, 8)),
        var v4 => v4.MapToIPv4().ToString(),
    };
}
