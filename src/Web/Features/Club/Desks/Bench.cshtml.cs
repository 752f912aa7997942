using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Club.Desks;

/// <summary>Gives a desk its bench: seven to fifteen members, one chair, one secretary. The bench is a body that meetings can convene.</summary>
[Authorize(Roles = ClubSecretariat.Roles)]
public sealed class BenchModel(DocketDesk docket) : ClubPage
{
    private const int MostShown = 60;

    [FromRoute(Name = "code")] public string? Code { get; set; }
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty] public List<int> Bench { get; set; } = [];
    [BindProperty, Label("Club", nameof(ClubWords.DeskChair))] public int? Chair { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.DeskSecretary))] public int? Secretary { get; set; }

    public Desk Desk { get; private set; } = null!;
    public IReadOnlyList<Member> Shown { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await docket.Desk(Code) is not { } desk) return NotFound();
        Desk = desk;
        var seated = desk.Bench.Select(b => b.PersonId).Concat(Bench).ToList();
        var active = Db.Members.AsNoTracking().Where(m => m.State == MemberState.Active || m.State == MemberState.RenewalDue);
        var chosen = await active.Where(m => seated.Contains(m.PersonId)).OrderBy(m => m.SortKey).ToListAsync();
        var field = desk.Field;
        var others = string.IsNullOrWhiteSpace(Q) ? active.Where(m => m.Field == field) : MemberDesk.Named(active, Q);
        Shown = [.. chosen, .. await others.Where(m => !seated.Contains(m.PersonId)).OrderBy(m => m.SortKey).Take(MostShown - chosen.Count).ToListAsync()];
        return null;
    }

    public void OnGet() => (Bench, Chair, Secretary) = ([.. Desk.Bench.Select(b => b.PersonId)], Desk.ChairId, Desk.SecretaryId);

    public Task<IActionResult> OnPostAsync() => Do(async () =>
    {
        Desk.Give([.. Bench.Distinct().Where(p => Shown.Any(m => m.PersonId == p))], Chair, Secretary, Today);
        IReadOnlyList<BenchSeat> seats = [.. Desk.Bench.Select(b => new BenchSeat(b.PersonId, b.Post switch { BenchPost.Chair => SeatPost.Chair, BenchPost.Secretary => SeatPost.Secretary, _ => SeatPost.Member }))];
        if (Desk.BodyId is { } body) await People.Reseat(body, seats, Today, null);
        else Desk.SitAs(await People.OpenBench(Desk.Title, "", seats, Today, null));
    }, () => ClubWords.Chartered(Desk.Title, Desk.Bench.Count()), () => Desk.Href);
}
