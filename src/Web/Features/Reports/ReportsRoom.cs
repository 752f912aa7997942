using Pishran.Shell;

namespace Pishran.Features.Reports;

/// <summary>Registers the room. It reads and never saves.</summary>
public static class ReportsRoom
{
    /// <summary>Who reads the numbers of the whole city.</summary>
    public const string Readers = Role.Office + "," + Role.Executive + "," + Role.Auditor;

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 90, ReportsWords.Title, "chart-bar", "/reports", Readers));
    }
}
