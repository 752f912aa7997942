using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.League;
using Pishran.Features.Problems;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Tests.Journeys;

/// <summary>The main job of the house: a round of the league from the planning of its season to the feedback, by clicking and typing alone.</summary>
public sealed class LeagueRound(JourneyCity city) : IClassFixture<JourneyCity>
{
    // Both languages, widths and modes of script in two walks; LeaguePages shows the key pages in all eight.
    [Theory, InlineData("fa", 390, false), InlineData("en", 1366, true)]
    public async Task A_round_is_run_from_the_browser_alone(string language, int width, bool script)
    {
        var run = await RoundRun.Begin(city, new(language, width, script));
        await run.Plan();
        await run.FormTeams();
        await run.ApproveTeams();
        await run.ShowTheChallenge();
        await run.Open();
        await run.WriteSolutions();
        await run.CloseAndAdmit();
        await run.AppointAndAssign();
        await run.Judge();
        await run.SealAndPublish();
        await run.ReadTheResult();
        run.EveryPageWasSound();
    }
}

/// <summary>One run of a round through the browser: who does what, and what the next one needs to know.</summary>
internal sealed class RoundRun
{
    private const string Captain = Role.Employee, Invited = "employee-3", ByCode = "employee-2", OtherCaptain = "employee-4", OtherMember = "employee-6", ThirdJudge = Role.HeadOfPlans;
    private const string Hint = "نوبت‌ها با پیامک پیش از رسیدن مسافر گفته شود";
    private static readonly string[] Criteria = ["novelty", "effect", "feasibility", "value"];
    private static readonly (string Account, string Name, bool Chairs)[] Judges = [(Role.Judge, "بهرام نوری", false), (Role.JuryChair, "فاطمه یزدانی", true), (ThirdJudge, "علی کریمی", false)];
    private static int _serial;

    private readonly City _city;
    private readonly Look _look;
    private readonly int _number = Interlocked.Increment(ref _serial);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _unsound = [];
    private string _season = "", _team = "", _otherTeam = "", _round = "", _solution = "";
    private DateTime _opens, _closes, _judgingEnds;

    private RoundRun(City city, Look look) => (_city, _look) = (city, look);

    private string SeasonName => $"لیگ خلاقیت {_number}";
    private string TeamName => $"پرواز {_number}";
    private string OtherName => $"رودخانه {_number}";
    private string Problem => $"صف ایستگاه {_number} در صبح دراز است";

    /// <summary>A registered problem, as an import brings it: the only thing that isn't made in the browser.</summary>
    public static async Task<RoundRun> Begin(City city, Look look)
    {
        var run = new RoundRun(city, look);
        await city.Arrange(async (db, all) =>
        {
            var frame = new ProblemFrame(null, null, null, "دقیقهٔ انتظار", "دقیقه", 14, city.Clock.Today, 7, null, null, null);
            var problem = Features.Problems.Problem.FromList(new ProblemFacts(run.Problem, "مسافران صبح", "چهارده دقیقه انتظار", city.People.Unit("D1")), frame, city.Clock.Now);
            problem.RegisterFromList(1405, 700 + run._number, city.Clock.Now);
            db.Add(problem);
            await db.SaveChangesAsync();
            await all.GetRequiredService<ThreadsDoor>().Put(ProblemCards.Of(problem), city.Clock.Now);
            return problem;
        });
        return run;
    }

    /// <summary>The head of ideas plans a season with rules of its own and opens registration.</summary>
    public Task Plan() => As(Role.HeadOfIdeas, async walk =>
    {
        await walk.Go("/league");
        await See(walk);
        await walk.Click(LeagueWords.NewSeason);
        await See(walk);
        await walk.Fill("Name", SeasonName);
        await walk.Fill("MinMembers", "۷");
        await walk.Fill("MaxMembers", "۴");
        await walk.Press(LeagueWords.PlanSeason);
        await Assertions.Expect(walk.Page.Locator(".sum")).ToBeVisibleAsync(); // at least seven and at most four: mended below
        await See(walk, "with an error");
        Assert.Equal((SeasonName, "۷"), (await Typed(walk, "Name"), await Typed(walk, "MinMembers")));
        await walk.Fill("MinMembers", "۲");
        await walk.Press(LeagueWords.PlanSeason);
        _season = walk.Address;
        Assert.Contains(walk.Say(LeagueWords.SeasonPlanned(SeasonName)), await walk.Notice(), StringComparison.Ordinal);
        await See(walk);
        await walk.Click(LeagueWords.OpenRegistration);
        await See(walk);
        await walk.Fill("Until", Jalali(_city.Clock.Today.AddDays(3)));
        await walk.Press(LeagueWords.OpenRegistration);
        Assert.Equal(_season, walk.Address);
        await Assertions.Expect(walk.Main).ToContainTextAsync(walk.Say(LeagueWords.RegistrationUntilDay(_city.Clock.Today.AddDays(3))));
    });

