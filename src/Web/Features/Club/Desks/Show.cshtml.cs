using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Features.Club.Desks;

public sealed record DocketLine(int Id, string Title, DocketState State, DateTime Since)
{
    public string Href => "/club/docket/" + ClubPage.Text(Id);
}

/// <summary>The page of a desk: charter, bench, docket, studies and opinions.</summary>
[Authorize]
public sealed class ShowModel(DocketDesk docket, ProblemsDoor problems) : ClubPage
{
    private const int Shown = 20;

    [FromRoute(Name = "code")] public string? Code { get; set; }
    [BindProperty(SupportsGet = true, Name = "problem")] public string? Search { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.ProblemLabel))] public int? ProblemId { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.QuestionToDesk)), DataType(DataType.MultilineText)] public string? Question { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public Desk Desk { get; private set; } = null!;
    public IReadOnlyDictionary<int, PersonCard> Names { get; private set; } = new Dictionary<int, PersonCard>();
    public IReadOnlyList<DocketLine> Docket { get; private set; } = [];
    public IReadOnlyList<OpinionLine> Opinions { get; private set; } = [];
    public IReadOnlyList<(string Title, string Href, DelphiState State)> Studies { get; private set; } = [];
    public IReadOnlyList<ProblemCard> Problems { get; private set; } = [];
    public bool MayQueue { get; private set; }
    public bool IsHead => Desk.IsHead(Me.Id);

    protected override async Task<IActionResult?> Load()
    {
        if (await docket.Desk(Code) is not { } desk) return NotFound();
        Desk = desk;
        MayQueue = desk.IsWorking && (Me.IsAny(Role.Office) || desk.IsOnBench(Me.Id));
        Names = await People.Persons([.. desk.Bench.Select(b => b.PersonId)]);
        var (id, reads) = (desk.Id, Me.IsAny(ClubSecretariat.Readers) || desk.IsOnBench(Me.Id));
        if (reads) Docket = await Db.DocketItems.AsNoTracking().OpenTo(Me).Where(d => d.DeskId == id).OrderBy(d => d.State == DocketState.FollowedUp).ThenByDescending(d => d.Id).Take(Shown).Select(d => new DocketLine(d.Id, d.Title, d.State, d.StateSince)).ToListAsync();
        Opinions = await OpinionLine.Of(Db.Opinions.AsNoTracking().Where(o => o.DeskId == id && o.Number != null).OrderByDescending(o => o.NumberKey).Take(Shown));
        Studies = [.. (await HttpContext.RequestServices.GetRequiredService<DelphiDesk>().Visible().AsNoTracking().Where(s => s.DeskId == id).OrderByDescending(s => s.Id).Take(Shown).Select(s => new { s.Id, s.Title, s.State }).ToListAsync()).Select(s => (s.Title, "/club/delphi/" + Text(s.Id), s.State))];
        if (MayQueue && !string.IsNullOrWhiteSpace(Search)) Problems = await problems.Ready(Search, 8);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostQueueAsync()
    {
        if (!MayQueue) return NotFound();
        var problem = (await problems.Of([ProblemId ?? 0])).GetValueOrDefault(ProblemId ?? 0);
        DocketItem? item = null;
        return await Do(async () =>
        {
            BrokenRule.If(problem is null, ShellWords.ChooseOne(ClubWords.ProblemLabel), nameof(ProblemId));
            item = await docket.Queue(Desk, problem!, Question, Now);
        }, () => ClubWords.Queued(problem!.Title), () => item!.Href);
    }

    public async Task<IActionResult> OnPostRenewAsync() => IsSecretariat ? await Do(() => Desk.Renew(Today), ClubWords.DeskRenewedDone, () => Desk.Href) : NotFound();
    public async Task<IActionResult> OnPostDissolveAsync() => IsSecretariat ? await Do(() => Desk.Dissolve(Why, Today), ClubWords.DeskDissolved(Desk.Title), () => Desk.Href) : NotFound();
}
