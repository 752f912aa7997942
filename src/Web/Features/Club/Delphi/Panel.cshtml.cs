using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Club.Delphi;

/// <summary>Who is asked; for who steers the study alone, and only until the first round.</summary>
[Authorize]
public sealed class PanelModel : DelphiPage
{
    private const int MostFound = 20;

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty] public List<int> Add { get; set; } = [];
    [BindProperty] public int? Remove { get; set; }

    public IReadOnlyList<Member> Seated { get; private set; } = [];
    public IReadOnlyList<Member> Found { get; private set; } = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!MaySteer) return NotFound();
        var (id, panel, desk, desks, by) = (Study.Id, Db.DelphiPanel, Study.DeskId, Db.Desks, Study.ById);
        Seated = await Db.Members.AsNoTracking().Where(m => panel.Any(p => p.StudyId == id && p.PersonId == m.PersonId)).OrderBy(m => m.SortKey).ToListAsync();
        var free = Db.Members.AsNoTracking().Where(m => (m.State == MemberState.Active || m.State == MemberState.RenewalDue) && !panel.Any(p => p.StudyId == id && p.PersonId == m.PersonId) && m.PersonId != by);
        if (!string.IsNullOrWhiteSpace(Q)) free = MemberDesk.Named(free, Q);
        else if (desk is not null) free = free.Where(m => desks.Any(d => d.Id == desk && (d.Seats.Any(s => s.PersonId == m.PersonId && s.To == null && s.Post == BenchPost.Member) || d.Field == m.Field)));
        Found = await free.OrderBy(m => m.SortKey).Take(MostFound).ToListAsync();
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() =>
    {
        Study.MustTakePanelists();
        foreach (var person in Add.Distinct().Where(p => Found.Any(m => m.PersonId == p))) Db.DelphiPanel.Add(new DelphiPanelist(Study.Id, person));
    }, ShellWords.SaveDone, () => Study.Href + "/panel");

    public Task<IActionResult> OnPostRemoveAsync() => Do(async () =>
    {
        Study.MustTakePanelists();
        if (await Desk.Seat(Study.Id, Remove ?? 0) is { } seat) Db.DelphiPanel.Remove(seat);
    }, ShellWords.SaveDone, () => Study.Href + "/panel");
}
