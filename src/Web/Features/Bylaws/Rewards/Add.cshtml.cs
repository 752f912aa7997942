using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.Bylaws.Rewards;

[Authorize(Roles = BylawsRoom.Editors)]
public sealed class AddModel(CalendarCache cache) : AddRowPage(BylawGroup.Rewards, cache)
{
    [BindProperty, Label("Bylaws", nameof(BylawsWords.Audience))] public string? Audience { get; set; }
    [BindProperty, Label("Bylaws", nameof(BylawsWords.PerMillion))] public int? PerMillion { get; set; }

    public IEnumerable<SelectListItem> Audiences => RewardRule.Audiences.Select(a => new SelectListItem(BylawsLabels.Of("Audience", a).ToString(), a));

    public void OnGet() { }

    protected override BylawRow Make() => new RewardRule(Audience, PerMillion, Decree);
}
