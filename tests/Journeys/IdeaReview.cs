using Microsoft.Playwright;
using Pishran.Features.Ideas;
using Pishran.Shell;
using Pishran.Tests.Pages.Ideas;

namespace Pishran.Tests.Journeys;

/// <summary>An idea in the hands of experts, from the choice of reviewers to an answer that the author reads, by clicking and typing alone.</summary>
public sealed class IdeaReview(JourneyCity city) : IClassFixture<JourneyCity>
{
    private const string FirstExpert = Role.Expert, SecondExpert = "expert-2", ThirdExpert = "expert-3", FourthExpert = "expert-4", Author = "employee-6";
    private const string Words = "فکر خوبی است و راه اجرای آن هنوز روشن نیست", Advice = "یک آزمایش یک‌ماهه در یک محله", Overlooked = "برآورد هزینه در پیوست دوم آمده است";
    private static int _serial;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    [Theory, InlineData("fa", 390, false), InlineData("en", 1366, true)]
    public async Task Two_experts_who_disagree_leave_it_to_the_committee(string language, int width, bool script)
    {
        var look = new Look(language, width, script);
        var idea = await new ReviewGround(city).ToReview($"ایستگاه دوچرخهٔ اشتراکی {Interlocked.Increment(ref _serial)}", Author);
        await Choose(look, idea, FirstExpert, SecondExpert);
        await Score(look, idea, FirstExpert, 90, "راهی نو و شدنی است");
        await Score(look, idea, SecondExpert, 20, "هزینهٔ نگهداری را ندیده است");
        await Keep(look, idea, FirstExpert, "هزینهٔ نگهداری");
        await As(look, SecondExpert, async walk =>
        {
            await Turn(walk, IdeasWords.TurnSettle, idea);
            await Assertions.Expect(walk.Main).ToContainTextAsync("راهی نو و شدنی است");
            await walk.Click(IdeasWords.WantToChange);
            await See(walk, "changing");
            await Mark(walk, "novelty", 60);
            await walk.Fill("SettleWhy", "تازگی آن را کم دیده بودم");
            await walk.Press(IdeasWords.ChangeMarks);
            Assert.Contains(walk.Say(IdeasWords.SettleReviewDone), await walk.Notice(), StringComparison.Ordinal);
            await See(walk, "settled");
        });
        await As(look, Role.HeadOfIdeas, async walk =>
        {
            await Turn(walk, IdeasWords.TurnCommittee, idea);
            await Assertions.Expect(walk.Main).ToContainTextAsync(walk.Say(Word.Of(CommitteeGround.Disagreement)));
            await walk.Click(Word.Of(DecisionOutcome.AcceptWithChanges));
            await See(walk, "with changes");
            await walk.Fill("CommitteeNumber", "۱۴۰۵/۱۲");
            await walk.Fill("CommitteeOn", "۱۴۰۵/۰۹/۰۱");
            await walk.Fill("OwnWords", "کمیته با یک سال آزمایش موافق است");
            await walk.Press(IdeasWords.AcceptWithChanges); // the changes are missing: what was typed stays
            Assert.Equal("کمیته با یک سال آزمایش موافق است", await walk.Main.Locator("[name=OwnWords]").InputValueAsync());
            await See(walk, "with an error");
            await walk.Fill("WouldMakeItAcceptable", "تنها در یک خیابان");
            await walk.Press(IdeasWords.AcceptWithChanges);
            Assert.Equal(idea.Href, walk.Address);
        });
        await As(look, Author, async walk =>
        {
            await walk.Go(idea.Href);
            await Assertions.Expect(walk.Main.Locator("#answer")).ToContainTextAsync("کمیته با یک سال آزمایش موافق است");
            await Assertions.Expect(walk.Main.Locator("#answer")).ToContainTextAsync("تنها در یک خیابان");
            await NoReviewerOn(walk);
            await See(walk, "accepted with changes");
        });
    }

