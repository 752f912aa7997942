using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.People.Mine;

/// <summary>My keys for programs: made here and shown once, listed by their first letters, revoked at once.</summary>
[Authorize]
public sealed class TokensModel : PeoplePage
{
    private const int Top = 50, UsualLife = 90;

    public sealed record Row(int Id, string Name, string Prefix, DateOnly LastDay, DateTime? RevokedAt);

    [BindProperty, Label("Shell", nameof(ShellWords.Name))] public string? Name { get; set; }
    [BindProperty, Label("People", nameof(PeopleWords.LastDay))] public DateOnly? LastDay { get; set; }
    [BindProperty] public int? Token { get; set; }

    public string? Secret { get; private set; }
    public DateOnly Day => Today;
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        Rows = await Db.AccessTokens.Where(t => t.AccountId == Me.AccountId).OrderByDescending(t => t.Id).Take(Top).Select(t => new Row(t.Id, t.Name, t.Prefix, t.LastDay, t.RevokedAt)).ToListAsync();
        return null;
    }

    public void OnGet() => LastDay = Today.AddDays(UsualLife);

    public async Task<IActionResult> OnPostAsync()
    {
        var secret = AccessToken.Start + People.Secret.New();
        var shown = await Once(() => { Db.AccessTokens.Add(new AccessToken(Me.AccountId, Name, secret, LastDay, Today)); return Task.CompletedTask; }, "/people/me/tokens");
        Secret = secret;
        ModelState.Clear();
        (Name, LastDay) = (null, Today.AddDays(UsualLife));
        await Load();
        return shown;
    }

    public async Task<IActionResult> OnPostRevokeAsync()
    {
        if (await Db.AccessTokens.FirstOrDefaultAsync(t => t.Id == Token && t.AccountId == Me.AccountId) is not { } token) return NotFound();
        return await Do(() => token.Revoke(Now), PeopleWords.RevokeTokenDone, () => "/people/me/tokens");
    }
}
