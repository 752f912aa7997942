using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Calls;

/// <summary>The call is written on until it closes.</summary>
[Authorize(Roles = IdeaClock.Secretariat)]
public sealed class EditModel(CallDesk desk, PeopleDoor people) : CallFormPage(people)
{
    [FromRoute(Name = "id")] public int Id { get; set; }

    public Call Call { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await desk.Find(Id) is not { } call) return NotFound();
        Call = call;
        await LoadUnits();
        return null;
    }

    public async Task OnGetAsync() => Form = await CallForm.Of(Call, People);

    public Task<IActionResult> OnPostAsync() => Do(async () => Call.Edit(await Facts([.. Call.Jury.Select(j => j.PersonId)]), Now), () => IdeasWords.CallSaved(Call.Title), () => Call.Href);
}
