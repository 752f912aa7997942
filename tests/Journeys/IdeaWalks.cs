using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Pishran.Features.Bylaws;
using Pishran.Features.Ideas;
using Pishran.Shell;

namespace Pishran.Tests.Journeys;

/// <summary>An employee with one sentence on a phone, and a suggestion of three authors.</summary>
public sealed class IdeaWalks(JourneyCity city) : IClassFixture<JourneyCity>
{
    private const string Sentence = "نوبت تخلیهٔ مخزن‌های پیرامون حرم با حسگر پرشدگی تعیین شود";

    private Task Bylaws() => city.Arrange(async (_, all) => { await all.GetRequiredService<BylawsDoor>().StartWith(); return 0; });

    /// <summary>First page, one sentence, one short form, receipt: three presses and two texts.</summary>
    [Theory, InlineData("fa", true), InlineData("fa", false), InlineData("en", true)]
    public Task One_sentence_from_a_phone(string language, bool script) => Walk.In(city, new(language, 390, script), async walk =>
    {
        await Bylaws();
        var title = $"{Sentence} {language} {(script ? "یک" : "دو")}";
        await walk.SignIn("employee");
        await walk.Fill("Title", title);
        await walk.Press(IdeasWords.Continue);
        if (walk.Address.EndsWith("/similar", StringComparison.Ordinal))
        {
            await walk.Sound();
            await walk.Press(IdeasWords.NoneIsMine);
        }
        Assert.EndsWith("/edit", walk.Address, StringComparison.Ordinal);
        await walk.Sound();
        await walk.Fill("Summary", "مخزن‌ها در شب‌های زیارتی سرریز و در روزهای خلوت نیمه‌خالی تخلیه می‌شود. با حسگر، خودرو سراغ مخزن پر می‌رود.");
        await walk.Press(IdeasWords.Submit);
        Assert.EndsWith("/receipt", walk.Address, StringComparison.Ordinal);
        await Assertions.Expect(walk.Main).ToContainTextAsync("I-1405-");
        await walk.Sound();
        await walk.Click(IdeasWords.FollowMyIdea);
        await Assertions.Expect(walk.Main).ToContainTextAsync(title);
        await walk.Sound();
        await walk.Go("/ideas/mine");
        await walk.Sound();

        await Walk.In(city, new(language, 1366, script), async desk =>
        {
            await desk.SignIn(Role.HeadOfIdeas);
            await desk.Go("/ideas?q=" + Uri.EscapeDataString(title));
            await desk.Sound();
            await desk.Follow(desk.Main.Locator("tbody th a").First);
            await desk.Click(IdeasWords.Triage);
            await desk.Sound();
            await desk.Press(IdeasWords.TakeInHand);
            await desk.Press(IdeasWords.SendToReview);
        });
        await walk.Go("/ideas/mine");
        await Assertions.Expect(walk.Main).ToContainTextAsync(walk.Say(Word.Of(IdeaState.Review)));
    });

    [Fact]
    public Task Near_ideas_appear_while_one_types() => Walk.In(city, new("fa", 390, true), async walk =>
    {
        await Bylaws();
        await walk.SignIn("employee-2");
        await walk.Fill("Title", "رنگ خط‌کشی گذر عابر با مصالح ماندگار باشد");
        await walk.Press(IdeasWords.Continue);
        if (walk.Address.EndsWith("/similar", StringComparison.Ordinal)) await walk.Press(IdeasWords.NoneIsMine);
        await walk.Fill("Summary", "هر سال دوباره رنگ می‌شود و زود می‌رود");
        await walk.Press(IdeasWords.Submit);
        await Walk.In(city, new("fa", 390, true), async other =>
        {
            await other.SignIn("employee-3");
            await other.Go("/ideas/new");
            await other.Main.Locator("[name=Title]").PressSequentiallyAsync("خط‌کشی گذر عابر با رنگ ماندگار");
            await Assertions.Expect(other.Main.Locator("[data-near-list] .match")).Not.ToHaveCountAsync(0);
            await other.Sound();
            await other.Follow(other.Main.Locator("[data-near-list] a", new() { HasText = other.Say(IdeasWords.Join) }).First);
            Assert.EndsWith("/join", other.Address, StringComparison.Ordinal);
            await other.Sound();
        });
    });

    [Theory, InlineData("fa", 390, false), InlineData("fa", 1366, true)]
    public Task A_suggestion_of_three_authors(string language, int width, bool script) => Walk.In(city, new(language, width, script), async walk =>
    {
        await Bylaws();
        var title = $"دفترچهٔ بازرسی آسانسورهای اداری یکی شود {width}";
        await walk.SignIn("employee");
        await walk.Go("/ideas/new");
        await walk.Fill("Title", title);
        await walk.Press(IdeasWords.Continue);
        if (walk.Address.EndsWith("/similar", StringComparison.Ordinal)) await walk.Press(IdeasWords.NoneIsMine);
        await walk.Fill("Summary", "سه اداره سه دفترچه دارند و بازرس یکی است");
        await walk.Press(IdeasWords.WithCoAuthors);
        foreach (var name in new[] { "هاشمی", "طاهری" })
        {
            await walk.Fill("Find", name);
            await walk.Press(IdeasWords.FindAuthor);
        }
        await walk.Sound();
        await walk.Main.Locator("input[name=S]").Nth(0).FillAsync("۵۰۰");
        await walk.Main.Locator("input[name=S]").Nth(1).FillAsync("۳۰۰");
        await walk.Press(IdeasWords.AskShare);
        await Assertions.Expect(walk.Page.Locator(".sum")).ToContainTextAsync("۱۳۳");
        await walk.Main.Locator("input[name=S]").Nth(2).FillAsync("۲۰۰");
        await walk.Press(IdeasWords.AskShare);
        var href = walk.Address[..walk.Address.LastIndexOf('/')];
        foreach (var account in new[] { "employee-3", "employee-5" })
            await Walk.In(city, new(language, width, script), async other =>
            {
                await other.SignIn(account);
                await other.Go("/inbox");
                await other.Follow(other.Main.Locator("a", new() { HasText = other.Say(IdeasWords.SignShare) }).First);
                await Assertions.Expect(other.Main).ToContainTextAsync(title);
                await other.Sound();
                await other.Press(IdeasWords.ConfirmShare);
            });
        await walk.Go(href + "/edit");
        await walk.Press(IdeasWords.Submit);
        Assert.EndsWith("/receipt", walk.Address, StringComparison.Ordinal);
    });
}
