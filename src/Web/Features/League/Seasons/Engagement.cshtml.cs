using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Ideas;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Seasons;

public enum EngagementList { Pairs, Returned, Ideas }

/// <summary>A line of the list behind a number.</summary>
public sealed record EngagementRow(string Title, string Sub, string? Href, Enum? State);

/// <summary>
/// What a season did for the city beside its table: how many of the staff play, which colleagues of different units worked together in a
/// team for the first time, who came back, and which solutions became real. Every number opens its list.
/// </summary>
[Authorize(Roles = Role.Employee)]
public sealed class EngagementModel(PeopleDoor people, IdeasDoor ideas) : SeasonPage
{
    private static readonly IdeaState[] MadeReal = [IdeaState.Executing, IdeaState.Done, IdeaState.BenefitValidated, IdeaState.Rewarded];
    private Dictionary<int, string> _units = [];

    // Who sat together: in a team as it is now, or when one of its solutions was locked.
    private sealed record Seat(int TeamId, string Team, int PersonId, string Name, int? UnitId, int? SolutionId);

    [BindProperty(SupportsGet = true)] public EngagementList? Show { get; set; }
    [BindProperty(SupportsGet = true)] public int? After { get; set; }

    public int Players { get; private set; }
    public int Staff { get; private set; }
    public double Share => Staff == 0 ? 0 : 100.0 * Players / Staff;
    public IReadOnlyList<EngagementRow> Pairs { get; private set; } = [];
    public IReadOnlyList<EngagementRow> Returned { get; private set; } = [];

    /// <summary>People of the seasons before.</summary>
    public int Before { get; private set; }
    public IReadOnlyList<EngagementRow> Ideas { get; private set; } = [];
    public int Real { get; private set; }
    public Paged<EngagementRow> Rows { get; private set; } = new([], null);

    protected override async Task<IActionResult?> LoadMore()
    {
        var units = await people.Units();
        _units = units.ToDictionary(u => u.Id, u => u.Name);
        var seats = await SeatsOf(t => t.SeasonId == Id);
        (Players, Staff) = (seats.Select(s => s.PersonId).Distinct().Count(), units.Sum(u => u.HeadCount));
        var earlier = await SeatsOf(t => t.SeasonId < Id);
        Pairs = NewPairs(seats, earlier);
        Back(seats, earlier);
        await Sent();
        var rows = Show switch { EngagementList.Pairs => Pairs, EngagementList.Returned => Returned, EngagementList.Ideas => Ideas, _ => [] };
        var from = Math.Max(0, After ?? 0);
        Rows = Paged<EngagementRow>.Cut([.. rows.Skip(from).Take(Paged<EngagementRow>.Size + 1)], _ => (from + Paged<EngagementRow>.Size).ToString(CultureInfo.InvariantCulture));
        return null;
    }

    public void OnGet() { }

    private async Task<List<Seat>> SeatsOf(System.Linq.Expressions.Expression<Func<Team, bool>> which)
    {
        var teams = Db.Teams.AsNoTracking().Where(which).Where(t => t.State != TeamState.Forming && t.State != TeamState.Pending);
        var now = await teams.SelectMany(t => t.Members, (t, m) => new { t.Id, t.Name, m.PersonId, Who = m.Name, m.UnitId, m.LeftAt })
            .Where(m => m.LeftAt == null).Select(m => new Seat(m.Id, m.Name, m.PersonId, m.Who, m.UnitId, null)).ToListAsync();
        var then = await (from author in Db.SolutionAuthors join submission in Db.Submissions on author.SubmissionId equals submission.Id join team in teams on submission.TeamId equals team.Id
                          select new Seat(team.Id, team.Name, author.PersonId, author.Name, author.UnitId, submission.Id)).ToListAsync();
        return [.. now, .. then];
    }

    private List<EngagementRow> NewPairs(List<Seat> seats, List<Seat> earlier)
    {
        var known = earlier.GroupBy(s => (s.TeamId, s.SolutionId)).SelectMany(team => PairsOf([.. team])).Select(p => Key(p.One, p.Two)).ToHashSet();
        return [.. seats.GroupBy(s => (s.TeamId, s.SolutionId)).SelectMany(team => PairsOf([.. team])).Where(p => p.One.UnitId != p.Two.UnitId && !known.Contains(Key(p.One, p.Two))).DistinctBy(p => Key(p.One, p.Two))
            .Select(p => new EngagementRow(Say.List([p.One.Name, p.Two.Name]), $"{p.One.Team} · {Say.List([UnitOf(p.One), UnitOf(p.Two)])}", LeagueLinks.Team(p.One.TeamId), null))];
    }

    private void Back(List<Seat> seats, List<Seat> earlier)
    {
        var before = earlier.Select(s => s.PersonId).ToHashSet();
        Before = before.Count;
        Returned = [.. seats.DistinctBy(s => s.PersonId).Where(s => before.Contains(s.PersonId)).Select(s => new EngagementRow(s.Name, s.Team, LeagueLinks.Team(s.TeamId), null))];
    }

    private async Task Sent()
    {
        var sent = await (from submission in Db.Submissions.AsNoTracking() join round in Db.Rounds on submission.RoundId equals round.Id
                          join team in Db.Teams on submission.TeamId equals team.Id
                          where round.SeasonId == Id && submission.IdeaId != null select new { IdeaId = submission.IdeaId!.Value, team.Name }).ToListAsync();
        var cards = await ideas.Of([.. sent.Select(s => s.IdeaId)]);
        Ideas = [.. sent.Where(s => cards.ContainsKey(s.IdeaId)).Select(s => (s.Name, Card: cards[s.IdeaId])).OrderByDescending(x => x.Card.State)
            .Select(x => new EngagementRow(x.Card.Title, $"{x.Name} · {x.Card.Code}", x.Card.State == IdeaState.Draft ? null : x.Card.Href, x.Card.State))];
        Real = cards.Values.Count(c => MadeReal.Contains(c.State));
    }

    private string UnitOf(Seat seat) => _units.GetValueOrDefault(seat.UnitId ?? 0, "");
    private static (int, int) Key(Seat one, Seat two) => (Math.Min(one.PersonId, two.PersonId), Math.Max(one.PersonId, two.PersonId));
    private static IEnumerable<(Seat One, Seat Two)> PairsOf(List<Seat> team) => from i in Enumerable.Range(0, team.Count) from j in Enumerable.Range(i + 1, team.Count - i - 1) select (team[i], team[j]);
}
