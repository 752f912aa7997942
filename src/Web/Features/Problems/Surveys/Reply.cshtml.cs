using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Problems.Surveys;

/// <summary>A unit answers the survey: a word on each earlier problem, new ones in one sentence, and done. The office reads the same page.</summary>
[Authorize(Roles = SurveyDesk.Readers + "," + Role.UnitRepresentative)]
public sealed class ReplyModel : ReplyPage
{
    private const int MostNew = 200;

    [BindProperty(SupportsGet = true, Name = "after")] public string? After { get; set; }

    /// <summary>What was chosen and written, by the id of the problem.</summary>
    [BindProperty] public Dictionary<string, string?> Verdict { get; set; } = [];
    [BindProperty] public Dictionary<string, string?> Why { get; set; } = [];
    [BindProperty, Label("Problems", nameof(ProblemsWords.Sentence))] public string? Title { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.WhoSuffers))] public string? WhoSuffers { get; set; }
    [BindProperty, Label("Problems", nameof(ProblemsWords.SurveyNothing)), DataType(DataType.MultilineText)] public string? NothingNote { get; set; }

    public Paged<Problem> Earlier { get; private set; } = new([], null);
    public IReadOnlyList<Problem> Added { get; private set; } = [];
    public int EarlierCount { get; private set; }
    public int OpenLeft { get; private set; }

    protected override async Task<IActionResult?> LoadReply()
    {
        var (earlier, said) = (await Desk.Earlier(Survey, Reply), Reply.Lines.Where(l => l.Verdict != SurveyVerdict.New).Select(l => l.ProblemId).ToArray());
        // What was said of a problem that has since been settled is still shown.
        var chosen = Db.Problems.Where(p => said.Contains(p.Id) || earlier.Any(e => e.Id == p.Id));
        (EarlierCount, OpenLeft) = (await chosen.CountAsync(), await earlier.CountAsync(p => !said.Contains(p.Id)));
        if (int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var after)) chosen = chosen.Where(p => p.Id < after);
        Earlier = Paged<Problem>.Cut(await chosen.AsTracking().OrderByDescending(p => p.Id).Take(Paged<Problem>.Size + 1).ToListAsync(), p => p.Id.ToString(CultureInfo.InvariantCulture));
        var added = Reply.Lines.Where(l => l.Verdict == SurveyVerdict.New).Select(l => l.ProblemId).OrderDescending().Take(MostNew).ToArray();
        Added = await Db.Problems.AsNoTracking().Where(p => added.Contains(p.Id)).OrderByDescending(p => p.Id).ToListAsync();
        await LoadHistory(SurveyDesk.Kind, Reply.Id);
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Answering(async () =>
    {
        var news = 0;
        return await Do(() =>
        {
            news = Earlier.Rows.Count(Confirm);
            BrokenRule.If(news == 0, ProblemsWords.SurveyNothingNew);
            return Db.SaveUnlessTaken("survey_lines", ShellWords.Page409Text);
        },
            () => ProblemsWords.SurveyConfirmDone(news), () => Href + Request.Query.PageOf());
    });

    public Task<IActionResult> OnPostAddAsync() => Answering(async () =>
    {
        var problem = Problem.FromSurvey(new ProblemFacts(Title ?? "", WhoSuffers, null, Reply.UnitId), Me.Id, Survey.Code, Now);
        var key = problem.TitleKey;
        if (await (await Problems.Visible()).AsNoTracking().FirstOrDefaultAsync(p => p.TitleKey == key && p.OwnerUnitId == Reply.UnitId && p.State != ProblemState.Rejected) is { } same)
            throw new BrokenRule(ProblemsWords.SurveySameProblem(same.Code), nameof(Title));
        return await Do(async () =>
        {
            Db.Problems.Add(problem);
            await Db.SaveChangesAsync();
            Reply.Add(problem, Survey, Me.Id, Now);
            await Problems.Follow(problem, default, Now);
        }, () => ProblemsWords.SurveyAddDone(problem.Code), () => Href + "#new");
    });

    public Task<IActionResult> OnPostAnswerAsync() => Answering(() => Do(async () =>
    {
        Reply.Answer(OpenLeft, NothingNote, Survey, Me.Id, Now);
        await Desk.Answered(Reply, Now);
    }, () => ProblemsWords.AnswerSurveyDone(Reply.Lines.Count), () => Href));

    public string? Chosen(Problem problem) => Verdict.GetValueOrDefault(Key(problem)) ?? LineOf(problem)?.Verdict.ToString();
    public string? Written(Problem problem) => Why.TryGetValue(Key(problem), out var why) ? why : LineOf(problem)?.Why;
    public SurveyLine? LineOf(Problem problem) => Reply.Lines.FirstOrDefault(l => l.ProblemId == problem.Id);
    public static string Key(Problem problem) => problem.Id.ToString(CultureInfo.InvariantCulture);
    public string? ComplaintOf(Problem problem) => ModelState.TryGetValue(FieldOf(problem), out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
    public static string FieldOf(Problem problem) => $"Why[{Key(problem)}]";

    private bool Confirm(Problem problem)
    {
        if (Verdict.GetValueOrDefault(Key(problem)) is not { } chosen) return false;
        var verdict = Enum.GetValues<SurveyVerdict>().Where(v => v.ToString() == chosen).Select(v => (SurveyVerdict?)v).FirstOrDefault();
        BrokenRule.If(verdict is null, ShellWords.ChooseOne(ProblemsWords.SurveyVerdictLabel), FieldOf(problem));
        return Reply.Confirm(problem, verdict!.Value, Why.GetValueOrDefault(Key(problem)), Survey, Me.Id, Now, FieldOf(problem));
    }

    // The office reads; only who speaks for the unit answers.
    private Task<IActionResult> Answering(Func<Task<IActionResult>> act) => IsMine ? act() : Task.FromResult<IActionResult>(NotFound());
}

internal static class QueryPages
{
    /// <summary>The page of a list that an address asks for, to come back to.</summary>
    public static string PageOf(this IQueryCollection query) => query["after"].ToString() is { Length: > 0 and < 12 } after && after.All(char.IsAsciiDigit) ? "?after=" + after : "";
}
