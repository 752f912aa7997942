using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.People.Mine;

/// <summary>Ends this session, here and on the server.</summary>
[Authorize]
public sealed class SignOutModel : PeoplePage
{
    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var answer = await Do(async () => (await Db.Sessions.FirstOrDefaultAsync(s => s.Id == Me.SessionId && s.AccountId == Me.AccountId))?.End(Now), PeopleWords.SignOutDone, () => "/sign-in");
        await HttpContext.SignOutAsync();
        return answer;
    }
}
