using Microsoft.Extensions.DependencyInjection;
using Pishran.Data;
using Pishran.Features.League;
using Pishran.Features.League.Judging;
using Pishran.Features.League.Standings;
using Pishran.Features.People;
using Pishran.Features.Problems;
using Pishran.Shell;
using Microsoft.EntityFrameworkCore;

namespace Pishran.Tests.Pages.League;

/// <summary>
/// A season with teams and a round whose solutions wait for judges, made through the nouns. Every name in it is a canary
/// (<see cref="Canaries"/>): a judge must never meet one. Team 1 is <c>employee</c>'s; judges are <c>judge</c>, <c>jury-chair</c> (who
/// chairs) and some without account.
/// </summary>
internal sealed class LeagueTown
{
    public const string Comment = "یادداشت داور برای تیم";
    private static int _made;

    private LeagueTown(City city) => City = city;

    public City City { get; }
    public int SeasonId { get; private set; }
    public int RoundId { get; private set; }
    public List<int> Teams { get; } = [];
    public List<int> Members { get; } = [];
    public List<int> Judges { get; } = [];
    public List<int> Solutions { get; } = [];
    public List<string> Canaries { get; } = [];
    private string[] Mates { get; init; } = [];

    /// <summary>A round closed and admitted, with nobody judging yet.</summary>
    /// <param name="mates">Accounts that play in team 1 beside <c>employee</c>.</param>
    public static async Task<LeagueTown> Closed(City city, int teams = 4, int judges = 4, RuleSet? rules = null, params string[] mates)
    {
        var town = new LeagueTown(city) { Mates = mates };
        await town.Arrange((db, all) => town.Make(db, all, teams, judges, rules ?? new RuleSet(1, 6, 1, 6, SheetsEach: 3)));
        return town;
    }

    /// <summary>The sheets are dealt.</summary>
    public static async Task<LeagueTown> Judging(City city, int teams = 4, int judges = 4, RuleSet? rules = null)
    {
        var town = await Closed(city, teams, judges, rules);
        await town.Deal();
        return town;
    }

    /// <summary>Every judge has handed in every sheet.</summary>
    public static async Task<LeagueTown> Judged(City city, int teams = 4, int judges = 4, RuleSet? rules = null)
    {
        var town = await Judging(city, teams, judges, rules);
        await town.JudgeAll();
        return town;
    }

    public static async Task<LeagueTown> Published(City city, int teams = 4, int judges = 4, RuleSet? rules = null)
    {
        var town = await Judged(city, teams, judges, rules);
        await town.Seal();
        await town.Publish();
        return town;
    }

    public Task Publish() => Arrange(async (db, all) => await all.GetRequiredService<StandingsDesk>().Publish(await Round(db), City.Clock.Now));

    public Task Deal(int seed = 7) => Arrange(async (db, all) => await all.GetRequiredService<Jury>().Assign(await Round(db), seed, City.Clock.Now, City.Clock.Today));

    public Task Seal(string? why = null) => Arrange(async (db, all) => await all.GetRequiredService<StandingsDesk>().Seal(await Round(db), 14050902, why, City.Clock.Now));

    public Task<List<ScoreSheet>> SheetsOf(int judgeId) => City.Read(db => db.Set<ScoreSheet>().AsNoTracking().Where(s => s.RoundId == RoundId && s.JudgeId == judgeId).OrderBy(s => s.Id).ToListAsync());

    public Task JudgeAll() => Arrange(async (db, _) =>
    {
        var rubric = await db.Set<Rubric>().SingleAsync(r => r.SeasonId == SeasonId);
        foreach (var sheet in await db.Set<ScoreSheet>().AsTracking().Where(s => s.RoundId == RoundId).ToListAsync())
        {
            if (sheet.State == ScoreSheetState.Proposed) sheet.Accept();
            if (!sheet.IsOpen) continue;
            var (worth, severity) = (Solutions.IndexOf(sheet.SubmissionId) % 5, Judges.IndexOf(sheet.JudgeId) % 3);
            sheet.Submit([.. rubric.Criteria.Select((c, i) => new Mark(c.Key, Math.Clamp(9 - worth - severity + (i == 1 ? -1 : 0), 2, 9), i == 0 ? Comment : null))], rubric, City.Clock.Now);
        }
    });

    public Task Arrange(Func<AppDb, IServiceProvider, Task> work) => City.Arrange(async (db, all) => { await work(db, all); return 0; });

    public Task<Round> Round(AppDb db) => db.Set<Round>().AsTracking().SingleAsync(r => r.Id == RoundId);

