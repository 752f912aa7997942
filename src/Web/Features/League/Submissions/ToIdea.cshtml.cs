using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.League.Submissions;

/// <summary>Somebody who was in the team when the solution was locked, with the share of the idea, in ‰.</summary>
public sealed record IdeaShare(string Name, int Share, bool IsCaptain);

/// <summary>A published solution goes on as an idea of its team. The captain does it, or the head of ideas.</summary>
[Authorize(Roles = Role.Employee + "," + Role.HeadOfIdeas)]
public sealed class ToIdeaModel(LeagueSecretariat secretariat) : SubmissionPage
{
    public bool IsCaptain => Team.CaptainId == Me.Id;
    public IReadOnlyList<IdeaShare> Shares { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!IsCaptain && !IsHead) return NotFound();
        var authors = await Db.SolutionAuthors.AsNoTracking().Where(a => a.SubmissionId == Id).OrderBy(a => a.Place).ToListAsync();
        if (authors.Count > 0) Shares = [.. authors.Zip(Engine.Numbers.Shares.Equal(authors.Count), (a, share) => new IdeaShare(a.Name, share, a.Place == 1))];
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync()
    {
        var (code, href) = ("", Href);
        return Do(async () =>
        {
            var idea = await secretariat.SendToIdeas(Submission, Round, Season, Team, Me.Id, Now);
            (code, href) = (idea.Code, IsCaptain ? idea.Href : Href);
        }, () => LeagueWords.SendToIdeasDone(code), () => href);
    }
}
