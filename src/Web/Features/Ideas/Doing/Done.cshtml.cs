using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Data.Files;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Doing;

/// <summary>The work is done and there is something to show for it; the benefit goes to its validator.</summary>
[Authorize(Roles = DoingDesk.Doers)]
public sealed class DoneModel(FileShelf shelf) : DoingPage
{
    [BindProperty, Label("Ideas", nameof(IdeasWords.DoneEvidence)), DataType(DataType.MultilineText)] public string? Evidence { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.DoneFile))] public new IFormFile? File { get; set; }

    public Task<IActionResult> OnPostAsync() => Act(async () =>
    {
        Idea.Finish(Evidence, Now);
        if (File is not null) await shelf.Keep(File, IdeaCards.Kind, Idea.Id, Me.Id, Now);
        await Doing.AskValidation(Idea, Now);
    }, () => IdeasWords.ReportDoneDone);
}
