using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pishran.Commands;
using Pishran.Data;
using Pishran.Features.Bylaws;
using Pishran.Shell;

namespace Pishran.Tests.Data;

/// <summary>
/// The real executable, killed with -9 in the middle of writes, three times. Nothing it had answered is lost; what was sent
/// and not answered is sent again with the same key and lands once; the history is whole.
/// </summary>
public sealed class KillTest
{
    private static readonly string[] Editors = [Role.HeadOfIdeas, Role.HeadOfPlans, Role.HeadOfProblems, Role.Administrator];

    private static readonly DateOnly First = new(2040, 1, 1);

    [Fact]
    public Task On_SQLite_nothing_answered_is_lost_and_nothing_sent_again_is_doubled() => Survives(new SqliteCity());

    [Fact]
    public Task On_PostgreSQL_nothing_answered_is_lost_and_nothing_sent_again_is_doubled() => Survives(new PostgresCity());

    private static async Task Survives(City city)
    {
        await using var whole = city;
        await city.InitializeAsync();
        await city.Stop();

        var port = PostgresServer.FreePort();
        var (answered, open) = (new ConcurrentDictionary<DateOnly, (Form Form, string Location)>(), new ConcurrentDictionary<DateOnly, Form>());
        var house = await Start(city, port);
        var visitors = await Task.WhenAll(Editors.Select(async editor =>
        {
            var visitor = new Visitor(new Uri($"http://127.0.0.1:{port}"));
            await visitor.SignIn(editor);
            return visitor;
        }));
        for (var round = 0; round < 3; round++)
        {
            var before = answered.Count;
            var writing = visitors.Select((visitor, i) => Write(visitor, First.AddDays(10_000 * i + 2_000 * round), answered, open)).ToList();
            while (answered.Count < before + 60 && writing.TrueForAll(w => !w.IsCompleted)) await Task.Delay(10, TestContext.Current.CancellationToken);
            house.Kill();
            await house.WaitForExitAsync(TestContext.Current.CancellationToken);
            await Task.WhenAll(writing);
            house.Dispose();
            Assert.True(answered.Count >= before + 60, "hardly anything was written before the kill");

            house = await Start(city, port);
            foreach (var (day, form) in open) await SendAgain(day, form);
            foreach (var (day, (form, location)) in answered.OrderByDescending(a => a.Key).Take(5)) Assert.Equal(location, (await form.Send()).Location);
            open.Clear();
        }
        house.Kill();
        await house.WaitForExitAsync(TestContext.Current.CancellationToken);
        house.Dispose();
        foreach (var visitor in visitors) visitor.Dispose();

        await using var db = Open(city.Connection);
        var kept = await db.Set<Holiday>().Where(h => h.Day >= First).Select(h => new { h.Id, h.Day }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(answered.Keys.Order(), kept.Select(h => h.Day).Order());
        var ids = kept.ConvertAll(h => h.Id);
        var told = await db.History.Where(e => e.Kind == "Bylaws.Holiday" && ids.Contains(e.RecordId)).Select(e => e.RecordId).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ids.Order(), told.Order());
        Assert.Null((await VerifyHistory.Check(db)).Broken);

        async Task SendAgain(DateOnly day, Form form)
        {
            var answer = await form.Send();
            Assert.True(answer.Status == 302, $"{day} sent again: {answer.Status} {string.Join(' ', answer.Complaints)}");
            answered[day] = (form, answer.Location!);
        }
    }

    /// <summary>Sends one form after another until the house dies; what got no answer stays open.</summary>
    private static async Task Write(Visitor visitor, DateOnly day, ConcurrentDictionary<DateOnly, (Form, string)> answered, ConcurrentDictionary<DateOnly, Form> open)
    {
        try
        {
            for (; ; day = day.AddDays(1))
            {
                var form = (await visitor.Get("/bylaws/holidays/add")).Form().Fill(new { Day = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Title = $"day {day:O}" });
                open[day] = form;
                var answer = await form.Send();
                Assert.True(answer.Status == 302, $"{day}: {answer.Status} {string.Join(' ', answer.Complaints)}");
                answered[day] = (form, answer.Location!);
                open.TryRemove(day, out _);
            }
        }
        catch (HttpRequestException) { /* killed */ }
    }

    private static async Task<Process> Start(City city, int port)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "pishran.dll"), "serve", "--port", $"{port}"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["ConnectionStrings__Default"] = city.Connection;
        start.Environment["Pishran__SignInsPerMinute"] = "100000";
        start.Environment["Pishran__Data"] = Path.Combine(Path.GetTempPath(), "pishran-kill-" + port);
        var house = Process.Start(start)!;
        var complaints = house.StandardError.ReadToEndAsync();
        while (await house.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("Pishran is ready", StringComparison.Ordinal))
            {
                _ = house.StandardOutput.ReadToEndAsync();
                return house;
            }
        throw new InvalidOperationException("The house did not start: " + await complaints);
    }

    private static AppDb Open(string connection)
    {
        if (Database.IsPostgres(connection))
        {
            var postgres = new DbContextOptionsBuilder<PgDb>();
            postgres.UsePostgres(connection);
            return new PgDb(postgres.Options);
        }
        var sqlite = new DbContextOptionsBuilder<SqliteDb>();
        sqlite.UseSqliteFile(connection);
        return new SqliteDb(sqlite.Options);
    }
}
