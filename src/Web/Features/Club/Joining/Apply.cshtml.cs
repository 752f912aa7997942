using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Club.Joining;

/// <summary>Somebody asks to join.</summary>
[Authorize]
public sealed class ApplyModel : ClubPage, IProfilePage
{
    [BindProperty] public ProfileForm Form { get; set; } = new();

    protected override async Task<IActionResult?> Load() => await Members.Of(Me.Id) is null ? null : Go("/club/mine");

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(async () =>
    {
        var member = Db.Members.Add(Member.Apply(Me.Id, Me.Name, Form.Read(), Now)).Entity;
        await Data.Taken.SaveUnlessTaken(Db, "person_id", ShellWords.AlreadyDone);
        await Members.Follow(member, null, Now);
    }, ClubWords.ApplyDone, () => "/club/mine");
}
