using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Shell.Api;

/// <summary>
/// The frame of the API: its description (<c>/openapi/v1.json</c>), errors as problem details, its rate, and whether the
/// house lives and is ready. Rooms map their own addresses under <see cref="Root"/>.
/// </summary>
public static class Api
{
    public const string Root = "/api/v1", Limit = "api";
    private const string Area = "/api";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All));
        services.AddOpenApi("v1", document =>
        {
            document.ShouldInclude = address => address.RelativePath?.StartsWith(Root[1..], StringComparison.Ordinal) == true;
            document.AddDocumentTransformer((description, _, _) =>
            {
                description.Info = new() { Title = "Pishran", Version = "v1", Description = "What anybody may see, and with a session or a token what its holder may see. Lists are paged by key: follow `next`. Codes and dates are Latin and ISO; texts are Persian." };
                description.Servers = [];
                return Task.CompletedTask;
            });
        });
        return services;
    }

    /// <summary>Errors of the API are problem details, never pages.</summary>
    public static void UseApiErrors(this WebApplication app) => app.UseWhen(http => http.Request.Path.StartsWithSegments(Area), api =>
    {
        api.UseExceptionHandler();
        api.UseStatusCodePages();
    });

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapGet(Area, () => Results.LocalRedirect("/openapi/v1.json")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(Area + "/{**nowhere}", () => Results.NotFound()).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/healthz", () => Results.Text("alive")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/readyz", async (AppDb db, IEnumerable<IReadiness> parts, CancellationToken stop) =>
        {
            var waiting = parts.Where(p => !p.IsReady).Select(p => p.Name).ToList();
            if (!await Reaches(db, stop)) waiting.Add("database");
            return waiting.Count == 0 ? Results.Text("ready") : Results.Text("waits for " + string.Join(", ", waiting), statusCode: StatusCodes.Status503ServiceUnavailable);
        }).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>The addresses of one room: read by anybody, within the rate.</summary>
    public static RouteGroupBuilder MapApiGroup(this WebApplication app, string tag) =>
        app.MapGroup(Root).WithTags(tag).AllowAnonymous().RequireRateLimiting(Limit).ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<bool> Reaches(AppDb db, CancellationToken stop)
    {
        try
        {
            return await db.Database.CanConnectAsync(stop);
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            return false;
        }
    }
}

/// <summary>A part of the house that takes a while until it can answer.</summary>
public interface IReadiness
{
    /// <summary>Short, for whoever watches the house.</summary>
    string Name { get; }
    bool IsReady { get; }
}
