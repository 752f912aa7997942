using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Pishran.Shell;

namespace Pishran.Tests.Journeys;

/// <summary>
/// One person's way through the house in a real browser. Whatever the page complains of on the console, whatever it asks
/// of another host, and whatever accessibility faults <see cref="Sound"/> finds end the walk; a picture of the page is kept.
/// </summary>
public sealed class Walk
{
    private readonly City _city;
    private readonly ConcurrentQueue<string> _wrong = new();

    private Walk(City city, Look look, IPage page)
    {
        (_city, Look, Page) = (city, look, page);
        page.Console += (_, message) => { if (message.Type is "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) _wrong.Enqueue($"console: {message.Text} ({message.Location})"); };
        page.PageError += (_, error) => _wrong.Enqueue($"script: {error}");
        page.Request += (_, request) => { if (new Uri(request.Url) is { Scheme: "http" or "https" } asked && asked.Authority != city.Address.Authority) _wrong.Enqueue($"asked another host: {request.Url}"); };
        page.Response += (_, response) => { if (response.Status >= 500 || (response.Status >= 400 && response.Request.ResourceType != "document")) _wrong.Enqueue($"{response.Status}: {response.Url} {city.Faults.Last}"); };
    }

    public IPage Page { get; }
    public Look Look { get; }
    public string Address => new Uri(Page.Url).PathAndQuery;
    public ILocator Main => Page.Locator("main");

    /// <summary>Opens a fresh browser profile and walks. The words of the walk are those of the look's language.</summary>
    public static async Task In(City city, Look look, Func<Walk, Task> way)
    {
        var browser = await Browser.Open();
        await using var profile = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = city.Address.ToString(),
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Width < 500 ? 844 : 900 },
            JavaScriptEnabled = look.Script,
            IsMobile = look.Width < 500,
            HasTouch = look.Width < 500,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = look.Fa ? "fa-IR" : "en-GB",
        });
        profile.SetDefaultTimeout(10_000);
        await profile.AddCookiesAsync([new Cookie { Name = "lang", Value = look.Language, Url = city.Address.ToString() }]);
        var walk = new Walk(city, look, await profile.NewPageAsync());
        try
        {
            await way(walk);
            walk.NothingWrong();
        }
        catch (Exception wrong)
        {
            throw new InvalidOperationException($"At {walk.Page.Url} ({look}), picture {await walk.Picture()}: {wrong.Message}", wrong);
        }
    }

    /// <summary>The word in the language of this walk, as the page shows it.</summary>
    public string Say(Word word) => word.In(Look.Fa ? Language.Fa : Language.En);

    /// <summary>Opens an address; answers the status.</summary>
    public async Task<int> Go(string address) => (await Page.GotoAsync(address))!.Status;

    public async Task SignIn(string account)
    {
        await Go("/sign-in");
        await Fill("Account", account);
        await Fill("Password", SmallCity.Password);
        await Press(Features.People.PeopleWords.SignIn);
        Assert.DoesNotContain("/sign-in", Page.Url, StringComparison.Ordinal);
    }

    /// <summary>Types into the field of this name.</summary>
    public Task Fill(string field, string text) => Main.Locator($"[name='{field}']").First.FillAsync(text);

    /// <summary>Chooses in a list, a set of choices or a box of this name.</summary>
    public async Task Choose(string field, string value)
    {
        var control = Main.Locator($"select[name='{field}']");
        if (await control.CountAsync() > 0) await control.First.SelectOptionAsync(value);
        else await Main.Locator($"[name='{field}'][value='{value}']").First.CheckAsync();
    }

    /// <summary>Presses the button with these words and waits for the page that follows.</summary>
    public Task Press(Word button) => Follow(Main.GetByRole(AriaRole.Button, new() { Name = Say(button), Exact = true }).First);

    /// <summary>Follows the link with these words in the page's main part.</summary>
    public Task Click(Word link) => Follow(Main.GetByRole(AriaRole.Link, new() { Name = Say(link), Exact = true }).First);

    /// <summary>Clicks what leads to another page, or the same again, and waits until it is there. What only changes the page in place is clicked on <see cref="Page"/> itself.</summary>
    public async Task Follow(ILocator control)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Page.Load += Loaded;
        try
        {
            await control.ClickAsync();
            await loaded.Task.WaitAsync(TimeSpan.FromSeconds(15));
        }
        finally
        {
            Page.Load -= Loaded;
        }

        void Loaded(object? page, IPage same) => loaded.TrySetResult();
    }

    /// <summary>The sentence shown once after an act.</summary>
    public async Task<string> Notice() => (await Page.Locator(".toast").InnerTextAsync()).Trim();

    /// <summary>
    /// What must hold on every page, asked where a page is new to the walk: right language and direction, no sideways
    /// scrolling, nothing on the console, and nothing for axe (WCAG 2.2 AA) in light and in dark.
    /// </summary>
    public async Task Sound()
    {
        Assert.Equal((Look.Language, Look.Fa ? "rtl" : "ltr"), (await Page.Locator("html").GetAttributeAsync("lang"), await Page.Locator("html").GetAttributeAsync("dir")));
        var wider = await Page.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
              [...document.querySelectorAll('body *')].filter(e => { const r = e.getBoundingClientRect(); return r.width > 0 && (r.right > innerWidth + 1 || r.left < -1); })
                .map(e => e.tagName + '.' + e.className).slice(0, 8).concat('document ' + document.documentElement.scrollWidth + ' > ' + document.documentElement.clientWidth)
            """);
        if (wider.Length > 0) Assert.Fail($"{Address} scrolls sideways: {string.Join(", ", wider)}");
        NothingWrong();
        if (!Look.Script) return; // the same page; axe itself needs script
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var found = await Page.RunAxe();
            Assert.NotEmpty(found.Passes);
            var faults = found.Violations;
            if (faults.Length > 0) Assert.Fail($"axe, {scheme}, {Address}: " + string.Join('\n', faults.SelectMany(f => f.Nodes.Select(n => $"{f.Id}: {f.Help}: {n.Html}"))));
        }
    }

    private void NothingWrong()
    {
        if (!_wrong.IsEmpty) Assert.Fail(string.Join('\n', _wrong));
        if (_city.WritesOnGet.Count > 0) Assert.Fail("GET never writes: " + string.Join('\n', _city.WritesOnGet));
    }

    private async Task<string> Picture()
    {
        var file = Path.Combine(Path.GetTempPath(), "pishran-journeys", $"{Look}-{Guid.NewGuid():N}.png");
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
        return file;
    }
}
