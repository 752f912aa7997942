using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Catalogue;

/// <summary>An innovation centre: it owns the products of its field and makes one book of them.</summary>
public sealed class Centre : Record
{
    public const int LongestCode = 8, LongestName = 100;

    private Centre() { }

    /// <exception cref="BrokenRule">Code or name is missing or too long.</exception>
    public Centre(string? code, string? nameFa, string? nameEn)
    {
        Code = code?.ToUpperInvariant() ?? "";
        BrokenRule.If(!Code.All(char.IsAsciiLetterOrDigit), CatalogueWords.CentreCodeShape, nameof(Code));
        Rename(nameFa, nameEn);
    }

    /// <summary>C1 … by which its products and its book are called.</summary>
    public string Code { get; private set; } = "";
    public string NameFa { get; private set; } = "";
    public string NameEn { get; private set; } = "";

    /// <summary>The last number that one of its products was given.</summary>
    public int LastSerial { get; private set; }

    public string Name => Say.Either(NameFa, NameEn);

    public void Rename(string? nameFa, string? nameEn)
    {
        new Rules().Text(Code, CatalogueWords.CentreCode, nameof(Code), LongestCode).Text(nameFa, CatalogueWords.CentreName, nameof(NameFa), LongestName).Text(nameEn, CatalogueWords.CentreNameEn, nameof(NameEn), LongestName, 0).Check();
        (NameFa, NameEn) = (nameFa!, nameEn ?? "");
        Happened(CatalogueWords.CentreNamed(NameFa));
    }

    /// <summary>The number of its next product.</summary>
    public int NextSerial() => ++LastSerial;
}

/// <summary>The centres of a city; a new one starts with four that it may rename.</summary>
internal static class Centres
{
    /// <summary>Every centre, tracked; laid down where the city has none yet. Call it inside a write.</summary>
    public static async Task<List<Centre>> StartWith(AppDb db)
    {
        var known = await db.Centres.AsTracking().OrderBy(c => c.Code).ToListAsync();
        if (known.Count > 0) return known;
        db.Centres.AddRange(known = [.. Starting()]);
        await db.SaveChangesAsync();
        return known;
    }

    /// <summary>The four that a new city starts with.</summary>
    public static IEnumerable<Centre> Starting()
    {
        var file = typeof(Centres).Assembly.GetManifestResourceStream("Catalogue/centres.csv") ?? throw new FileNotFoundException("The file of centres is missing in the assembly.");
        using var csv = CsvReader.Create(file);
        while (csv.Read()) yield return new Centre(csv.GetString("code"), PersianText.Clean(csv.GetString("fa")), csv.GetString("en"));
    }
}
