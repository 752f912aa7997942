using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.League.Submissions;

/// <summary>A member of the team with the share of the idea, in ‰.</summary>
public sealed record IdeaShare(string Name, int Share, bool IsCaptain);

/// <summary>A published solution goes on as an idea of its team. The captain does it, or the head of ideas.</summary>
[Authorize(Roles = Role.Employee + "," + Role.HeadOfIdeas)]
public sealed class ToIdeaModel(LeagueSecretariat secretariat) : SubmissionPage
{
    public bool IsCaptain => Team.CaptainId == Me.Id;
    public IReadOnlyList<IdeaShare> Shares { get; private set; } = [];

    protected override Task<IActionResult?> LoadMore()
    {
        if (!IsCaptain && !IsHead) return Task.FromResult<IActionResult?>(NotFound());
        var members = Team.Present.OrderBy(m => m.PersonId != Team.CaptainId).ThenBy(m => m.JoinedAt).ThenBy(m => m.PersonId).ToList();
        if (members.Count > 0) Shares = [.. members.Zip(Engine.Numbers.Shares.Equal(members.Count), (m, share) => new IdeaShare(m.Name, share, m.PersonId == Team.CaptainId))];
        return Task.FromResult<IActionResult?>(null);
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
