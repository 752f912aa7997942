using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Bylaws;
using Pishran.Shell;

namespace Pishran.Features.League.Submissions;

/// <summary>Back to the captain for correction, with a coded reason and words.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class ReturnModel(LeagueSecretariat secretariat, BylawsDoor bylaws) : SubmissionPage
{
    public const string About = "submission-returned";

    [BindProperty, Label("League", nameof(LeagueWords.ReasonLabel))] public string? Code { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }
    public IEnumerable<SelectListItem> Reasons { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        Reasons = await bylaws.Choices(About, Today);
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => secretariat.Return(Submission, Round, Season, Reasons.Known(Code), Why, Now), LeagueWords.ReturnSolutionDone, () => LeagueLinks.Round(Round.Id) + "/submissions");
}
