using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Features.Ideas;
using Pishran.Shell;

namespace Pishran.Tests.Journeys;

/// <summary>The desk asks, the clock of the answer stands, the author answers from the inbox, the promised day has moved.</summary>
public sealed class IdeaClarified(JourneyCity city) : IClassFixture<JourneyCity>
{
    private const string Question = "هزینهٔ نگهداری سال دوم را چه واحدی می‌پردازد؟";

    [Theory, InlineData("fa", 390, false), InlineData("en", 1366, true)]
    public async Task A_question_and_its_answer(string language, int width, bool script)
    {
        await city.Arrange(async (_, all) => { await all.GetRequiredService<BylawsDoor>().StartWith(); return 0; });
        var (look, title) = (new Look(language, width, script), $"آب چشمهٔ پارک به درختان خیابان برسد {language}");
        var code = "";
        await Walk.In(city, look, async author =>
        {
            await author.SignIn("employee");
            await author.Go("/ideas/new");
            await author.Fill("Title", title);
            await author.Press(IdeasWords.Continue);
            if (author.Address.EndsWith("/similar", StringComparison.Ordinal)) await author.Press(IdeasWords.NoneIsMine);
            await author.Fill("Summary", "آبی که امروز به جوی می‌رود با یک لولهٔ کوتاه به درختان می‌رسد.");
            await author.Press(IdeasWords.Submit);
            code = author.Address.Split('/')[2];
        });
        var promised = await Promised(title);

        await Walk.In(city, look, async desk =>
        {
            await desk.SignIn(Role.HeadOfIdeas);
            await desk.Go($"/ideas/{code}/ask");
            await desk.Press(IdeasWords.AskClarification);
            await Assertions.Expect(desk.Page.Locator(".sum")).ToBeVisibleAsync();
            await desk.Fill("Question", Question);
            await desk.Sound();
            await desk.Press(IdeasWords.AskClarification);
            await Assertions.Expect(desk.Main).ToContainTextAsync(desk.Say(Word.Of(IdeaState.Clarify)));
        });

        var asked = city.Clock.Today;
        city.Clock.Advance(TimeSpan.FromDays(7));
        await Walk.In(city, look, async author =>
        {
            await author.SignIn("employee");
            await author.Go("/inbox");
            await author.Follow(author.Main.Locator("a", new() { HasText = author.Say(IdeasWords.AnswerQuestion) }).First);
            await Assertions.Expect(author.Main).ToContainTextAsync(Question);
            await author.Sound();
            await author.Fill("Answer", "سازمان پارک‌ها؛ در ردیف آبیاری همان سازمان دیده شده است.");
            await author.Press(IdeasWords.Clarify);
            await Assertions.Expect(author.Main).ToContainTextAsync(title);
            await author.Sound();
        });

        var calendar = await city.Arrange((_, all) => all.GetRequiredService<BylawsDoor>().Calendar());
        Assert.Equal(calendar.Add(promised, calendar.Between(asked, city.Clock.Today)), await Promised(title));
    }

    private async Task<DateOnly> Promised(string title) => (await city.Read(db => db.Ideas.Where(i => i.Title == title).Select(i => i.AnswerDue).SingleAsync()))!.Value;
}
