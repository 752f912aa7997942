using Microsoft.EntityFrameworkCore;
using Pishran.Features.Benefits;
using Pishran.Features.Club;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Club;

/// <summary>Courses with attendance by phone, value engineering, the ledger and its certificate.</summary>
public abstract class ProgrammePages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : ProgrammePages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : ProgrammePages(city), IClassFixture<PostgresCity>;

    private readonly ClubGround _ground = new(city);

    private async Task<Course> Course(int capacity = 2, int day = 0)
    {
        await _ground.Lay();
        var course = new Course("دلفی در عمل " + Guid.NewGuid().ToString("N")[..6], Programme.Training, city.People.Person(Role.HeadOfIdeas), capacity, 4, null, city.Clock.Now);
        course.AddSession(city.Clock.Today.AddDays(day), "16:00", "تالار", Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N")[..16]);
        return await city.Add(course);
    }

    [Fact]
    public async Task A_stranger_signs_in_first_and_others_see_neither_list_nor_code()
    {
        var course = await Course();
        using (var stranger = city.Stranger()) Assert.Contains("/sign-in", (await stranger.Get(course.Href)).Location, StringComparison.Ordinal);
        using var visitor = await city.SignIn("employee");
        Assert.Equal(404, (await visitor.Get(course.Href + "/code/1")).Status);
        Assert.Equal(403, (await visitor.Get("/club/courses/new")).Status);
        Assert.Equal(404, (await visitor.Get("/club/attend/" + new string('0', 48))).Status);
        using var teacher = await city.SignIn(Role.HeadOfIdeas);
        Assert.Contains("/club/attend/", (await teacher.Get(course.Href + "/code/1")).TextOf("#attend-link"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_place_goes_to_one_and_the_waiting_list_moves_up()
    {
        var course = await Course(1, 3);
        using var first = await city.SignIn("employee-2");
        using var second = await city.SignIn("employee-3");
        foreach (var who in new[] { first, second }) Assert.Equal(302, (await (await who.Get(course.Href)).Form("form[action*=SignUp]").Send()).Status);
        Assert.Equal(SeatState.WaitListed, await SeatOf(course, "employee-3"));
        await (await first.Get(course.Href)).Form("form[action*=Cancel]").Send();
        Assert.Equal((SeatState.Cancelled, SeatState.SignedUp), (await SeatOf(course, "employee-2"), await SeatOf(course, "employee-3")));
    }

    [Fact]
    public async Task By_phone_one_is_there_on_the_day_alone_and_the_ledger_knows()
    {
        var (course, later) = (await Course(), await Course(day: 2));
        using var member = await city.SignIn("employee-5");
        var link = "/club/attend/" + course.Sessions[0].Token;
        Assert.Equal(422, (await member.Post(link)).Status);
        foreach (var one in new[] { course, later }) await (await member.Get(one.Href)).Form("form[action*=SignUp]").Send();
        Assert.Equal(422, (await member.Post("/club/attend/" + later.Sessions[0].Token)).Status);
        Assert.Equal(302, (await member.Post(link)).Status);
        Assert.Equal(SeatState.Attended, await SeatOf(course, "employee-5"));
        var mine = await member.Get("/club/contribution");
        Assert.Contains(course.Title, mine.Text, StringComparison.Ordinal);
        var certificate = await mine.Form("main form[method=post]").Send();
        Assert.StartsWith("/certificates/", certificate.Location, StringComparison.Ordinal);
        Assert.Equal(422, (await (await member.Get("/club/contribution")).Form("main form[method=post]").Send()).Status);
        using var teacher = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(302, (await (await teacher.Get(course.Href)).Form("form[action*=Close]").Send()).Status);
    }

    [Fact]
    public async Task A_study_of_value_comes_to_a_saving_that_finance_is_asked_about()
    {
        await _ground.Lay();
        await _ground.Member(Role.ClubMember);
        using var lead = await city.SignIn(Role.ClubMember);
        var href = (await lead.Post("/club/value/new", new { Title = "روشنایی بوستان محله", UnitId = city.People.Unit("D1") })).Location!;
        using var other = await city.SignIn("employee-6");
        Assert.Null((await other.Get(href)).Document.QuerySelector("form[action*=Inform]"));
        await Press(lead, href, "Inform", new { Information = "هفتاد تیر بلند و دو سوم نور بر تاج درخت" });
        await Press(lead, href, "Analyse", new { Lines = "نمایاندن مسیر\n- آشکارکردن چهره\n- بازداشتن از سرقت" });
        Assert.Equal(3, (await other.Get(href)).Document.QuerySelectorAll("svg.fast rect").Length);
        await Press(lead, href, "Create", new { Lines = "تیر کوتاه\nنوار نور" });
        var wrong = await (await lead.Get(href)).Form("form[action*=Evaluate]").Fill(new Dictionary<string, string> { ["Criteria[0]"] = "هزینه", ["Weights[0]"] = "۹۰", ["Points[0]"] = "۷" }).Send();
        Assert.Equal((422, "هزینه"), (wrong.Status, wrong.Form("form[action*=Evaluate]")["Criteria[0]"]));
        await Press(lead, href, "Evaluate", new Dictionary<string, string> { ["Criteria[0]"] = "هزینه", ["Weights[0]"] = "۱۰۰", ["Points[0]"] = "۷", ["Points[1]"] = "۹" });
        await Press(lead, href, "Develop", new { Chosen = 2, Development = "سه بوستان در شش ماه", SavingRial = "5200000000" });
        await Press(lead, href, "Implement", new { Recommendation = "از بوستان ملت آغاز شود" });
        var study = await city.Read(db => db.Set<ValueStudy>().OrderByDescending(s => s.Id).FirstAsync());
        Assert.True(await city.Read(db => db.Set<Benefit>().AnyAsync(b => b.CardKind == "Club.ValueStudy" && b.CardId == study.Id)));
        Assert.Contains("5,200,000,000", (await (await city.SignIn(Role.Secretary, "en")).Get("/club/value")).Text, StringComparison.Ordinal);
    }

    private Task<SeatState> SeatOf(Course course, string account) { var person = city.People.Person(account); return city.Read(db => db.Set<CourseSeat>().Where(s => s.CourseId == course.Id && s.PersonId == person).Select(s => s.State).SingleAsync()); }

    private static async Task Press(Visitor who, string page, string handler, object fields)
    {
        var answer = await (await who.Get(page)).Form($"form[action*={handler}]").Fill(fields).Send();
        Assert.True(answer.Status == 302, $"{handler}: {answer.Status} {string.Join(" | ", answer.Complaints)}");
    }
}
