using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Club.Delphi;

public sealed record StudyLine(int Id, string Title, DelphiState State, int Round, int Panel, DateTime? ClosesAt, bool IsMine)
{
    public string Href => "/club/delphi/" + ClubPage.Text(Id);
}

/// <summary>The Delphi studies that whoever asks may see; those waiting for my answer first.</summary>
[Authorize]
public sealed class IndexModel(DelphiDesk desk) : ClubPage
{
    [BindProperty(SupportsGet = true, Name = "after")] public int? After { get; set; }
    public Paged<StudyLine> List { get; private set; } = new([], null);
    public bool MayMake { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        var (person, panel) = (Me.Id, Db.DelphiPanel);
        MayMake = IsSecretariat || await Db.Desks.AnyAsync(d => d.Seats.Any(s => s.PersonId == person && s.To == null && s.Post != BenchPost.Member));
        var studies = desk.Visible().AsNoTracking();
        if (After is { } after) studies = studies.Where(s => s.Id < after);
        List = Paged<StudyLine>.Cut(await studies.OrderByDescending(s => s.Id).Take(Paged<StudyLine>.Size + 1)
            .Select(s => new StudyLine(s.Id, s.Title, s.State, s.Rounds.Max(r => (int?)r.Number) ?? -1, panel.Count(p => p.StudyId == s.Id), s.Rounds.OrderByDescending(r => r.Number).Select(r => (DateTime?)r.ClosesAt).FirstOrDefault(), panel.Any(p => p.StudyId == s.Id && p.PersonId == person)))
            .ToListAsync(), s => Text(s.Id));
        return null;
    }
}
