using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.Club.Members;

/// <summary>One act of the secretariat on a membership; nobody decides on their own.</summary>
[Authorize(Roles = ClubSecretariat.Roles)]
public sealed class ActModel : MemberPage
{
    [FromRoute(Name = "act")] public string? Verb { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.ClassLabel))] public int? ClassId { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.Reason))] public string? ReasonCode { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public MemberAct Chosen { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Classes { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        if (IsMe || Me.PersonId == Member.PersonId || MemberAct.Of(Member).FirstOrDefault(a => a.Verb == Verb) is not { } act) return NotFound();
        Chosen = act;
        if (act.ReasonsAbout is { } about) Reasons = await ReasonsOf(about);
        if (!act.NeedsClass) return null;
        var classes = new List<SelectListItem>();
        foreach (var rank in await Members.Classes())
            classes.Add(new SelectListItem(rank.Quota is { } most ? ClubWords.ClassWithRoom(rank.Name, most - await Members.CountIn(rank.Id), most).ToString() : rank.Name, Text(rank.Id)));
        Classes = classes;
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() =>
        Act(() => Chosen.Do(Member, Members, ClassId, Reasons.Any(r => r.Value == ReasonCode) ? ReasonCode : null, Why, Now), () => ClubWords.MemberIsNow(Member.Name, Member.State));
}
