using Pishran.Data.Sheets;
using Pishran.Features.Catalogue.Books;
using Pishran.Features.Catalogue.Confirming;
using Pishran.Features.Catalogue.Finding;
using Pishran.Features.Catalogue.Importing;
using Pishran.Features.Catalogue.Lists;
using Pishran.Jobs;
using Pishran.Shell;

namespace Pishran.Features.Catalogue;

/// <summary>Registers the room: its desk, its Door, its imports, its jobs, its part of the first page and its lines in the menu.</summary>
public static class CatalogueRoom
{
    private static readonly TimeSpan ProofsEvery = TimeSpan.FromSeconds(10), SeenEvery = TimeSpan.FromMinutes(5);

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<CatalogueDoor>().AddScoped<CatalogueDesk>().AddScoped<ProductTurns>().AddScoped<ProductFinder>().AddSingleton<ProductShelf>().AddScoped<VersionKeeper>().AddScoped<WantDesk>();
        services.AddScoped<BookPress>().AddScoped<ProofJob>().AddScoped<ConfirmClock>().AddScoped<IHomePart, CatalogueHome>();
        services.AddScoped<IImportKind, ProductsImport>().AddScoped<IImportKind, CompaniesImport>();
        services.AddSingleton(new NamedJob("catalogue-proofs", ProofsEvery, (all, stop) => all.GetRequiredService<ProofJob>().Run(stop)));
        services.AddSingleton<Show.SeenCounter>().AddSingleton(new NamedJob("catalogue-seen", SeenEvery, (all, _) => all.GetRequiredService<Show.SeenCounter>().Bring(all)));
        services.AddSingleton(new NamedJob("catalogue-confirmations", TimeSpan.FromDays(1), (all, stop) => all.GetRequiredService<ConfirmClock>().Run(stop), AtHour: 7));
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 50, CatalogueWords.Title, "packages", "/products", "*"));
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 51, CatalogueWords.Wants, "hand-stop", "/products/wants", Role.Employee + "," + CatalogueDesk.Keepers + "," + Role.Company, Under: "/products"));
        services.AddSingleton(new MenuEntry(MenuPart.Mine, 30, CatalogueWords.MyProducts, "packages", "/products/mine", Role.Company));
    }

    public static void Map(WebApplication app)
    {
        ExportEndpoint.Map(app);
        CatalogueApi.Map(app);
    }
}
