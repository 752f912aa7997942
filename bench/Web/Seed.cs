using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.Bylaws;
using Pishran.Features.Catalogue;
using Pishran.Features.League;
using Pishran.Features.People;
using Pishran.Features.People.Accounts;
using Pishran.Features.Problems;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.WebBench;

/// <summary>A city of a given size for the benchmarks: units, staff, problems with their cards, and a round with 500 judges.</summary>
internal static class Seed
{
    public const string Password = "bench-password-1405";
    public const int Judges = 500, SheetsEach = 3, ManyProducts = 10_000, FewProducts = 670;
    private static readonly DateTime Now = new(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = TehranTime.Day(Now);

    public static async Task Make(string data, int problems)
    {
        if (File.Exists(Path.Combine(data, "pishran.db"))) return;
        await using var house = House.Build(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Pishran:Data"] = data, ["Pishran:Jobs"] = "false", ["Logging:LogLevel:Default"] = "Warning" });
        await Database.Migrate(house.Services);
        var units = await Stage(house.Services, Units);
        var people = await Stage(house.Services, db => People(db, units));
        await Stage(house.Services, db => Accounts(db, people));
        for (var from = 0; from < problems; from += 2000) await Stage(house.Services, db => Problems(db, from, Math.Min(2000, problems - from), units));
        await Stage(house.Services, db => League(db, people));
        await Stage(house.Services, db => Products(db, problems > 1000 ? ManyProducts : FewProducts));
    }

    /// <summary>Five products of each company, in four centres, of every stage, field and price.</summary>
    private static async Task<int> Products(AppDb db, int count)
    {
        var legalIds = Enumerable.Range(0, int.MaxValue).Select(i => (10_100_000_000 + i).ToString(CultureInfo.InvariantCulture)).Where(id => Identifiers.IsLegalId(id, out _)).Take(count / 5);
        var companies = legalIds.Select((id, i) => Company.FromList(new CompanyFacts(id, $"{Floor.Sentence(i, 3)} {i}", Provinces[i % Provinces.Length]), Now)).ToList();
        var centres = Enumerable.Range(1, 4).Select(i => new Centre($"C{i}", $"مرکز {i}", $"Centre {i}")).ToList();
        db.AddRange(companies);
        db.AddRange(centres);
        await db.SaveChangesAsync();
        var products = Enumerable.Range(0, count).Select(i => Product.FromList(new ProductFacts($"{Floor.Sentence(i * 11, 5)} {i}")
        {
            Summary = Floor.Sentence(i * 3, 25), UrbanUse = Floor.Sentence(i * 7, 15), Trl = i % 9 + 1, Stage = (ProductStage)(i % 4), Field = Floor.Sentence(i % 14, 2), PriceRial = 30_000_000L << (i % 12),
        }, companies[i / 5].Id, centres[i % 4], null, Today, Now)).ToList();
        db.AddRange(products);
        await db.SaveChangesAsync();
        db.AddRange(products.Select(p => new Card(new CardFacts("Catalogue.Product", p.Id, p.Code, p.Name, $"{p.Summary}\n{p.UrbanUse}\n{p.Field}", p.State, p.Href, CardAudience.Public, null, null, 1405), Now)));
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        db.Add(new CatalogueStamp());
        return await db.SaveChangesAsync();
    }

    private static readonly string[] Provinces = ["خراسان رضوی", "تهران", "اصفهان", "فارس", "یزد"];

    private static async Task<T> Stage<T>(IServiceProvider services, Func<AppDb, Task<T>> stage)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        return await stage(db);
    }

    private static async Task<int[]> Units(AppDb db)
    {
        var units = Enumerable.Range(1, 20).Select(i =>
        {
            var unit = new Unit($"B{i}", UnitKind.Office, null, 100);
            unit.Rename($"سازمان شمارهٔ {i} شهر", $"Organisation {i}", null);
            return unit;
        }).ToList();
        db.AddRange(units);
        await db.SaveChangesAsync();
        return [.. units.Select(u => u.Id)];
    }

    private static async Task<int[]> People(AppDb db, int[] units)
    {
        var people = Enumerable.Range(1, 2000).Select(i => new Person(PersonKind.Staff, new PersonFacts("نام", $"خانوادگی {i}", $"9{i:00000}", UnitId: units[i % units.Length], Position: "کارشناس"))).ToList();
        db.AddRange(people);
        await db.SaveChangesAsync();
        return [.. people.Select(p => p.Id)];
    }

    private static async Task<int> Accounts(AppDb db, int[] people)
    {
        // One hash for all: the sign-in is not what is measured.
        var hash = new PasswordHasher<Account>().HashPassword(new Account(), Password);
        var names = new FoldedNames();
        for (var i = 0; i <= Judges; i++)
        {
            var name = i == Judges ? "head" : $"judge{i}";
            db.Add(new Account { PersonId = people[i], UserName = name, NormalizedUserName = names.NormalizeName(name), PasswordHash = hash, SecurityStamp = "bench", Skeleton = name });
        }
        foreach (var role in new[] { Role.HeadOfProblems, Role.HeadOfIdeas, Role.Administrator }) db.Add(new RoleHolding(people[Judges], role, ScopeKind.Office, null, Today.AddDays(-30), null));
        for (var i = 0; i < Judges; i++) db.Add(new RoleHolding(people[i], Role.Judge, ScopeKind.Office, null, Today.AddDays(-30), null));
        return await db.SaveChangesAsync();
    }

    private static async Task<int> Problems(AppDb db, int from, int count, int[] units)
    {
        var made = Enumerable.Range(from + 1, count).Select(i =>
        {
            var problem = Problem.FromList(
                new ProblemFacts($"{Floor.Sentence(i, 9)} {i}", Floor.Sentence(i * 3, 6), Floor.Sentence(i * 7, 40), units[i % units.Length]),
                ProblemFrame.Empty with { Indicator = Floor.Sentence(i * 5, 4), UnitOfMeasure = "درصد", Baseline = 40, Target = 20, BaselineOn = Today }, Now);
            problem.RegisterFromList(1405, i, Now);
            return problem;
        }).ToList();
        db.AddRange(made);
        await db.SaveChangesAsync();
        db.AddRange(made.Select(p => new Card(new CardFacts("Problems.Problem", p.Id, p.Code, p.Title, $"{p.WhoSuffers}\n{p.Evidence}", p.State, p.Href, CardAudience.Staff, p.OwnerUnitId, null, 1405), Now)));
        return await db.SaveChangesAsync();
    }

    private static async Task<int> League(AppDb db, int[] people)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = true; // nouns that change after they are kept
        var season = new Season("فصل سنجش", 1405, new RuleSet());
        db.Add(season);
        await db.SaveChangesAsync();
        var rubric = new Rubric(season.Id, [new("novelty", "نوآوری", "Novelty", 25, "۱", "۴", "۷", "۱۰"), new("effect", "اثر", "Effect", 30, "۱", "۴", "۷", "۱۰"), new("feasibility", "اجراپذیری", "Feasibility", 25, "۱", "۴", "۷", "۱۰"), new("value", "صرفه", "Value", 20, "۱", "۴", "۷", "۱۰")]);
        db.Add(rubric);
        season.OpenRegistration(Today.AddDays(30), rubric, Now, Today);
        season.Start();
        var round = new Round(season, 1, "دور سنجش", "شرح", new RoundWindow(Now.AddDays(-3), Now.AddDays(-1), Now.AddYears(5)), [1]);
        db.Add(round);
        await db.SaveChangesAsync();
        var submissions = new List<Submission>();
        for (var i = 0; i < Judges; i++)
        {
            var team = new Team(season, $"تیم {i}", null, new Joiner(people[600 + i], "نام", null), $"code{i:0000}", Now, Today);
            db.Add(team);
            await db.SaveChangesAsync();
            submissions.Add(new Submission(round.Id, team.Id, 1));
        }
        round.Publish(season, Now.AddDays(-3));
        round.Open(Now);
        foreach (var (submission, i) in submissions.Select((s, i) => (s, i)))
        {
            submission.Submit(Floor.Sentence(i, 8), Floor.Sentence(i * 3, 200), 1, people[600 + i], Now.AddDays(-2), round, season.Rules, []);
            submission.Lock($"R1-{i:000}");
            submission.Admit();
        }
        db.AddRange(submissions);
        await db.SaveChangesAsync();
        round.CloseSubmission(Now, season.Rules);
        round.StartJudging(Judges * SheetsEach, Judges);
        rubric.LockBy(Now); // as dealing the first sheet does
        for (var judge = 0; judge < Judges; judge++)
        {
            db.Add(new SeasonJudge(season.Id, people[judge], "داور", null, SheetsEach));
            for (var k = 0; k < SheetsEach; k++)
            {
                var sheet = new ScoreSheet(round.Id, submissions[(judge + 1 + k * 7) % Judges].Id, people[judge], round.JudgingEndsAt);
                sheet.Accept();
                db.Add(sheet);
            }
        }
        return await db.SaveChangesAsync();
    }
}
