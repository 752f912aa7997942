using Pishran.Data.Sheets;
using Pishran.Features.Problems.Lists;
using Pishran.Features.Threads;
using Pishran.Jobs;
using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>Registers the room: its Door, its import, its loose ends and its line in the menu.</summary>
public static class ProblemsRoom
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<IYearNumbers, ProblemsNumbers>();
        services.AddScoped<ProblemsDoor>().AddScoped<ProblemDesk>().AddScoped<ProblemTurns>().AddScoped<ProblemsExport>().AddScoped<ProblemsImport>().AddScoped<IImportKind>(all => all.GetRequiredService<ProblemsImport>())
            .AddScoped<Solutions>().AddScoped<SurveyDesk>().AddScoped<IHomePart, ProblemsHome>().AddScoped<IHomePart, UnitProblemsHome>().AddScoped<ProblemsClock>();
        services.AddSingleton(new NamedJob("problems-clock", TimeSpan.FromMinutes(10), (all, stop) => all.GetRequiredService<ProblemsClock>().Run(stop)));
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 10, ProblemsWords.Title, "target-arrow", "/problems", "*"));
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 11, ProblemsWords.Surveys, "clipboard-check", "/surveys", SurveyDesk.Readers + "," + Role.UnitRepresentative, Under: "/problems"));
        ThreadsDoor.Watch(services, new OrphanRule("problems-open", ProblemsWords.OrphanOpen, ProblemCards.Kind, [ProblemState.Open], Relation.Answers, "League.Submission"));
    }

    public static void Map(WebApplication app)
    {
        ExportEndpoint.Map(app);
        ProblemsApi.Map(app);
    }
}
