using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Problems.Surveys;

/// <summary>What a unit said of a problem.</summary>
public sealed record SaidRow(int ProblemId, string? Number, string Title, ProblemState State, int UnitId, string? Why);

/// <summary>The problems of which units said one thing in a survey: still hurts, solved, not ours, new.</summary>
[Authorize(Roles = SurveyDesk.Readers + "," + Role.UnitRepresentative)]
public sealed class SaidModel(ProblemDesk problems) : SurveyPage
{
    [BindProperty(SupportsGet = true, Name = "verdict")] public string? Verdict { get; set; }
    [BindProperty(SupportsGet = true, Name = "after")] public string? After { get; set; }

    public SurveyVerdict Chosen { get; private set; }
    public Paged<SaidRow> List { get; private set; } = new([], null);
    private Dictionary<int, string> _units = [];

    protected override async Task<IActionResult?> LoadMore()
    {
        var replies = (await Desk.Visible(Survey.Id)).AsNoTracking();
        if (!Desk.ReadsAll && !await replies.AnyAsync()) return NotFound();
        Chosen = Enum.GetValues<SurveyVerdict>().FirstOrDefault(v => string.Equals(v.ToString(), Verdict, StringComparison.OrdinalIgnoreCase));
        var (chosen, after) = (Chosen, int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0);
        var rows = await replies.SelectMany(r => r.Lines, (r, l) => new { r.UnitId, l.ProblemId, l.Verdict, l.Why }).Where(l => l.Verdict == chosen && l.ProblemId > after)
            .Join(Db.Problems, l => l.ProblemId, p => p.Id, (l, p) => new { p.Id, p.Number, p.Title, p.State, l.UnitId, l.Why })
            .OrderBy(r => r.Id).Take(Paged<SaidRow>.Size + 1).Select(r => new SaidRow(r.Id, r.Number, r.Title, r.State, r.UnitId, r.Why)).ToListAsync();
        List = Paged<SaidRow>.Cut(rows, r => r.ProblemId.ToString(CultureInfo.InvariantCulture));
        _units = (await problems.Units()).ToDictionary(u => u.Id, u => u.Name);
        return null;
    }

    public void OnGet() { }

    public string UnitName(int id) => _units.GetValueOrDefault(id, "");
    public static string CodeOf(SaidRow row) => Problem.CodeOf(row.Number, row.ProblemId);
}
