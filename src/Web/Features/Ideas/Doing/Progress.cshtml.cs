using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Doing;

/// <summary>The executor unit says which milestones are done; the percentage is counted, never typed.</summary>
[Authorize(Roles = DoingDesk.Doers)]
public sealed class ProgressModel(IdeaTurns turns) : DoingPage
{
    [BindProperty] public List<int> Done { get; set; } = [];
    [BindProperty, Label("Ideas", nameof(IdeasWords.ProgressNote)), DataType(DataType.MultilineText)] public string? Note { get; set; }

    public void OnGet() => Done = [.. Idea.Milestones.Where(m => m.DoneAt is not null).Select(m => m.Number)];

    public Task<IActionResult> OnPostAsync() => Act(async () =>
    {
        Idea.Report(Done, Note, Now);
        Idea.MustActBy(Idea.NextMilestoneDue ?? Idea.PlannedTo);
        await turns.Follow(Idea, IdeaStep.Nothing, Now);
    }, () => IdeasWords.ReportProgressDone(Idea.Progress));
}
