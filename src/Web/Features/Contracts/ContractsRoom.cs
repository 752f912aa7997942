using Pishran.Data.Sheets;
using Pishran.Features.Contracts.Lists;
using Pishran.Jobs;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>Registers the room: its desk, its import, its part of the first page and its line in the menu.</summary>
public static class ContractsRoom
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ContractDesk>().AddScoped<FigureDesk>().AddScoped<Ceilings>().AddScoped<CaseDesk>().AddScoped<ContractTurns>().AddScoped<ContractClock>().AddScoped<WorkDesk>().AddScoped<Suppliers>();
        services.AddScoped<SealDesk>().AddScoped<EvaluationDesk>().AddScoped<DecisionDesk>().AddScoped<ShareDesk>().AddScoped<OpenData.OcdsDesk>().AddScoped<ContractsDoor>();
        services.AddScoped<IBodyCases, ContractCases>().AddScoped<IImportKind, ContractsImport>().AddScoped<IHomePart, ContractsHome>();
        services.AddSingleton(new NamedJob("contracts-clock", TimeSpan.FromMinutes(5), (all, stop) => all.GetRequiredService<ContractClock>().Run(stop)));
        services.AddScoped<IYearNumbers, ContractsNumbers>();
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 50, ContractsWords.Title, "file-text", "/contracts"));
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 51, ContractsWords.CallsTitle, "presentation", "/calls", Role.Company + "," + ContractDesk.Keepers, Under: "/contracts"));
        services.AddSingleton(new MenuEntry(MenuPart.Mine, 30, ContractsWords.MyKey, "lock", "/custodian", Role.Custodian));
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 53, ContractsWords.AuthoritiesTitle, "edit", "/contracts/authorities", Role.HeadOfPlans + "," + Role.Administrator, Under: "/contracts"));
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 54, ContractsWords.WorkTitle, "clipboard-check", "/contracts/work", ContractDesk.Readers + "," + Role.UnitRepresentative + "," + Role.Company, Under: "/contracts"));
        Problems.ProblemsDoor.SolvedBy(services, ContractCards.Kind, ContractState.Active, ContractState.Delivered, ContractState.Closing, ContractState.Closed);
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 52, ContractsWords.Figures, "chart-bar", "/contracts/figures", Role.Employee, Under: "/contracts"));
    }

    public static void Map(WebApplication app)
    {
        ExportEndpoint.Map(app);
        Work.ExportEndpoint.Map(app);
        OpenData.OcdsEndpoints.Map(app);
    }
}
