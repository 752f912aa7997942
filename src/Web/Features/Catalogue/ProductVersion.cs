using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Catalogue;

public enum VersionState { Proposed, InForce, Superseded, Refused }

/// <summary>Who brought a version of a page.</summary>
public enum VersionSource { List, Company, Link, Centre }

/// <summary>One version of a product's page. What a company changes on a published page waits here until the centre has read it.</summary>
public sealed class ProductVersion : Record
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    private ProductVersion() { }

    /// <summary>A version that is in force from now on.</summary>
    public ProductVersion(int productId, int number, ProductFacts facts, VersionSource source, int? byId, DateTime now) =>
        (ProductId, Number, Text, Source, ById, At, State) = (productId, number, JsonSerializer.Serialize(facts, Json), source, byId, now, VersionState.InForce);

    public int ProductId { get; private set; }

    /// <summary>0 while it is proposed or refused.</summary>
    public int Number { get; private set; }
    public VersionState State { get; private set; }
    public VersionSource Source { get; private set; }
    public int? ById { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>The facts, as JSON.</summary>
    public string Text { get; private set; } = "";
    public DateTime? DecidedAt { get; private set; }
    public string? ReasonCode { get; private set; }
    public string? ReasonText { get; private set; }

    public ProductFacts Facts => Read(Text);

    public static string Write(ProductFacts facts) => JsonSerializer.Serialize(facts, Json);
    public static ProductFacts Read(string text) => JsonSerializer.Deserialize<ProductFacts>(text, Json)!;

    /// <summary>What a company would have its page say.</summary>
    public static ProductVersion Proposal(int productId, ProductFacts facts, VersionSource source, int? byId, DateTime now)
    {
        var version = new ProductVersion(productId, 0, facts, source, byId, now) { State = VersionState.Proposed };
        version.Happened(CatalogueWords.VersionProposed);
        return version;
    }

    public void Accept(int number, DateTime now)
    {
        BrokenRule.If(State != VersionState.Proposed, ShellWords.AlreadyDone);
        (State, Number, DecidedAt) = (VersionState.InForce, number, now);
        Happened(CatalogueWords.VersionAccepted);
    }

    public void Refuse(string? code, string? why, DateTime now)
    {
        BrokenRule.If(State != VersionState.Proposed, ShellWords.AlreadyDone);
        new Rules().If(string.IsNullOrEmpty(code), ShellWords.ChooseOne(CatalogueWords.Reason), "ReasonCode").Text(why, CatalogueWords.OwnWords, "Why", Product.LongestText, 10).Check();
        (State, DecidedAt, ReasonCode, ReasonText) = (VersionState.Refused, now, code, why);
        Happened(CatalogueWords.VersionRefused, why, code);
    }

    /// <summary>Another version took its place.</summary>
    public void GiveWay() => State = VersionState.Superseded;
}
