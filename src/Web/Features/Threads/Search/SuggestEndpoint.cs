using Pishran.Shell;

namespace Pishran.Features.Threads.Search;

/// <summary>What type-ahead shows while a question is typed: seasoning of the search field, never needed.</summary>
internal static class SuggestEndpoint
{
    private const int Most = 8;

    private sealed record Suggestion(string Title, string Number, string Kind, string Href);

    public static void Map(WebApplication app) =>
        app.MapGet("/search/suggest", (string? q, CardSearch search, HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "private, no-store";
            return Results.Json(search.Suggest(q, Most).Select(c => new Suggestion(c.Title, c.Number, c.KindWord.ToString(), c.Href)));
        }).AllowAnonymous().ExcludeFromDescription();
}
