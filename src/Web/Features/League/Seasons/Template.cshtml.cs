using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Shell;

namespace Pishran.Features.League.Seasons;

/// <summary>The head of ideas plans a whole season on one page: rules, rounds and their calendar, with what judging it will cost.</summary>
[Authorize(Roles = Role.HeadOfIdeas)]
public sealed class TemplateModel(LeagueSecretariat secretariat, BylawsDoor bylaws) : RoomPage
{
    private WorkingCalendar _days = null!;

    [BindProperty, Label("League", nameof(LeagueWords.TemplateLabel))] public SeasonTemplate? Template { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.SeasonName))] public string? Name { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.FirstDay))] public DateOnly? FirstDay { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.WeeksLabel))] public int? Rounds { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.ExpectedTeams))] public int? Teams { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.ExpectedJudges))] public int? Judges { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.SheetsEach))] public int? SheetsEach { get; set; }
    [BindProperty, Label("League", nameof(LeagueWords.MinutesPerSheet))] public int? MinutesPerSheet { get; set; }

    /// <summary>Pressed to see the calendar, not to make the season.</summary>
    [BindProperty] public string? Preview { get; set; }

    public IReadOnlyList<PlannedRound> Calendar => Template is { } template && FirstDay is { } first && Rounds is >= 1 and <= SeasonCalendar.MostRounds ? SeasonCalendar.Of(template, first, Rounds.Value, _days) : [];
    public JudgingCost? Cost => Calendar.Count == 0 || Teams is not (> 0 and < 10_000) ? null : JudgingCost.Of(Calendar, Teams.Value, Rules, Math.Clamp(Judges ?? 0, 0, 1000));

    public static Word TextOf(SeasonTemplate template) => template switch
    {
        SeasonTemplate.WeeklyCards => LeagueWords.WeeklyCardsText,
        SeasonTemplate.ThreeAndFinal => LeagueWords.ThreeAndFinalText,
        _ => LeagueWords.OneDayText,
    };

    private RuleSet Rules => new(SheetsEach: SheetsEach ?? 0, MinutesPerSheet: MinutesPerSheet ?? 0, GraceMinutes: Template == SeasonTemplate.OneDay ? 0 : 10, AppealDays: Template == SeasonTemplate.OneDay ? 1 : 5);

    protected override async Task<IActionResult?> Load()
    {
        _days = await bylaws.Calendar();
        return null;
    }

    public void OnGet()
    {
        var usual = new RuleSet();
        (Template, FirstDay, Rounds, Teams, Judges, SheetsEach, MinutesPerSheet) = (SeasonTemplate.WeeklyCards, Today.AddDays(21), 6, 20, 8, usual.SheetsEach, usual.MinutesPerSheet);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Preview is not null) return Page();
        Season season = null!;
        return await Do(async () =>
        {
            new Rules().If(Template is null, ShellWords.ChooseOne(LeagueWords.TemplateLabel), nameof(Template)).If(FirstDay is null, ShellWords.Required(LeagueWords.FirstDay), nameof(FirstDay))
                .If(FirstDay <= Today, LeagueWords.DayHasPassed, nameof(FirstDay)).If(Rounds is not (>= 1 and <= SeasonCalendar.MostRounds), ShellWords.OutOfRange(LeagueWords.WeeksLabel, 1, SeasonCalendar.MostRounds), nameof(Rounds)).Check();
            season = await secretariat.PlanFromTemplate(Name, JalaliDate.From(FirstDay!.Value).Year, Rules, DefaultRubric.Criteria, Calendar);
        }, () => LeagueWords.SeasonFromTemplateDone(season.Name, Calendar.Count), () => LeagueLinks.Season(season.Id));
    }
}
