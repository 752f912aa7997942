using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Pishran.Features.People.Accounts;
using Pishran.Shell;

namespace Pishran.Features.People.SignIn;

[AllowAnonymous, EnableRateLimiting(Limits.SignIn)]
public sealed class SignInModel(Entrance entrance, DemoAccounts demo) : RoomPage
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
        var account = await entrance.Check(Account!, Password!, nameof(Account));
        if (account.TwoFactorEnabled)
        {
            entrance.AskSecondStep(account, Remember);
            return LocalRedirect("/sign-in/code?back=" + Uri.EscapeDataString(Home));
        }
        await entrance.Enter(account, Remember);
        return LocalRedirect(Home);
    }

    private string Home => Url.IsLocalUrl(Back) ? Back! : "/";
}
