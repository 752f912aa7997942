using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.League.Fixtures;

/// <summary>Who meets whom in a round, and how it ended; for a knock-out, every stage of the season beside the others.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class IndexModel : RoundPage
{
    private const int MostStages = 10;
    private Dictionary<int, string> _names = [];

    public IReadOnlyList<(Round Round, IReadOnlyList<MatchReading> Matches)> Rounds { get; private set; } = [];
    public string NameOf(int team) => _names.GetValueOrDefault(team, "");

    protected override async Task<IActionResult?> LoadMore()
    {
        var rounds = Round.Mode == RoundMode.KnockOut
            ? await Db.Rounds.AsNoTracking().Where(r => r.SeasonId == Season.Id && r.Mode == RoundMode.KnockOut && r.State != RoundState.Draft).OrderBy(r => r.Number).Take(MostStages).ToListAsync()
            : Round.Mode.HasPairs() ? [Round] : [];
        var read = new List<(Round, IReadOnlyList<MatchReading>)>();
        foreach (var round in rounds.Where(r => r.Fixtures.Count > 0)) read.Add((round, await MatchReading.Of(Db, round)));
        Rounds = read;
        var ids = Rounds.SelectMany(r => r.Matches).SelectMany(m => new[] { m.TeamA, m.TeamB ?? m.TeamA }).ToHashSet();
        _names = await Db.Teams.Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name);
        return null;
    }

    public void OnGet() { }
}
