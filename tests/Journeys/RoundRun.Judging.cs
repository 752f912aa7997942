using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.League;
using Pishran.Features.Problems;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Tests.Journeys;

/// <summary>The second half of the run: the jury, the table, and what the teams read.</summary>
internal sealed partial class RoundRun
{
    public async Task Judge()
    {
        _city.Clock.Advance(TimeSpan.FromDays(1));
        await As(Role.Judge, async walk =>
        {
            await TakeSheets(walk);
            await See(walk, "taken");
            await walk.Click(LeagueWords.StartJudgingNow);
            await See(walk);
            await UndoOne(walk);
            await MendAnExtreme(walk);
            await MarkTheRest(walk, 1);
            await See(walk, "all in");
        });
        for (var j = 1; j < Judges.Length; j++)
        {
            var severity = j;
            await As(Judges[j].Account, async walk =>
            {
                await TakeSheets(walk);
                await walk.Click(LeagueWords.StartJudgingNow);
                await MarkTheRest(walk, severity);
            });
        }
        await As(OtherCaptain, async walk =>
        {
            Assert.Equal(403, await walk.Go("/league/judging"));
            Assert.Equal(404, await walk.Go(_round + "/standings")); // not before it is published
            Assert.Equal(404, await walk.Go(_solution));
        });
    }

    /// <summary>The chair sees the sheets in and seals; the head publishes from the inbox.</summary>
    public async Task SealAndPublish()
    {
        _city.Clock.MoveTo(_judgingEnds.AddHours(1));
        await As(Role.JuryChair, async walk =>
        {
            await walk.Go(_round);
            await walk.Click(LeagueWords.SeeJudging);
            await See(walk, "all in");
            await walk.Click(LeagueWords.SealStandings);
            await See(walk);
            await walk.Press(LeagueWords.SealStandings);
            await walk.Sound();
        });
        await As(Role.HeadOfIdeas, async walk =>
        {
            await Turn(walk, LeagueWords.TurnPublish);
            await See(walk);
            Assert.DoesNotContain(TeamName, await walk.Main.InnerTextAsync(), StringComparison.Ordinal); // codes only
            await walk.Press(LeagueWords.PublishResults);
            Assert.Equal(_round + "/standings", walk.Address);
            await See(walk);
        });
    }

    /// <summary>The captain reads place, reasons and comments; a stranger, a citizen and the other team meet closed doors.</summary>
    public async Task ReadTheResult()
    {
        await As(Captain, async walk =>
        {
            await walk.Go(_round);
            await walk.Click(LeagueWords.SeeTable);
            await walk.Follow(walk.Main.GetByRole(AriaRole.Link, new() { Name = TeamName, Exact = true }).First);
            await Assertions.Expect(walk.Main.Locator("#why")).ToContainTextAsync(TeamName);
            await See(walk, "mine");
            await walk.Click(LeagueWords.FeedbackLink);
            await See(walk);
            await Assertions.Expect(walk.Main).ToContainTextAsync("کسی پیش از این نکرده است"); // the judge's sentence …
            foreach (var (_, name, _) in Judges) await Assertions.Expect(walk.Main).Not.ToContainTextAsync(name); // … without the judge
            await walk.Go(_season + "/table");
            await See(walk);
            await Assertions.Expect(walk.Main).ToContainTextAsync(TeamName);
            await walk.Go(_season + "/units");
            await See(walk);
        });
        await As(OtherCaptain, async walk =>
        {
            Assert.Equal(404, await walk.Go(_solution + "/feedback"));
            Assert.Equal(403, await walk.Go(_round + "/judging"));
        });
        await As(SmallCity.Citizen, async walk =>
        {
            Assert.Equal(403, await walk.Go(_round));
            Assert.Equal(403, await walk.Go(_solution));
        });
        await Walk.In(_city, _look, async stranger =>
        {
            foreach (var address in (string[])["/league", _season, _team, _round, _solution, _solution + "/feedback"])
            {
                await stranger.Go(address);
                Assert.StartsWith("/sign-in", stranger.Address, StringComparison.Ordinal);
            }
        });
    }

