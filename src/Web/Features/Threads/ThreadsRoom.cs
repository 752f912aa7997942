using Pishran.Features.Threads.Search;
using Pishran.Shell;
using Pishran.Shell.Api;

namespace Pishran.Features.Threads;

/// <summary>Registers the room: cards, links, the search index of this node, and its lines in the menu.</summary>
public static class ThreadsRoom
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<CardIndex>().AddSingleton<IReadiness>(all => all.GetRequiredService<CardIndex>()).AddHostedService<CardTail>().AddScoped<ThreadsDoor>().AddScoped<CardSearch>();
        services.AddSingleton(new MenuEntry(MenuPart.House, 20, ThreadsWords.Orphans, "route", "/threads/orphans", Role.Office));
    }

    public static void Map(WebApplication app)
    {
        SuggestEndpoint.Map(app);
        CardsApi.Map(app);
    }
}
