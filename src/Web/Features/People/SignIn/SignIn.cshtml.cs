using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Pishran.Data;
using Pishran.Features.People.Accounts;
using Pishran.Shell;

namespace Pishran.Features.People.SignIn;

[AllowAnonymous, EnableRateLimiting(Limits.SignIn)]
public sealed class SignInModel(UserManager<Account> accounts, Writer writer, DemoAccounts demo) : RoomPage
{
    [BindProperty, Label("People", nameof(PeopleWords.Account))] public string? Account { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.Password)), DataType(DataType.Password)] public string? Password { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.Remember))] public bool Remember { get; set; }
    [BindProperty(SupportsGet = true)] public string? Back { get; set; }

    public IReadOnlyList<DemoAccount> Demo => demo.All;
    public string DemoPassword => DemoAccounts.Password;

    public IActionResult OnGet() => Me.IsSignedIn ? LocalRedirect(Home) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        new Rules().Text(Account, PeopleWords.Account, nameof(Account), 120).Text(Password, PeopleWords.Password, nameof(Password), 200).Check();
        var account = await accounts.FindByNameAsync(Account!);
        if (account is not null) await RefuseLocked(account);
        // The slow part, outside the gate; also for a name that is not there, so that time tells nothing.
        var right = account is not null ? await accounts.CheckPasswordAsync(account, Password!) : VerifyNothing(Password!);
        if (!right || account!.IsDisabled)
        {
            if (account is not null) await writer.Save(Db, Actor.System, () => accounts.AccessFailedAsync(account));
            throw new BrokenRule(PeopleWords.SignInFailed, nameof(Account));
        }
        var session = new Session(account.Id, Now, Me.Address, Say.Beginning(Request.Headers.UserAgent.ToString(), 200));
        await writer.Save(Db, Actor.System, async () => { await accounts.ResetAccessFailedCountAsync(account); Db.Sessions.Add(session); });
        await SignIn(account, session);
        return LocalRedirect(Home);
    }

    private string Home => Url.IsLocalUrl(Back) ? Back! : "/";

    private async Task RefuseLocked(Account account)
    {
        if (await accounts.IsLockedOutAsync(account))
            throw new BrokenRule(PeopleWords.LockedOut(accounts.Options.Lockout.MaxFailedAccessAttempts, account.LockoutEnd!.Value.UtcDateTime), nameof(Account));
    }

    private static bool VerifyNothing(string password) =>
        new PasswordHasher<Account>().VerifyHashedPassword(new Account(), Nobody, password) == PasswordVerificationResult.SuccessRehashNeeded && false;

    private static readonly string Nobody = new PasswordHasher<Account>().HashPassword(new Account(), Guid.NewGuid().ToString());

    private async Task SignIn(Account account, Session session)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)), new Claim(CurrentUser.SessionClaim, session.Id.ToString(CultureInfo.InvariantCulture))],
            CookieAuthenticationDefaults.AuthenticationScheme);
        await HttpContext.SignInAsync(new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = Remember });
    }
}
