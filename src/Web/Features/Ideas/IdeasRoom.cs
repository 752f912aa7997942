using Pishran.Data.Sheets;
using Pishran.Features.Benefits;
using Pishran.Features.Ideas.Deciding;
using Pishran.Features.Ideas.Lists;
using Pishran.Features.Ideas.Reviewing;
using Pishran.Features.Ideas.Writing;
using Pishran.Jobs;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>Registers the room: its desk, its Door, its import, its part of the first page and its line in the menu.</summary>
public static class IdeasRoom
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<IYearNumbers, IdeasNumbers>();
        services.AddScoped<ReviewRules>().AddScoped<ReviewTurns>().AddScoped<Apart>().AddScoped<Blind>().AddScoped<PanelDesk>().AddScoped<DecisionDesk>().AddScoped<Answers>().AddSingleton<ReviewClock>();
        services.AddSingleton(new NamedJob("idea-reviews", TimeSpan.FromMinutes(15), (all, _) => all.GetRequiredService<ReviewClock>().Tick()));
        services.AddSingleton(new MenuEntry(MenuPart.Mine, 25, IdeasWords.MyReviews, "scale", "/reviews", Role.Expert));
        services.AddScoped<IdeasDoor>().AddScoped<IdeaDesk>().AddScoped<IdeaTurns>().AddScoped<IdeaNeighbours>().AddScoped<IdeasExport>().AddScoped<IImportKind, IdeasImport>().AddScoped<IHomePart, IdeasHome>();
        services.AddScoped<DoingDesk>().AddScoped<RewardDesk>().AddScoped<IBodyCases, IdeaCases>();
        services.AddScoped<IdeaIndices>().AddScoped<CallDesk>().AddScoped<JuryDesk>().AddScoped<IOpenCalls>(all => all.GetRequiredService<CallDesk>());
        BenefitsDoor.Tell(services, new BenefitFollower(IdeaCards.Kind, (all, idea, now) => all.GetRequiredService<DoingDesk>().Hear(idea, now)));
        Problems.ProblemsDoor.SolvedBy(services, IdeaCards.Kind, IdeaState.Accepted, IdeaState.AcceptedWithChanges, IdeaState.Planned, IdeaState.Executing, IdeaState.Done, IdeaState.BenefitValidated, IdeaState.Rewarded);
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 20, IdeasWords.Title, "bulb", "/ideas"));
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 22, IdeasWords.CallsMenu, "presentation", "/ideas/calls", "*", Under: "/ideas"));
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 72, IdeasWords.RewardsTitle, "user-star", "/ideas/rewards", RewardDesk.Readers, Under: "/ideas"));
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 74, IdeasWords.IndicesTitle, "chart-bar", "/ideas/indices", IdeaIndices.Readers, Under: "/ideas"));
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 73, IdeasWords.MyRewards, "cash", "/ideas/rewards/mine", Role.Employee, Under: "/ideas"));
    }

    public static void Map(WebApplication app)
    {
        Autosave.Map(app);
        ExportEndpoint.Map(app);
        SimilarEndpoint.Map(app);
        IdeasApi.Map(app);
    }
}
