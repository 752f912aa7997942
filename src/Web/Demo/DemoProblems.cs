using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Problems;

namespace Pishran.Demo;

/// <summary>The imported problems get the rest of their text, and some get ahead.</summary>
internal sealed class DemoProblems(DemoStage stage, DemoTexts texts)
{
    public async Task Tell()
    {
        var told = texts.Problems.ToDictionary(p => Problem.KeyOf(p.Title), StringComparer.Ordinal);
        await stage.On(DemoCity.FirstDay + 11, async () =>
        {
            foreach (var problem in await stage.Db.Problems.AsTracking().OrderBy(p => p.Id).ToListAsync())
                if (told.TryGetValue(Problem.KeyOf(problem.Title), out var text))
                    problem.Correct(new ProblemFacts(problem.Title, text.WhoSuffers, text.Evidence, problem.OwnerUnitId),
                        ProblemFrame.Empty with { Causes = string.Join('\n', text.Causes), Tried = text.Tried, CostOfInaction = text.CostOfInaction });
        });
    }

    /// <summary>
    /// What becomes of them: those with an accepted idea are opened, carried out, measured; some wait, some rest, two say the
    /// same; new ones come in; this year's survey runs.
    /// </summary>
    public async Task Live(IServiceProvider services, DemoPeople people)
    {
        var (desk, solutions) = (services.GetRequiredService<ProblemDesk>(), services.GetRequiredService<Solutions>());
        var (head, life) = (people.As("head-problems"), texts.ProblemLife);
        var headId = people.Who("head-problems").Id;
        var leagues = DemoSeason.Asked(texts, await ByKey(stage, texts));
        var ids = await stage.Db.Problems.AsNoTracking().OrderBy(p => p.Id).Select(p => p.Id).ToListAsync();
        for (var i = 0; i < ids.Count; i++) await One(ids[i], i);
        await Newcomers(desk, people);
        await Survey(services, head);

        async Task One(int id, int i)
        {
            if (i % 11 == 10) return;
            await Act(-140 + i % 20, p => p.Prioritise(new Priority(2 + i * 7 % 4, 1 + i * 5 % 5, 2 + i * 3 % 4, 1 + i * 11 % 5, Priority.CurrentMethod)));
            if (leagues.Contains(id)) return;
            if (i % 13 == 5) { await Act(-100, p => p.Park("no-budget", DemoIdeas.Of(life.Parked, i), stage.Today.AddDays(40 + i), stage.Today.AddDays(-100))); return; }
            if (i % 37 == 30) { await Act(-95, p => p.MergeInto(stage.Db.Problems.AsTracking().Single(o => o.Id == ids[i - 1]), "same-problem", life.Merged, stage.Now)); return; }
            if (i % 5 == 4) return;
            await Act(-118 + i % 9, p => p.Open(i % 3 == 0 ? [Channel.League, Channel.IdeaCall] : i % 3 == 1 ? [Channel.IdeaCall] : [Channel.SupplierCall, Channel.Desk], stage.Now));
            var answers = await solutions.Of(id);
            if (answers.Count == 0 || i % 4 == 0) return;
            await Act(-112 + i % 9, p => p.SeeSolution(stage.Now));
            if (i % 7 == 3) return;
            await Act(-110 + i % 6, p => p.StartSolving(answers, stage.Now));
            if (i % 3 == 0) return;
            await Act(-98 + i % 4, p => p.ReportSolved(DemoIdeas.Of(life.Solved, i), stage.Now));
            if (i % 2 == 1) return;
            await Measure(-60, .6);
            await Measure(-2, .9);
            await Act(-1, p => { if (p.HasMoved && p.IsMeasuredLate) p.Verify(stage.Today.AddDays(-1), stage.Now); });

            Task Act(int day, Action<Problem> act) => stage.On(day, async () =>
            {
                var problem = await stage.Db.Problems.AsTracking().SingleAsync(p => p.Id == id);
                var before = ProblemMark.Of(problem);
                act(problem);
                await desk.Follow(problem, before, stage.Now);
            }, head);

            Task Measure(int day, double share) => stage.On(day, async () =>
            {
                var problem = await stage.Db.Problems.AsTracking().SingleAsync(p => p.Id == id);
                if (problem.Frame is not { Baseline: { } from, Target: { } to }) return;
                var before = ProblemMark.Of(problem);
                var earlier = await stage.Db.Set<Measurement>().Where(m => m.ProblemId == id).ToListAsync();
                var measured = new Measurement(id, Math.Round(from + (to - from) * share, 1), stage.Today.AddDays(day), DemoIdeas.Of(life.Sources, i), headId, stage.Now);
                problem.Measure(measured, earlier);
                stage.Db.Add(measured);
                await desk.Follow(problem, before, stage.Now);
            }, head);
        }
    }

