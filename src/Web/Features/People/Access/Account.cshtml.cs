using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People.Accounts;
using Pishran.Shell;

namespace Pishran.Features.People.Access;

/// <summary>Opens a person's account and hands out the link by which they choose a password; closes and reopens it.</summary>
[Authorize(Roles = Role.Administrator)]
public sealed class AccountModel(AccountKeeper keeper) : PeoplePage
{
    [FromRoute] public int Id { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.Account))] public string? Name { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public Person Person { get; private set; } = null!;
    public Account? Account { get; private set; }
    public AccountState? State => Account?.StateAt(Now);

    /// <summary>The address, shown once.</summary>
    public string? Link { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Persons.FirstOrDefaultAsync(p => p.Id == Id) is not { } person) return NotFound();
        (Person, Account) = (person, await Db.Accounts.FirstOrDefaultAsync(a => a.PersonId == Id));
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Invite(async () =>
    {
        BrokenRule.If(Person.HasLeft, PeopleWords.PersonLeft(Person.FullName));
        Account = await keeper.Open(Id, Name);
        Person.AccountDid(PeopleWords.AccountOpened(Account.UserName));
    });

    public async Task<IActionResult> OnPostInviteAsync() => Account is null ? NotFound() : await Invite(() => Task.CompletedTask);

    public async Task<IActionResult> OnPostUnlockAsync() => Account is not { } account ? NotFound() : await Do(() =>
    {
        (account.LockoutEnd, account.AccessFailedCount, account.FailedThatDay) = (null, 0, 0);
        Person.AccountDid(PeopleWords.AccountUnlocked);
    }, PeopleWords.AccountUnlocked, Here);

    public async Task<IActionResult> OnPostDisableAsync() => Account is not { } account ? NotFound() : await Do(async () =>
    {
        new Rules().Text(Why, ShellWords.Why, nameof(Why), 500).If(account.Id == Me.AccountId, PeopleWords.NotYourOwn).Check();
        account.IsDisabled = true;
        foreach (var session in await Db.Sessions.Where(s => s.AccountId == account.Id && s.EndedAt == null).ToListAsync()) session.End(Now);
        Person.AccountDid(PeopleWords.AccountClosed, Why);
    }, PeopleWords.AccountClosed, Here);

    public async Task<IActionResult> OnPostEnableAsync() => Account is not { } account ? NotFound() : await Do(() =>
    {
        account.IsDisabled = false;
        Person.AccountDid(PeopleWords.AccountReopened);
    }, PeopleWords.AccountReopened, Here);

    private string Here() => $"/people/{Id}/account";

    // Whoever asks for a new link makes the older ones useless.
    private async Task<IActionResult> Invite(Func<Task> before)
    {
        var secret = Secret.New();
        var shown = await Once(async () =>
        {
            await before();
            foreach (var earlier in await Db.EntryLinks.Where(i => i.PersonId == Id && i.UsedAt == null && i.ExpiresAt > Now).ToListAsync()) earlier.Withdraw(Now);
            Db.EntryLinks.Add(new EntryLink(Id, Person.FullName, secret, Now));
        }, Here());
        Link = $"{Request.Scheme}://{Request.Host}/invitation/{secret}";
        ModelState.Clear();
        return shown;
    }
}
