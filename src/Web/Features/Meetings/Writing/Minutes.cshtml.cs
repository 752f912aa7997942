using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Pishran.Shell;
using Pishran.Shell.Print;

namespace Pishran.Features.Meetings.Writing;

/// <summary>The minutes: written from the records, completed by the secretary, signed by those who were there, sealed; on paper and as a document.</summary>
[Authorize, EnableRateLimiting(Limits.Print)]
public sealed class MinutesModel(BrowserPrinter printer, PageWriter writer) : MinutesPage
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [BindProperty(Name = nameof(Words))] public Dictionary<int, string?> Words { get; set; } = [];
    [BindProperty, Label("Meetings", nameof(MeetingsWords.Reservation)), DataType(DataType.MultilineText)] public string? Reservation { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.WithoutAllLabel)), DataType(DataType.MultilineText)] public string? WithoutAll { get; set; }

    public bool IsDraft => Meeting.State == MeetingState.MinutesDraft;
    public bool MaySign => Meeting.State == MeetingState.Signing && Me.ActingForId is null && Minutes.Signatures.Any(s => s.PersonId == Me.Id && s.SignedAt is null);
    public bool CanPrint => printer.IsThere;
    public string WordsOf(Paragraph part) => Request.HasFormContentType && Request.Form.TryGetValue($"Words[{Text(part.Number)}]", out var typed) ? typed.ToString() : part.Words ?? "";
    private string FileName => $"minutes-{Text(Meeting.Id)}";

    public void OnGet() { }

    public async Task<IActionResult> OnGetPdfAsync()
    {
        try { return File(await printer.Pdf(await writer.Write("/Features/Meetings/Writing/_Sheet.cshtml", View)), "application/pdf", FileName + ".pdf"); }
        catch (PrinterMissing) { return Redirect(Meeting.Href + "/minutes?noprinter=1"); }
    }

    public IActionResult OnGetDocx() => File(MinutesDocument.Of(View), WordType, FileName + ".docx");

    public Task<IActionResult> OnPostKeepAsync() => Keepers(async () => { Write(); await Task.CompletedTask; }, () => MeetingsWords.Kept);
    public Task<IActionResult> OnPostAgainAsync() => Keepers(async () => { Write(); await Writing.Draft(Meeting, Body); }, () => MeetingsWords.WrittenAgain);
    public Task<IActionResult> OnPostSendAsync() => Keepers(async () => { Write(); await Writing.Send(Meeting, Body, Title.ToString(), Now); }, () => MeetingsWords.SendToSignDone(Minutes.Signatures.Count));
    public Task<IActionResult> OnPostBackAsync() => Keepers(() => Writing.TakeBack(Meeting, Minutes, Why, Title.ToString(), Now), () => MeetingsWords.BackDone);
    public Task<IActionResult> OnPostSealAsync() => Keepers(() => Writing.Seal(Meeting, Minutes, WithoutAll, Title.ToString(), Now), () => MeetingsWords.SealMinutesDone(Minutes.Hash));

    public Task<IActionResult> OnPostSignAsync()
    {
        BrokenRule.If(Me.ActingForId is not null, MeetingsWords.DeputyDoesNotSign);
        return Act(() => Writing.Sign(Meeting, Minutes, Me.Id, Reservation, Title.ToString(), Now), () => MeetingsWords.SignMinutesDone(Minutes.Signed, Minutes.Signatures.Count), () => Meeting.Href + "/minutes");
    }

    private Task<IActionResult> Keepers(Func<Task> act, Func<Word> done) =>
        Who.IsKeeper ? Act(act, done, () => Meeting.Href + "/minutes") : Task.FromResult<IActionResult>(NotFound());

    // Only parts that this writer sees: nobody writes about an item they are out of.
    private void Write()
    {
        Meeting.MustBe(MeetingState.MinutesDraft);
        foreach (var part in View.Parts)
            if (Words.TryGetValue(part.Number, out var words)) Minutes.Write(part.Number, string.IsNullOrWhiteSpace(words) ? null : Engine.Text.PersianText.CleanLines(words).Trim());
    }
}
