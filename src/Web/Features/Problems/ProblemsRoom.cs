using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>Registers the room: its Door and its line in the menu.</summary>
public static class ProblemsRoom
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ProblemsDoor>();
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 10, ProblemsWords.Title, "target-arrow", "/problems", "*"));
        services.AddSingleton(new OrphanRule("problems-open", ProblemsWords.OrphanOpen, ProblemCards.Kind, [ProblemState.Open], Relation.Answers, "League.Submission"));
    }
}
