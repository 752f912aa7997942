using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.Bylaws.Schemes;

[Authorize(Roles = BylawsRoom.Editors)]
public sealed class AddModel(CalendarCache cache) : AddRowPage(BylawGroup.Schemes, cache)
{
    [BindProperty, Label("Bylaws", nameof(BylawsWords.SchemeAuthors))] public int? Authors { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.SchemeImplementers))] public int? Implementers { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.SchemeReviewers))] public int? Reviewers { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.AtAcceptance))] public int? AtAcceptance { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.RewardCap)), Rial] public long? Cap { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.RewardApprover))] public string? Approver { get; set; }

    public IEnumerable<SelectListItem> Approvers => RewardScheme.Approvers.Select(r => new SelectListItem(Role.Named(r).ToString(), r));

    public void OnGet() => (Authors, Implementers, Reviewers, AtAcceptance) = (1000, 0, 0, 0);

    protected override BylawRow Make() => new RewardScheme(Authors, Implementers, Reviewers, AtAcceptance, Cap, Approver, Decree);
}
