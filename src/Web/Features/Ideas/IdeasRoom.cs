using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>Registers the room: its desk, its Door and its line in the menu.</summary>
public static class IdeasRoom
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<IdeaDesk>().AddScoped<IdeaTurns>();
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 20, IdeasWords.Title, "bulb", "/ideas"));
    }

    public static void Map(WebApplication app)
    {
    }
}
