using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Pishran.Features.League;
using Pishran.Features.League.Seasons;
using Pishran.Shell;

namespace Pishran.Tests.Journeys;

/// <summary>The run of a whole season: its template, its pitch day and its end.</summary>
internal sealed partial class RoundRun
{
    private int SeasonId => int.Parse(_season.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The head plans a one-day event from its template and opens registration.</summary>
    public Task PlanFromTemplate() => As(Role.HeadOfIdeas, async walk =>
    {
        await walk.Go("/league");
        await walk.Click(LeagueWords.SeasonFromTemplate);
        await See(walk);
        await walk.Choose("Template", nameof(SeasonTemplate.OneDay));
        await walk.Fill("Name", SeasonName);
        await walk.Fill("FirstDay", Jalali(_city.Clock.Today.AddDays(1)));
        await walk.Press(LeagueWords.ShowCalendar);
        await See(walk, "with its calendar");
        Assert.Equal(SeasonName, await Typed(walk, "Name"));
        await walk.Press(LeagueWords.MakeSeason);
        _season = walk.Address;
        await See(walk);
        await walk.Click(LeagueWords.EditSeason);
        await walk.Fill("MinMembers", "۲");
        await walk.Press(ShellWords.Save);
        await walk.Go(_season);
        await walk.Click(LeagueWords.OpenRegistration);
        await walk.Fill("Until", Jalali(_city.Clock.Today.AddDays(3)));
        await walk.Press(LeagueWords.OpenRegistration);
        Assert.Equal(_season, walk.Address);
    });

    /// <summary>The planned round gets its problem, and its card is shown.</summary>
    public async Task ChooseTheProblem()
    {
        await As(Role.HeadOfIdeas, async walk =>
        {
            await walk.Go(_season);
            await walk.Follow(walk.Main.Locator("table a").First);
            _round = walk.Address;
            await walk.Click(LeagueWords.EditRound);
            await See(walk);
            await walk.Fill("Q", Problem);
            await walk.Press(ShellWords.Search);
            await walk.Main.Locator("#Problems label", new() { HasText = Problem }).Locator("input").CheckAsync();
            await walk.Press(ShellWords.Save);
            Assert.Equal(_round, walk.Address);
            await walk.Click(LeagueWords.PublishCard);
            await walk.Press(LeagueWords.PublishCard);
            Assert.Equal(_round, walk.Address);
        });
        (_opens, _closes, _judgingEnds) = await _city.Read(async db => await db.Set<Round>().Where(r => r.SeasonId == SeasonId).Select(r => new ValueTuple<DateTime, DateTime, DateTime>(r.OpensAt, r.ClosesAt, r.JudgingEndsAt)).SingleAsync());
    }

    /// <summary>The vote is opened, three phones join by the code, the wall follows, and the vote is closed under its seal.</summary>
    public async Task VoteFromPhones()
    {
        var live = "";
        await As(Role.HeadOfIdeas, async walk =>
        {
            await walk.Go(_round);
            await walk.Click(LeagueWords.OpenPitch);
            await See(walk);
            await walk.Press(LeagueWords.OpenPitch);
            live = "/live/" + (await walk.Main.Locator(".clock .code").InnerTextAsync()).Trim();
            await See(walk, "open");
        });
        for (var phone = 0; phone < 3; phone++)
            await Walk.In(_city, _look, async walk =>
            {
                await walk.Go(live);
                await See(walk, "not joined");
                await walk.Press(LeagueWords.JoinVote);
                await See(walk, "a pair");
                await walk.Follow(walk.Main.Locator("button.duel", new() { HasText = TeamName }));
                await Assertions.Expect(walk.Main).ToContainTextAsync(walk.Say(LeagueWords.AllPairsSeen));
                await See(walk, "all seen");
                await walk.Go(live + "/board");
                await Assertions.Expect(walk.Main).ToContainTextAsync(TeamName);
                await See(walk);
            });
        await As(Captain, async walk =>
        {
            await walk.Go(live);
            await Assertions.Expect(walk.Main.Locator("button.duel")).ToHaveCountAsync(0); // nobody votes on their own team
        });
        await As(Role.HeadOfIdeas, async walk =>
        {
            await walk.Go(_round + "/pitch");
            await walk.Press(LeagueWords.ClosePitch);
            Assert.Equal(_round + "/publish", walk.Address);
            await walk.Press(LeagueWords.PublishResults);
            Assert.Equal(_round + "/standings", walk.Address);
            await See(walk, "of votes");
        });
    }

    /// <summary>Step by step from the last place to the first, under the seal.</summary>
    public Task CallOut() => Walk.In(_city, _look, async walk =>
    {
        await walk.Go(_round + "/ceremony");
        await See(walk);
        await walk.Follow(walk.Page.GetByRole(AriaRole.Link, new() { Name = walk.Say(LeagueWords.StartCeremony) }));
        await Assertions.Expect(walk.Main).ToContainTextAsync(OtherName);
        await walk.Follow(walk.Page.GetByRole(AriaRole.Link, new() { Name = walk.Say(LeagueWords.CeremonyNext) }));
        await Assertions.Expect(walk.Main).ToContainTextAsync(TeamName);
        await See(walk, "the first");
    });

    /// <summary>The season is closed, the first place given with its certificates, the hall of fame opened and the season archived.</summary>
    public async Task HonourAndArchive()
    {
        _city.Clock.MoveTo(_judgingEnds.AddDays(9));
        await As(Role.HeadOfIdeas, async walk =>
        {
            await walk.Go(_season);
            await walk.Click(LeagueWords.CloseSeason);
            await walk.Press(LeagueWords.CloseSeason);
            await walk.Go(_season + "/awards");
            await walk.Click(LeagueWords.GiveAward);
            await See(walk);
            await walk.Choose("TeamId", _team.Split('/')[^1]);
            await walk.Choose("Kind", nameof(AwardKind.First));
            await walk.Press(LeagueWords.GiveAward);
            await See(walk, "given");
            await walk.Go(_season);
            await walk.Click(LeagueWords.ArchiveSeason);
            await walk.Press(LeagueWords.ArchiveSeason);
            Assert.Contains(walk.Say(LeagueWords.ArchiveSeasonDone), await walk.Notice(), StringComparison.Ordinal);
        });
        await As(Captain, async walk =>
        {
            await walk.Go("/league/hall-of-fame");
            await Assertions.Expect(walk.Main).ToContainTextAsync(TeamName);
            await See(walk);
            await walk.Go("/people/me");
            await walk.Follow(walk.Main.Locator("a[href^='/certificates/']").First);
            await Assertions.Expect(walk.Page.Locator("body")).ToContainTextAsync(SeasonName);
            await walk.Go(_season + "/engagement?show=Pairs");
            await See(walk);
        });
    }
}
