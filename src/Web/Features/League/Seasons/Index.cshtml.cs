using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.League.Seasons;

public sealed record SeasonRow(int Id, string Name, int Year, SeasonState State, int Teams, int Rounds);

/// <summary>The league's first page: the season that runs, its challenge, one's own team, and the other seasons.</summary>
[Authorize(Roles = Role.Employee)]
public sealed class IndexModel(PeopleDoor people) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = PagerTag.After)] public int? After { get; set; }

    public Season? Current { get; private set; }
    public Glance? Glance { get; private set; }
    public MyTeamCard? Mine { get; private set; }
    public Paged<SeasonRow> Others { get; private set; } = new([], null);
    public bool IsHead => Me.Is(Role.HeadOfIdeas);
    public DateTime Seen => Now;

    public async Task OnGetAsync()
    {
        Current = await Db.Seasons.AsNoTracking().Where(s => s.State == SeasonState.Registration || s.State == SeasonState.Running || s.State == SeasonState.Finals).OrderByDescending(s => s.Id).FirstOrDefaultAsync();
        if (Current is not null)
        {
            Glance = await Glance.Of(Db, Current.Id, Me.Id, false);
            Mine = await MyTeamCard.Of(Db, people, Current, Glance.Mine, Me.Id, Today);
        }
        Others = await OtherSeasons(Current?.Id ?? 0);
    }

    private async Task<Paged<SeasonRow>> OtherSeasons(int current)
    {
        var rows = await Db.Seasons.AsNoTracking().Where(s => s.Id != current && (IsHead || s.State != SeasonState.Planned) && (After == null || s.Id < After)).OrderByDescending(s => s.Id).Take(Paged<SeasonRow>.Size + 1)
            .Select(s => new SeasonRow(s.Id, s.Name, s.Year, s.State, Db.Set<Team>().Count(t => t.SeasonId == s.Id), Db.Set<Round>().Count(r => r.SeasonId == s.Id && r.State != RoundState.Draft))).ToListAsync();
        return Paged<SeasonRow>.Cut(rows, row => row.Id.ToString(CultureInfo.InvariantCulture));
    }
}
