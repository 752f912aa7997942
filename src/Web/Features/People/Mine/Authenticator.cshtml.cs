using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People.Accounts;
using Pishran.Shell;

namespace Pishran.Features.People.Mine;

/// <summary>A second step at sign-in: six digits from an authenticator app.</summary>
[Authorize, EnableRateLimiting(Limits.SignIn)]
public sealed class AuthenticatorModel(UserManager<Account> identity) : PeoplePage
{
    [BindProperty, Label("People", nameof(PeopleWords.OneTimeCode))] public string? Code { get; set; }

    private Account _account = null!;
    public bool IsOn => _account.TwoFactorEnabled;

    /// <summary>The key in groups of four, while it is being set up.</summary>
    public string? Key { get; private set; }
    public string Address { get; private set; } = "";

    protected override async Task<IActionResult?> Load()
    {
        _account = await Db.Accounts.FirstAsync(a => a.Id == Me.AccountId);
        if (!IsOn && await identity.GetAuthenticatorKeyAsync(_account) is { } key)
        {
            Key = string.Join(' ', key.Chunk(4).Select(part => new string(part)));
            Address = $"otpauth://totp/Pishran:{Uri.EscapeDataString(_account.UserName ?? "")}?secret={key}&issuer=Pishran&digits=6";
        }
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostStartAsync() => Do(async () => { if (!IsOn) await identity.ResetAuthenticatorKeyAsync(_account); }, () => null, () => "/people/me/authenticator");

    public Task<IActionResult> OnPostAsync() => Do(async () =>
    {
        await CheckCode();
        await identity.SetTwoFactorEnabledAsync(_account, true);
        (await Db.Persons.FirstAsync(p => p.Id == _account.PersonId)).AccountDid(PeopleWords.AddAuthenticatorDone);
    }, PeopleWords.AddAuthenticatorDone, () => "/people/me");

    public Task<IActionResult> OnPostOffAsync() => Do(async () =>
    {
        await CheckCode();
        await identity.SetTwoFactorEnabledAsync(_account, false);
        await identity.RemoveAuthenticationTokenAsync(_account, "[AspNetUserStore]", "AuthenticatorKey");
        (await Db.Persons.FirstAsync(p => p.Id == _account.PersonId)).AccountDid(PeopleWords.AuthenticatorTurnedOff);
    }, PeopleWords.AuthenticatorTurnedOff, () => "/people/me");

    private async Task CheckCode() => BrokenRule.If(!await SecondStep.IsRight(identity, _account, Code), PeopleWords.CodeWrong, nameof(Code));
}
