using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Features.Ideas.Reviewing;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Deciding;

/// <summary>An author disagrees with the answer; experts who have not read the idea look once more, and what is decided then is final.</summary>
[Authorize]
public sealed class ObjectionModel(PanelDesk panel) : IdeaPage
{
    [BindProperty, Label("Ideas", nameof(IdeasWords.ObjectionText)), DataType(DataType.MultilineText)] public string? ObjectionText { get; set; }

    public DateOnly? Until { get; private set; }
    public int Days { get; private set; }
    public bool IsOpen => Until >= Today;
    public string? ReasonName { get; private set; }

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!Who.IsAuthor) return NotFound();
        Until = await panel.ObjectUntil(Idea);
        Days = await panel.ObjectDays(Engine.Calendar.TehranTime.Day(Idea.DecidedAt ?? Now));
        if (Idea.ReasonCode is { } code) ReasonName = await Bylaws.ReasonName(Idea.State == IdeaState.Rejected ? "idea-not-accepted" : "idea-accepted", code);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var answer = await Desk.DueOf(IdeaClock.Review, Today);
        return await Act(() =>
        {
            Idea.Object(ObjectionText, Days, Until ?? Today, Now);
            Idea.Promise(answer);
        }, () => IdeasWords.ObjectDone(answer));
    }
}
