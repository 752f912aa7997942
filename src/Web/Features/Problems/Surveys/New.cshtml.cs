using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Problems.Surveys;

/// <summary>The head of problem solving begins the survey of a year: at once, or on a later day.</summary>
[Authorize(Roles = Role.HeadOfProblems)]
public sealed class NewModel(SurveyDesk desk, ProblemDesk problems) : RoomPage
{
    private const int UsualDays = 30;

    [BindProperty, Label("Problems", nameof(ProblemsWords.SurveyYear))] public int? Year { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.SurveyOpensOn))] public DateOnly? OpensOn { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.SurveyClosesOn))] public DateOnly? ClosesOn { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.SurveyLetter)), DataType(DataType.MultilineText)] public string? Letter { get; set; }
    [BindProperty] public List<string?> Kinds { get; set; } = [];

    /// <summary>The kinds of units that there are, with how many of each.</summary>
    public IReadOnlyList<(UnitKind Kind, int Count)> Known { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        Known = [.. (await problems.Units()).CountBy(u => u.Kind).OrderBy(k => k.Key).Select(k => (k.Key, k.Value))];
        return null;
    }

    public async Task OnGetAsync()
    {
        var last = await Db.Surveys.AsNoTracking().MaxAsync(s => (int?)s.Year) ?? 0;
        (Year, OpensOn, ClosesOn, Letter) = (Math.Max(JalaliDate.From(Today).Year, last + 1), Today, Today.AddDays(UsualDays), ProblemsWords.SurveyLetterUsual.ToString());
        Kinds = [.. Known.Select(k => k.Kind).Where(k => k is not (UnitKind.Municipality or UnitKind.Office)).Select(k => k.ToString())];
    }

    public Task<IActionResult> OnPostAsync()
    {
        var survey = new Survey(Year, OpensOn, ClosesOn, Letter, [.. Known.Select(k => k.Kind).Where(k => Kinds.Contains(k.ToString()))], Today);
        return Do(async () =>
        {
            Db.Surveys.Add(survey);
            await Db.SaveUnlessTaken("year", ProblemsWords.SurveyYearTaken(survey.Code), nameof(Year));
            if (survey.IsToStart(Today)) await desk.Start(survey, Now);
        }, () => survey.State == SurveyState.Running ? ProblemsWords.StartSurveyDone(survey.Units, survey.ClosesOn) : ProblemsWords.SurveyPlanned(survey.Code, survey.OpensOn, survey.ClosesOn), () => survey.Href);
    }
}
