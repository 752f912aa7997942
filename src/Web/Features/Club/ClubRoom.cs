using Pishran.Data.Sheets;
using Pishran.Features.Club.Members;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>Registers the room: its desks, its Door, its import and its lines in the menu.</summary>
public static class ClubRoom
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ClubDoor>().AddScoped<MemberDesk>().AddScoped<IImportKind, MembersImport>();
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 60, ClubWords.Club, "users-group", "/club"));
    }

    public static void Map(WebApplication app) => ExportEndpoint.Map(app);
}
