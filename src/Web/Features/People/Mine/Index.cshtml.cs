using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.People.Mine;

/// <summary>My own page: my roles, whom I act for and who acts for me, and the safety of my account.</summary>
[Authorize]
public sealed class IndexModel : PeoplePage
{
    public sealed record Paper(string Code, string Title, string Occasion, DateTime IssuedAt);

    public sealed record Row(int Id, int PersonId, string Name, DateOnly From, DateOnly To);

    [BindProperty] public int? Holder { get; set; }

    public string AccountName { get; private set; } = "";
    public bool HasAuthenticator { get; private set; }
    public int Sessions { get; private set; }
    public IReadOnlyList<string> Roles { get; private set; } = [];
    public IReadOnlyList<Paper> Certificates { get; private set; } = [];
    public IReadOnlyList<Row> Holders { get; private set; } = [];
    public IReadOnlyList<Row> Deputies { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        var (me, today) = (Me.PersonId, Today);
        var account = await Db.Accounts.AsNoTracking().FirstAsync(a => a.Id == Me.AccountId);
        (AccountName, HasAuthenticator) = (account.UserName ?? "", account.TwoFactorEnabled);
        Sessions = await Db.Sessions.CountAsync(s => s.AccountId == Me.AccountId && s.EndedAt == null);
        Roles = await Db.RoleHoldings.Where(r => r.PersonId == me && r.From <= today && (r.To == null || r.To >= today)).Select(r => r.Role).Distinct().OrderBy(r => r).ToListAsync();
        Holders = await Db.Deputyships.Where(d => d.DeputyId == me && d.From <= today && d.To >= today).Join(Db.Persons, d => d.HolderId, p => p.Id, (d, p) => new { d, p }).OrderBy(x => x.d.Id).Select(x => new Row(x.d.Id, x.p.Id, x.p.FirstName + " " + x.p.LastName, x.d.From, x.d.To)).Take(20).ToListAsync();
        Deputies = await Db.Deputyships.Where(d => d.HolderId == me && d.To >= today).Join(Db.Persons, d => d.DeputyId, p => p.Id, (d, p) => new { d, p }).OrderBy(x => x.d.Id).Select(x => new Row(x.d.Id, x.p.Id, x.p.FirstName + " " + x.p.LastName, x.d.From, x.d.To)).Take(20).ToListAsync();
        Certificates = await Db.Certificates.AsNoTracking().Where(c => c.PersonId == me && c.WithdrawnAt == null).OrderByDescending(c => c.Id).Select(c => new Paper(c.Code, c.Title, c.Occasion, c.IssuedAt)).Take(50).ToListAsync();
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostActAsync()
    {
        if (Holders.FirstOrDefault(h => h.PersonId == Holder) is not { } holder || Me.SessionId is not { } session) return NotFound();
        return await Do(async () => (await Db.Sessions.FirstAsync(s => s.Id == session)).ActFor(holder.PersonId), PeopleWords.ActAsDeputyDone(holder.Name), () => "/");
    }

    public async Task<IActionResult> OnPostStopAsync()
    {
        if (Me.SessionId is not { } session) return NotFound();
        return await Do(async () => (await Db.Sessions.FirstAsync(s => s.Id == session)).ActFor(null), PeopleWords.StopActingDone, () => "/people/me");
    }
}
