using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pishran.Engine.Text;

namespace Pishran.Features.Catalogue.Books;

/// <summary>One product as a book says it; an edition keeps it as JSON.</summary>
/// <param name="Problems">Problems that it fits, for the index.</param>
public sealed record BookEntry(string Code, ProductFacts Facts, string Company, string LegalId, string? Province, CompanyClass? Class, IReadOnlyList<string> Problems, int? PictureId)
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    /// <summary>The section of the book it stands in.</summary>
    [JsonIgnore]
    public ArtKind Section => Art.KindOf(Facts.Field ?? $"{Facts.Name} {Facts.Summary}");

    [JsonIgnore]
    public string SortKey => PersianText.SortKey(Facts.Name);

    public string ToJson() => JsonSerializer.Serialize(this, Json);
    public static BookEntry Read(string text) => JsonSerializer.Deserialize<BookEntry>(text, Json)!;
}

/// <summary>What stands on the cover and in the imprint.</summary>
/// <param name="Address">Of the city, without a slash at its end; QR codes lead there.</param>
public sealed record BookTitle(string CentreCode, string Centre, int Number, string? Foreword, DateOnly Day, string? Checksum, string Address, string Href);