    public void EveryPageWasSound() => Assert.True(_unsound.Count == 0, string.Join('\n', _unsound));

    private async Task TakeSheets(Walk walk)
    {
        await Turn(walk, LeagueWords.TurnJudgeBy(_judgingEnds));
        Assert.Equal("/league/judging", walk.Address);
        await See(walk);
        await walk.Press(LeagueWords.AcceptAll(2));
        Assert.Contains(walk.Say(LeagueWords.AcceptedSheets(2)), await walk.Notice(), StringComparison.Ordinal);
    }

    // One mark, kept, and taken back.
    private static async Task UndoOne(Walk walk)
    {
        await Mark(walk, "novelty", 3);
        if (walk.Look.Script) await Assertions.Expect(walk.Page.Locator("[data-undo]")).ToBeEnabledAsync();
        else await walk.Press(LeagueWords.SaveMarks);
        await Assertions.Expect(Marked(walk, "novelty", 3)).ToBeCheckedAsync();
        await walk.Follow(walk.Page.GetByRole(AriaRole.Button, new() { Name = walk.Say(LeagueWords.UndoMark), Exact = true }));
        Assert.Contains(walk.Say(LeagueWords.MarkUndone), await walk.Notice(), StringComparison.Ordinal);
        await Assertions.Expect(Marked(walk, "novelty", 3)).Not.ToBeCheckedAsync();
    }

    // A ten asks for a reason: the sheet comes back with everything on it, is mended and goes in.
    private async Task MendAnExtreme(Walk walk)
    {
        var sheet = walk.Address;
        var order = await SlowSaves(walk);
        await Mark(walk, "novelty", 10);
        await Mark(walk, "effect", 8);
        await Mark(walk, "feasibility", 7);
        await Mark(walk, "value", 6);
        await Comment(walk, "effect", "شاخص را از آغاز بسنجید");
        await HandIn(walk);
        await Assertions.Expect(walk.Page.Locator(".sum")).ToBeVisibleAsync();
        if (walk.Look.Script) Assert.Equal("saved", order.LastOrDefault(o => o != "handed in")); // a save under way ends before the sheet is handed in
        if (walk.Look.Script) Assert.Equal("handed in", order.Last());
        await See(walk, "with an error");
        await Assertions.Expect(Marked(walk, "novelty", 10)).ToBeCheckedAsync();
        await Assertions.Expect(Marked(walk, "value", 6)).ToBeCheckedAsync();
        Assert.Equal("شاخص را از آغاز بسنجید", await Typed(walk, "Comments[effect]"));
        await Comment(walk, "novelty", "کسی پیش از این نکرده است");
        await HandIn(walk);
        Assert.NotEqual(sheet, walk.Address);
        await Assertions.Expect(walk.Page.Locator(".sum")).ToHaveCountAsync(0);
    }

    // On a slow line a save is still under way when the sheet is handed in.
    private static async Task<IReadOnlyCollection<string>> SlowSaves(Walk walk)
    {
        var order = new System.Collections.Concurrent.ConcurrentQueue<string>();
        walk.Page.Request += (_, request) => { if (request.Url.EndsWith("/submit", StringComparison.Ordinal)) order.Enqueue("handed in"); };
        await walk.Page.RouteAsync("**/marks", async route =>
        {
            order.Enqueue("saving");
            var answer = await route.FetchAsync();
            await Task.Delay(400);
            order.Enqueue("saved"); // before the page can know, or its next request may be counted first
            await route.FulfillAsync(new() { Response = answer });
        });
        return order;
    }

