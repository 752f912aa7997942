using Microsoft.EntityFrameworkCore;
using Pishran.Features.Benefits;
using Pishran.Features.Ideas;
using Pishran.Shell;
using Pishran.Tests.Pages.Ideas;

namespace Pishran.Tests.Journeys;

/// <summary>An accepted idea until its authors are paid; and a festival whose announced prizes don't sum.</summary>
public sealed class IdeaToReward(JourneyCity city) : IClassFixture<JourneyCity>
{
    private const string Evidence = "صورت‌جلسهٔ تحویل شمارهٔ ۱۲";

    [Theory, InlineData("fa", 390, false), InlineData("en", 1366, true)]
    public async Task From_acceptance_to_the_paid_reward(string language, int width, bool script)
    {
        var look = new Look(language, width, script);
        var idea = await DoingTown.Idea(city, IdeaState.Accepted, "چراغ‌های راهرو با حسگر حرکت روشن شود");

        await As(Role.UnitRepresentative, look, async walk =>
        {
            await walk.Go(idea.Href);
            await walk.Sound();
            await walk.Go(idea.Href + "/plan");
            await walk.Fill("PlannedFrom", "1405/09/05");
            await walk.Fill("PlannedTo", "1405/11/30");
            await walk.Fill("BudgetRial", "12000000");
            await walk.Fill("Indicator", "کیلووات‌ساعت در ماه");
            await walk.Choose("Benefit", nameof(BenefitKind.Saving));
            await walk.Fill("Titles[0]", "خرید حسگر");
            await walk.Fill("Dues[0]", "1405/10/01");
            await walk.Sound();
            await walk.Press(IdeasWords.Plan);
            await walk.Click(IdeasWords.StartWork);
            await walk.Sound();
            await walk.Press(IdeasWords.StartWork);
            await walk.Go(idea.Href + "/progress");
            await walk.Choose("Done", "1");
            await walk.Sound();
            await walk.Press(IdeasWords.ReportProgress);
            var benefit = await BenefitOf(idea);
            await walk.Go(benefit.Href + "/estimate");
            await walk.Choose("Method", nameof(EstimateMethod.Accounts));
            await walk.Fill("Baseline", "900000000");
            await walk.Fill("Amounts[0]", "۱۲۰۰۰۰۰۰۰");
            await walk.Fill("Amounts[1]", "240000000");
            await walk.Fill("Evidence", "قبض‌های برق مهر و آبان");
            await walk.Sound();
            await walk.Press(BenefitsWords.Estimate);
            await walk.Sound();
            await walk.Go(idea.Href + "/done");
            await walk.Fill("Evidence", Evidence);
            await walk.Sound();
            await walk.Press(IdeasWords.ReportDone);
        });

        await As(Role.FinanceOfficer, look, async walk =>
        {
            await walk.Go((await BenefitOf(idea)).Href);
            await walk.Click(BenefitsWords.Validate);
            await walk.Sound();
            await walk.Press(BenefitsWords.Validate);
            await walk.Go("/benefits");
            await walk.Sound();
        });
        Assert.Equal(IdeaState.BenefitValidated, await StateOf(idea));

        foreach (var _ in Enum.GetValues<RewardStage>())
        {
            var address = "";
            await As(Role.HeadOfIdeas, look, async walk =>
            {
                await walk.Go(idea.Href + "/reward");
                await walk.Sound();
                await walk.Press(IdeasWords.ProposeReward);
                await walk.Sound();
                address = walk.Address;
            });
            await As(Role.Executive, look, async walk =>
            {
                await walk.Go(address);
                await walk.Click(IdeasWords.ApproveReward);
                await walk.Sound();
                await walk.Press(IdeasWords.ApproveReward);
            });
            await As(Role.FinanceOfficer, look, async walk =>
            {
                await walk.Go(address);
                await walk.Click(IdeasWords.PayReward);
                await walk.Fill("DocumentNumber", "1405-77");
                await walk.Sound();
                await walk.Press(IdeasWords.PayReward);
                await walk.Sound();
            });
        }
        Assert.Equal(IdeaState.Rewarded, await StateOf(idea));

        await As("employee", look, async walk =>
        {
            await walk.Go("/ideas/rewards/mine");
            await walk.Sound();
        });
        await As(Role.Executive, look, async walk =>
        {
            foreach (var page in new[] { "/benefits/totals", "/benefits/forecast", "/ideas/rewards", "/ideas/indices", "/ideas/indices/implemented?year=1405" })
            {
                Assert.Equal(200, await walk.Go(page));
                await walk.Sound();
            }
        });
    }

    [Theory, InlineData("fa", 390, false), InlineData("en", 1366, true)]
    public async Task The_prizes_of_a_festival_are_shown_to_sum(string language, int width, bool script)
    {
        var look = new Look(language, width, script);
        var address = "";
        await As(Role.HeadOfIdeas, look, async walk =>
        {
            await walk.Go("/ideas/calls/new");
            await walk.Fill("Form.Title", "جشنوارهٔ ایده‌های روزهای کرونا");
            await walk.Choose("Form.Kind", nameof(CallKind.Festival));
            await walk.Fill("Form.Text", "ایده‌هایی برای خدمت‌رسانی در روزهای کرونا");
            await walk.Fill("Form.OpensAt", "1405/09/01");
            await walk.Fill("Form.ClosesAt", "1405/09/30");
            foreach (var (i, title, count, rial) in new[] { (0, "نفر اول", "1", "20000000"), (1, "نفر دوم", "1", "15000000"), (2, "نفرهای سوم تا دوازدهم", "10", "5000000") })
            {
                await walk.Fill($"Form.PrizeTitles[{i}]", title);
                await walk.Fill($"Form.PrizeCounts[{i}]", count);
                await walk.Fill($"Form.PrizeRials[{i}]", rial);
            }
            await walk.Fill("Form.Announced", "75000000");
            await walk.Sound();
            await walk.Press(IdeasWords.SaveCall);
            address = walk.Address;
            await walk.Go(address + "/announce");
            await walk.Sound();
            await walk.Press(IdeasWords.PublishCall);
        });
        await Walk.In(city, look, async walk =>
        {
            await walk.Go(address);
            Assert.Contains(walk.Say(IdeasWords.PrizesDiffer(85_000_000, 75_000_000, 10_000_000)), await walk.Main.InnerTextAsync(), StringComparison.Ordinal);
            await walk.Sound();
            await walk.Go("/ideas/calls");
            await walk.Sound();
        });
    }

    private Task As(string account, Look look, Func<Walk, Task> way) => Walk.In(city, look, async walk =>
    {
        await walk.SignIn(account);
        await way(walk);
    });

    private Task<Benefit> BenefitOf(Idea idea) => city.Read(db => db.Set<Benefit>().AsNoTracking().SingleAsync(b => b.CardKind == "Ideas.Idea" && b.CardId == idea.Id));
    private Task<IdeaState> StateOf(Idea idea) => city.Read(db => db.Set<Idea>().Where(i => i.Id == idea.Id).Select(i => i.State).SingleAsync());
}
