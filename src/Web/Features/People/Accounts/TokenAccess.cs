using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pishran.Data;
using Pishran.Engine.Calendar;

namespace Pishran.Features.People.Accounts;

/// <summary>
/// <c>Authorization: Bearer psh_…</c>: a program that acts with its person's roles of today. What the cookie reads from the
/// session it reads from the token, anew on each request.
/// </summary>
public sealed class TokenAccess(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, AppDb db, SessionCookie identity, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "token";
    private const string Bearer = "Bearer ";
    private const int Longest = 200;

    /// <summary>The addresses that tokens open; pages are for people and their cookie.</summary>
    public static bool IsForPrograms(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    /// <summary>Which of the two a request shows.</summary>
    public static string SchemeOf(HttpContext http) =>
        IsForPrograms(http.Request) && http.Request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? Name : CookieAuthenticationDefaults.AuthenticationScheme;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        var secret = header[Bearer.Length..].Trim();
        if (secret.Length > Longest || !secret.StartsWith(AccessToken.Start, StringComparison.Ordinal)) return AuthenticateResult.Fail("Not a token of this house.");
        var (hash, today) = (Secret.Hash(secret), TehranTime.Day(clock.GetUtcNow().UtcDateTime));
        var accountId = await db.Set<AccessToken>().Where(t => t.Hash == hash && t.RevokedAt == null && t.LastDay >= today).Select(t => (int?)t.AccountId).FirstOrDefaultAsync();
        return accountId is { } id && await identity.OfAccount(db, id, Scheme.Name) is { } principal
            ? AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name))
            : AuthenticateResult.Fail("The token is unknown, expired or revoked.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
