using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Club.Ledger;

/// <summary>My contribution: what I gave my time to, year by year, and the certificate of a year.</summary>
[Authorize]
public sealed class IndexModel : ClubPage
{
    public const string YearKind = "Club.LedgerYear";
    private const int Shown = 200;

    [BindProperty(SupportsGet = true, Name = "year")] public int? Asked { get; set; }

    public int Year { get; private set; }
    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<LedgerLine> Lines { get; private set; } = [];
    public IReadOnlyList<(DeedKind Kind, int Count, int Minutes)> Sums { get; private set; } = [];
    public int Minutes => Sums.Sum(s => s.Minutes);

    protected override async Task<IActionResult?> Load()
    {
        var (person, now) = (Me.Id, JalaliDate.From(Today).Year);
        Years = await Db.LedgerLines.Where(l => l.PersonId == person).Select(l => l.Year).Distinct().OrderByDescending(y => y).ToListAsync();
        Year = Asked is { } asked && Years.Contains(asked) ? asked : Years.FirstOrDefault(now);
        var lines = Db.LedgerLines.AsNoTracking().Where(l => l.PersonId == person && l.Year == Year);
        Lines = await lines.OrderByDescending(l => l.On).ThenByDescending(l => l.Id).Take(Shown).ToListAsync();
        Sums = [.. (await lines.GroupBy(l => l.Kind).Select(g => new { g.Key, Count = g.Count(), Minutes = g.Sum(l => l.Minutes) }).ToListAsync()).OrderBy(g => g.Key).Select(g => (g.Key, g.Count, g.Minutes))];
        return null;
    }

    public void OnGet() { }

    /// <summary>The certificate of a year, with the sum of its ledger; its QR code proves it.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        var code = "";
        return Do(async () =>
        {
            BrokenRule.If(Lines.Count == 0, ClubWords.NothingInYear);
            code = await People.Certify(Me.Id, ClubWords.LedgerCertificate, ClubWords.ClubLong, ClubWords.LedgerCertificateText(Lines.Count, Minutes / 60, Year.ToString(System.Globalization.CultureInfo.InvariantCulture)), (YearKind, Year), Now);
        }, () => ClubWords.LedgerIssued, () => "/certificates/" + code);
    }
}
