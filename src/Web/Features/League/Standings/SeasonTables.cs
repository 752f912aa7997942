using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.People;

namespace Pishran.Features.League.Standings;

/// <summary>The tables of a season over its published rounds.</summary>
public sealed class SeasonTables(AppDb db, PeopleDoor people)
{
    /// <summary>Teams by the sum of their points, then by their best place; equal ones share a rank.</summary>
    public async Task<List<SeasonRow>> Teams(int seasonId, int? personId)
    {
        var sums = (await Lines(seasonId)).GroupBy(l => l.TeamId).Select(g => new { TeamId = g.Key, Points = g.Sum(l => l.Points), Rounds = g.Count(), Best = g.Min(l => l.Rank) }).ToList();
        var ids = sums.Select(s => s.TeamId).ToList();
        var teams = await db.Teams.AsNoTracking().Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Name, t.SortKey, Mine = t.Members.Any(m => m.LeftAt == null && m.PersonId == personId) }).ToDictionaryAsync(t => t.Id);
        return [.. sums.OrderByDescending(s => s.Points).ThenBy(s => s.Best).ThenBy(s => teams[s.TeamId].SortKey, StringComparer.Ordinal)
            .Select(s => new SeasonRow(1 + sums.Count(x => x.Points > s.Points || (x.Points == s.Points && x.Best < s.Best)), s.TeamId, teams[s.TeamId].Name, s.Points, s.Rounds, s.Best, teams[s.TeamId].Mine))];
    }

    /// <summary>
    /// Units by the average share of their participants: the points of a solution are shared equally among those who were in the team when
    /// it was locked. Who is in a team and has no solution yet takes part without a share.
    /// </summary>
    public async Task<List<UnitRow>> Units(int seasonId)
    {
        var points = (await Lines(seasonId)).ToDictionary(l => l.SubmissionId, l => l.Points);
        var ids = points.Keys.ToList();
        var authors = await db.SolutionAuthors.AsNoTracking().Where(a => ids.Contains(a.SubmissionId)).ToListAsync();
        var each = authors.GroupBy(a => a.SubmissionId).ToDictionary(g => g.Key, g => points[g.Key] / (double)g.Count());
        var members = await db.Teams.AsNoTracking().Where(t => t.SeasonId == seasonId && t.State != TeamState.Forming && t.State != TeamState.Pending)
            .SelectMany(t => t.Members).Where(m => m.LeftAt == null && m.UnitId != null).Select(m => new { m.PersonId, Unit = m.UnitId!.Value }).ToListAsync();
        var units = (await people.Units()).ToDictionary(u => u.Id);
        var takePart = members.Concat(authors.Where(a => a.UnitId is not null).Select(a => new { a.PersonId, Unit = a.UnitId!.Value })).Distinct();
        var shares = authors.ToLookup(a => a.UnitId, a => each[a.SubmissionId]);
        return [.. takePart.Where(m => units.ContainsKey(m.Unit)).GroupBy(m => m.Unit)
            .Select(g => (Unit: units[g.Key], People: g.Count(), Share: shares[g.Key].Sum()))
            .Select(x => new UnitRow(x.Unit.Id, x.Unit.Name, x.People, x.Unit.HeadCount, x.Share, x.Share / x.People))
            .OrderByDescending(r => Math.Round(r.Average, 6)).ThenBy(r => r.UnitId)];
    }

    private async Task<List<StandingRow>> Lines(int seasonId)
    {
        var published = await db.Rounds.Where(r => r.SeasonId == seasonId && (r.State == RoundState.ResultsPublished || r.State == RoundState.UnderAppeal || r.State == RoundState.Final)).Select(r => r.Id).ToListAsync();
        return await db.CurrentStandings.AsNoTracking().Where(s => published.Contains(s.RoundId)).SelectMany(s => s.Rows).ToListAsync();
    }
}

/// <summary>A unit in the season's table: participants, head-count, sum of shares and the share of one participant.</summary>
public sealed record UnitRow(int UnitId, string Unit, int Participants, int HeadCount, double Share, double Average);
