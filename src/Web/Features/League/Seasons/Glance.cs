using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Features.League.Seasons;

/// <summary>A round in a list, with how many teams have sent a solution.</summary>
public sealed record RoundRow(int Id, int Number, string Title, RoundState State, DateTime OpensAt, DateTime ClosesAt, DateTime JudgingEndsAt, int Sent);

/// <summary>A season at a glance, as somebody of the staff sees it: its teams in numbers, its rounds, and one's own place in it.</summary>
public sealed record Glance(int Teams, int Active, int Pending, int People, IReadOnlyList<RoundRow> Rounds, Round? Current, Team? Mine, Submission? MySolution)
{
    private const int MostRounds = 60;

    public RoundRow? CurrentRow => Rounds.FirstOrDefault(r => r.Id == Current?.Id);

    public static async Task<Glance> Of(AppDb db, int seasonId, int me, bool withDrafts)
    {
        var states = await db.Teams.Where(t => t.SeasonId == seasonId).GroupBy(t => t.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var people = await db.Teams.Where(t => t.SeasonId == seasonId).SelectMany(t => t.Members).CountAsync(m => m.LeftAt == null);
        var rounds = await db.Rounds.AsNoTracking().Where(r => r.SeasonId == seasonId && (withDrafts || r.State != RoundState.Draft)).OrderByDescending(r => r.Number).Take(MostRounds)
            .Select(r => new RoundRow(r.Id, r.Number, r.Title, r.State, r.OpensAt, r.ClosesAt, r.JudgingEndsAt, db.Set<Submission>().Count(s => s.RoundId == r.Id && s.State != SubmissionState.Draft))).ToListAsync();
        var current = CurrentOf(rounds) is { } id ? await db.Rounds.AsNoTracking().SingleAsync(r => r.Id == id) : null;
        var mine = await db.Teams.AsNoTracking().FirstOrDefaultAsync(t => t.SeasonId == seasonId && t.Members.Any(m => m.PersonId == me && m.LeftAt == null));
        var solution = current is null || mine is null ? null : await db.Submissions.AsNoTracking().FirstOrDefaultAsync(s => s.RoundId == current.Id && s.TeamId == mine.Id);
        return new Glance(states.Values.Sum(), states.GetValueOrDefault(TeamState.Active), states.GetValueOrDefault(TeamState.Pending), people, rounds, current, mine, solution);
    }

    // The round that teams can still answer; else the newest that was shown.
    private static int? CurrentOf(IReadOnlyList<RoundRow> rounds) =>
        (rounds.Where(r => r.State == RoundState.Open).MinBy(r => r.ClosesAt)
            ?? rounds.Where(r => r.State == RoundState.Published).MinBy(r => r.OpensAt)
            ?? rounds.FirstOrDefault(r => r.State != RoundState.Draft))?.Id;

    /// <summary>The button of the challenge card for whoever looks at it: to their team's solution, while it can be written.</summary>
    public Act? ActOnCurrent => Current is { IsAhead: true } && Mine is not null
        ? new Act(MySolution is null ? LeagueWords.WriteSolutionOf(Mine.Name) : LeagueWords.ContinueSolutionOf(Mine.Name), LeagueLinks.Round(Current.Id) + "/write")
        : null;
}
