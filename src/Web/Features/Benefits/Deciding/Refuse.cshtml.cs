using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Bylaws;
using Pishran.Shell;

namespace Pishran.Features.Benefits.Deciding;

/// <summary>The figures don't hold: a reason of the catalogue and own words, and the owner mends them.</summary>
[Authorize(Roles = Role.FinanceOfficer + "," + Role.UnitRepresentative)]
public sealed class RefuseModel(BenefitDesk desk, BylawsDoor bylaws) : BenefitPage(desk)
{
    [BindProperty, Label("Benefits", nameof(BenefitsWords.Reason))] public string? ReasonCode { get; set; }
    [BindProperty, Label("Benefits", nameof(BenefitsWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!await Desk.MayJudge(Benefit)) return NotFound();
        Reasons = [.. (await bylaws.Reasons("benefit-refused", Today)).Select(r => new SelectListItem(r.Name, r.Code))];
        return null;
    }

    public Task<IActionResult> OnPostAsync() =>
        Act(() => Benefit.Refuse(Reasons.Any(r => r.Value == ReasonCode) ? ReasonCode : null, Why, Me.Id), () => BenefitsWords.RefuseBenefitDone);
}
