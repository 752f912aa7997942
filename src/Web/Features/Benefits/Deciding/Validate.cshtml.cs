using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Data.Files;
using Pishran.Shell;

namespace Pishran.Features.Benefits.Deciding;

/// <summary>Finance or the owner says which figures hold; nobody whose work or estimate it is.</summary>
[Authorize(Roles = Role.FinanceOfficer + "," + Role.UnitRepresentative)]
public sealed class ValidateModel(BenefitDesk desk, FileShelf shelf) : BenefitPage(desk)
{
    [BindProperty] public List<long?> Amounts { get; set; } = [];

    public IReadOnlyList<int> Years { get; private set; } = [];

    public FileList Files { get; private set; } = new([], "");

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!await Desk.MayJudge(Benefit)) return NotFound();
        Years = [.. Benefit.Years.Select(y => y.Year).Order()];
        Files = new FileList(await shelf.Of(BenefitDesk.Kind, Benefit.Id), Benefit.Href + "/files");
        return null;
    }

    public void OnGet() => Amounts = [.. Years.Select(year => (long?)Benefit.Years.First(y => y.Year == year).Estimate)];

    public Task<IActionResult> OnPostAsync() => Act(async () =>
    {
        Benefit.Validate(Years.Zip(Amounts).ToDictionary(y => y.First, y => y.Second), Me.Id, Now);
        await Desk.TellValidated(Benefit, Now);
    }, () => BenefitsWords.ValidateDone(Benefit.Validated, Benefit.MeasureWord));
}
