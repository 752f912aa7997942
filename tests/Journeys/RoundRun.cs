using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.League;
using Pishran.Features.Problems;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Tests.Journeys;

/// <summary>One run of a round through the browser: who does what, and what the next one needs to know.</summary>
internal sealed partial class RoundRun
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
}
