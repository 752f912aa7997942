using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.Ideas.Lists;
using Pishran.Features.Ideas.Reviewing;
using Pishran.Features.People;
using Pishran.Features.Problems;
using Pishran.Features.Threads;
using Pishran.Shell;
using Pishran.Shell.Api;

namespace Pishran.Features.Ideas;

/// <summary>A unit named in an answer.</summary>
public sealed record ApiIdeaUnit(string Code, string Name);

/// <summary>An author and the share in ‰; signed or not.</summary>
public sealed record ApiAuthor(string Name, int Share, bool IsSigned);

/// <summary>An idea in a list.</summary>
/// <param name="State">Lower-case name: <c>submitted</c>, <c>acceptedwithchanges</c>.</param>
/// <param name="Unit">Null where the authors are hidden.</param>
public sealed record ApiIdea(string Code, string Title, string Kind, string State, ApiIdeaUnit? Unit, DateTime? SubmittedAt, DateOnly? AnswerDue, int Supports, string Href);

/// <summary>An idea alone. Authors and unit are null where they are hidden from the asker.</summary>
public sealed record ApiIdeaDetail(
    string Code, string Title, string Kind, string State, ApiIdeaUnit? Unit, IReadOnlyList<ApiAuthor>? Authors, string? Summary, string? Steps, string? Benefit, long? EstimateRial, string? Problem,
    string? TopicKeywords, DateTime? SubmittedAt, DateTime? PriorityAt, DateOnly? AnswerDue, string? ReasonCode, string? ReasonText, string? WouldMakeItAcceptable, int Supports, string Href);

/// <summary>The ideas, as far as the asker may see.</summary>
internal static class IdeasApi
{
    public static void Map(WebApplication app)
    {
        var api = app.MapApiGroup("Ideas");
        api.MapGet("/ideas", List).WithName("ListIdeas").WithSummary("List ideas")
            .WithDescription("Newest number first, or by `sort` = `title` or `supports`. `q` searches; `state`, `unit` (id), `year` (Jalali), `kind`, `of` (`mine`, `unit`, `followed`) and `late` = 1 narrow. `top` is 1–100.");
        api.MapGet("/ideas/{code}", Show).WithName("GetIdea").WithSummary("Get an idea").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<ApiList<ApiIdea>>> List(
        string? q, string? state, string? unit, string? year, string? kind, string? of, string? late, string? sort, string? after, int? top, IdeaDesk desk, ThreadsDoor threads, CurrentUser me, HttpContext http)
    {
        var (filter, size) = (IdeaFilter.Read(http.Request.Query), ApiLists.Size(top));
        var rows = await filter.Sort(await filter.Narrow(desk, threads), await desk.Visible(), int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : null);
        var page = Paged<IdeaRow>.Cut(await rows.Take(size + 1).Select(IdeaRow.Of).ToListAsync(), r => r.Id.ToString(CultureInfo.InvariantCulture), size);
        var units = (await desk.Units()).ToDictionary(u => u.Id, u => new ApiIdeaUnit(u.Code, u.Name));
        return TypedResults.Ok(new ApiList<ApiIdea>(
            [.. page.Rows.Select(r => r.For(me.Id, me.IsAny(Role.Office))).Select(r => new ApiIdea(r.Code, r.Title, Said(r.Kind), Said(r.State), r.UnitId is { } id ? units.GetValueOrDefault(id) : null, r.SubmittedAt, r.AnswerDue, r.Supports, r.Href))],
            ApiLists.Next(http.Request, page.Next)));
    }

    private static async Task<Results<Ok<ApiIdeaDetail>, NotFound>> Show(string code, IdeaDesk desk, PeopleDoor people, ProblemsDoor problems, Blind blind)
    {
        if (await desk.Find(code) is not { } idea) return TypedResults.NotFound();
        var mayKnow = (await desk.Reader(idea)).MayKnowAuthors(idea);
        var names = mayKnow ? await people.Persons([.. idea.Authors.Select(a => a.PersonId)]) : new Dictionary<int, PersonCard>();
        var unit = mayKnow ? await desk.Unit(idea.UnitId) : null;
        var text = mayKnow ? null : await blind.Of(idea, null);
        var problem = idea.ProblemId is { } id ? (await problems.Of([id])).GetValueOrDefault(id)?.Number : null;
        return TypedResults.Ok(new ApiIdeaDetail(idea.Code, text?.Title ?? idea.Title, Said(idea.Kind), Said(idea.State), unit is null ? null : new ApiIdeaUnit(unit.Code, unit.Name),
            mayKnow ? [.. idea.Authors.Select(a => new ApiAuthor(names.GetValueOrDefault(a.PersonId)?.Name ?? "", a.Share, a.SignedAt is not null))] : null,
            text is null ? idea.Summary : text.Summary, text is null ? idea.Steps : text.Steps, idea.Benefit is { } benefit ? Said(benefit) : null, idea.EstimateRial, problem, idea.TopicKeywords, idea.SubmittedAt, idea.PriorityAt, idea.AnswerDue,
            idea.ReasonCode, idea.ReasonText, idea.WouldMakeItAcceptable, idea.Supports, idea.Href));
    }

    private static string Said(Enum value) => value.ToString().ToLowerInvariant();
}
