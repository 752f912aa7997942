using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Bylaws;
using Pishran.Shell;

namespace Pishran.Features.League.Submissions;

/// <summary>The solution is inadmissible, with a coded reason and words.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class RefuseModel(LeagueSecretariat secretariat, BylawsDoor bylaws) : SubmissionPage
{
    public const string About = "submission-inadmissible";

    [BindProperty, Label("League", nameof(LeagueWords.ReasonLabel))] public string? Code { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }
    public IEnumerable<SelectListItem> Reasons { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        Reasons = await bylaws.Choices(About, Today);
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => secretariat.Refuse(Submission, Reasons.Known(Code), Why, Now), LeagueWords.SubmissionRefused, () => LeagueLinks.Round(Round.Id) + "/submissions");
}
