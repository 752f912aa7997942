using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Seasons;

/// <summary>Freezes the rules and lets teams form until a day.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class OpenRegistrationModel(LeagueSecretariat secretariat) : SeasonPage
{
    [BindProperty, Label("League", nameof(LeagueWords.LastDayOfRegistration))] public DateOnly? Until { get; set; }

    public void OnGet() => Until = Today.AddDays(14);

    public Task<IActionResult> OnPostAsync() => Do(() =>
    {
        BrokenRule.If(Until is null, ShellWords.Required(LeagueWords.LastDayOfRegistration), nameof(Until));
        return secretariat.OpenRegistration(Season, Until!.Value, Now);
    }, () => LeagueWords.OpenRegistrationDone(Season.RegistrationUntil, Season.RulesVersion), () => Href);
}
