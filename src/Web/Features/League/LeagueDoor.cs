using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Features.League;

/// <summary>A season as other rooms see one.</summary>
public sealed record SeasonCard(int Id, string Name, int Year, SeasonState State);

/// <summary>A team as other rooms see one; <paramref name="Members"/> are the persons in it now, the captain first.</summary>
public sealed record TeamCard(int Id, int SeasonId, string Name, TeamState State, IReadOnlyList<int> Members);

/// <summary>A published solution: its text is no longer blind. <paramref name="Number"/> is like <c>S-1405-02-07</c>; <paramref name="Authors"/> were in the team when it was locked, the captain first.</summary>
public sealed record SolutionCard(int Id, string Number, string Title, string Body, int RoundId, int ProblemId, TeamCard Team, IReadOnlyList<int> Authors);

/// <summary>What other rooms may ask of the league.</summary>
public sealed class LeagueDoor(AppDb db)
{
    /// <summary>The seasons that were opened, newest first.</summary>
    public async Task<IReadOnlyList<SeasonCard>> Seasons(int top) =>
        await db.Seasons.AsNoTracking().Where(s => s.State != SeasonState.Planned).OrderByDescending(s => s.Id).Take(top).Select(s => new SeasonCard(s.Id, s.Name, s.Year, s.State)).ToListAsync();

    /// <summary>The team of a person in a season; null for who is in none.</summary>
    public async Task<TeamCard?> TeamOf(int personId, int seasonId) =>
        await db.Teams.AsNoTracking().FirstOrDefaultAsync(t => t.SeasonId == seasonId && t.Members.Any(m => m.PersonId == personId && m.LeftAt == null)) is { } team ? CardOf(team) : null;

    /// <summary>Solutions by id, of those whose result is out; others are missing from the answer.</summary>
    public async Task<IReadOnlyDictionary<int, SolutionCard>> Solutions(IReadOnlyCollection<int> ids)
    {
        if (ids.Count == 0) return new Dictionary<int, SolutionCard>();
        var found = await (from submission in db.Submissions.AsNoTracking()
                           where ids.Contains(submission.Id) && (submission.State == SubmissionState.ResultPublished || submission.State == SubmissionState.SentToIdeas)
                           join team in db.Teams.AsNoTracking() on submission.TeamId equals team.Id
                           join round in db.Rounds.AsNoTracking() on submission.RoundId equals round.Id
                           join season in db.Seasons on round.SeasonId equals season.Id
                           select new { submission, team, round, season.Year }).ToListAsync();
        var authors = (await db.SolutionAuthors.AsNoTracking().Where(a => ids.Contains(a.SubmissionId)).OrderBy(a => a.Place).Select(a => new { a.SubmissionId, a.PersonId }).ToListAsync()).ToLookup(a => a.SubmissionId, a => a.PersonId);
        return found.ToDictionary(x => x.submission.Id, x => new SolutionCard(x.submission.Id, LeagueSecretariat.NumberOf(x.submission, x.round, x.Year),
            x.submission.Last!.Title, x.submission.Last.Body, x.round.Id, x.submission.ProblemId, CardOf(x.team), [.. authors[x.submission.Id]]));
    }

    private static TeamCard CardOf(Team team) =>
        new(team.Id, team.SeasonId, team.Name, team.State, [.. team.Present.OrderBy(m => m.PersonId != team.CaptainId).ThenBy(m => m.JoinedAt).ThenBy(m => m.PersonId).Select(m => m.PersonId)]);
}
