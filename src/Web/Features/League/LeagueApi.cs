using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.League;

public sealed record SeasonRead(int Id, string Name, int Year, SeasonState State, DateOnly? RegistrationUntil, int Teams);
public sealed record TeamRead(int Id, string Name, string? Motto, TeamState State, int Members, IReadOnlyList<int> Units);
public sealed record RoundRead(int Id, int SeasonId, int Number, string Title, RoundState State, DateTime OpensAt, DateTime ClosesAt, DateTime JudgingEndsAt, IReadOnlyList<int> Problems, string? Seal);

/// <summary>The league for programs: read only, for staff, in pages by key (<c>after</c>). What pages hide, this hides too.</summary>
internal static class LeagueApi
{
    private const int Size = 100;

    public static void Map(WebApplication app)
    {
        var api = app.MapGroup("/api/v1").RequireAuthorization(new AuthorizeAttribute { Roles = Role.Employee }).WithTags("League");
        api.MapGet("/seasons", Seasons);
        api.MapGet("/seasons/{id:int}/teams", Teams);
        api.MapGet("/rounds", Rounds);
    }

    /// <summary>Seasons that were opened, newest first.</summary>
    private static async Task<Ok<Paged<SeasonRead>>> Seasons(AppDb db, int? after)
    {
        var rows = await db.Seasons.AsNoTracking().Where(s => s.State != SeasonState.Planned && (after == null || s.Id < after)).OrderByDescending(s => s.Id).Take(Size + 1)
            .Select(s => new SeasonRead(s.Id, s.Name, s.Year, s.State, s.RegistrationUntil, db.Set<Team>().Count(t => t.SeasonId == s.Id))).ToListAsync();
        return TypedResults.Ok(Paged<SeasonRead>.Cut(rows, row => Key(row.Id), Size));
    }

    /// <summary>The teams of a season, in the order they were founded. Never a join code.</summary>
    private static async Task<Results<Ok<Paged<TeamRead>>, NotFound>> Teams(AppDb db, int id, int? after)
    {
        if (!await db.Seasons.AnyAsync(s => s.Id == id && s.State != SeasonState.Planned)) return TypedResults.NotFound();
        var rows = await db.Teams.AsNoTracking().Where(t => t.SeasonId == id && (after == null || t.Id > after)).OrderBy(t => t.Id).Take(Size + 1)
            .Select(t => new { t.Id, t.Name, t.Motto, t.State, Units = t.Members.Where(m => m.LeftAt == null).Select(m => m.UnitId).ToList() }).ToListAsync();
        return TypedResults.Ok(Paged<TeamRead>.Cut([.. rows.Select(t => new TeamRead(t.Id, t.Name, t.Motto, t.State, t.Units.Count, [.. t.Units.OfType<int>().Distinct()]))], row => Key(row.Id), Size));
    }

    /// <summary>Rounds that were shown to the teams, newest first, of one season where it is given.</summary>
    private static async Task<Ok<Paged<RoundRead>>> Rounds(AppDb db, int? season, int? after)
    {
        var rows = await db.Rounds.AsNoTracking().Where(r => r.State != RoundState.Draft && (season == null || r.SeasonId == season) && (after == null || r.Id < after)).OrderByDescending(r => r.Id).Take(Size + 1)
            .Select(r => new RoundRead(r.Id, r.SeasonId, r.Number, r.Title, r.State, r.OpensAt, r.ClosesAt, r.JudgingEndsAt, r.Problems.Select(p => p.ProblemId).ToList(), r.Seal)).ToListAsync();
        return TypedResults.Ok(Paged<RoundRead>.Cut(rows, row => Key(row.Id), Size));
    }

    private static string Key(int id) => id.ToString(CultureInfo.InvariantCulture);
}
