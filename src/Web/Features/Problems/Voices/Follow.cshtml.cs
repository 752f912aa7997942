using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Problems.Voices;

/// <summary>Wants to hear of every step of a problem, or no longer; for those who work here, because they see it whatever becomes of it.</summary>
[Authorize(Roles = Role.Employee + "," + Role.Office + "," + Role.Overseers)]
public sealed class FollowModel : ProblemPage
{
    [BindProperty] public string? Press { get; set; }
    public bool IsOn { get; private set; }

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!Problem.TakesVoicesOf(Me.Id)) return NotFound();
        var (id, me) = (Problem.Id, Me.Id);
        IsOn = await Db.ProblemFollows.AnyAsync(f => f.ProblemId == id && f.PersonId == me);
        return null;
    }

    public Task<IActionResult> OnPostAsync()
    {
        var (id, me) = (Problem.Id, Me.Id);
        return Press == "off"
            ? Do(() => Db.ProblemFollows.Where(f => f.ProblemId == id && f.PersonId == me).ExecuteDeleteAsync(), ProblemsWords.UnfollowDone, () => Problem.Href)
            : Do(() => Db.Database.ExecuteSqlAsync($"INSERT INTO problem_follows (problem_id, person_id, at) VALUES ({id}, {me}, {Now}) ON CONFLICT DO NOTHING"), ProblemsWords.FollowDone, () => Problem.Href);
    }
}
