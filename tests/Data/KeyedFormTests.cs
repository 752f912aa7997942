using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.Bylaws;
using Pishran.Shell;

namespace Pishran.Tests.Data;

/// <summary>A form sent twice with one key is done once and answered twice alike.</summary>
public abstract class KeyedFormTests(City city)
{
    public sealed class OnSqlite(SqliteCity city) : KeyedFormTests(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : KeyedFormTests(city), IClassFixture<PostgresCity>;

    [Fact]
    public async Task Sent_again_it_is_answered_alike_and_not_done_again()
    {
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var form = (await head.Get("/bylaws/holidays/add")).Form().Fill(new { Day = "1412/01/05", Title = "once" });
        var first = await form.Send();
        var notice = (await first.Follow()).Notice;
        var second = await form.Send();
        Assert.Equal((302, first.Location), (second.Status, second.Location));
        Assert.NotEmpty(notice);
        Assert.Equal(notice, (await second.Follow()).Notice);
        Assert.Equal(1, await Told("once"));
    }

    [Fact]
    public async Task Sent_many_times_at_once_it_is_done_once_and_all_get_its_answer()
    {
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var form = (await head.Get("/bylaws/holidays/add")).Form().Fill(new { Day = "1412/01/06", Title = "at once" });
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => form.Send()));
        Assert.All(answers, a => Assert.Equal((302, answers[0].Location), (a.Status, a.Location)));
        Assert.Equal(1, await Told("at once"));
    }

    [Fact]
    public async Task Without_the_key_the_rule_of_the_noun_still_holds()
    {
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(302, (await head.Post("/bylaws/holidays/add", new { Day = "1412/01/07", Title = "plain" })).Status);
        var again = await head.Post("/bylaws/holidays/add", new { Day = "1412/01/07", Title = "plain" });
        Assert.Equal(422, again.Status);
        Assert.Equal("plain", again.Form()["Title"]);
    }

    [Fact]
    public async Task A_form_that_was_refused_keeps_its_key_and_may_be_sent_again()
    {
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var form = (await head.Get("/bylaws/holidays/add")).Form().Fill(new { Day = "1412/01/08" });
        var refused = await form.Send();
        Assert.Equal(422, refused.Status);
        Assert.Equal(form["_key"], refused.Form()["_key"]);
        Assert.Equal(302, (await refused.Form().Fill(new { Title = "mended" }).Send()).Status);
    }

    [Fact]
    public async Task The_key_of_another_account_opens_nothing()
    {
        using var head = await city.SignIn(Role.HeadOfIdeas);
        using var other = await city.SignIn(Role.HeadOfProblems);
        var form = (await head.Get("/bylaws/holidays/add")).Form().Fill(new { Day = "1412/01/09", Title = "mine" });
        Assert.Equal(302, (await form.Send()).Status);
        var theirs = (await other.Get("/bylaws/holidays/add")).Form().Fill(new { Day = "1412/01/10", Title = "theirs" }).Set("_key", form["_key"]);
        Assert.Equal(302, (await theirs.Send()).Status);
        Assert.Equal(1, await Told("theirs"));
    }

    [Theory]
    [InlineData("'; DROP TABLE history; --")]
    [InlineData("\uFFFF\u202E")]
    public async Task A_key_that_is_no_key_breaks_nothing(string key)
    {
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var answer = await (await head.Get("/bylaws/holidays/add")).Form().Set("_key", key).Send();
        Assert.Equal(422, answer.Status);
    }

    [Fact]
    public async Task A_form_with_a_null_in_it_is_refused()
    {
        using var head = await city.SignIn(Role.HeadOfIdeas);
        foreach (var field in new[] { "_key", "Title" })
            Assert.Equal(400, (await (await head.Get("/bylaws/holidays/add")).Form().Set(field, "a\0b").Send()).Status);
    }

    private async Task<int> Told(string title)
    {
        var ids = await city.Read(db => db.Set<Holiday>().Where(h => h.Title == title).Select(h => h.Id).ToListAsync());
        Assert.Single(ids);
        return await city.Read(db => db.History.CountAsync(e => e.Kind == "Bylaws.Holiday" && e.RecordId == ids[0]));
    }
}
