using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pishran.Shell;

namespace Pishran.Features.Contracts.OpenData;

/// <summary>The packages over HTTP, for who works for the city, who publishes them.</summary>
internal static class OcdsEndpoints
{
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static void Map(WebApplication app)
    {
        app.MapGet("/ocds/releases.json", async (OcdsDesk desk, TimeProvider clock) => Json(await desk.ReleasePackage(clock.GetUtcNow().UtcDateTime))).RequireAuthorization(p => p.RequireRole(Role.Employee)).ExcludeFromDescription();
        app.MapGet("/ocds/records.json", async (OcdsDesk desk, TimeProvider clock) => Json(await desk.RecordPackage(clock.GetUtcNow().UtcDateTime))).RequireAuthorization(p => p.RequireRole(Role.Employee)).ExcludeFromDescription();
    }

    private static IResult Json(JsonObject package) => Results.Text(package.ToJsonString(Readable), "application/json; charset=utf-8");
}
