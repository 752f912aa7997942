using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Problems.Voices;

/// <summary>Says that one faces the problem, too, once a person, or takes it back.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class SupportModel : ProblemPage
{
    [BindProperty] public string? Press { get; set; }
    public bool IsOn { get; private set; }

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!Problem.TakesVoicesOf(Me.Id)) return NotFound();
        var (id, me) = (Problem.Id, Me.Id);
        IsOn = await Db.ProblemSupports.AnyAsync(s => s.ProblemId == id && s.PersonId == me);
        return null;
    }

    public Task<IActionResult> OnPostAsync()
    {
        BrokenRule.If(Press != "off" && Problem.IsClosed, ProblemsWords.NotInThisState(Problem.State));
        return Do(() => Press == "off" ? Take(Problem.Id, Me.Id) : Give(Problem.Id, Me.Id), () => Press == "off" ? ProblemsWords.SupportTakenBack : ProblemsWords.SupportDone, () => Problem.Href);
    }

    // The row is made by the database itself: of fifty parallel hands one makes it, and the count follows the rows.
    private async Task Give(int problem, int person)
    {
        var made = await Db.Database.ExecuteSqlAsync($"INSERT INTO problem_supports (problem_id, person_id, at) VALUES ({problem}, {person}, {Now}) ON CONFLICT DO NOTHING");
        if (made > 0) await Db.Problems.Where(p => p.Id == problem).ExecuteUpdateAsync(set => set.SetProperty(p => p.Supports, p => p.Supports + 1));
    }

    private async Task Take(int problem, int person)
    {
        var gone = await Db.ProblemSupports.Where(s => s.ProblemId == problem && s.PersonId == person).ExecuteDeleteAsync();
        if (gone > 0) await Db.Problems.Where(p => p.Id == problem).ExecuteUpdateAsync(set => set.SetProperty(p => p.Supports, p => p.Supports - 1));
    }
}
