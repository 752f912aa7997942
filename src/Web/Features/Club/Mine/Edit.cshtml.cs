using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Club.Mine;

/// <summary>What I tell of myself; who was nominated agrees with it.</summary>
[Authorize]
public sealed class EditModel : ClubPage, IProfilePage
{
    [BindProperty] public ProfileForm Form { get; set; } = new();

    public Member Member { get; private set; } = null!;
    public bool IsAgreeing => Member.State == MemberState.Nominated;

    protected override async Task<IActionResult?> Load()
    {
        if (await Members.Of(Me.Id) is not { State: not (MemberState.Ended or MemberState.Declined) } member) return NotFound();
        Member = member;
        return null;
    }

    public void OnGet() => Form = ProfileForm.Of(Member.Facts);

    public Task<IActionResult> OnPostAsync() => Do(async () =>
    {
        var before = Member.State;
        if (IsAgreeing) Member.Agree(Form.Read(), Now);
        else Member.Write(Form.Read());
        await Members.Follow(Member, before, Now);
    }, () => ClubWords.ProfileSaved, () => "/club/mine");
}
