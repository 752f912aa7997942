using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.League.Appeals;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Standings;

/// <summary>A line of the published table with the team behind the code.</summary>
public sealed record TableRow(StandingRow Line, string Team, string Units, bool Mine);

[AllowAnonymous]
public sealed class IndexModel(TableReading.Shelf shelf, PeopleDoor people) : RoomPage
{
    private const double Band = 1.645; // 90 % of a normal distribution
    private const int MostRows = 100, UnitsNamed = 3;

    [FromRoute] public int Id { get; set; }
    [BindProperty(SupportsGet = true)] public string? Code { get; set; }
    [BindProperty(SupportsGet = true)] public int? Without { get; set; }
    [BindProperty(SupportsGet = true)] public int? After { get; set; }

    public Round Round { get; private set; } = null!;
    public string SeasonName { get; private set; } = "";
    public SealedStandings Standings { get; private set; } = null!;
    public TableReading Reading { get; private set; } = null!;
    public Paged<TableRow> Table { get; private set; } = null!;
    public Rubric Rubric { get; private set; } = null!;
    public StandingRow Chosen { get; private set; } = null!;
    public int? MySubmission { get; private set; }

    /// <summary>No panel is so small that the marks of a judge could be read.</summary>
    public bool IsOpenToAll => Reading.IsOfVotes || Tally.MayBePublic(Standings.Rows.Select(r => r.Sheets));
    public bool MayReadFile => IsOpenToAll || Me.IsAny(Role.HeadOfIdeas + "," + Role.Auditor);
    public int? MyAppeal { get; private set; }
    public bool MayAppeal { get; private set; }
    public WithoutJudge? LeftOut { get; private set; }
    private Dictionary<string, string> _teams = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Rounds.AsNoTracking().FirstOrDefaultAsync(r => r.Id == Id) is not { ResultsAreOut: true } round) return NotFound();
        Round = round;
        SeasonName = await Db.Seasons.Where(s => s.Id == round.SeasonId).Select(s => s.Name).SingleAsync();
        Standings = await Db.CurrentStandings.AsNoTracking().SingleAsync(s => s.RoundId == Id);
        Rubric = await Db.Rubrics.AsNoTracking().SingleAsync(r => r.SeasonId == round.SeasonId);
        Reading = shelf.Of(Standings.Hash, Standings.File);
        await Fill();
        if (MySubmission is { } mine)
        {
            MyAppeal = await Db.Appeals.Where(a => a.SubmissionId == mine).Select(a => (int?)a.Id).FirstOrDefaultAsync();
            MayAppeal = round.State != RoundState.Final && Today <= round.AppealUntil && await Db.Teams.AnyAsync(t => t.CaptainId == Me.PersonId && Db.Set<Submission>().Any(s => s.Id == mine && s.TeamId == t.Id));
        }
        return null;
    }

    /// <summary>The axis: whole points that hold every band.</summary>
    public int Low { get; private set; }
    public int High { get; private set; }

    public double LowOf(StandingRow line) => Math.Max(Rubric.Lowest, line.Estimate - Band * line.Sd);
    public double HighOf(StandingRow line) => Math.Min(Rubric.Highest, line.Estimate + Band * line.Sd);

    /// <summary>Where a score lies on the axis, in per cent from the left; in Persian the axis grows from right to left.</summary>
    public double At(double score)
    {
        var share = 100 * (score - Low) / Math.Max(1, High - Low);
        return Say.Persian ? 100 - share : share;
    }

    public static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    public string NameOf(string criterion) => Rubric.Criteria.FirstOrDefault(c => c.Key == criterion)?.Name ?? criterion;
    public string TeamOf(string code) => _teams.GetValueOrDefault(code, code);
    public string HeaviestCriterion => Rubric.Criteria.OrderByDescending(c => c.Weight).First().Name;
    public IReadOnlyList<Word> Why => Reading.Why(Chosen.Code, NameOf, TeamOf);
    public StandingRow? Neighbour => Standings.Rows.FirstOrDefault(r => r.Rank == (Chosen.Rank == 1 ? 2 : Chosen.Rank - 1));

    /// <summary>First and last place of a tier.</summary>
    public (int From, int To) TierRange(int tier) => (Standings.Rows.Where(r => r.Tier == tier).Min(r => r.Rank), Standings.Rows.Where(r => r.Tier == tier).Max(r => r.Rank));

    private async Task Fill()
    {
        var ids = Standings.Rows.Select(r => r.TeamId).ToList();
        var teams = await Db.Teams.AsNoTracking().Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Name, t.CaptainId }).ToDictionaryAsync(t => t.Id);
        var solutions = Standings.Rows.Select(r => r.SubmissionId).ToList();
        var authors = (await Db.SolutionAuthors.AsNoTracking().Where(a => solutions.Contains(a.SubmissionId)).OrderBy(a => a.Place).ToListAsync()).ToLookup(a => a.SubmissionId);
        var units = (await people.Units()).ToDictionary(u => u.Id, u => u.Name);
        _teams = Standings.Rows.ToDictionary(r => r.Code, r => teams[r.TeamId].Name, StringComparer.Ordinal);
        var rows = Standings.Rows.OrderBy(r => r.Rank).Select(line => new TableRow(line, teams[line.TeamId].Name,
            string.Join(ShellWords.ListSeparator.ToString(), authors[line.SubmissionId].Select(m => m.UnitId is { } unit ? units.GetValueOrDefault(unit) : null).OfType<string>().Distinct().Take(UnitsNamed)),
            Me.IsSignedIn && (teams[line.TeamId].CaptainId == Me.PersonId || authors[line.SubmissionId].Any(a => a.PersonId == Me.PersonId)))).ToList();
        var mine = rows.FirstOrDefault(r => r.Mine);
        MySubmission = mine?.Line.SubmissionId;
        Chosen = (rows.FirstOrDefault(r => r.Line.Code == Code) ?? mine ?? rows[0]).Line;
        LeftOut = IsOpenToAll && Without is { } judge ? Reading.Without(judge) : null;
        Low = (int)Math.Floor(rows.Min(r => LowOf(r.Line)));
        High = Math.Max(Low + 1, (int)Math.Ceiling(rows.Max(r => HighOf(r.Line))));
        Table = Paged<TableRow>.Cut([.. rows.Where(r => After is null || r.Line.Rank > After).Take(MostRows + 1)], r => r.Line.Rank.ToString(CultureInfo.InvariantCulture), MostRows);
    }
}
