using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Data.Files;
using Pishran.Shell;

namespace Pishran.Features.Benefits.Deciding;

/// <summary>The owner says what is expected, for this fiscal year and the two after it.</summary>
[Authorize(Roles = Role.UnitRepresentative + "," + Role.HeadOfIdeas + "," + Role.HeadOfPlans)]
public sealed class EstimateModel(BenefitDesk desk, FileShelf shelf) : BenefitPage(desk)
{
    private const int YearsAhead = 3;

    [BindProperty, Label("Benefits", nameof(BenefitsWords.KindLabel))] public BenefitKind? Kind { get; set; }
    [BindProperty, Label("Benefits", nameof(BenefitsWords.Measure))] public string? Measure { get; set; }
    [BindProperty, Label("Benefits", nameof(BenefitsWords.Baseline))] public long? Baseline { get; set; }
    [BindProperty, Label("Benefits", nameof(BenefitsWords.Method))] public EstimateMethod? Method { get; set; }
    [BindProperty, Label("Benefits", nameof(BenefitsWords.Evidence)), DataType(DataType.MultilineText)] public string? Evidence { get; set; }
    [BindProperty, Label("Benefits", nameof(BenefitsWords.EvidenceFile))] public new IFormFile? File { get; set; }
    [BindProperty] public List<long?> Amounts { get; set; } = [];

    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Kinds { get; } = Choices<BenefitKind>();
    public IReadOnlyList<SelectListItem> Methods { get; } = Choices<EstimateMethod>();

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!await Desk.MayOwn(Benefit)) return NotFound();
        Years = [.. Benefit.Years.Select(y => y.Year).Union(Enumerable.Range(Benefit.YearAt(Now), YearsAhead)).Order()];
        return null;
    }

    public void OnGet()
    {
        (Kind, Measure, Baseline, Method, Evidence) = (Benefit.Kind, Benefit.Measure, Benefit.Baseline, Benefit.Method, Benefit.Evidence);
        Amounts = [.. Years.Select(year => Benefit.Years.FirstOrDefault(y => y.Year == year)?.Estimate)];
    }

    public Task<IActionResult> OnPostAsync() => Act(async () =>
    {
        Benefit.EstimateAs(new BenefitFacts(Kind, Measure, Baseline, Method, Evidence, [.. Years.Zip(Amounts, (year, amount) => new YearAmount(year, amount ?? 0))]), Me.Id, Now);
        if (File is not null) await shelf.Keep(File, BenefitDesk.Kind, Benefit.Id, Me.Id, Now);
    }, () => BenefitsWords.EstimateDone(Benefit.Estimate, Benefit.MeasureWord));
}
