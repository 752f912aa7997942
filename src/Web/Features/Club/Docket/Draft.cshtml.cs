using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Club.Docket;

/// <summary>The desk's secretary writes the opinion, and who of the bench signs it.</summary>
[Authorize]
public sealed class DraftModel(DocketDesk docket) : DocketPage(docket)
{
    [BindProperty, Label("Shell", nameof(ShellWords.Title))] public string? Title { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.OpinionText)), DataType(DataType.MultilineText)] public string? OpinionText { get; set; }
    [BindProperty] public List<int> Signers { get; set; } = [];

    protected override Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(IsHead && Item.State == DocketState.OpinionDraft ? null : NotFound());

    public void OnGet() => (Title, OpinionText, Signers) = (Opinion?.Title ?? Item.Title, Opinion?.Text, [.. Desk.Bench.Select(b => b.PersonId)]);

    public Task<IActionResult> OnPostAsync() => Act(true, async () =>
    {
        if (Opinion is not null) { Opinion.Write(Title, OpinionText); return; }
        Opinion = Db.Opinions.Add(new Opinion(Item.Id, Desk.Id, Item.ProblemId, Title, OpinionText, [.. Signers.Distinct().Where(Desk.IsOnBench)], Now)).Entity;
        await Db.SaveChangesAsync();
    }, () => ClubWords.OpinionDrafted, () => Opinion!.Href);
}
