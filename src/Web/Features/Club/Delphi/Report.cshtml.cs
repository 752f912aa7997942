using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using MiniExcelLibs;
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
        var file = new MemoryStream();
        await file.SaveAsAsync(Paper.Results.SelectMany(round => round.Items.Select(item => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [ClubWords.RoundLabel.ToString()] = round.Round, [ClubWords.DelphiItem.ToString()] = item.Label, [ClubWords.CountLabel.ToString()] = item.Count, [ClubWords.Median.ToString()] = item.Median, [ClubWords.Iqr.ToString()] = item.Iqr,
            [ClubWords.Cv.ToString()] = item.Cv, [ClubWords.Shift.ToString()] = item.Shift, [ClubWords.WilcoxonP.ToString()] = item.WilcoxonP, [ClubWords.VerdictLabel.ToString()] = item.TwoPeaks ? ClubWords.TwoPeaks.ToString() : item.Verdict is { } v ? Word.Of((DelphiVerdict)(int)v).ToString() : null,
        })), sheetName: "Delphi");
        file.Position = 0;
        return File(file, Club.Members.ExportEndpoint.ExcelType, $"delphi-{Study.Id}.xlsx");
    }
}
