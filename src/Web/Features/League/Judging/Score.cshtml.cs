using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Features.League.Judging;

[Authorize(Roles = Role.Judge)]
public sealed class ScoreModel(JudgeDesk desk, Jury jury, ProblemsDoor problems, LockedRubrics rubrics) : SheetPage(jury, problems)
{
    // Named, so that a post without any mark isn't read as if every field were one.
    [BindProperty(Name = nameof(Marks))] public Dictionary<string, int?> Marks { get; set; } = [];
    [BindProperty(Name = nameof(Comments))] public Dictionary<string, string?> Comments { get; set; } = [];
    public Rubric Rubric { get; private set; } = null!;

    /// <summary>What the chair wrote when giving the sheet back.</summary>
    public string? ReopenedWhy { get; private set; }
    public bool CanWrite => Sheet.IsOpen && Now < Sheet.ClosesAt;
    public int Marked => Rubric.Criteria.Count(c => MarkOf(c.Key).Value is not null);

    /// <summary>The weighted mean of the criteria that have a mark; null before the first.</summary>
    public double? RunningTotal => Rubric.Criteria.Select(c => (c.Weight, MarkOf(c.Key).Value)).Where(x => x.Value is not null).ToList() is { Count: > 0 } given
        ? given.Sum(x => x.Weight * x.Value!.Value) / (double)given.Sum(x => x.Weight) : null;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } instead) return instead;
        Rubric = await rubrics.Of(Db, Sheet.RoundId);
        if (Sheet.State == ScoreSheetState.Reopened) ReopenedWhy = await WhyReopened();
        if (Sheet.State == ScoreSheetState.Proposed) return LocalRedirect($"/league/judging/{SheetId}/answer");
        return Sheet.IsTaken ? null : LocalRedirect("/league/judging");
    }

    /// <summary>What is shown: as it was typed where the form comes back with something to mend, else as it is kept.</summary>
    public Mark MarkOf(string criterion) => HttpMethods.IsPost(Request.Method)
        ? new Mark(criterion, Marks.GetValueOrDefault(criterion), Comments.GetValueOrDefault(criterion))
        : Sheet.MarkFor(criterion);

    public string? ComplaintOn(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    public Task<IActionResult> OnPostSave() => Do(() => Sheet.Save(Typed, Rubric, ArrivedAt), LeagueWords.MarksSaved, () => $"/league/judging/{SheetId}");

    public Task<IActionResult> OnPostUndo() => Do(() => Sheet.Undo(ArrivedAt), LeagueWords.MarkUndone, () => $"/league/judging/{SheetId}");

    public Task<IActionResult> OnPostSubmit() => Do(
        () => desk.Submit(Sheet, Typed, Rubric, ArrivedAt),
        () => Pace.Left <= 1 ? LeagueWords.LastSheetIn(Pace.Total) : LeagueWords.SubmitSheetDone(Pace.Done + 1, Pace.Total),
        () => NextOpen);

    private async Task<string?> WhyReopened()
    {
        var kind = Data.Record.KindOf(typeof(ScoreSheet));
        return await Db.History.AsNoTracking().Where(h => h.Kind == kind && h.RecordId == SheetId && h.Why != null).OrderByDescending(h => h.Id).Select(h => h.Why).FirstOrDefaultAsync();
    }

    private List<Mark> Typed => [.. Rubric.Criteria.Select(c => new Mark(c.Key, Marks.GetValueOrDefault(c.Key), Comments.GetValueOrDefault(c.Key)))];
}
