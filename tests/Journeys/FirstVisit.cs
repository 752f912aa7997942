using Microsoft.Playwright;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Tests.Journeys;

/// <summary>From the door to the first page: signing in, the other language, the search box, and pages that say what went wrong.</summary>
public sealed class FirstVisit(JourneyCity city) : IClassFixture<JourneyCity>
{
    [Theory, EveryLook]
    public Task Signing_in_changing_language_and_losing_the_way(string language, int width, bool script) => Walk.In(city, new(language, width, script), async walk =>
    {
        await walk.Go("/");
        Assert.StartsWith("/sign-in", walk.Address, StringComparison.Ordinal);
        await walk.Sound();

        await walk.Fill("Account", Role.HeadOfIdeas);
        await walk.Fill("Password", "not the password");
        await walk.Press(PeopleWords.SignIn);
        await Assertions.Expect(walk.Page.Locator(".sum")).ToContainTextAsync(walk.Say(PeopleWords.SignInFailed));
        Assert.Equal(Role.HeadOfIdeas, await walk.Page.Locator("[name=Account]").First.InputValueAsync());
        await walk.Sound();

        await walk.Fill("Password", SmallCity.Password);
        await walk.Press(PeopleWords.SignIn);
        Assert.Equal("/", walk.Address);
        await walk.Sound();

        Assert.Equal(404, await walk.Go("/no/such/page"));
        await Assertions.Expect(walk.Main).ToContainTextAsync(walk.Say(ShellWords.Page404Title));
        await walk.Sound();
        await walk.Click(ShellWords.GoHome);
        Assert.Equal("/", walk.Address);

        if (width > 500)
        {
            await walk.Page.Locator("#seek").FillAsync("کتاب");
            await walk.Page.Locator("#seek").PressAsync("Enter");
            await walk.Page.WaitForURLAsync(url => url.Contains("/search", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
            await Assertions.Expect(walk.Page.Locator("main [name=q]")).ToHaveValueAsync("کتاب");
            Assert.Contains("q=", walk.Address, StringComparison.Ordinal);
        }
    });

    [Theory, EveryLook]
    public Task The_other_language_shows_the_same_page(string language, int width, bool script) => Walk.In(city, new(language, width, script), async walk =>
    {
        await walk.SignIn(Role.Judge);
        await walk.Follow(walk.Page.Locator("header a[hreflang]"));
        Assert.StartsWith("/?lang=", walk.Address, StringComparison.Ordinal);
        Assert.Equal(language == "fa" ? "en" : "fa", await walk.Page.Locator("html").GetAttributeAsync("lang"));
        await walk.Go("/");
        Assert.Equal(language == "fa" ? "ltr" : "rtl", await walk.Page.Locator("html").GetAttributeAsync("dir"));
    });
}
