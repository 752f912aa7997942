using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>The registry on the first page of who steers it or watches over it: how many problems stand where, each number its list; and the survey that runs.</summary>
public sealed class ProblemsHome(AppDb db, ThreadsDoor threads) : IHomePart
{
    private static readonly ProblemState[] OfHead = [ProblemState.Submitted, ProblemState.Framing, ProblemState.Registered, ProblemState.Prioritised, ProblemState.Solved];
    private static readonly ProblemState[] OfWatcher = [ProblemState.Registered, ProblemState.Open, ProblemState.Solving, ProblemState.Solved, ProblemState.Verified];

    public int Order => 20;

    public async Task<HomeCard?> For(CurrentUser me, DateOnly today)
    {
        var isHead = me.Is(Role.HeadOfProblems);
        if (!isHead && !me.IsAny(Role.Executive + "," + Role.Auditor)) return null;
        var counts = await threads.CountByState<ProblemState>(ProblemCards.Kind);
        var rows = (isHead ? OfHead : OfWatcher).Where(s => counts.GetValueOrDefault(s) > 0)
            .Select(s => new HomeRow(Word.Of(s).ToString(), "/problems?state=" + s.ToString().ToLowerInvariant(), ProblemsWords.ProblemCount(counts[s]))).ToList();
        if (await Survey() is { } survey) rows.Add(survey);
        return rows.Count > 0
            ? new HomeCard(ProblemsWords.Title, ProblemsWords.HomeText(counts.GetValueOrDefault(ProblemState.Open), counts.GetValueOrDefault(ProblemState.Solving)), "/problems/priorities", ProblemsWords.PrioritiesTitle, "target-arrow", Rows: rows)
            : isHead ? new HomeCard(ProblemsWords.Title, ProblemsWords.NoneYetText, "/problems/new", ProblemsWords.NewProblem, "target-arrow") : null;
    }

    private async Task<HomeRow?> Survey()
    {
        var survey = await db.Surveys.AsNoTracking().Where(s => s.State == SurveyState.Running).OrderByDescending(s => s.Year).Select(s => new { s.Id, s.Year, s.Units }).FirstOrDefaultAsync();
        if (survey is null) return null;
        var answered = await db.SurveyReplies.CountAsync(r => r.SurveyId == survey.Id && r.State == SurveyReplyState.Answered);
        var year = survey.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new HomeRow(ProblemsWords.SurveyOf(year).ToString(), "/surveys/" + year, ProblemsWords.SurveyAnsweredOf(answered, survey.Units));
    }
}

/// <summary>On the first page of who speaks for a unit: the survey that waits for an answer, and the unit's problems by state.</summary>
public sealed class UnitProblemsHome(AppDb db, ProblemDesk desk) : IHomePart
{
    private const int MostRows = 5;

    public int Order => 21;

    public async Task<HomeCard?> For(CurrentUser me, DateOnly today)
    {
        if (!me.Is(Role.UnitRepresentative) || me.Is(Role.HeadOfProblems)) return null;
        var mine = (await desk.MyUnits()).ToArray();
        if (mine.Length == 0) return null;
        return await Survey(me, mine, today) ?? await Problems(me);
    }

    private async Task<HomeCard?> Survey(CurrentUser me, int[] mine, DateOnly today)
    {
        var person = me.Id;
        var open = await db.SurveyReplies.AsNoTracking().Where(r => r.State != SurveyReplyState.Answered && r.AskedId == person && mine.Contains(r.UnitId))
            .Join(db.Surveys.Where(s => s.State == SurveyState.Running), r => r.SurveyId, s => s.Id, (r, s) => new { r.UnitId, r.State, s.Year, s.ClosesOn, SurveyState = s.State }).OrderBy(r => r.ClosesOn).Take(MostRows).ToListAsync();
        if (open.Count == 0) return null;
        var units = (await desk.Units()).ToDictionary(u => u.Id);
        var rows = open.Select(r => new HomeRow(units[r.UnitId].Name, $"/surveys/{r.Year}/{units[r.UnitId].Code}", ProblemsWords.SurveyUntil(r.ClosesOn), SurveyReply.Said(r.State, today, r.ClosesOn, r.SurveyState))).ToList();
        return new HomeCard(ProblemsWords.SurveyOf(open[0].Year.ToString(System.Globalization.CultureInfo.InvariantCulture)), ProblemsWords.SurveyUntil(open[0].ClosesOn), rows[0].Href, ProblemsWords.AnswerSurvey, "clipboard-check", true, rows, "gold");
    }

    private async Task<HomeCard?> Problems(CurrentUser me)
    {
        var unit = me.ScopesOf(Role.UnitRepresentative, "unit").FirstOrDefault();
        if (unit == 0) return null;
        var counts = await db.Problems.AsNoTracking().Where(p => p.OwnerUnitId == unit).GroupBy(p => p.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        if (counts.Count == 0) return null;
        var rows = counts.OrderBy(c => c.Key).Take(MostRows).Select(c => new HomeRow(Word.Of(c.Key).ToString(), $"/problems?unit={unit}&state={c.Key.ToString().ToLowerInvariant()}", ProblemsWords.ProblemCount(c.Count))).ToList();
        return new HomeCard(ProblemsWords.MyUnitProblems, null, $"/problems?unit={unit}", ProblemsWords.SeeUnitProblems, "target-arrow", Rows: rows);
    }
}
