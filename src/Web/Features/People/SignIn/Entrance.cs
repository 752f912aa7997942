using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.People.Accounts;
using Pishran.Shell;

namespace Pishran.Features.People.SignIn;

/// <summary>The door itself: refuses who is locked out, counts wrong tries, opens a session for who may come in.</summary>
public sealed class Entrance(AppDb db, Writer writer, UserManager<Account> accounts, IDataProtectionProvider seals, TimeProvider clock, IHttpContextAccessor http)
{
    private const string Between = "second-step";
    private const int LongestAgent = 200;
    private static readonly TimeSpan SecondStepTakes = TimeSpan.FromMinutes(5);
    private static readonly string Nobody = new PasswordHasher<Account>().HashPassword(new Account(), Guid.NewGuid().ToString());

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
    private HttpContext Http => http.HttpContext!;

    /// <summary>The account that name and password open.</summary>
    /// <exception cref="BrokenRule">They don't; or the account is locked. How long it takes tells nothing about the name.</exception>
    public async Task<Account> Check(string name, string password, string field)
    {
        var account = await accounts.FindByNameAsync(name);
        // The slow part, outside the gate; also for a name that is not there or that is locked.
        var right = account?.PasswordHash is not null ? await accounts.CheckPasswordAsync(account, password) : new PasswordHasher<Account>().VerifyHashedPassword(new Account(), Nobody, password) == PasswordVerificationResult.SuccessRehashNeeded && false;
        if (account is not null) await RefuseLocked(account, field);
        if (right && !account!.IsDisabled) return account;
        if (account is not null) await CountFailure(account);
        throw new BrokenRule(PeopleWords.SignInFailed, field);
    }

    /// <summary>Opens a session and gives its cookie.</summary>
    public async Task Enter(Account account, bool remember)
    {
        var agent = Http.Request.Headers.UserAgent.ToString();
        var session = new Session(account.Id, Now, Http.Connection.RemoteIpAddress?.ToString() ?? "", Say.Beginning(agent, LongestAgent));
        await writer.Save(db, Actor.System, async () =>
        {
            await accounts.ResetAccessFailedCountAsync(account);
            db.Sessions.Add(session);
        });
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, Text(account.Id)), new Claim(CurrentUser.SessionClaim, Text(session.Id))], CookieAuthenticationDefaults.AuthenticationScheme);
        await Http.SignInAsync(new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = remember });
        Http.Response.Cookies.Delete(Between);
    }

    /// <summary>Remembers for some minutes, sealed, that the password was right and the code is still to come.</summary>
    public void AskSecondStep(Account account, bool remember) => Http.Response.Cookies.Append(Between, Seal.Protect($"{Text(account.Id)} {account.SecurityStamp} {remember}", SecondStepTakes),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Http.Request.IsHttps, MaxAge = SecondStepTakes, IsEssential = true });

    /// <summary>Whose code is awaited in this browser; null when nobody's, or too late.</summary>
    public async Task<(Account Account, bool Remember)?> Awaited()
    {
        if (Http.Request.Cookies[Between] is not { Length: > 0 } kept) return null;
        try
        {
            return Seal.Unprotect(kept).Split(' ') is [var id, var stamp, var remember] && await accounts.FindByIdAsync(id) is { IsDisabled: false } account && account.SecurityStamp == stamp ? (account, remember == bool.TrueString) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // too late, or forged
        }
    }

    /// <exception cref="BrokenRule">The code is wrong, or the account is locked.</exception>
    public async Task CheckCode(Account account, string? code, string field)
    {
        await RefuseLocked(account, field);
        if (await SecondStep.IsRight(accounts, account, code) && account.TakeCode(SecondStep.Digits(code))) return;
        await CountFailure(account);
        throw new BrokenRule(PeopleWords.CodeWrong, field);
    }

    private async Task RefuseLocked(Account account, string field)
    {
        var today = TehranTime.Day(Now);
        if (account.IsWornOut(today)) throw new BrokenRule(PeopleWords.LockedOut(Account.MostFailuresADay, TehranTime.ToUtc(today.AddDays(1).ToDateTime(TimeOnly.MinValue))), field);
        if (await accounts.IsLockedOutAsync(account)) throw new BrokenRule(PeopleWords.LockedOut(accounts.Options.Lockout.MaxFailedAccessAttempts, account.LockoutEnd!.Value.UtcDateTime), field);
    }

    private Task CountFailure(Account account) => writer.Save(db, Actor.System, () =>
    {
        account.CountFailure(TehranTime.Day(Now));
        return accounts.AccessFailedAsync(account);
    });

    private ITimeLimitedDataProtector Seal => seals.CreateProtector(Between).ToTimeLimitedDataProtector();

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
