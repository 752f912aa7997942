using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Problems.Deciding;

/// <summary>Gives the problem its number.</summary>
[Authorize(Roles = Role.HeadOfProblems)]
public sealed class RegisterModel : ProblemPage
{
    public Task<IActionResult> OnPostAsync() => Act(Register, () => ProblemsWords.RegisterDone(Problem.Number!));

    private async Task Register()
    {
        Problem.MustBeReady(UnitName);
        var year = Engine.Calendar.JalaliDate.From(Today).Year;
        Problem.Register(year, await Db.Draw<ProblemYear>(year), UnitName, Now);
    }
}
