using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Calendar;
using Pishran.Features.Problems;

namespace Pishran.Demo;

/// <summary>The imported problems get the rest of their text, and some get ahead.</summary>
internal sealed class DemoProblems(DemoStage stage, DemoTexts texts)
{
    public async Task Tell()
    {
        var told = texts.Problems.ToDictionary(p => Problem.KeyOf(p.Title), StringComparer.Ordinal);
        await stage.On(DemoCity.FirstDay + 11, async () =>
        {
            foreach (var problem in await stage.Db.Problems.AsTracking().OrderBy(p => p.Id).ToListAsync())
                if (told.TryGetValue(Problem.KeyOf(problem.Title), out var text))
                    problem.Correct(new ProblemFacts(problem.Title, text.WhoSuffers, text.Evidence, problem.OwnerUnitId),
                        ProblemFrame.Empty with { Causes = string.Join('\n', text.Causes), Tried = text.Tried, CostOfInaction = text.CostOfInaction });
        });
    }

    /// <summary>Numbers of the imported problems by the key of their text.</summary>
    public static async Task<Dictionary<string, int>> ByKey(DemoStage stage, DemoTexts texts)
    {
        var ids = await stage.Db.Problems.AsNoTracking().Select(p => new { p.Id, p.TitleKey }).ToListAsync();
        var byTitle = ids.GroupBy(p => p.TitleKey).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal);
        return texts.Problems.Where(p => byTitle.ContainsKey(Problem.KeyOf(p.Title))).ToDictionary(p => p.Key, p => byTitle[Problem.KeyOf(p.Title)], StringComparer.Ordinal);
    }
}
