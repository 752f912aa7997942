using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Desk;

/// <summary>Asks the authors something; until they answer, the clock stands.</summary>
[Authorize(Roles = IdeaClock.Secretariat)]
public sealed class AskModel : IdeaPage
{
    protected override bool IsForAuthors => false;
    [BindProperty, Label("Ideas", nameof(IdeasWords.Question)), DataType(DataType.MultilineText)] public string? Question { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var due = await Desk.DueOf(IdeaClock.Clarify, Today);
        return await Act(() => Idea.AskClarification(Question, due, Now), () => IdeasWords.AskClarificationDone);
    }
}
