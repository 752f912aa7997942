using Pishran.Shell;

namespace Pishran.Features.Ideas.Writing;

/// <summary>The near ideas while a sentence is typed: seasoning of the first step, which shows them by itself without script.</summary>
internal static class SimilarEndpoint
{
    private sealed record Near(int Id, string Code, string Title, string Href, string State, string Tone, string? Summary, IReadOnlyList<string> Words, string? Join);

    public static void Map(WebApplication app) =>
        app.MapGet("/ideas/near", async (string? q, IdeaNeighbours neighbours, HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "private, no-store";
            var near = await neighbours.Of(q is { Length: > Idea.LongestTitle } ? q[..Idea.LongestTitle] : q);
            return Results.Json(near.Select(n => new Near(n.Id, n.Code, n.Title, n.Href, Word.Of(n.State).ToString(), Word.ToneOf(n.State), n.Summary, n.Words, n.TakesAuthors ? n.Href + "/join" : null)));
        }).RequireAuthorization().ExcludeFromDescription();
}
