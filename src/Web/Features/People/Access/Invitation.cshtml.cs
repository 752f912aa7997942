using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People.Accounts;
using Pishran.Shell;

namespace Pishran.Features.People.Access;

/// <summary>The one page that a link opens: a person chooses a password. The link works once.</summary>
[AllowAnonymous, EnableRateLimiting(Limits.SignIn)]
public sealed class InvitationModel(AccountKeeper keeper) : PeoplePage
{
    [BindProperty, Label("People", nameof(PeopleWords.PasswordNew)), DataType(DataType.Password)] public string? New { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.PasswordAgain)), DataType(DataType.Password)] public string? Again { get; set; }

    private EntryLink _invitation = null!;
    private Account _account = null!;
    private Person _person = null!;
    public string Person => _person.FullName;
    public string Account => _account.UserName ?? "";
    public Word? Problem => _invitation.UsedAt is not null ? PeopleWords.LinkUsed : Now >= _invitation.ExpiresAt ? PeopleWords.LinkExpired(_invitation.ExpiresAt) : null;

    protected override async Task<IActionResult?> Load()
    {
        var hash = Secret.Hash(RouteData.Values["secret"]?.ToString() ?? "");
        if (await Db.EntryLinks.FirstOrDefaultAsync(i => i.Hash == hash) is not { } invitation
            || await Db.Persons.FirstOrDefaultAsync(p => p.Id == invitation.PersonId && !p.HasLeft) is not { } person
            || await Db.Accounts.FirstOrDefaultAsync(a => a.PersonId == person.Id && !a.IsDisabled) is not { } account) return NotFound();
        (_invitation, _person, _account) = (invitation, person, account);
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(async () =>
    {
        _invitation.Use(Now);
        BrokenRule.If(New != Again, PeopleWords.PasswordsDiffer, nameof(Again));
        await keeper.SetPassword(_account, New, nameof(New));
        (_account.LockoutEnd, _account.AccessFailedCount, _account.FailedThatDay) = (null, 0, 0);
        foreach (var session in await Db.Sessions.Where(s => s.AccountId == _account.Id && s.EndedAt == null).ToListAsync()) session.End(Now);
    }, PeopleWords.PasswordSet, () => "/sign-in");
}
