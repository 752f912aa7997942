using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Pishran.Data;
using Pishran.Features.League;
using Pishran.Shell;

namespace Pishran.Tests.Pages.League;

/// <summary>Two nodes whose clocks are twenty minutes fast and slow: the database's clock decides what is in time, and the receipt says so.</summary>
public sealed class TwoNodes(PostgresCity city) : IClassFixture<PostgresCity>
{
    private const int Skew = 20;

    private sealed class Skewed(int minutes) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddMinutes(minutes);
    }

    private async Task<WebApplication> Node(int minutes)
    {
        var house = House.Build(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:Default"] = city.Connection,
            ["urls"] = "http://127.0.0.1:0",
            ["Pishran:Jobs"] = "false",
            ["Pishran:SignInsPerMinute"] = "100000",
            ["Pishran:Data"] = Path.Combine(Path.GetTempPath(), "pishran-node-" + Guid.NewGuid().ToString("N")),
        }, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddKeyedSingleton<TimeProvider>(DatabaseClock.Node, new Skewed(minutes));
            builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1);
        });
        await house.StartAsync(TestContext.Current.CancellationToken);
        return house;
    }

    private static Uri AddressOf(WebApplication house) => new(house.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    [Fact]
    public async Task The_databases_clock_decides_whatever_a_node_believes()
    {
        await using var fast = await Node(Skew);
        await using var slow = await Node(-Skew);
        var now = await city.Read(db => db.Database.SqlQuery<DateTime>($"""SELECT clock_timestamp() AS "Value" """).SingleAsync());
        foreach (var node in (WebApplication[])[fast, slow])
            Assert.InRange((node.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime - now).Duration(), TimeSpan.Zero, TimeSpan.FromSeconds(60));

        var season = await city.Season();
        await city.ActiveTeam(season, Role.Employee, "employee-3", "employee-4");
        var open = await Round(season, now.AddMinutes(Skew / 2));
        var over = await Round(season, now.AddMinutes(-Skew / 2));

        using var quick = new Visitor(AddressOf(fast));
        await quick.SignIn(Role.Employee);
        // The fast node believes that the deadline has passed long ago.
        var taken = await (await quick.Get($"/league/rounds/{open}/write")).Form().Fill(new { Title = "نمایشگر زمان رسیدن", Body = LeagueGround.Text }).Send("Send", "1");
        Assert.Equal(302, taken.Status);
        var version = await city.Read(db => db.Submissions.AsNoTracking().Where(s => s.RoundId == open).SelectMany(s => s.Versions).SingleAsync());
        Assert.InRange((version.ArrivedAt - now).Duration(), TimeSpan.Zero, TimeSpan.FromMinutes(3));
        Assert.Equal(SubmissionVersion.HashOf(version.Number, version.Title, version.Body, version.ArrivedAt), version.Hash);

        using var late = new Visitor(AddressOf(slow));
        await late.SignIn(Role.Employee);
        // The slow node believes that there is still time.
        Assert.Equal(422, (await (await late.Get($"/league/rounds/{over}/write")).Form().Fill(new { Title = "نمایشگر زمان رسیدن", Body = LeagueGround.Text }).Send("Send", "1")).Status);
        Assert.Equal(0, await city.Read(db => db.Submissions.CountAsync(s => s.RoundId == over && s.State != SubmissionState.Draft)));
    }

    private async Task<int> Round(Season season, DateTime closes)
    {
        var problem = await city.Problem();
        return (await city.Arrange(async (db, all) =>
        {
            var round = new Round(await db.Seasons.SingleAsync(s => s.Id == season.Id), LeagueGround.Next(), "مهلت به ساعت پایگاه", "شرح", new RoundWindow(closes.AddDays(-1), closes, closes.AddDays(7)), [problem.Id]);
            round.Publish(season, closes.AddHours(-20));
            round.Open(closes.AddHours(-20));
            db.Add(round);
            await db.SaveChangesAsync();
            return round;
        })).Id;
    }
}
