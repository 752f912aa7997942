using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Text;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Teams;

public sealed record TeamRow(int Id, string Name, string? Motto, TeamState State, string SortKey, int Members, IReadOnlyList<int> Units);

/// <summary>The teams of a season, by name; searched and filtered by the address.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class ListModel(PeopleDoor people) : SeasonPage
{
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public TeamState? State { get; set; }
    [BindProperty(SupportsGet = true)] public bool Open { get; set; }
    [BindProperty(SupportsGet = true)] public int? Unit { get; set; }
    [BindProperty(SupportsGet = true)] public int? Sent { get; set; }
    [BindProperty(SupportsGet = true, Name = PagerTag.After)] public string? After { get; set; }

    private Dictionary<int, string> _units = [];

    public Paged<TeamRow> List { get; private set; } = new([], null);
    public int? MyTeamId { get; private set; }
    public bool IsJudge { get; private set; }
    public bool MayFound => MyTeamId is null && !IsJudge && Season.TakesTeams && (Season.State != SeasonState.Registration || Today <= Season.RegistrationUntil);
    public bool IsFiltered => Q is not null || State is not null || Open || Unit is not null || Sent is not null;
    public string NamesOf(IReadOnlyList<int> units) => Say.List(units.Select(u => _units.GetValueOrDefault(u)));

    /// <summary>The filters that no field of the form shows.</summary>
    public IReadOnlyList<Word> Narrowed { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        var me = Me.Id;
        _units = (await people.Units()).ToDictionary(u => u.Id, u => u.Name);
        MyTeamId = await Db.Teams.Where(t => t.SeasonId == Id && t.Members.Any(m => m.PersonId == me && m.LeftAt == null)).Select(t => (int?)t.Id).FirstOrDefaultAsync();
        IsJudge = await Db.SeasonJudges.AnyAsync(j => j.SeasonId == Id && j.PersonId == me && j.IsActive);
        Narrowed = await Hidden();
        var rows = await Filtered().OrderBy(t => t.SortKey).ThenBy(t => t.Id).Take(Paged<TeamRow>.Size + 1)
            .Select(t => new { t.Id, t.Name, t.Motto, t.State, t.SortKey, Units = t.Members.Where(m => m.LeftAt == null).Select(m => m.UnitId).ToList() }).ToListAsync();
        List = Paged<TeamRow>.Cut([.. rows.Select(t => new TeamRow(t.Id, t.Name, t.Motto, t.State, t.SortKey, t.Units.Count, [.. t.Units.OfType<int>().Distinct()]))],
            row => $"{row.SortKey}~{row.Id.ToString(CultureInfo.InvariantCulture)}");
        return null;
    }

    public void OnGet() { }

    private IQueryable<Team> Filtered()
    {
        var max = Season.Rules.MaxMembers;
        var teams = Db.Teams.AsNoTracking().Where(t => t.SeasonId == Id);
        foreach (var word in PersianText.Fold(Q).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(4)) teams = teams.Where(t => t.Folded.Contains(word));
        if (State is { } state) teams = teams.Where(t => t.State == state);
        if (Open) teams = teams.Where(t => (t.State == TeamState.Forming || t.State == TeamState.Pending || t.State == TeamState.Active) && t.Members.Count(m => m.LeftAt == null) < max);
        if (Unit is { } unit) teams = teams.Where(t => t.Members.Any(m => m.UnitId == unit && m.LeftAt == null));
        if (Sent is { } round) teams = teams.Where(t => Db.Set<Submission>().Any(s => s.RoundId == round && s.TeamId == t.Id && s.State != SubmissionState.Draft));
        return Later(teams);
    }

    private IQueryable<Team> Later(IQueryable<Team> teams)
    {
        if (After is null || After.LastIndexOf('~') is var cut && cut < 0 || !int.TryParse(After.AsSpan(cut + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return teams;
        var key = After[..cut];
        return teams.Where(t => t.SortKey.CompareTo(key) > 0 || (t.SortKey == key && t.Id > id));
    }

    private async Task<List<Word>> Hidden()
    {
        var words = new List<Word>();
        if (Unit is { } unit && _units.TryGetValue(unit, out var name)) words.Add(LeagueWords.WithMemberFrom(name));
        if (Sent is { } round && await Db.Rounds.Where(r => r.Id == round && r.SeasonId == Id).Select(r => (int?)r.Number).FirstOrDefaultAsync() is { } number) words.Add(LeagueWords.SentInRound(number));
        return words;
    }
}
