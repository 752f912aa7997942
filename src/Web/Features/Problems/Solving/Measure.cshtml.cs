using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Problems.Solving;

/// <summary>The owner, or the head of problem solving, records what the indicator stands at, or takes a wrong value back.</summary>
[Authorize(Roles = Role.UnitRepresentative + "," + Role.HeadOfProblems)]
public sealed class MeasureModel : ProblemPage
{
    [BindProperty, Label("Problems", nameof(ProblemsWords.MeasuredValue))] public decimal? Value { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.MeasuredOn))] public DateOnly? On { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.MeasureSource))] public string? Source { get; set; }

    public IReadOnlyList<Measurement> All { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!Me.Is(Role.HeadOfProblems) && !await Desk.SpeaksFor(Problem.OwnerUnitId)) return NotFound();
        var id = Problem.Id;
        All = await Db.Measurements.AsTracking().Where(m => m.ProblemId == id).OrderByDescending(m => m.On).ThenByDescending(m => m.Id).ToListAsync();
        return null;
    }

    public void OnGet() => On = Today;

    public Task<IActionResult> OnPostAsync()
    {
        Measurement? made = null;
        return Act(() =>
        {
            made = new Measurement(Problem.Id, (double?)Value, On, Source, Me.Id, Now);
            Problem.Measure(made, All);
            Db.Measurements.Add(made);
        }, () => ProblemsWords.MeasureDone(ProblemsSay.Value(made!.Value, Problem.Frame.UnitOfMeasure), made.On));
    }

    public Task<IActionResult> OnPostTakeBackAsync(int? measurement)
    {
        if (All.FirstOrDefault(m => m.Id == measurement && m.TakenBackAt is null) is not { } wrong) return Task.FromResult<IActionResult>(NotFound());
        return Act(() => Problem.TakeBack(wrong, All, Now), () => ProblemsWords.MeasureTakenBack(ProblemsSay.Value(wrong.Value, Problem.Frame.UnitOfMeasure), wrong.On));
    }
}
