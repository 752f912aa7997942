using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.People.Conflicts;

/// <summary>One conflict: confirmed, pinned, or dismissed with a reason. Nobody decides on their own.</summary>
[Authorize(Roles = IndexModel.Editors)]
public sealed class ShowModel : PeoplePage
{
    [FromRoute] public int Id { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Why)), DataType(DataType.MultilineText)] public string? Reason { get; set; }

    public Conflict Conflict { get; private set; } = null!;
    public string Person { get; private set; } = "";
    public string Other { get; private set; } = "";
    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Conflicts.FirstOrDefaultAsync(c => c.Id == Id) is not { } conflict) return NotFound();
        (Conflict, Person, Other) = (conflict, await NameOf(conflict.PersonId), await NameOf(conflict.OtherId));
        Story = await StoryOf<Conflict>(Id);
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostConfirmAsync() => Decide(Conflict.Confirm, PeopleWords.ConfirmConflictDone);
    public Task<IActionResult> OnPostPinAsync() => Decide(Conflict.Pin, PeopleWords.ConflictPinned);
    public Task<IActionResult> OnPostDismissAsync() => Decide(() => Conflict.Dismiss(Reason), PeopleWords.DismissConflictDone);

    private Task<IActionResult> Decide(Action decision, Word done) => Do(() =>
    {
        BrokenRule.If(Me.PersonId == Conflict.PersonId || Me.PersonId == Conflict.OtherId || Me.Id == Conflict.PersonId || Me.Id == Conflict.OtherId, PeopleWords.OwnConflict);
        decision();
    }, done, () => $"/people/conflicts/{Id}");
}
