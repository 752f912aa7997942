using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People.Accounts;
using Pishran.Shell;

namespace Pishran.Features.People.Mine;

/// <summary>Where I am signed in; each can be ended from here.</summary>
[Authorize]
public sealed class SessionsModel : PeoplePage
{
    private const int Top = 50;

    public sealed record Row(int Id, string Agent, string Address, DateTime StartedAt);

    [BindProperty] public int? Session { get; set; }
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        Rows = [.. (await Open.OrderByDescending(s => s.Id).Take(Top).Select(s => new { s.Id, s.Agent, s.Address, s.StartedAt }).ToListAsync()).Select(s => new Row(s.Id, Agents.Named(s.Agent), s.Address, s.StartedAt))];
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var ended = 0;
        return await Do(async () =>
        {
            foreach (var session in await Open.Where(s => s.Id != Me.SessionId).ToListAsync()) { session.End(Now); ended++; }
        }, () => PeopleWords.SignOutElsewhereDone(ended), () => "/people/me/sessions");
    }

    public async Task<IActionResult> OnPostEndAsync()
    {
        if (Rows.All(r => r.Id != Session)) return NotFound();
        return await Do(async () => (await Open.FirstAsync(s => s.Id == Session)).End(Now), PeopleWords.SessionEndedThere, () => "/people/me/sessions");
    }

    private IQueryable<Session> Open => Db.Sessions.Where(s => s.AccountId == Me.AccountId && s.EndedAt == null);
}
