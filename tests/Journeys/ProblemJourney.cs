using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Data.Sheets;
using Pishran.Features.Bylaws;
using Pishran.Features.Inbox;
using Pishran.Features.League;
using Pishran.Features.People;
using Pishran.Features.Problems;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Tests.Journeys;

/// <summary>Problems in a browser: a unit answers the yearly survey, a secretary merges two and undoes it, a problem goes on to its measured effect.</summary>
public sealed class ProblemJourney(JourneyCity city) : IClassFixture<JourneyCity>
{
    private const string Why = "همان مسئله است با واژه‌های دیگر";
    private static int _run;

    private async Task<string> Ground(params string[] titles) => await city.Arrange(async (db, all) =>
    {
        await all.GetRequiredService<BylawsDoor>().StartWith();
        if (!await db.Set<RoleHolding>().AnyAsync(r => r.Role == Role.UnitRepresentative && r.Scope == ScopeKind.Unit))
            all.GetRequiredService<PeopleDoor>().GiveRole(city.People.Person("employee"), Role.UnitRepresentative, ScopeKind.Unit, city.People.Unit("Z1"), city.Clock.Today.AddDays(-1), null);
        var run = Interlocked.Increment(ref _run).ToString();
        var list = "مسئله,واحد,شاخص,یکای سنجش,وضع موجود,هدف\n" + string.Join('\n', titles.Select(t => $"{t} {run},Z1,سهم روزها,درصد,۳۲,۸"));
        await all.GetServices<IImportKind>().Single(k => k.Kind == "problems").Run(db, SheetFile.Read(Encoding.UTF8.GetBytes(list), "problems.csv"), new ImportOptions(false, city.Clock.Now.AddDays(-40)));
        return run;
    });

    private Task<Problem> Of(string title) => city.Read(db => db.Set<Problem>().AsNoTracking().SingleAsync(p => p.TitleKey == Problem.KeyOf(title)));

    [Theory, InlineData("fa", 390, false), InlineData("en", 1366, true)]
    public async Task A_unit_answers_the_yearly_survey(string language, int width, bool script)
    {
        var run = await Ground("آسفالت کوچه شکسته است", "درخت‌ها خشک شده است");
        var year = (1420 + int.Parse(run, System.Globalization.CultureInfo.InvariantCulture)).ToString();
        await Walk.In(city, new(language, width, script), async walk =>
        {
            await walk.SignIn(Role.HeadOfProblems);
            await walk.Go("/surveys/new");
            await walk.Fill("Year", year);
            await walk.Sound();
            await walk.Press(ProblemsWords.StartSurvey);
            Assert.Equal("/surveys/" + year, walk.Address);
            await walk.Sound();
        });
        await Walk.In(city, new(language, width, script), async walk =>
        {
            await walk.SignIn("employee");
            await walk.Sound();
            await walk.Go($"/surveys/{year}/Z1");
            await walk.Sound();
            var cards = walk.Main.Locator("#earlier fieldset");
            var count = await cards.CountAsync();
            for (var i = 0; i < count; i++) await cards.Nth(i).Locator(i % 2 == 0 ? "label:has([value=StillHurts])" : "label:has([value=NotOurs])").ClickAsync();
            await walk.Press(ProblemsWords.SurveySave); // a word is missing where it is not ours
            await walk.Sound();
            for (var i = 1; i < count; i += 2) await walk.Main.Locator("#earlier fieldset").Nth(i).Locator("input[type=text]").FillAsync("از سازمان پارک‌هاست");
            await walk.Press(ProblemsWords.SurveySave);
            await walk.Fill("Title", $"نیمکت پارک کم است {run}");
            await walk.Press(ProblemsWords.SurveyAdd);
            await walk.Press(ProblemsWords.AnswerSurvey);
            Assert.Contains(walk.Say(Word.Of(SurveyReplyState.Answered)), await walk.Main.InnerTextAsync(), StringComparison.Ordinal);
            await walk.Sound();
            await walk.Go($"/surveys/{year}/Z1/list");
            await walk.Sound();
        });
        await Walk.In(city, new(language, width, script), async walk =>
        {
            await walk.SignIn(Role.HeadOfProblems);
            await walk.Sound();
            await walk.Go($"/surveys/{year}?show=answered");
            Assert.Equal(1, await walk.Main.Locator("tbody tr").CountAsync());
            await walk.Go($"/surveys/{year}");
            await walk.Press(ProblemsWords.RemindSilent);
            await walk.Go($"/surveys/{year}/said?verdict=notours");
            await walk.Sound();
        });
    }

