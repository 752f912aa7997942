using Microsoft.AspNetCore.Http.HttpResults;
using Pishran.Shell;
using Pishran.Shell.Api;

namespace Pishran.Features.Threads;

/// <summary>A found card as the API gives it.</summary>
public sealed record ApiCard(string Kind, string Number, string Title, string State, string Href, int Year, int? OwnerUnitId, IReadOnlyList<string> Words);

/// <summary>Search over everything the asker may see.</summary>
internal static class CardsApi
{
    public static void Map(WebApplication app) =>
        app.MapApiGroup("Cards").MapGet("/cards", Search).WithName("SearchCards").WithSummary("Search cards")
            .WithDescription("The cards that answer `q`, best first; `kind` and `year` narrow them. `words` are those that made the match.");

    private static async Task<Results<Ok<ApiList<ApiCard>>, StatusCodeHttpResult>> Search(string? q, string? kind, int? year, string? after, int? top, CardSearch search, ThreadsDoor threads, CurrentUser me, HttpContext http)
    {
        if (ApiLists.IsUnchanged(http, me, await threads.Version())) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var found = await search.Search(new Question(q ?? "", kind, Year: year), after, ApiLists.Size(top));
        return TypedResults.Ok(new ApiList<ApiCard>(
            [.. found.Cards.Select(f => new ApiCard(f.Card.Kind, f.Card.Number, f.Card.Title, f.Card.State.Split('.')[^1].ToLowerInvariant(), f.Card.Href, f.Card.Year, f.Card.OwnerUnitId, f.Words))],
            ApiLists.Next(http.Request, found.Next)));
    }
}
