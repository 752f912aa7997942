using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Calendar;
using Pishran.Features.League;
using Pishran.Features.League.Seasons;
using Pishran.Shell;

namespace Pishran.Tests.Pages.League;

public abstract class TemplatePages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : TemplatePages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : TemplatePages(city), IClassFixture<PostgresCity>;

    private const string Page = "/league/seasons/template";

    [Fact]
    public async Task Only_the_head_of_ideas_uses_a_template()
    {
        using var stranger = city.Stranger();
        Assert.Equal(302, (await stranger.Get(Page)).Status);
        using var employee = await city.SignIn(Role.Employee);
        Assert.Equal(403, (await employee.Get(Page)).Status);
    }

    [Fact]
    public async Task The_calendar_and_the_cost_are_seen_before_anything_is_made()
    {
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var shown = await (await head.Get(Page)).Form().Fill(new { Name = "", Teams = "۴۰", Judges = "۱۲", Rounds = "۵" }).Send("Preview", "1");
        Assert.Equal(200, shown.Status);
        Assert.Equal(5, shown.Document.QuerySelectorAll("main tbody tr").Length);
        // 5 rounds × 40 teams × 3 sheets = 600 sheets × 4 minutes = 40 hours, 50 sheets for each of twelve.
        foreach (var number in (string[])["۶۰۰", "۴۰", "۵۰"]) Assert.Contains(number, shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_season_comes_with_its_rounds_as_drafts_whose_card_waits_for_problems()
    {
        using var head = await city.SignIn(Role.HeadOfIdeas);
        var name = "فصل الگو " + LeagueGround.Next();
        Assert.Equal(422, (await head.Post(Page, new { Name = name, FirstDay = Jalali(city.Clock.Today.AddDays(-1)) })).Status);
        Assert.Equal(422, (await head.Post(Page, new { Name = name, FirstDay = Jalali(city.Clock.Today.AddDays(9)), Rounds = "۹۹" })).Status);
        var made = await head.Post(Page, new { Name = name, FirstDay = Jalali(city.Clock.Today.AddDays(9)), Template = nameof(SeasonTemplate.ThreeAndFinal) });
        Assert.Equal(302, made.Status);
        var season = await city.Read(db => db.Seasons.AsNoTracking().SingleAsync(s => s.Name == name));
        var rounds = await city.Read(db => db.Rounds.AsNoTracking().Where(r => r.SeasonId == season.Id).OrderBy(r => r.Number).ToListAsync());
        Assert.Equal([RoundMode.AllPlay, RoundMode.AllPlay, RoundMode.Swiss, RoundMode.PitchDay], rounds.Select(r => r.Mode));
        Assert.All(rounds, r => Assert.True(r is { State: RoundState.Draft } && r.OpensAt < r.ClosesAt && r.ClosesAt < r.JudgingEndsAt));
        Assert.Equal(422, (await head.Post($"/league/rounds/{rounds[0].Id}/publish-card")).Status); // no problem chosen, and registration isn't open
        Assert.Equal(200, (await head.Get($"/league/rounds/{rounds[0].Id}/edit")).Status);
    }

    private static string Jalali(DateOnly day) => JalaliDate.From(day).ToString();
}