    [Theory, InlineData("fa", 390, false), InlineData("en", 1366, true)]
    public async Task A_secretary_merges_two_and_undoes_it(string language, int width, bool script)
    {
        var run = await Ground("سرریز مخزن‌های کوچهٔ بهار", "پرشدن زودهنگام مخزن‌های کوچهٔ بهار");
        var (gone, stays) = (await Of($"سرریز مخزن‌های کوچهٔ بهار {run}"), await Of($"پرشدن زودهنگام مخزن‌های کوچهٔ بهار {run}"));
        await Walk.In(city, new(language, width, script), async walk =>
        {
            await walk.SignIn(Role.Secretary);
            await walk.Go(gone.Href + "/merge");
            await walk.Fill("Into", stays.Number!);
            await walk.Press(ProblemsWords.Compare);
            Assert.Equal(2, await walk.Main.Locator(".grid.half > .card").CountAsync());
            await walk.Sound();
            await walk.Choose("ReasonCode", "same-problem");
            await walk.Fill("Why", Why);
            await walk.Press(ProblemsWords.Merge);
            Assert.Equal(gone.Href, walk.Address);
            await walk.Sound();
            await walk.Main.Locator($".note a[href$='/unmerge']").ClickAsync();
            await walk.Page.WaitForURLAsync(url => url.EndsWith("/unmerge", StringComparison.Ordinal));
            await walk.Sound();
            await walk.Press(ProblemsWords.UndoMerge);
            Assert.Equal(gone.Href, walk.Address);
        });
        Assert.Equal((ProblemState.Registered, null), ((await Of(gone.Title)).State, (await Of(gone.Title)).MergedIntoId));
    }

    [Theory, InlineData("fa", 390, false), InlineData("en", 1366, true)]
    public async Task A_problem_goes_from_marks_to_a_measured_effect_as_the_clock_goes(string language, int width, bool script)
    {
        var run = await Ground("مخزن‌های پیرامون حرم سرریز می‌شود");
        var problem = await Of($"مخزن‌های پیرامون حرم سرریز می‌شود {run}");
        var (look, start) = (new Look(language, width, script), city.Clock.Now);
        await Walk.In(city, look, async walk =>
        {
            await walk.SignIn(Role.HeadOfProblems);
            await walk.Go(problem.Href + "/prioritise");
            foreach (var mark in new[] { "Severity", "Reach", "Urgency", "Inaction" }) await walk.Fill(mark, "4");
            await walk.Press(ProblemsWords.Prioritise);
            await walk.Go("/problems/priorities");
            await walk.Sound();
            await walk.Go(problem.Href + "/open");
            await walk.Choose("Channel", "IdeaCall");
            await walk.Choose("Channel", "Desk");
            await walk.Sound();
            await walk.Press(ProblemsWords.Open);
            await walk.Sound();
        });
        await city.Arrange(async (_, all) =>
        {
            var (id, threads) = (9000 + int.Parse(run, System.Globalization.CultureInfo.InvariantCulture), all.GetRequiredService<ThreadsDoor>());
            await threads.Put(new CardFacts("League.Submission", id, $"S-{id}", "حسگر پرشدن مخزن", "", SubmissionState.SentToIdeas, "/league", CardAudience.Staff, null, null, 1405), city.Clock.Now);
            await threads.Join(("League.Submission", id), Relation.Answers, ("Problems.Problem", problem.Id), city.Clock.Now);
            return 0;
        });
        await Tick();
        try
        {
            await Walk.In(city, look, async walk =>
            {
                await walk.SignIn("employee");
                await walk.Go(problem.Href);
                await walk.Click(ProblemsWords.StartSolving);
                await walk.Sound();
                await walk.Press(ProblemsWords.StartSolving);
                await walk.Click(ProblemsWords.ReportSolved);
                await walk.Fill("SolvedEvidence", "حسگرها در ۲۱۲ مخزن کار می‌کند.");
                await walk.Sound();
                await walk.Press(ProblemsWords.ReportSolved);
            });
            city.Clock.Advance(TimeSpan.FromDays(90));
            await Tick();
            await Walk.In(city, look, async walk =>
            {
                await walk.SignIn("employee");
                await walk.Go(problem.Href);
                await walk.Click(ProblemsWords.Measure);
                await walk.Fill("Value", look.Fa ? "۹٫۵" : "9.5");
                await walk.Fill("Source", "شمارش پیمانکار");
                await walk.Sound();
                await walk.Press(ProblemsWords.Measure);
                await walk.Sound();
            });
            await Walk.In(city, look, async walk =>
            {
                await walk.SignIn(Role.HeadOfProblems);
                await walk.Go(problem.Href);
                await walk.Click(ProblemsWords.VerifyEffect);
                await walk.Sound();
                await walk.Press(ProblemsWords.VerifyEffect);
                Assert.Contains(walk.Say(Word.Of(ProblemState.Verified)), await walk.Main.InnerTextAsync(), StringComparison.Ordinal);
                await walk.Sound();
            });
        }
        finally
        {
            city.Clock.MoveTo(start);
        }
    }

    private async Task Tick()
    {
        await using var scope = city.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ProblemsClock>().Run(default);
    }
}
