using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Desk;

/// <summary>Not accepted at the desk: a coded reason, own words, what would make it acceptable, and the nearest accepted idea.</summary>
[Authorize(Roles = IdeaClock.Secretariat)]
public sealed class RefuseModel(ThreadsDoor threads) : ReasonedIdeaPage("idea-not-accepted")
{
    protected override bool IsForAuthors => false;
    private const int Looked = 12;
    private static readonly IdeaState[] Accepted = [IdeaState.Accepted, IdeaState.AcceptedWithChanges, IdeaState.Planned, IdeaState.Executing, IdeaState.Done, IdeaState.BenefitValidated, IdeaState.Rewarded];

    [BindProperty, Label("Ideas", nameof(IdeasWords.WouldMakeItAcceptable)), DataType(DataType.MultilineText)] public string? Acceptable { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var (nearest, calendar) = (await NearestAccepted(), await Bylaws.Calendar());
        return await Act(() => Idea.RejectInTriage(KnownReason, Why, Acceptable, nearest, calendar, Now), () => IdeasWords.RefusedDone);
    }

    // Only what staff may read: the author must be able to open it.
    private async Task<int?> NearestAccepted()
    {
        var near = (await threads.Similar($"{Idea.Title}\n{Idea.Summary}", [IdeaCards.Kind], Looked)).Select(c => c.RecordId).Where(id => id != Idea.Id).ToList();
        var found = await Db.Ideas.Where(i => near.Contains(i.Id) && Accepted.Contains(i.State) && !i.IsConfidential).Select(i => i.Id).ToListAsync();
        return near.Where(found.Contains).Select(id => (int?)id).FirstOrDefault();
    }
}
