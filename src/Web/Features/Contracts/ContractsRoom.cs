using Pishran.Data.Sheets;
using Pishran.Features.Contracts.Lists;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>Registers the room: its desk, its import, its part of the first page and its line in the menu.</summary>
public static class ContractsRoom
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ContractDesk>().AddScoped<FigureDesk>().AddScoped<Ceilings>();
        services.AddScoped<IImportKind, ContractsImport>().AddScoped<IHomePart, ContractsHome>();
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 50, ContractsWords.Title, "file-text", "/contracts"));
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 52, ContractsWords.Figures, "chart-bar", "/contracts/figures", Role.Employee));
    }

    public static void Map(WebApplication app) => ExportEndpoint.Map(app);
}
