using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Data.Files;
using Pishran.Features.League;
using Pishran.Shell;

namespace Pishran.Tests.Pages.League;

/// <summary>Files beside a solution: whose they are, when they come, and that nothing in them tells a judge whose they are.</summary>
public abstract class SolutionFilePages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : SolutionFilePages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : SolutionFilePages(city), IClassFixture<PostgresCity>;

    private const string Canary = "zq9canaryfile";

    private async Task<(Round Round, Team Team, Submission Solution)> Written()
    {
        var season = await city.Season();
        var team = await city.ActiveTeam(season, Role.Employee, "employee-3", "employee-4");
        var round = await city.Round(season);
        return (round, team, await city.Solution(round, team, Role.Employee));
    }

    private static string Files(Submission solution) => $"/league/submissions/{solution.Id}/files";

    private static async Task<Answer> Add(Visitor one, Submission solution, string name, byte[] content) =>
        await (await one.Get(Files(solution))).Form("main form[enctype]").Attach("File", name, content).Send();

    [Fact]
    public async Task Files_are_the_teams_alone_while_it_writes()
    {
        var (_, _, solution) = await Written();
        using var stranger = city.Stranger();
        Assert.Equal(302, (await stranger.Get(Files(solution))).Status);
        foreach (var account in (string[])["employee-2", Role.Judge, Role.HeadOfIdeas])
        {
            using var other = await city.SignIn(account);
            Assert.Equal(404, (await other.Get(Files(solution))).Status);
        }
        using var member = await city.SignIn("employee-3");
        Assert.Equal(302, (await Add(member, solution, "طرح.txt", "جدول هزینه"u8.ToArray())).Status);
        var id = await city.Read(db => db.Set<StoredFile>().Where(f => f.Owner == "League.Submission" && f.OwnerId == solution.Id).Select(f => f.Id).SingleAsync());
        Assert.Equal(200, (await member.Get($"{Files(solution)}/{id}")).Status);
        using var outsider = await city.SignIn("employee-2");
        Assert.Equal(404, (await outsider.Get($"{Files(solution)}/{id}")).Status);
    }

    [Fact]
    public async Task A_file_that_names_the_team_is_refused_and_none_comes_after_the_deadline()
    {
        var (round, team, solution) = await Written();
        using var member = await city.SignIn("employee-3");
        Assert.Equal(422, (await Add(member, solution, "a.txt", Encoding.UTF8.GetBytes($"کار {team.Name} است"))).Status);
        Assert.Equal(422, (await Add(member, solution, "a.docx", Docx($"کار {team.Name} است"))).Status);
        var page = await member.Get(Files(solution));
        await city.Close(round);
        Assert.Equal(422, (await page.Form("main form[enctype]").Attach("File", "late.txt", "دیر"u8.ToArray()).Send()).Status);
        Assert.Equal(0, await city.Read(db => db.Set<StoredFile>().CountAsync(f => f.Owner == "League.Submission" && f.OwnerId == solution.Id)));
    }

    [Fact]
    public async Task No_canary_of_a_file_or_its_metadata_reaches_a_judge()
    {
        var town = await LeagueTown.Judging(city);
        var sheets = await town.SheetsOf(city.People.Person(Role.Judge));
        await town.Arrange(async (db, all) =>
        {
            foreach (var sheet in sheets)
            {
                await all.GetRequiredService<FileShelf>().Keep(Docx("برآورد هزینه"), "1.docx", "League.Submission", sheet.SubmissionId, town.Members[0], city.Clock.Now);
                (await db.ScoreSheets.AsTracking().SingleAsync(s => s.Id == sheet.Id)).Accept();
            }
        });
        using var judge = await city.SignIn(Role.Judge);
        foreach (var sheet in sheets)
        {
            var page = await judge.Get($"/league/judging/{sheet.Id}");
            var link = page.Document.QuerySelector(".files a")!.GetAttribute("href")!;
            var file = await judge.Get(link);
            Assert.Equal(200, file.Status);
            using var zip = new ZipArchive(new MemoryStream(file.Body));
            var all = string.Concat(zip.Entries.Select(e => { using var reader = new StreamReader(e.Open()); return e.FullName + reader.ReadToEnd(); }));
            foreach (var bytes in (string[])[all, page.Html, string.Join('\n', file.Headers.Select(h => h.Value)), link])
                Assert.All(town.Canaries.Append(Canary), canary => Assert.DoesNotContain(canary, bytes, StringComparison.OrdinalIgnoreCase));
        }
        using var other = await city.SignIn("employee-2");
        Assert.NotEqual(200, (await other.Get($"/league/judging/{sheets[0].Id}/files/1")).Status);
    }

    private static byte[] Docx(string text)
    {
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, xml) in new[]
            {
                ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
                ("word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:ins w:author=\"{Canary}\"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:ins></w:body></w:document>"),
                ("docProps/core.xml", $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>{Canary}</dc:creator></cp:coreProperties>"),
            })
            {
                using var into = zip.CreateEntry(path).Open();
                into.Write(Encoding.UTF8.GetBytes(xml));
            }
        return made.ToArray();
    }
}
