using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Teams;

/// <summary>The captain takes the whole team out of the season.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class WithdrawModel(TeamRegistry registry) : CaptainPage
{
    [BindProperty, Label("Shell", nameof(ShellWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => registry.Withdraw(Team, Why, Now), LeagueWords.WithdrawTeamDone, () => Href);
}
