using Pishran.Shell;

namespace Pishran.Features.Threads;

/// <summary>Registers the room: cards, links, the search index of this node, and its lines in the menu.</summary>
public static class ThreadsRoom
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<CardIndex>().AddHostedService<CardTail>().AddScoped<ThreadsDoor>();
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 0, ShellWords.Search, "search", "/search", "*"));
    }
}