    /// <summary>A captain invites, the invited person accepts from the inbox, another joins by code; a second team forms the same way.</summary>
    public async Task FormTeams()
    {
        var code = "";
        await As(Captain, async walk =>
        {
            await walk.Go("/league");
            await walk.Click(LeagueWords.CreateTeam);
            await See(walk);
            await walk.Fill("Name", TeamName);
            await walk.Fill("Motto", "با هم و سبک");
            await walk.Press(LeagueWords.CreateTeam);
            _team = walk.Address;
            await See(walk);
            code = await CodeOn(walk);
            await walk.Click(LeagueWords.InviteMember);
            await See(walk);
            await walk.Fill("q", "هاشمي"); // an Arabic yeh, as many keyboards type it
            await walk.Press(ShellWords.Search);
            await See(walk, "found");
            await walk.Press(LeagueWords.InviteShort);
            Assert.Equal(_team, walk.Address);
            Assert.Contains(walk.Say(LeagueWords.InviteMemberDone("امیر هاشمی")), await walk.Notice(), StringComparison.Ordinal);
        });
        await As(Invited, async walk =>
        {
            await Turn(walk, LeagueWords.TurnInvitation(TeamName));
            await See(walk);
            await walk.Press(LeagueWords.AcceptInvitation);
            Assert.Equal(_team, walk.Address);
        });
        await Join(ByCode, code);
        await As(Captain, async walk =>
        {
            await walk.Go(_team);
            Assert.Equal(3, await walk.Main.Locator("section[aria-labelledby=t-members] li").CountAsync());
            await walk.Press(LeagueWords.SubmitTeam);
            Assert.Contains(walk.Say(LeagueWords.SubmitTeamDone), await walk.Notice(), StringComparison.Ordinal);
            await See(walk, "pending");
        });
        await As(OtherCaptain, async walk =>
        {
            await walk.Go(_season);
            await walk.Click(LeagueWords.CreateTeam);
            await walk.Fill("Name", OtherName);
            await walk.Press(LeagueWords.CreateTeam);
            _otherTeam = walk.Address;
            code = await CodeOn(walk);
            await walk.Go(_team);
            Assert.Equal(0, await walk.Main.Locator("section[aria-labelledby=t-code]").CountAsync()); // the code is its members' alone
        });
        await Join(OtherMember, code);
        await As(OtherCaptain, async walk =>
        {
            await walk.Go(_otherTeam);
            await walk.Press(LeagueWords.SubmitTeam);
        });
    }

    /// <summary>The head approves from the inbox and starts the season.</summary>
    public Task ApproveTeams() => As(Role.HeadOfIdeas, async walk =>
    {
        foreach (var team in (string[])[TeamName, OtherName])
        {
            await Turn(walk, LeagueWords.TurnTeam(team));
            await See(walk, "to approve");
            await walk.Press(LeagueWords.ApproveTeam);
            Assert.Contains(walk.Say(LeagueWords.ApproveTeamDone(team)), await walk.Notice(), StringComparison.Ordinal);
        }
        await walk.Go(_season + "/teams");
        await See(walk);
        await walk.Go(_season);
        await walk.Click(LeagueWords.StartSeason);
        await walk.Press(LeagueWords.StartSeason);
        Assert.Contains(walk.Say(LeagueWords.SeasonStarted(SeasonName)), await walk.Notice(), StringComparison.Ordinal);
    });

    /// <summary>The head drafts a round on the registered problem, with days and times typed in Persian digits, and publishes its card.</summary>
    public Task ShowTheChallenge() => As(Role.HeadOfIdeas, async walk =>
    {
        var today = _city.Clock.Today;
        (_opens, _closes, _judgingEnds) = (At(today.AddDays(1), 8), At(today.AddDays(4), 14), At(today.AddDays(8), 14));
        await walk.Go(_season);
        await walk.Click(LeagueWords.NewRound);
        await See(walk);
        await walk.Fill("Title", "صف را کوتاه کنید");
        await walk.Fill("Brief", "راهی بگویید که تا پایان زمستان دیده شود.");
        await walk.Fill("Q", Problem);
        await walk.Press(ShellWords.Search);
        await walk.Main.Locator("#Problems label", new() { HasText = Problem }).Locator("input").CheckAsync();
        await walk.Fill("OpensOn", Jalali(today.AddDays(1)));
        await walk.Fill("OpensTime", "۸");
        await walk.Fill("ClosesOn", Jalali(today.AddDays(4)));
        await walk.Fill("ClosesTime", "۱۴:۰۰");
        await walk.Fill("JudgingEndsOn", Jalali(today.AddDays(8)));
        await walk.Fill("JudgingEndsTime", "۱۴:۰۰");
        await walk.Press(LeagueWords.DraftRound);
        _round = walk.Address;
        await See(walk);
        await walk.Click(LeagueWords.PublishCard);
        await See(walk);
        await walk.Press(LeagueWords.PublishCard);
        Assert.Equal(_round, walk.Address);
        await Assertions.Expect(walk.Main).ToContainTextAsync(walk.Say(LeagueWords.OpensByItself(_opens)));
    });

    public async Task Open()
    {
        _city.Clock.MoveTo(_opens.AddMinutes(5));
        await As(Role.HeadOfIdeas, async walk =>
        {
            await walk.Go(_round);
            await walk.Click(LeagueWords.OpenRound);
            await walk.Press(LeagueWords.OpenRound);
            Assert.Equal(_round, walk.Address);
        });
    }