    // Problems that the list of the units did not bring: one framed and waiting for its owner's word, others just in, one refused.
    private async Task Newcomers(ProblemDesk desk, DemoPeople people)
    {
        var known = (await stage.Db.Problems.AsNoTracking().Select(p => p.TitleKey).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        var units = (await desk.Units()).ToDictionary(u => u.Code, StringComparer.Ordinal);
        var fresh = texts.Problems.Where(p => !known.Contains(Problem.KeyOf(p.Title))).ToList();
        for (var i = 0; i < fresh.Count; i++)
        {
            var (text, place, author) = (fresh[i], i, people.Colleague(i * 5 + 2));
            var unit = units.GetValueOrDefault(text.Unit);
            var facts = new ProblemFacts(text.Title, text.WhoSuffers, text.Evidence, unit?.Id);
            var id = 0;
            await stage.On(-12 + i, async () =>
            {
                var problem = stage.Db.Problems.Add(new Problem(facts, author.Id, stage.Now)).Entity;
                await stage.Db.SaveChangesAsync();
                id = problem.Id;
                await desk.Follow(problem, new ProblemMark(null, ProblemStep.Nothing), stage.Now);
            }, new Actor(author.Id, author.FullName));
            if (place % 3 == 2) continue;
            await stage.On(-11 + i, async () =>
            {
                var problem = await stage.Db.Problems.AsTracking().SingleAsync(p => p.Id == id);
                var before = ProblemMark.Of(problem);
                if (place == 1) problem.Reject("not-a-problem", texts.ProblemLife.Rejected);
                else
                {
                    problem.FrameAs(facts, ProblemFrame.Empty with { Causes = string.Join('\n', text.Causes), Indicator = text.Indicator, UnitOfMeasure = text.UnitOfMeasure, Baseline = text.Baseline, BaselineOn = stage.Today.AddDays(-30), Target = text.Target, Tried = text.Tried, CostOfInaction = text.CostOfInaction });
                    if (unit is not null) problem.AskConsent(Shell.Word.Said(unit.Name), await desk.DueOf("consent", stage.Today.AddDays(-11 + place)));
                }
                await desk.Follow(problem, before, stage.Now);
            }, people.As("head-problems"));
        }
    }

    // Asked three weeks ago; a third of the units has answered, some have begun.
    private async Task Survey(IServiceProvider services, Actor head)
    {
        var desk = services.GetRequiredService<SurveyDesk>();
        var survey = new Survey(JalaliDate.From(stage.Today).Year, stage.Today.AddDays(-21), stage.Today.AddDays(12), texts.ProblemLife.Letter, [Features.People.UnitKind.District, Features.People.UnitKind.Organisation, Features.People.UnitKind.Deputy], stage.Today.AddDays(-21));
        await stage.On(-21, async () =>
        {
            stage.Db.Add(survey);
            await stage.Db.SaveChangesAsync();
            await desk.Start(survey, stage.Now);
        }, head);
        var replies = await stage.Db.SurveyReplies.AsNoTracking().Where(r => r.SurveyId == survey.Id && r.AskedId != null).OrderBy(r => r.Id).ToListAsync();
        foreach (var (asked, i) in replies.Select((r, i) => (r, i)).Where(x => x.i % 5 < 3))
            await stage.On(-18 + i % 14, async () =>
            {
                var current = await stage.Db.Set<Survey>().AsTracking().SingleAsync(s => s.Id == survey.Id);
                var reply = await stage.Db.SurveyReplies.AsTracking().SingleAsync(r => r.Id == asked.Id);
                var open = await (await desk.Earlier(current, reply)).ToListAsync();
                var said = i % 5 == 2 ? open.Take(open.Count / 2).ToList() : open;
                foreach (var problem in said) reply.Confirm(problem, SurveyVerdict.StillHurts, null, current, asked.AskedId!.Value, stage.Now, "");
                if (said.Count < open.Count) return;
                reply.Answer(0, open.Count == 0 ? texts.ProblemLife.Nothing : null, current, asked.AskedId!.Value, stage.Now);
                await desk.Answered(reply, stage.Now);
            }, head);
    }

    /// <summary>Numbers of the imported problems by the key of their text.</summary>
    public static async Task<Dictionary<string, int>> ByKey(DemoStage stage, DemoTexts texts)
    {
        var ids = await stage.Db.Problems.AsNoTracking().Select(p => new { p.Id, p.TitleKey }).ToListAsync();
        var byTitle = ids.GroupBy(p => p.TitleKey).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal);
        return texts.Problems.Where(p => byTitle.ContainsKey(Problem.KeyOf(p.Title))).ToDictionary(p => p.Key, p => byTitle[Problem.KeyOf(p.Title)], StringComparer.Ordinal);
    }
}
