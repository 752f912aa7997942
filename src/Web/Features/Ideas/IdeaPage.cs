using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Bylaws;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>What every page about one idea starts from: the idea, if it is mine to see, and what I am to it.</summary>
public abstract class IdeaPage : RoomPage
{
    [FromRoute(Name = "code")] public string? Code { get; set; }

    private IdeaStep _before;
    private IReadOnlyCollection<int> _authorsBefore = [];

    public Idea Idea { get; private set; } = null!;
    public IdeaReader Who { get; private set; } = null!;
    protected IdeaDesk Desk => HttpContext.RequestServices.GetRequiredService<IdeaDesk>();
    protected PeopleDoor People => HttpContext.RequestServices.GetRequiredService<PeopleDoor>();
    protected BylawsDoor Bylaws => HttpContext.RequestServices.GetRequiredService<BylawsDoor>();

    protected override async Task<IActionResult?> Load()
    {
        if (await Desk.Find(Code) is not { } idea) return NotFound();
        (Idea, Who, _before, _authorsBefore) = (idea, await Desk.Reader(idea), idea.Waits, [.. idea.Authors.Select(a => a.PersonId)]);
        if (!IsForAuthors && (Who.IsAuthor || Idea.IsAuthor(Me.PersonId))) return NotFound();
        return await LoadMore();
    }

    /// <summary>False where the page is an act of the desk: nobody keeps the desk for their own idea, nor through a deputy.</summary>
    protected virtual bool IsForAuthors => true;

    /// <summary>What this page needs besides; <c>NotFound()</c> where the act is not mine.</summary>
    protected virtual Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(null);

    /// <summary>Asks the noun, then tells everybody whom it concerns.</summary>
    protected Task<IActionResult> Act(Action act, Func<Word> done, Func<string>? then = null) => Act(() => { act(); return Task.CompletedTask; }, done, then);

    protected Task<IActionResult> Act(Func<Task> act, Func<Word> done, Func<string>? then = null) =>
        Do(async () => { await act(); await Desk.Follow(Idea, _before, _authorsBefore, Now); }, done, then ?? (() => Idea.Href));

    protected async Task<IReadOnlyList<SelectListItem>> UnitChoices() => [.. (await Desk.Units()).Select(u => new SelectListItem(u.Name, u.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
}

/// <summary>An act on an idea that needs a coded reason and the decider's own words.</summary>
public abstract class ReasonedIdeaPage(string about) : IdeaPage
{
    [BindProperty, Label("Ideas", nameof(IdeasWords.Reason))] public string? ReasonCode { get; set; }
    [BindProperty, Label("Ideas", nameof(IdeasWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        Reasons = [.. (await Bylaws.Reasons(about, Today)).Select(r => new SelectListItem(r.Name, r.Code))];
        return null;
    }

    /// <summary>The chosen code when the catalogue holds it.</summary>
    protected string? KnownReason => Reasons.Any(r => r.Value == ReasonCode) ? ReasonCode : null;
}