    /// <summary>A draft, a version that names the team and is sent back by the form, a receipt, a second version; and the other team's.</summary>
    public async Task WriteSolutions()
    {
        await As(Captain, async walk =>
        {
            await Turn(walk, LeagueWords.TurnSolution(TeamName, 1));
            Assert.Equal(_round, walk.Address);
            await See(walk, "open");
            await walk.Click(LeagueWords.WriteSolutionOf(TeamName));
            await See(walk);
            await walk.Fill("Title", "صف پیامکی");
            await walk.Fill("Body", Hint);
            await walk.Press(ShellWords.SaveDraft);
            Assert.Contains(walk.Say(ShellWords.SaveDraftDone), await walk.Notice(), StringComparison.Ordinal);
            Assert.Equal(("صف پیامکی", Hint), (await Typed(walk, "Title"), await Typed(walk, "Body")));

            await walk.Fill("Body", $"{Hint}، به دست تیم {TeamName}");
            await walk.Press(LeagueWords.SubmitSolution);
            await Assertions.Expect(walk.Page.Locator(".sum")).ToContainTextAsync(TeamName);
            Assert.EndsWith(TeamName, await Typed(walk, "Body"), StringComparison.Ordinal);
            await See(walk, "with an error");

            await walk.Fill("Body", Hint);
            await walk.Press(LeagueWords.SubmitSolution);
            _solution = walk.Address;
            Assert.StartsWith("/league/submissions/", _solution, StringComparison.Ordinal);
            await Receipt(walk, 1);
            await See(walk);

            _city.Clock.Advance(TimeSpan.FromMinutes(40));
            await walk.Click(LeagueWords.ContinueSolution);
            await walk.Fill("Body", Hint + " و بار دیگر در ایستگاه");
            await walk.Press(LeagueWords.SubmitSolution);
            Assert.Equal(_solution, walk.Address);
            await Receipt(walk, 2);
            await Assertions.Expect(walk.Main).ToContainTextAsync(walk.Say(LeagueWords.EarlierVersions));
            await See(walk, "two versions");
        });
        await As(OtherCaptain, async walk =>
        {
            Assert.Equal(404, await walk.Go(_solution));
            await walk.Go(_round);
            await walk.Click(LeagueWords.WriteSolutionOf(OtherName));
            await walk.Fill("Title", "درِ دوم");
            await walk.Fill("Body", "دو در به جای یکی، تا پیاده و سوار از هم جدا شوند");
            await walk.Press(LeagueWords.SubmitSolution);
            await Receipt(walk, 1);
        });
    }

    public async Task CloseAndAdmit()
    {
        await As(Role.HeadOfIdeas, async walk =>
        {
            await walk.Go(_round + "/submissions");
            await Assertions.Expect(walk.Main).Not.ToContainTextAsync("صف پیامکی"); // sealed until the deadline, for the head too
        });
        _city.Clock.MoveTo(_closes.AddMinutes(11));
        await As(Role.HeadOfIdeas, async walk =>
        {
            await walk.Go(_round);
            await walk.Click(LeagueWords.CloseSubmissions);
            await walk.Press(LeagueWords.CloseSubmissions);
            await See(walk);
            await walk.Press(LeagueWords.AdmitAll);
            Assert.Contains(walk.Say(LeagueWords.AdmittedAll(2)), await walk.Notice(), StringComparison.Ordinal);
            await See(walk, "admitted");
        });
    }

    /// <summary>Too few judges are said to be so; three are found by name and appointed, one of them chairs; the sheets are dealt.</summary>
    public Task AppointAndAssign() => As(Role.HeadOfIdeas, async walk =>
    {
        await walk.Go(_round);
        await walk.Click(LeagueWords.AssignJudges);
        await See(walk);
        await walk.Click(LeagueWords.AddJudge);
        await See(walk);
        foreach (var (_, name, chairs) in Judges)
        {
            await walk.Fill("Q", name);
            await walk.Press(LeagueWords.FindPersonButton);
            await See(walk, "found");
            await walk.Fill("Expertise", "صف و نوبت");
            if (chairs) await walk.Main.Locator("[name=Chairs][type=checkbox]").CheckAsync();
            await walk.Press(LeagueWords.AddJudge);
            Assert.Contains(walk.Say(LeagueWords.AddJudgeDone(name)), await walk.Notice(), StringComparison.Ordinal);
        }
        await See(walk, "appointed");
        await walk.Go(_round);
        await walk.Click(LeagueWords.AssignJudges);
        await See(walk, "ready");
        await walk.Press(LeagueWords.AssignJudges);
        Assert.Equal(_round + "/judging", walk.Address);
        Assert.Contains(walk.Say(LeagueWords.AssignJudgesDone(6)), await walk.Notice(), StringComparison.Ordinal);
        await See(walk);
    });

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
        await Turn(walk, LeagueWords.TurnJudge);
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
            await route.FulfillAsync(new() { Response = answer });
            order.Enqueue("saved");
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
