using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data.Files;
using Pishran.Features.Ideas.Reviewing;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Calls;

/// <summary>One idea of a call as its jury reads it, and my sheet: alone, without names where the call hides them, closed to who has a conflict.</summary>
[Authorize]
public sealed class JuryScoreModel(CallDesk desk, JuryDesk jury, Blind blind, ReviewRules rules, ProblemsDoor problems) : CallPage(desk)
{
    [FromRoute(Name = "idea")] public int IdeaId { get; set; }

    // Named, so that a post without any mark isn't read as if every field were one.
    [BindProperty(Name = nameof(Marks))] public Dictionary<string, int?> Marks { get; set; } = [];
    [BindProperty, Label("Ideas", nameof(IdeasWords.JuryRemark)), DataType(DataType.MultilineText)] public string? Remark { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.Why)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public CallScore? Sheet { get; private set; }
    public ReviewRule Rule { get; private set; } = null!;
    public BlindIdea Copy { get; private set; } = null!;
    public bool IsJudged => Call.State == CallState.Judging;
    public bool MayScore => IsJudged && Sheet is null or { State: CallScoreState.Open };

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!jury.IsJuror(Call) || (await jury.Mine(Call.Id, Today)).Mine.FirstOrDefault(i => i.Id == IdeaId) is not { } idea) return NotFound();
        var (call, juror) = (Call.Id, Me.Id);
        Sheet = await Db.CallScores.AsTracking().FirstOrDefaultAsync(s => s.CallId == call && s.IdeaId == IdeaId && s.JurorId == juror);
        Rule = Sheet is null ? await rules.InForce(Today) : await rules.Of(Sheet.RuleId);
        var problem = idea.ProblemId is { } id ? (await problems.Of([id])).GetValueOrDefault(id)?.Title : null;
        var copy = await blind.Of(idea, problem, Call.IsAnonymous);
        Copy = copy with { Files = copy.HidesAuthors ? copy.Files : copy.Href is null ? new FileList([], "") : copy.Files with { Address = idea.Href + "/files" } };
        return null;
    }

    public void OnGet() => Remark = Sheet?.Remark;

    /// <summary>What is shown: as it was typed where the form comes back with something to mend, else as it is kept.</summary>
    public ScaleView ScaleOf(ReviewCriterion criterion) => new(criterion,
        new ReviewMark(criterion.Key, HttpMethods.IsPost(Request.Method) ? Marks.GetValueOrDefault(criterion.Key) : Sheet?.MarkFor(criterion.Key)),
        ModelState.TryGetValue($"Marks[{criterion.Key}]", out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null, null, false);

    public Task<IActionResult> OnPostSaveAsync() => Act(sheet => sheet.Save(Marks, Remark, Rule), IdeasWords.ReviewSaved, $"{Call.Href}/jury/{IdeaId.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
    public Task<IActionResult> OnPostSendAsync() => Act(sheet => sheet.Send(Marks, Remark, Rule, Now), IdeasWords.JuryScoreSent, Call.Href + "/jury");
    public Task<IActionResult> OnPostReopenAsync() => Act(sheet => sheet.Reopen(), IdeasWords.JuryScoreReopened, $"{Call.Href}/jury/{IdeaId.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
    public Task<IActionResult> OnPostApartAsync() => Act(sheet => sheet.KeepApart(Why), IdeasWords.JuryKeptApart, Call.Href + "/jury");

    private Task<IActionResult> Act(Action<CallScore> act, Word done, string then) => Do(async () =>
    {
        BrokenRule.If(!IsJudged, IdeasWords.CallNotInThisState(Call.State));
        var sheet = Sheet ?? Db.CallScores.Add(new CallScore(Call.Id, IdeaId, Me.Id, (await rules.Keep(Today)).Id)).Entity;
        act(sheet);
        await Db.SaveChangesAsync();
        await jury.Follow(Call, Now);
    }, done, () => then);
}
