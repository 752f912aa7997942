using Pishran.Shell;

namespace Pishran.Features.Bylaws;

/// <summary>Registers the room: its door, the calendar kept in memory, and its line in the menu.</summary>
public static class BylawsRoom
{
    /// <summary>Who may enter and end rows; all staff may read.</summary>
    public const string Editors = Role.HeadOfIdeas + "," + Role.HeadOfPlans + "," + Role.HeadOfProblems + "," + Role.Administrator;

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<CalendarCache>().AddScoped<BylawsDoor>().AddScoped<IHomePart, BylawsHome>();
        services.AddSingleton(new MenuEntry(MenuPart.House, 20, BylawsWords.Room, "scale", "/bylaws"));
    }
}