    private async Task Make(AppDb db, IServiceProvider all, int teams, int judges, RuleSet rules)
    {
        var (now, today, n) = (City.Clock.Now, City.Clock.Today, Interlocked.Increment(ref _made));
        var season = new Season($"لیگ {n}", 1405, rules);
        db.Add(season);
        await db.SaveChangesAsync();
        SeasonId = season.Id;
        var rubric = new Rubric(season.Id, [Criterion("novelty", "نوآوری", "Novelty", 25), Criterion("impact", "اثر بر مسئله", "Impact", 30), Criterion("feasible", "اجراپذیری", "Feasibility", 25), Criterion("worth", "صرفه و درآمد", "Value", 20)]);
        db.Add(rubric);
        season.OpenRegistration(today.AddDays(10), rubric, now, today);
        var problem = Problem.FromList(new ProblemFacts($"نوبت دهی کند در مرکز {n}", "شهروندان", "شواهد", null), ProblemFrame.Empty, now);
        db.Add(problem);
        await db.SaveChangesAsync();
        for (var t = 0; t < teams; t++) await MakeTeam(db, season, t, n, now, today);
        season.Start();
        var round = new Round(season, 1, "دور نخست", "چالش این دور", new RoundWindow(now.AddDays(-10), now.AddDays(-2), now.AddHours(3)), [problem.Id]);
        db.Add(round);
        round.Publish(season, now.AddDays(-10));
        round.Open(now.AddDays(-9));
        await db.SaveChangesAsync();
        RoundId = round.Id;
        foreach (var team in Teams) await MakeSolution(db, round, team, problem.Id, rules, now);
        round.CloseSubmission(now, rules);
        var jury = all.GetRequiredService<Jury>();
        for (var j = 0; j < judges; j++) await MakeJudge(db, jury, j, n, today);
    }

    private async Task MakeTeam(AppDb db, Season season, int t, int n, DateTime now, DateOnly today)
    {
        var unit = new Unit($"K{n}-{t}", UnitKind.Office, City.People.Unit("C"), 40);
        unit.Rename(Canary($"واحدقناری{n}ی{t}"), Canary($"canaryunit{n}x{t}"), null);
        db.Add(unit);
        await db.SaveChangesAsync();
        var person = t == 0 ? await db.Set<Person>().SingleAsync(p => p.Id == City.People.Person(Role.Employee)) : new Person(PersonKind.Staff, new PersonFacts(Canary($"نامقناری{n}ی{t}"), Canary($"خانوادهقناری{n}ی{t}"), Canary($"77{n:000}{t:00}"), Mobile: Canary($"+989157{n:000}{t:000}"), UnitId: unit.Id, Email: Canary($"canarymail{n}x{t}") + "@example.org", Position: Canary($"سمتقناری{n}ی{t}"), Skills: Canary($"مهارتقناری{n}ی{t}")));
        if (t > 0) db.Add(person);
        else Canaries.AddRange([person.FirstName + " " + person.LastName]);
        await db.SaveChangesAsync();
        var team = new Team(season, Canary($"تیمقناری{n}ی{t}"), Canary($"شعارقناری{n}ی{t}"), new Joiner(person.Id, person.FullName, unit.Id), Canary($"JC{n}X{t}"), now, today);
        if (t == 0) foreach (var mate in await db.Set<Person>().Where(p => Mates.Select(City.People.Person).Contains(p.Id)).OrderBy(p => p.Id).ToListAsync()) team.Join(new Joiner(mate.Id, mate.FullName, mate.UnitId), season, now, today);
        team.LookFor(Canary($"نیازقناری{n}ی{t}"));
        team.AskApproval(season.Rules);
        team.Approve(season.Rules);
        db.Add(team);
        await db.SaveChangesAsync();
        Teams.Add(team.Id);
        Members.Add(person.Id);
    }

    private async Task MakeSolution(AppDb db, Round round, int team, int problem, RuleSet rules, DateTime now)
    {
        var number = Teams.IndexOf(team) + 1;
        var solution = new Submission(round.Id, team, problem);
        solution.Submit($"راه‌حل شمارهٔ {number} برای صف", "نوبت‌ها از یک پنجره و با پیامک داده می‌شود تا صف کوتاه شود.\nهزینهٔ کار اندک است و در شش هفته آماده می‌شود.", problem, Members[number - 1], now.AddDays(-3), round, rules, []);
        solution.Lock($"R1-{number:00}");
        solution.Admit();
        db.Add(solution);
        await db.SaveChangesAsync();
        Solutions.Add(solution.Id);
        db.AddRange((await db.Set<Team>().AsNoTracking().SingleAsync(t => t.Id == team)).AuthorsOf(solution));
    }

    private async Task MakeJudge(AppDb db, Jury jury, int j, int n, DateOnly today)
    {
        var id = j switch { 0 => City.People.Person(Role.Judge), 1 => City.People.Person(Role.JuryChair), _ => 0 };
        if (id == 0)
        {
            var person = new Person(PersonKind.Staff, new PersonFacts($"داور{n}", $"شمارهٔ{j}", $"78{n:000}{j:00}", UnitId: City.People.Unit(j % 2 == 0 ? "Z2" : "D1")));
            db.Add(person);
            await db.SaveChangesAsync();
            id = person.Id;
        }
        Judges.Add(id);
        await jury.Appoint(SeasonId, id, j == 0 ? "صف و نوبت" : null, 12, j == 1, today);
        await db.SaveChangesAsync();
    }

    private string Canary(string text)
    {
        Canaries.Add(text);
        return text;
    }

    private static Criterion Criterion(string key, string fa, string en, int weight) => new(key, fa, en, weight, "در شهر ما اجرا شده است", "در شهرهای دیگر رایج است", "ترکیب تازه‌ای از راه‌های شناخته‌شده", "تا کنون دیده نشده");
}
