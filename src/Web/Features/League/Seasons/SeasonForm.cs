using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.League.Seasons;

/// <summary>One line of the rubric as it is typed. A line without a name is left out.</summary>
public sealed class CriterionLine
{
    public string? Key { get; set; }
    [Label("League", nameof(LeagueWords.CriterionName))] public string? Fa { get; set; }
    [Label("League", nameof(LeagueWords.CriterionEnglish))] public string? En { get; set; }
    [Label("League", nameof(LeagueWords.WeightLabel))] public int? Weight { get; set; }
    [Label("League", nameof(LeagueWords.Level1))] public string? Level1 { get; set; }
    [Label("League", nameof(LeagueWords.Level4))] public string? Level4 { get; set; }
    [Label("League", nameof(LeagueWords.Level7))] public string? Level7 { get; set; }
    [Label("League", nameof(LeagueWords.Level10))] public string? Level10 { get; set; }

    public static CriterionLine Of(Criterion c) =>
        new() { Key = c.Key, Fa = c.Fa, En = c.En, Weight = c.Weight, Level1 = c.Level1, Level4 = c.Level4, Level7 = c.Level7, Level10 = c.Level10 };

    public Criterion? Typed(int place) => string.IsNullOrWhiteSpace(Fa) && Weight is null
        ? null
        : new Criterion(string.IsNullOrWhiteSpace(Key) ? "c" + (place + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : Key, Fa ?? "", En ?? "", Weight ?? 0, Level1 ?? "", Level4 ?? "", Level7 ?? "", Level10 ?? "");
}

/// <summary>The form of a season: name, year, rules and rubric in one page, for a new season and for one in planning.</summary>
public abstract class SeasonForm : RoomPage
{
    private const int BlankLines = 2;

    [BindProperty, Label("League", nameof(LeagueWords.SeasonName))] public string? Name { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Year))] public int? Year { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.MinMembers))] public int? MinMembers { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.MaxMembers))] public int? MaxMembers { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.MinUnits))] public int? MinUnits { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.MaxFromUnit))] public int? MaxFromUnit { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.SheetsEach))] public int? SheetsEach { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.MinutesPerSheet))] public int? MinutesPerSheet { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.GraceMinutes))] public int? GraceMinutes { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.AppealDays))] public int? AppealDays { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.ScoringMethod))] public string? Method { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.TransferFrom))] public DateOnly? TransferFrom { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.TransferUntil))] public DateOnly? TransferUntil { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.GuestsLabel))] public int? Guests { get; set; }
    [BindProperty] public List<CriterionLine> Criteria { get; set; } = [];

    public IEnumerable<SelectListItem> Methods => Enum.GetValues<ScoringMethod>().Where(m => m != ScoringMethod.Votes).Select(m => new SelectListItem(Word.Of(m).ToString(), m.ToString()));
    public int WeightSum => Criteria.Sum(c => c.Weight ?? 0);

    protected RuleSet Rules => new(MinMembers ?? 0, MaxMembers ?? 0, MinUnits ?? 0, MaxFromUnit ?? 0, SheetsEach ?? 0, MinutesPerSheet ?? 0, GraceMinutes ?? -1, AppealDays ?? -1,
        Enum.TryParse<ScoringMethod>(Method, out var method) && Enum.IsDefined(method) ? method : ScoringMethod.Additive, TransferFrom, TransferUntil, Guests ?? 0);

    protected IReadOnlyList<Criterion> Rubric => [.. Criteria.Select((line, i) => line.Typed(i)).OfType<Criterion>()];

    protected void Fill(RuleSet rules, IEnumerable<Criterion> criteria)
    {
        (MinMembers, MaxMembers, MinUnits, MaxFromUnit) = (rules.MinMembers, rules.MaxMembers, rules.MinUnits, rules.MaxFromUnit);
        (SheetsEach, MinutesPerSheet, GraceMinutes, AppealDays, Method) = (rules.SheetsEach, rules.MinutesPerSheet, rules.GraceMinutes, rules.AppealDays, rules.Method.ToString());
        (TransferFrom, TransferUntil, Guests) = (rules.TransferFrom, rules.TransferUntil, rules.Guests);
        Criteria = [.. criteria.Select(CriterionLine.Of), .. Enumerable.Range(0, BlankLines).Select(_ => new CriterionLine())];
    }
}
