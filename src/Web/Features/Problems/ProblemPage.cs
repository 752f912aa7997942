using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Bylaws;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>What every page about one problem starts from: the problem, if it is mine to see, and its owner unit.</summary>
public abstract class ProblemPage : RoomPage
{
    [FromRoute(Name = "number")] public string? Code { get; set; }

    private ProblemMark _before;

    public Problem Problem { get; private set; } = null!;
    public UnitCard? Unit { get; private set; }
    public Word UnitName => Unit is null ? ShellWords.None : Word.Said(Unit.Name);
    protected ProblemDesk Desk => HttpContext.RequestServices.GetRequiredService<ProblemDesk>();
    protected BylawsDoor Bylaws => HttpContext.RequestServices.GetRequiredService<BylawsDoor>();

    protected override async Task<IActionResult?> Load()
    {
        if (await (IsForReading ? Desk.Read(Code) : Desk.Find(Code)) is not { } problem) return NotFound();
        (Problem, Unit, _before) = (problem, await Desk.Unit(problem.OwnerUnitId), ProblemMark.Of(problem));
        return await LoadMore();
    }

    /// <summary>A page that never changes its problem reads it lighter.</summary>
    protected virtual bool IsForReading => false;

    /// <summary>What this page needs besides; <c>NotFound()</c> where the act is not mine.</summary>
    protected virtual Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(null);

    /// <summary>Asks the noun, then tells everybody whom it concerns.</summary>
    protected Task<IActionResult> Act(Action act, Func<Word> done) => Act(() => { act(); return Task.CompletedTask; }, done);

    protected Task<IActionResult> Act(Func<Task> act, Func<Word> done) =>
        Do(async () => { await act(); await Desk.Follow(Problem, _before, Now); }, done, () => Problem.Href);

    protected async Task<IReadOnlyList<SelectListItem>> UnitChoices() => [.. (await Desk.Units()).Select(u => new SelectListItem(u.Name, u.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
}

/// <summary>An act that needs a coded reason and the decider's own words.</summary>
public abstract class ReasonedPage(string about) : ProblemPage
{
    [BindProperty, Label("Problems", nameof(ProblemsWords.Reason))] public string? ReasonCode { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.OwnWords)), System.ComponentModel.DataAnnotations.DataType(System.ComponentModel.DataAnnotations.DataType.MultilineText)] public string? Why { get; set; }

    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        Reasons = [.. (await Bylaws.Reasons(about, Today)).Select(r => new SelectListItem(r.Name, r.Code))];
        return null;
    }

    /// <summary>The chosen code when the catalogue holds it.</summary>
    protected string? KnownReason => Reasons.Any(r => r.Value == ReasonCode) ? ReasonCode : null;
}
