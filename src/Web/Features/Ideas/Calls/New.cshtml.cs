using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Calls;

/// <summary>A call begins as a draft; its title is enough.</summary>
[Authorize(Roles = IdeaClock.Secretariat)]
public sealed class NewModel(PeopleDoor people) : CallFormPage(people)
{
    protected override async Task<IActionResult?> Load()
    {
        await LoadUnits();
        return null;
    }

    public void OnGet() => Form.ForStaff = true;

    public Task<IActionResult> OnPostAsync()
    {
        Call? call = null;
        return Do(async () =>
        {
            Db.Calls.Add(call = new Call(await Facts([]), Now));
            await Db.SaveChangesAsync();
        }, () => IdeasWords.CallSaved(call!.Title), () => call!.Href);
    }
}
