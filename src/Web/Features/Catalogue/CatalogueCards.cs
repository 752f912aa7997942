using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Threads;

namespace Pishran.Features.Catalogue;

/// <summary>The cards of products: what search, likeness and the thread know of them.</summary>
internal static class CatalogueCards
{
    public static string Product { get; } = Record.KindOf(typeof(Product));

    public static CardFacts Of(Product product, string company) => new(
        Product, product.Id, product.Code, product.Name,
        string.Join('\n', new[] { product.Summary, product.UrbanUse, product.Advantage, product.Field, product.ProblemTags, company }.Where(t => !string.IsNullOrEmpty(t))),
        product.State, product.Href, product.IsPublic ? CardAudience.Public : CardAudience.Office, null, null, JalaliDate.From(TehranTime.Day(product.StartedAt)).Year);
}
