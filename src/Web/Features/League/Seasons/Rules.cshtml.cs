using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.League.Seasons;

/// <summary>The rules of a season and its rubric, for everybody who plays or judges.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class RulesModel : SeasonPage
{
    public IReadOnlyList<Criterion> Criteria { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        Criteria = (await Db.Rubrics.AsNoTracking().SingleAsync(r => r.SeasonId == Id)).Criteria;
        return null;
    }

    public void OnGet() { }
}
