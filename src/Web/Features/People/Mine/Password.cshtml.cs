using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People.Accounts;
using Pishran.Shell;

namespace Pishran.Features.People.Mine;

/// <summary>Changes my password and ends my other sessions.</summary>
[Authorize, EnableRateLimiting(Limits.SignIn)]
public sealed class PasswordModel(AccountKeeper keeper, UserManager<Account> identity) : PeoplePage
{
    [BindProperty, Label("People", nameof(PeopleWords.PasswordNow)), DataType(DataType.Password)] public new string? Now { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.PasswordNew)), DataType(DataType.Password)] public string? New { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.PasswordAgain)), DataType(DataType.Password)] public string? Again { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await Db.Accounts.FirstAsync(a => a.Id == Me.AccountId);
        new Rules().If(string.IsNullOrEmpty(Now) || !await identity.CheckPasswordAsync(account, Now), PeopleWords.PasswordNowWrong, nameof(Now))
            .If(New != Again, PeopleWords.PasswordsDiffer, nameof(Again)).Check();
        var at = base.Now;
        return await Do(async () =>
        {
            await keeper.SetPassword(account, New, nameof(New));
            foreach (var session in await Db.Sessions.Where(s => s.AccountId == account.Id && s.EndedAt == null && s.Id != Me.SessionId).ToListAsync()) session.End(at);
            (await Db.Persons.FirstAsync(p => p.Id == account.PersonId)).AccountDid(PeopleWords.ResetPasswordDone);
        }, PeopleWords.ResetPasswordDone, () => "/people/me");
    }
}
