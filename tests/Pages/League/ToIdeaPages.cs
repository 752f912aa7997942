using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.Ideas;
using Pishran.Features.Inbox;
using Pishran.Features.League;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Tests.Pages.League;

public abstract class ToIdeaPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : ToIdeaPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : ToIdeaPages(city), IClassFixture<PostgresCity>;

    private static string Page(LeagueTown town, int team = 0) => $"/league/submissions/{town.Solutions[team]}/to-idea";

    private async Task<LeagueTown> PublishedWithMates()
    {
        var town = await LeagueTown.Closed(city, 4, 6, null, "employee-2", "employee-3");
        await town.Deal();
        await town.JudgeAll();
        await town.Seal();
        await town.Publish();
        return town;
    }

    private Task<Submission> Solution(LeagueTown town) => city.Read(db => db.Set<Submission>().AsNoTracking().SingleAsync(s => s.Id == town.Solutions[0]));
    private Task<Idea> IdeaOf(int id) => city.Read(db => db.Set<Idea>().AsNoTracking().SingleAsync(i => i.Id == id));

    private Task<bool> IsLoose(LeagueTown town) => city.Arrange(async (db, all) =>
        await all.GetServices<OrphanRule>().Single(r => r.Key == "submissions-published").In(db).AnyAsync(c => c.RecordId == town.Solutions[0]));

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in_and_a_citizen_is_refused()
    {
        using var stranger = city.Stranger();
        Assert.Equal(302, (await stranger.Get("/league/submissions/1/to-idea")).Status);
        using var citizen = await city.SignIn("citizen");
        Assert.Equal(403, (await citizen.Get("/league/submissions/1/to-idea")).Status);
    }

    [Fact]
    public async Task Another_captains_solution_and_a_mates_are_not_found()
    {
        var town = await PublishedWithMates();
        using var captain = await city.SignIn("employee");
        Assert.Equal(404, (await captain.Get(Page(town, 1))).Status);
        using var mate = await city.SignIn("employee-2");
        Assert.Equal(404, (await mate.Get(Page(town))).Status);
        Assert.DoesNotContain("to-idea", (await mate.Get($"/league/submissions/{town.Solutions[0]}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_result_nothing_goes_to_ideas()
    {
        var town = await LeagueTown.Judged(city);
        using var captain = await city.SignIn("employee");
        Assert.DoesNotContain("to-idea", (await captain.Get($"/league/submissions/{town.Solutions[0]}")).Html, StringComparison.Ordinal);
        Assert.Equal(422, (await captain.Post(Page(town), new { })).Status);
        Assert.Null((await Solution(town)).IdeaId);
        var problem = (await Solution(town)).ProblemId;
        Assert.False(await city.Read(db => db.Set<Idea>().AnyAsync(i => i.ProblemId == problem)));
    }

    [Fact]
    public async Task The_captain_makes_an_idea_with_equal_shares_that_the_mates_sign_and_it_goes_off()
    {
        var town = await PublishedWithMates();
        using var captain = await city.SignIn("employee");
        var table = (await captain.Get($"/league/seasons/{town.SeasonId}/table")).TextsOf("table");
        Assert.True(await IsLoose(town));
        Assert.Contains(Page(town), (await captain.Get($"/league/submissions/{town.Solutions[0]}/feedback")).Html, StringComparison.Ordinal);
        var sent = await captain.Post(Page(town), new { });
        var solution = await Solution(town);
        var idea = await IdeaOf(solution.IdeaId!.Value);

        Assert.Equal((302, idea.Href), (sent.Status, sent.Location));
        Assert.Contains(idea.Code, (await sent.Follow()).Notice, StringComparison.Ordinal);
        Assert.Equal((SubmissionState.SentToIdeas, IdeaState.Draft), (solution.State, idea.State));
        Assert.Equal((solution.Last!.Title, solution.Last.Body, solution.ProblemId), (idea.Title, idea.Summary, idea.ProblemId));
        Assert.Equal([334, 333, 333], idea.Authors.OrderBy(a => a.Number).Select(a => a.Share));
        Assert.Equal(city.People.Person("employee"), idea.FirstAuthor.PersonId);
        Assert.Equal([true, false, false], idea.Authors.OrderBy(a => a.Number).Select(a => a.SignedAt is not null));
        Assert.False(await IsLoose(town));
        Assert.Equal(table, (await captain.Get($"/league/seasons/{town.SeasonId}/table")).TextsOf("table"));
        Assert.Equal(2, await city.Read(db => db.Set<Link>().CountAsync(l => l.FromKind == "Ideas.Idea" && l.FromId == idea.Id
            && ((l.Relation == Relation.CameFrom && l.ToId == solution.Id) || (l.Relation == Relation.Answers && l.ToId == solution.ProblemId)))));
        Assert.EndsWith("SentToIdeas", (await city.Read(db => db.Set<Card>().SingleAsync(c => c.Kind == "League.Submission" && c.RecordId == solution.Id))).State, StringComparison.Ordinal);

        Assert.Equal(422, (await (await captain.Get(idea.Href + "/edit")).Form().Send("Then", "submit")).Status);
        foreach (var name in new[] { "employee-2", "employee-3" })
        {
            Assert.True(await city.Read(db => db.Set<Turn>().AnyAsync(t => t.PersonId == city.People.Person(name) && t.Href == idea.Href + "/share" && t.IsOpen)));
            using var mate = await city.SignIn(name);
            Assert.Equal(302, (await (await mate.Get(idea.Href + "/share")).Form().Send("Press", "sign")).Status);
        }
        await city.Arrange(async db => (await db.Set<Idea>().AsTracking().SingleAsync(i => i.Id == idea.Id)).Compare());
        Assert.EndsWith("/receipt", (await (await captain.Get(idea.Href + "/edit")).Form().Send("Then", "submit")).Location, StringComparison.Ordinal);
        var off = await IdeaOf(idea.Id);
        Assert.Equal(IdeaState.Submitted, off.State);
        using var other = await city.SignIn("employee-5");
        Assert.Contains(off.Code, (await other.Get($"/league/submissions/{solution.Id}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twice_is_once()
    {
        var town = await PublishedWithMates();
        using var captain = await city.SignIn("employee");
        var open = await captain.Get(Page(town));
        var again = await captain.Get(Page(town));
        var first = await open.Form().Send();
        var second = await again.Form().Send();
        Assert.Equal((302, first.Location), (second.Status, second.Location));
        var solution = await Solution(town);
        Assert.Equal(1, await city.Read(db => db.Set<Link>().CountAsync(l => l.ToKind == "League.Submission" && l.ToId == solution.Id && l.Relation == Relation.CameFrom)));
    }

    [Fact]
    public async Task The_head_of_ideas_does_it_too_and_the_captain_hears_of_it()
    {
        var town = await PublishedWithMates();
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var sent = await head.Post(Page(town), new { });
        Assert.Equal($"/league/submissions/{town.Solutions[0]}", sent.Location);
        var idea = await IdeaOf((await Solution(town)).IdeaId!.Value);
        var page = await sent.Follow();
        Assert.Contains(idea.Code, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"{idea.Href}\"", page.Html, StringComparison.Ordinal);
        Assert.Equal(city.People.Person("employee"), idea.FirstAuthor.PersonId);
        Assert.True(await city.Read(db => db.Set<Features.Inbox.Notice>().AnyAsync(n => n.PersonId == idea.FirstAuthor.PersonId && n.Href == idea.Href)));
    }

    [Fact]
    public async Task A_team_that_is_out_sends_nothing()
    {
        var town = await PublishedWithMates();
        await town.Arrange(async (db, _) => (await db.Set<Team>().AsTracking().SingleAsync(t => t.Id == town.Teams[0])).Disqualify("rules", "قواعد فصل را رعایت نکرد."));
        using var captain = await city.SignIn("employee");
        Assert.Equal(422, (await captain.Post(Page(town), new { })).Status);
        Assert.Equal(SubmissionState.ResultPublished, (await Solution(town)).State);
    }
}
