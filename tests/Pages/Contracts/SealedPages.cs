using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Contracts;
using Pishran.Features.Inbox;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Contracts;

/// <summary>A call from its publication to the award: sealed, opened by two, technical before price, reasons for who wasn't chosen.</summary>
public abstract class SealedPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : SealedPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : SealedPages(city), IClassFixture<PostgresCity>;

    private const string Canary = "CANARY-OF-A-SEALED-PROPOSAL-91", FileCanary = "CANARY-IN-A-SEALED-FILE-92";
    private const long Estimate = 1_987_654_321;
    private const long CanaryPrice = 1_734_567_891;

    [Fact]
    public async Task A_proposal_stays_sealed_until_two_open_it_and_the_others_learn_why()
    {
        var town = await ContractTown.Of(city);
        var number = await town.AtMarketCheck("حسگر پرشدگی برای شصت مخزن", Estimate);
        using var head = await city.SignIn(Role.HeadOfPlans);
        using var one = await city.SignIn(Role.Custodian);
        using var two = await city.SignIn("employee-5");
        foreach (var custodian in new[] { one, two }) Assert.Equal(302, (await custodian.Post("/custodian", new { ContractTown.Passphrase, Again = ContractTown.Passphrase })).Status);
        await Publish(head, number);

        using (var colleague = await city.SignIn(Role.Employee))
        {
            var told = JsonNode.Parse((await colleague.Get("/ocds/releases.json")).Html)!.AsObject();
            Assert.Empty(new OcdsSchema("release-package-schema.json").Complaints(told));
            Assert.Contains(number, told.ToJsonString(), StringComparison.Ordinal);
            Assert.DoesNotContain(Estimate.ToString(System.Globalization.CultureInfo.InvariantCulture), told.ToJsonString(), StringComparison.Ordinal); // who bids must not learn it
        }

        using var company = await city.SignIn(Role.Company);
        using var rival = await city.SignIn(SmallCity.Citizen);
        await Send(company, number, $"پیشنهاد ما {Canary}", CanaryPrice);
        await Send(rival, number, "پیشنهاد دیگری که بهتر نیست", 1_900_000_000);
        var dump = await Dump();
        foreach (var canary in new[] { Canary, FileCanary, "1734567891", ContractTown.Passphrase }) Assert.False(Holds(dump, canary), canary);
        Assert.Equal(403, (await company.Get($"/contracts/{number}/open")).Status);
        Assert.Null((await one.Get($"/contracts/{number}/open")).Document.QuerySelector("main form"));

        Assert.Empty(await Openers()); // a custodian has nothing to do before the deadline
        city.Clock.Advance(TimeSpan.FromHours(3));
        await ContractPages.Tick(city);
        Assert.Equal(new[] { city.People.Person(Role.Custodian), city.People.Person("employee-5") }.Order(), (await Openers()).Order());
        var late = await rival.Get($"/calls/{number}/proposal");
        Assert.Null(late.Document.QuerySelector("form[action='?handler=Send']"));
        Assert.Equal(2, (await head.Get("/calls/" + number)).Document.QuerySelectorAll("#receipts li").Length);
        Assert.Equal(422, (await one.Post($"/contracts/{number}/open", new { Passphrase = "not my passphrase" })).Status);
        await one.Post($"/contracts/{number}/open", new { ContractTown.Passphrase });
        Assert.Null((await one.Get($"/contracts/{number}/open")).Document.QuerySelector("main form"));
        await two.Post($"/contracts/{number}/open", new { ContractTown.Passphrase });
        Assert.Equal(ContractState.Evaluation, (await town.Stored(number)).State);
        Assert.Empty(await Openers());
        var proposals = await city.Read(db => db.Set<Proposal>().OrderBy(p => p.Id).ToListAsync());
        Assert.Contains(Canary, proposals[0].TechnicalText);
        Assert.Null(proposals[0].Price);

        await Evaluate(head, number, proposals);
        foreach (var custodian in new[] { one, two }) await custodian.Post($"/contracts/{number}/open", new { ContractTown.Passphrase });
        Assert.Equal(CanaryPrice, await city.Read(db => db.Set<Proposal>().OrderBy(p => p.Id).Select(p => p.Price).FirstAsync()));

        foreach (var paper in new[] { "BudgetLetter", "ExpertOpinion" }) await ContractTown.Act(head, $"/contracts/{number}/route", "Paper", new { Paper = paper, Letter = "۱۲" });
        var report = await (await head.Get($"/contracts/{number}/evaluation")).Form("main form[action='?handler=Send']")
            .Fill(new { Chosen = proposals[0].Id, Report = ContractTown.Why + ContractTown.Why }).Set($"Reasons[{proposals[1].Id}]", "دقت حسگر کمتر از خواسته بود").Send();
        Assert.Equal(302, report.Status);
        using var secretary = await city.SignIn(Role.Secretary);
        Assert.Equal(302, (await secretary.Post($"/contracts/{number}/decide", new { Outcome = "Award", Decision = "۱۴۰۵/۷", Words = ContractTown.Why })).Status);
        Assert.Equal(CanaryPrice, (await town.Stored(number)).Amount);
        Assert.Contains("دقت حسگر", (await rival.Get($"/calls/{number}/proposal")).Text);
        Assert.DoesNotContain("دقت حسگر", (await company.Get($"/calls/{number}/proposal")).Text);
        Assert.Equal(404, (await rival.Get("/contracts/" + number)).Status);
    }

    private Task<List<int>> Openers() => city.Read(db => db.Set<Turn>().Where(t => t.IsOpen && t.WhatKey == "Contracts.OpenProposals").Select(t => t.PersonId).ToListAsync());

    private async Task Publish(Visitor head, string number)
    {
        await ContractTown.Act(head, $"/contracts/{number}/route", "Evidence", new { Query = "حسگر" });
        await ContractTown.Act(head, $"/contracts/{number}/route", "Route", new { Way = "OpenCall" });
        var form = (await head.Get($"/contracts/{number}/call")).Form("main form[action='?handler=Publish']").Fill(new { CallText = ContractTown.Why + ContractTown.Why, PriceWeight = "40", DeadlineDay = "1405/09/02", DeadlineTime = "12:00", Least = "2" });
        Assert.Equal(302, (await form.Set("Lines[0].Name", "کیفیت").Set("Lines[0].Weight", "60").Send()).Status);
    }

    private static async Task Send(Visitor company, string number, string text, long price)
    {
        var form = (await company.Get($"/calls/{number}/proposal")).Form("main form[action='?handler=Send']").Fill(new { Technical = text, Price = price.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        form.Attach("Upload", "plan.txt", Encoding.UTF8.GetBytes(FileCanary + new string('x', 90_000)), "text/plain");
        Assert.Equal(302, (await form.Send()).Status);
    }

    private async Task Evaluate(Visitor head, string number, List<Proposal> proposals)
    {
        await (await head.Get($"/contracts/{number}/evaluation")).Form("main form[action='?handler=Appoint']").Set("EvaluatorIds", city.People.Person(Role.Expert).ToString(System.Globalization.CultureInfo.InvariantCulture)).Send();
        using var expert = await city.SignIn(Role.Expert);
        var form = (await expert.Get($"/contracts/{number}/evaluate")).Form();
        foreach (var proposal in proposals) form.Set($"Marks[{proposal.Id}-1]", "80").Set($"Notes[{proposal.Id}]", "خوب است و کار می‌کند");
        Assert.Equal(302, (await form.Send()).Status);
    }

    // Every value of every table, and every file below the data folder and the temporary one that is ours.
    private Task<byte[]> Dump() => city.Read(async db =>
    {
        using var all = new MemoryStream();
        foreach (var (_, value) in (await TableDump.Of(db)).SelectMany(r => r.Values))
            all.Write(value is byte[] bytes ? bytes : Encoding.UTF8.GetBytes(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) + "\n"));
        if (db.Database.GetConnectionString() is { } where && where.StartsWith("Data Source=", StringComparison.Ordinal))
            foreach (var part in new[] { "", "-wal" })
                if (File.Exists(where["Data Source=".Length..] + part)) all.Write(await ReadShared(where["Data Source=".Length..] + part));
        return all.ToArray();
    });

    private static async Task<byte[]> ReadShared(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory);
        return memory.ToArray();
    }

    private static bool Holds(byte[] dump, string canary) => dump.AsSpan().IndexOf(Encoding.UTF8.GetBytes(canary)) >= 0 || dump.AsSpan().IndexOf(Encoding.Unicode.GetBytes(canary)) >= 0;
}
