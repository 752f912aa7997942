using Microsoft.Extensions.DependencyInjection;
using Pishran.Data;
using Pishran.Features.Problems;
using Pishran.Features.Threads;

namespace Pishran.Tests;

/// <summary>A problem as the lists of the office bring one.</summary>
public static class ListedProblem
{
    /// <summary>Registered, with an indicator; its owner is the unit that the representative of the small city speaks for.</summary>
    public static Task<Problem> Listed(this City city, string title) => city.Arrange(async (db, all) =>
    {
        var frame = ProblemFrame.Empty with { Indicator = "شکایت در شب", UnitOfMeasure = "شکایت", Baseline = 40, BaselineOn = city.Clock.Today.AddDays(-30), Target = 10 };
        var problem = Problem.FromList(new ProblemFacts(title, "ساکنان محله", "پسماند در شب‌های شلوغ سرریز می‌شود", city.People.Unit("D1")), frame, city.Clock.Now);
        db.Add(problem);
        await db.SaveChangesAsync();
        problem.RegisterFromList(1405, await db.Draw<ProblemYear>(1405), city.Clock.Now);
        await all.GetRequiredService<ThreadsDoor>().Put(ProblemCards.Of(problem), city.Clock.Now);
        return problem;
    });
}