    private async Task MarkTheRest(Walk walk, int severity)
    {
        while (walk.Address != "/league/judging")
        {
            var mine = await walk.Page.GetByText("صف پیامکی", new() { Exact = true }).CountAsync() > 0;
            foreach (var (i, criterion) in Criteria.Index()) await Mark(walk, criterion, (mine ? 9 : 6) - severity + (i % 2));
            if (mine) await Comment(walk, Criteria[0], "کسی پیش از این نکرده است");
            await HandIn(walk);
            await Assertions.Expect(walk.Page.Locator(".sum")).ToHaveCountAsync(0);
        }
        await Assertions.Expect(walk.Main).ToContainTextAsync(walk.Say(LeagueWords.AllSheetsIn));
    }

    private static ILocator Marked(Walk walk, string criterion, int mark) => walk.Page.Locator($"input[name='Marks[{criterion}]'][value='{mark}']");
    private static Task Mark(Walk walk, string criterion, int mark) => walk.Page.Locator("label", new() { Has = walk.Page.Locator($"input[name='Marks[{criterion}]'][value='{mark}']") }).ClickAsync();

    private static async Task Comment(Walk walk, string criterion, string text)
    {
        var field = walk.Page.Locator($"[name='Comments[{criterion}]']");
        if (!await field.IsVisibleAsync()) await walk.Page.Locator("details", new() { Has = walk.Page.Locator($"[name='Comments[{criterion}]']") }).Locator("summary").ClickAsync();
        await field.FillAsync(text);
    }

    private static Task HandIn(Walk walk) => walk.Follow(walk.Page.GetByRole(AriaRole.Button, new() { Name = walk.Say(LeagueWords.SubmitAndNext), Exact = true }));

    private async Task Join(string account, string code) => await As(account, async walk =>
    {
        await walk.Go("/league");
        await walk.Click(LeagueWords.JoinByCode);
        await See(walk);
        await walk.Fill("JoinCode", code.ToLowerInvariant());
        await walk.Press(LeagueWords.JoinTeam);
        Assert.StartsWith("/league/teams/", walk.Address, StringComparison.Ordinal);
    });

    private static async Task<string> CodeOn(Walk walk) => (await walk.Main.Locator("section[aria-labelledby=t-code] .code").InnerTextAsync()).Trim();

    // The notice says the version, and the page its time to the millisecond and the whole fingerprint.
    private async Task Receipt(Walk walk, int version)
    {
        await Assertions.Expect(walk.Main).ToContainTextAsync(walk.Say(LeagueWords.VersionNumber(version)));
        var fingerprint = (await walk.Main.Locator("section[aria-labelledby=v-last] .code").InnerTextAsync()).Trim();
        Assert.Matches("^[0-9a-f]{64}$", fingerprint);
        Assert.Contains(fingerprint[..6], (await walk.Notice()).Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>From the inbox to where this turn leads.</summary>
    private async Task Turn(Walk walk, Word what)
    {
        await walk.Go("/inbox");
        await See(walk);
        await walk.Click(what);
    }

    private Task As(string account, Func<Walk, Task> way) => Walk.In(_city, _look, async walk =>
    {
        await walk.SignIn(account);
        await way(walk);
    });

    // Each page, and each state of it, is looked at once a run; what is wrong with it is said at the end, with the rest.
    private async Task See(Walk walk, string state = "")
    {
        var page = string.Join('/', walk.Address.Split('?')[0].Split('/').Select(part => part.Length > 0 && part.All(char.IsAsciiDigit) ? "#" : part));
        if (!_seen.Add($"{page} {state}")) return;
        try
        {
            await walk.Sound();
        }
        catch (Xunit.Sdk.FailException unsound)
        {
            _unsound.Add(unsound.Message);
        }
    }

    private static Task<string> Typed(Walk walk, string field) => walk.Main.Locator($"[name='{field}']").First.InputValueAsync();
    private static string Jalali(DateOnly day) => PersianText.PersianDigits(JalaliDate.From(day).ToString());
    private static DateTime At(DateOnly day, int hour) => TehranTime.ToUtc(day.ToDateTime(new TimeOnly(hour, 0)));
}
