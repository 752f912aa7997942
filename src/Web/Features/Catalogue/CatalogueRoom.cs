using Pishran.Data.Sheets;
using Pishran.Features.Catalogue.Finding;
using Pishran.Features.Catalogue.Importing;

namespace Pishran.Features.Catalogue;

/// <summary>Registers the room: its desk, its Door, its imports.</summary>
public static class CatalogueRoom
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<CatalogueDoor>().AddScoped<CatalogueDesk>().AddScoped<ProductTurns>().AddScoped<ProductFinder>().AddSingleton<ProductShelf>();
        services.AddScoped<IImportKind, ProductsImport>().AddScoped<IImportKind, CompaniesImport>();
    }

    public static void Map(WebApplication app)
    {
    }
}
