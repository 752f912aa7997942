using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.Threads;
using Pishran.Shell;
using Pishran.Shell.Api;

namespace Pishran.Features.Problems;

/// <summary>A unit named in an answer.</summary>
public sealed record ApiUnit(string Code, string Name);

/// <summary>A problem in a list.</summary>
/// <param name="State">Lower-case name: <c>registered</c>, <c>open</c>.</param>
public sealed record ApiProblem(string Number, string Title, string State, ApiUnit? Owner, string? Indicator, string? UnitOfMeasure, double? Baseline, double? Target, int? Priority, bool IsPublic, string Href);

/// <summary>A problem alone, with its frame.</summary>
public sealed record ApiProblemDetail(
    string Number, string Title, string State, ApiUnit? Owner, string? WhoSuffers, string? Evidence, string? Indicator, string? UnitOfMeasure, double? Baseline, DateOnly? BaselineOn, double? Target,
    string? Causes, string? AffectedGroups, string? Scope, string? Constraints, string? Tried, string? CostOfInaction, ApiPriority? Priority, bool IsPublic, DateTime SubmittedAt, DateTime? RegisteredAt, string Href,
    IReadOnlyList<ApiChannel> Channels, DateTime? SolvingAt, DateTime? SolvedAt, string? SolvedEvidence, DateTime? VerifiedAt, IReadOnlyList<ApiMeasurement> Measurements, string? MergedInto, DateOnly? ReviewOn);

/// <summary>A channel through which it is open, and where a room took it up.</summary>
/// <param name="Channel">Lower-case name: <c>league</c>, <c>ideacall</c>, <c>suppliercall</c>, <c>desk</c>.</param>
public sealed record ApiChannel(string Channel, DateTime OpenedAt, string? Title, string? Href);

/// <summary>What the indicator stood at on a day.</summary>
public sealed record ApiMeasurement(DateOnly On, double Value);

/// <summary>The four marks and their product.</summary>
public sealed record ApiPriority(int Severity, int Reach, int Urgency, int Inaction, int Method, int Score);

/// <summary>The registry of problems, as far as the asker may see.</summary>
internal static class ProblemsApi
{
    private const int MostMeasured = 100;

    public static void Map(WebApplication app)
    {
        var api = app.MapApiGroup("Problems");
        api.MapGet("/problems", List).WithName("ListProblems").WithSummary("List problems")
            .WithDescription("Newest number first, or by `sort` = `title` or `priority`. `q` searches, `state`, `unit` (id) and `year` (Jalali) narrow. `top` is 1–100.");
        api.MapGet("/problems/{number}", Show).WithName("GetProblem").WithSummary("Get a problem").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<ApiList<ApiProblem>>, StatusCodeHttpResult>> List(
        string? q, string? state, string? unit, string? year, string? sort, string? after, int? top, ProblemDesk desk, AppDb db, ThreadsDoor threads, CurrentUser me, HttpContext http)
    {
        if (ApiLists.IsUnchanged(http, me, await Version(db))) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var (filter, size) = (ProblemFilter.Read(q, state, unit, year, sort), ApiLists.Size(top));
        var visible = (await desk.Visible()).AsNoTracking();
        var rows = await filter.Sort(await filter.Narrow(visible, threads), visible, int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : null);
        var page = Paged<Lists.ProblemRow>.Cut(await rows.Take(size + 1).Select(Lists.ProblemRow.Of).ToListAsync(), r => r.Id.ToString(CultureInfo.InvariantCulture), size);
        var units = (await desk.Units()).ToDictionary(u => u.Id, u => new ApiUnit(u.Code, u.Name));
        return TypedResults.Ok(new ApiList<ApiProblem>(
            [.. page.Rows.Select(r => new ApiProblem(r.Code, r.Title, Said(r.State), r.OwnerUnitId is { } id ? units.GetValueOrDefault(id) : null, r.Indicator, r.UnitOfMeasure, r.Baseline, r.Target, r.Score > 0 ? r.Score : null, r.IsPublic, "/problems/" + r.Code))],
            ApiLists.Next(http.Request, page.Next)));
    }

    private static async Task<Results<Ok<ApiProblemDetail>, NotFound>> Show(string number, ProblemDesk desk, AppDb db)
    {
        if (await desk.Find(number) is not { } problem) return TypedResults.NotFound();
        var id = problem.Id;
        var measured = await db.Measurements.AsNoTracking().Where(m => m.ProblemId == id && m.TakenBackAt == null).OrderByDescending(m => m.On).Take(MostMeasured).Select(m => new ApiMeasurement(m.On, m.Value)).ToListAsync();
        var into = problem.MergedIntoId is { } other ? await (await desk.Visible()).AsNoTracking().FirstOrDefaultAsync(p => p.Id == other) : null;
        var (unit, frame, marks) = (await desk.Unit(problem.OwnerUnitId), problem.Frame, problem.Priority);
        return TypedResults.Ok(new ApiProblemDetail(problem.Code, problem.Title, Said(problem.State), unit is null ? null : new ApiUnit(unit.Code, unit.Name), problem.WhoSuffers, problem.Evidence,
            frame.Indicator, frame.UnitOfMeasure, frame.Baseline, frame.BaselineOn, frame.Target, frame.Causes, frame.AffectedGroups, frame.Scope, frame.Constraints, frame.Tried, frame.CostOfInaction,
            marks.IsSet ? new ApiPriority(marks.Severity, marks.Reach, marks.Urgency, marks.Inaction, marks.Method, marks.Score) : null, problem.IsPublic, problem.SubmittedAt, problem.RegisteredAt, problem.Href,
            [.. problem.Channels.OrderBy(c => c.At).ThenBy(c => c.Channel).Select(c => new ApiChannel(c.Channel.ToString().ToLowerInvariant(), c.At, c.Title, c.Href))],
            problem.SolvingAt, problem.SolvedAt, problem.SolvedEvidence, problem.VerifiedAt, measured, into?.Code, problem.ReviewOn));
    }

    // Whatever changes a problem or the name of its owner is a line of the history.
    private static async Task<long> Version(AppDb db) => await db.History.MaxAsync(h => (int?)h.Id) ?? 0;

    private static string Said(ProblemState state) => state.ToString().ToLowerInvariant();
}
