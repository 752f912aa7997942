using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Decisions;

/// <summary>One decision: its text, who carries it out, where it stands; sent out, reported, revised or revoked.</summary>
[Authorize]
public sealed class ShowModel(MeetingDesk desk, DecisionDesk decisions, PeopleDoor people) : RoomPage
{
    private const int LongestHistory = 30;

    [FromRoute(Name = "number")] public string? Number { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.LetterNumber))] public string? LetterNumber { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.LetterDay))] public DateOnly? CommunicatedOn { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.InForceFrom))] public DateOnly? InForceFrom { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.Report)), DataType(DataType.MultilineText)] public string? Report { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.NewDecision))] public string? By { get; set; }

    public Decision Decision { get; private set; } = null!;
    public DecisionState State => Decision.On(Today);
    public string BodyName { get; private set; } = "";
    public string? Unit { get; private set; }
    public string? ReasonName { get; private set; }
    public Decision? ReplacedBy { get; private set; }
    public IReadOnlyList<Decision> Replaces { get; private set; } = [];
    public Meeting? Meeting { get; private set; }
    public bool IsKeeper { get; private set; }
    public bool MayExecute { get; private set; }
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        var number = Engine.Text.PersianText.LatinDigits(Number ?? "").ToUpperInvariant();
        if (await (await desk.Decisions()).AsTracking().FirstOrDefaultAsync(d => d.Number == number) is not { } decision) return NotFound();
        Decision = decision;
        IsKeeper = (await desk.Kept()).Any(b => b.Id == decision.BodyId);
        MayExecute = decision.State == DecisionState.Communicated && (IsKeeper || await desk.SpeaksFor(decision.ExecutorUnitId));
        BodyName = (await people.BodyNames()).GetValueOrDefault(decision.BodyId, "");
        Unit = decision.ExecutorUnitId is { } unit ? (await people.Unit(unit))?.Name : null;
        ReasonName = await decisions.ReasonOf(decision);
        ReplacedBy = decision.ReplacedById is { } by ? await (await desk.Decisions()).AsNoTracking().FirstOrDefaultAsync(d => d.Id == by) : null;
        Replaces = await (await desk.Decisions()).AsNoTracking().Where(d => d.ReplacedById == decision.Id).ToListAsync();
        Meeting = await (await desk.Visible()).AsNoTracking().FirstOrDefaultAsync(m => m.Id == decision.MeetingId);
        var (kind, id) = (DecisionDesk.Kind, decision.Id);
        History = await Db.History.AsNoTracking().Where(h => h.Kind == kind && h.RecordId == id).OrderByDescending(h => h.Id).Take(LongestHistory).ToListAsync();
        return null;
    }

    public void OnGet() => CommunicatedOn = Today;

    public Task<IActionResult> OnPostCommunicateAsync() => Act(IsKeeper, () => { Decision.Communicate(LetterNumber, CommunicatedOn, InForceFrom, Today); return Task.CompletedTask; }, () => MeetingsWords.CommunicateDone(Decision.Number, LetterNumber));

    public Task<IActionResult> OnPostExecuteAsync() => Act(MayExecute, () => { Decision.Execute(Report, Today); return Task.CompletedTask; }, () => MeetingsWords.ReportExecutedDone(Decision.Number));

    public Task<IActionResult> OnPostReviseAsync() => Act(IsKeeper, () => Replace(revokes: false), () => MeetingsWords.ReviseDone(Decision.Number, By?.ToUpperInvariant()));
    public Task<IActionResult> OnPostRevokeAsync() => Act(IsKeeper, () => Replace(revokes: true), () => MeetingsWords.RevokeDone(Decision.Number, By?.ToUpperInvariant()));

    private async Task Replace(bool revokes)
    {
        var by = Engine.Text.PersianText.LatinDigits(By ?? "").ToUpperInvariant();
        var newer = await (await desk.Decisions()).AsNoTracking().FirstOrDefaultAsync(d => d.Number == by) ?? throw new BrokenRule(MeetingsWords.ReplacementWrong, nameof(By));
        Decision.Replace(newer, revokes);
    }

    private Task<IActionResult> Act(bool may, Func<Task> act, Func<Word> done) =>
        may ? Do(async () => { await act(); await decisions.Follow(Decision, Now); }, done, () => Decision.Href) : Task.FromResult<IActionResult>(NotFound());
}