    [Theory, InlineData("fa", 390, false), InlineData("en", 1366, true)]
    public async Task A_no_teaches_and_an_objection_is_answered_by_others(string language, int width, bool script)
    {
        var look = new Look(language, width, script);
        var idea = await new ReviewGround(city).ToReview($"کود از برگ پاییزی بوستان‌ها {Interlocked.Increment(ref _serial)}", Author);
        await Choose(look, idea, FirstExpert, SecondExpert);
        await Score(look, idea, FirstExpert, 40, "راه جمع‌آوری گفته نشده است");
        await Score(look, idea, SecondExpert, 50, "سود آن سنجیده نشده است");
        await Keep(look, idea, FirstExpert, "سود آن سنجیده نشده است");
        await Keep(look, idea, SecondExpert, "راه جمع‌آوری گفته نشده است");
        await As(look, Role.HeadOfIdeas, async walk =>
        {
            await Turn(walk, IdeasWords.TurnDecide, idea);
            await See(walk);
            await walk.Click(Word.Of(DecisionOutcome.Reject));
            await See(walk, "no");
            await walk.Choose("ReasonCode", "vague");
            await walk.Fill("OwnWords", Words);
            await walk.Fill("WouldMakeItAcceptable", Advice);
            await walk.Press(IdeasWords.Refuse);
            Assert.Contains(walk.Say(IdeasWords.RejectSent), await walk.Notice(), StringComparison.Ordinal);
        });
        await As(look, Author, async walk =>
        {
            await walk.Go(idea.Href);
            var answer = walk.Main.Locator("#answer");
            foreach (var text in (string[])[Words, Advice, walk.Say(IdeasWords.AnswerNo), walk.Say(IdeasWords.ReadBy(2))]) await Assertions.Expect(answer).ToContainTextAsync(text);
            await NoReviewerOn(walk);
            await See(walk, "not accepted");
            await walk.Click(IdeasWords.ObjectTitle);
            await See(walk);
            await walk.Fill("ObjectionText", Overlooked);
            await walk.Press(IdeasWords.Object);
            Assert.Equal(idea.Href, walk.Address);
        });
        await Choose(look, idea, ThirdExpert, FourthExpert);
        await Score(look, idea, ThirdExpert, 80, "پیوست دوم روشن است");
        await Score(look, idea, FourthExpert, 80, "با آزمایش شدنی است");
        await Keep(look, idea, ThirdExpert, "با آزمایش شدنی است");
        await Keep(look, idea, FourthExpert, "پیوست دوم روشن است");
        await As(look, Role.HeadOfIdeas, async walk =>
        {
            await Turn(walk, IdeasWords.TurnDecide, idea);
            await Assertions.Expect(walk.Main).ToContainTextAsync(Overlooked);
            await walk.Click(Word.Of(DecisionOutcome.Accept));
            await walk.Fill("OwnWords", "ارزیاب‌های تازه پیوست دوم را پذیرفتند");
            await walk.Press(IdeasWords.Accept);
        });
        await As(look, Author, async walk =>
        {
            await walk.Go(idea.Href);
            await Assertions.Expect(walk.Main.Locator("#answer")).ToContainTextAsync("ارزیاب‌های تازه پیوست دوم را پذیرفتند");
            await Assertions.Expect(walk.Main.Locator("#answer")).ToContainTextAsync(walk.Say(IdeasWords.AnswerYes));
        });
    }

    private Task Choose(Look look, Idea idea, string first, string second) => As(look, Role.HeadOfIdeas, async walk =>
    {
        await walk.Go(idea.Href + "/route");
        await See(walk, "choosing");
        foreach (var box in await walk.Main.Locator("input[name=Reviewers]").AllAsync()) await box.UncheckAsync();
        foreach (var expert in (string[])[first, second]) await walk.Main.Locator($"input[name=Reviewers][value='{city.People.Person(expert)}']").CheckAsync();
        await walk.Press(IdeasWords.SendToReview);
        await See(walk, "chosen");
    });

    private Task Score(Look look, Idea idea, string expert, int mark, string overall) => As(look, expert, async walk =>
    {
        await Turn(walk, IdeasWords.TurnReview, idea);
        await See(walk, "alone");
        foreach (var criterion in ReviewGround.Criteria) await Mark(walk, criterion, mark);
        await walk.Fill("Overall", overall);
        await walk.Press(IdeasWords.SubmitReview);
        Assert.Contains(walk.Say(IdeasWords.SubmitReviewDone), await walk.Notice(), StringComparison.Ordinal);
        await See(walk, "sent");
        await walk.Go("/reviews");
        await See(walk);
    });

    private Task Keep(Look look, Idea idea, string expert, string othersWords) => As(look, expert, async walk =>
    {
        await Turn(walk, IdeasWords.TurnSettle, idea);
        await Assertions.Expect(walk.Main).ToContainTextAsync(othersWords);
        await See(walk, "seeing");
        await walk.Fill("SettleWhy", "نظرم همان است");
        await walk.Press(IdeasWords.KeepMarks);
        Assert.Contains(walk.Say(IdeasWords.SettleReviewDone), await walk.Notice(), StringComparison.Ordinal);
    });

    private static Task Mark(Walk walk, string criterion, int mark) => walk.Main.Locator("label", new() { Has = walk.Page.Locator($"input[name='Marks[{criterion}]'][value='{mark}']") }).ClickAsync();

    private static async Task NoReviewerOn(Walk walk)
    {
        foreach (var name in (string[])["ناظری", "فراهانی"]) await Assertions.Expect(walk.Main).Not.ToContainTextAsync(name);
    }

    // The turn about this idea: its own line of the inbox.
    private async Task Turn(Walk walk, Word what, Idea idea)
    {
        await walk.Go("/inbox");
        await See(walk);
        var line = walk.Main.Locator("li", new() { HasText = idea.Title });
        await walk.Follow(line.GetByRole(AriaRole.Link, new() { Name = walk.Say(what), Exact = true }).First);
    }

    private Task As(Look look, string account, Func<Walk, Task> way) => Walk.In(city, look, async walk =>
    {
        await walk.SignIn(account);
        await way(walk);
    });

    // Each page, and each state of it, is looked at once a walk.
    private async Task See(Walk walk, string state = "")
    {
        var page = string.Join('/', walk.Address.Split('?')[0].Split('/').Select(part => part.Any(char.IsAsciiDigit) ? "#" : part));
        if (_seen.Add($"{walk.Look} {page} {state}")) await walk.Sound();
    }
}
