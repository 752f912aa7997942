using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Pishran.Shell;

namespace Pishran.Features.People.SignIn;

/// <summary>The second step: the six digits of the authenticator app.</summary>
[AllowAnonymous, EnableRateLimiting(Limits.SignIn)]
public sealed class CodeModel(Entrance entrance) : RoomPage
{
    [BindProperty, Label("People", nameof(PeopleWords.OneTimeCode))] public string? Code { get; set; }
    [BindProperty(SupportsGet = true)] public string? Back { get; set; }

    private Accounts.Account _account = null!;
    private bool _remember;

    protected override async Task<IActionResult?> Load()
    {
        if (await entrance.Awaited() is not var (account, remember)) return LocalRedirect("/"); // too late: home leads a stranger to the first step
        (_account, _remember) = (account, remember);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        await entrance.CheckCode(_account, Code, nameof(Code));
        await entrance.Enter(_account, _remember);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back! : "/");
    }
}
