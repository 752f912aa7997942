using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.Catalogue;

/// <summary>What a page of the book asks of who writes it; the same fields wherever it is written.</summary>
public sealed class ProductForm
{
    [Label("Catalogue", nameof(CatalogueWords.ProductName))] public string? Name { get; set; }
    [Label("Catalogue", nameof(CatalogueWords.Summary)), DataType(DataType.MultilineText)] public string? Summary { get; set; }
    [Label("Catalogue", nameof(CatalogueWords.UrbanUse)), DataType(DataType.MultilineText)] public string? UrbanUse { get; set; }
    [Label("Catalogue", nameof(CatalogueWords.Advantage)), DataType(DataType.MultilineText)] public string? Advantage { get; set; }
    [Label("Catalogue", nameof(CatalogueWords.Trl))] public int? Trl { get; set; }
    [Label("Catalogue", nameof(CatalogueWords.Stage))] public string? Stage { get; set; }
    [Label("Catalogue", nameof(CatalogueWords.Field))] public string? Field { get; set; }
    [Label("Catalogue", nameof(CatalogueWords.PriceRial)), Rial] public long? PriceRial { get; set; }
    [Label("Catalogue", nameof(CatalogueWords.Patents))] public string? Patents { get; set; }
    [Label("Catalogue", nameof(CatalogueWords.Standards))] public string? Standards { get; set; }
    [Label("Catalogue", nameof(CatalogueWords.References)), DataType(DataType.MultilineText)] public string? References { get; set; }
    [Label("Catalogue", nameof(CatalogueWords.Phone))] public string? Phone { get; set; }
    [Label("Catalogue", nameof(CatalogueWords.Website))] public string? Website { get; set; }
    [Label("Catalogue", nameof(CatalogueWords.ProblemTags))] public string? ProblemTags { get; set; }

    public static ProductForm Of(ProductFacts facts) => new()
    {
        Name = facts.Name, Summary = facts.Summary, UrbanUse = facts.UrbanUse, Advantage = facts.Advantage, Trl = facts.Trl, Stage = facts.Stage?.ToString(), Field = facts.Field, PriceRial = facts.PriceRial, Patents = facts.Patents,
        Standards = facts.Standards, References = facts.References, Phone = facts.Phone, Website = facts.Website, ProblemTags = facts.ProblemTags,
    };

    /// <summary>What was written, over what the page said before.</summary>
    public ProductFacts Over(ProductFacts before) => before with
    {
        Name = Name ?? "", Summary = Summary, UrbanUse = UrbanUse, Advantage = Advantage, Trl = Trl, Stage = Enum.TryParse<ProductStage>(Stage, out var stage) && Enum.IsDefined(stage) ? stage : null, Field = Field, PriceRial = PriceRial,
        Patents = Patents, Standards = Standards, References = References, Phone = Phone, Website = Website, ProblemTags = ProblemTags,
    };

    /// <summary>Complaints of the noun name its own properties; the form's stand one step inside.</summary>
    public static BrokenRule Inside(BrokenRule broken) => new([.. broken.Faults.Select(f => new Fault(f.Word, f.Field is null ? null : "Form." + f.Field))]);

    public static IReadOnlyList<SelectListItem> Stages => [.. Enum.GetValues<ProductStage>().Select(s => new SelectListItem(Word.Of(s).ToString(), s.ToString()))];
    public static IReadOnlyList<SelectListItem> Levels => [.. Enumerable.Range(1, 9).Select(n => new SelectListItem(CatalogueWords.ReadinessOfNine(n).ToString(), n.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
}

/// <summary>A page that writes a product.</summary>
public interface IProductForm
{
    ProductForm Form { get; }
}
