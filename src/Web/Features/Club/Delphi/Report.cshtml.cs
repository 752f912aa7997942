using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Pishran.Data.Sheets;
using Pishran.Shell;
using Pishran.Shell.Print;

namespace Pishran.Features.Club.Delphi;

/// <summary>What a report shows: numbers and words without any name.</summary>
public sealed record DelphiPaper(DelphiStudy Study, IReadOnlyList<RoundResult> Results, IReadOnlyList<(string Item, IReadOnlyList<string> Words)> Arguments, int Panel);

/// <summary>The report of a study: page, PDF and Excel.</summary>
[Authorize, EnableRateLimiting(Limits.Print)]
public sealed class ReportModel(BrowserPrinter printer, PageWriter writer) : DelphiPage
{
    public DelphiPaper Paper { get; private set; } = null!;
    public bool CanPrint => printer.IsThere;

    protected override async Task<IActionResult?> LoadMore()
    {
        if (Study.State != DelphiState.Report && !(MaySteer && Study.State == DelphiState.Stopped)) return NotFound();
        var urns = await Desk.Urns(Study.Id);
        var whys = urns.SelectMany(u => u.Ballots).SelectMany(b => b.Whys).ToLookup(w => w.Key, w => w.Value);
        Paper = new DelphiPaper(Study, await Desk.Results(Study), [.. Study.Items.OrderBy(i => i.Number).Where(i => whys[i.Number].Any()).Select(i => (i.Text, (IReadOnlyList<string>)[.. whys[i.Number].Distinct().Order(StringComparer.Ordinal)]))], await Desk.PanelSize(Study.Id));
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnGetPdfAsync()
    {
        try { return File(await printer.Pdf(await writer.Write("/Features/Club/Delphi/_Sheet.cshtml", Paper)), "application/pdf", $"delphi-{Study.Id}.pdf"); }
        catch (PrinterMissing) { return Redirect(Study.Href + "/report?noprinter=1"); }
    }

    public async Task<IActionResult> OnGetExcelAsync()
    {
        Word[] headers = [ClubWords.RoundLabel, ClubWords.DelphiItem, ClubWords.CountLabel, ClubWords.Median, ClubWords.Iqr, ClubWords.Variation, ClubWords.Shift, ClubWords.WilcoxonP, ClubWords.VerdictLabel];
        var rows = Paper.Results.SelectMany(round => round.Items.Select(item => new object?[]
        {
            round.Round, item.Label, item.Count, item.Median, item.Iqr, item.Cv, item.Shift, item.WilcoxonP, item.TwoPeaks ? ClubWords.TwoPeaks.ToString() : item.Verdict is { } v ? Word.Of((DelphiVerdict)(int)v).ToString() : null,
        }));
        return File(await XlsxSheet.Write(Word.Said("Delphi"), headers, rows), XlsxSheet.MediaType, $"delphi-{Study.Id}.xlsx");
    }
}
