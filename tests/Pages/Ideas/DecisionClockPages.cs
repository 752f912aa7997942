using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Calendar;
using Pishran.Features.Ideas;
using Pishran.Features.Inbox;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Ideas;

/// <summary>Clocks of deciding, with the clock of the tests moved across days and the new year. Each test begins where it likes: the clock only goes forward.</summary>
public abstract class DecisionClockPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : DecisionClockPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : DecisionClockPages(city), IClassFixture<PostgresCity>;

    private readonly ReviewGround _ground = new(city);

    [Fact]
    public async Task An_objection_has_fifteen_working_days_across_nowruz_and_not_one_more()
    {
        city.Clock.MoveTo(Morning(1404, 12, 20));
        var (late, open) = (await _ground.Rejected("دیوار سبز تونل", "employee-6"), await _ground.Rejected("پل عابر سبز", "employee-6"));
        using var author = await city.SignIn("employee-6");
        var last = await LastDay();
        Assert.Contains(Say.Day(last), (await author.Get(late.Href + "/objection")).Text, StringComparison.Ordinal);
        city.Clock.MoveTo(TehranTime.ToUtc(last.ToDateTime(new TimeOnly(23, 0))));
        using var again = await city.SignIn("employee-6");
        await (await again.Post(open.Href + "/objection", new { ObjectionText = "در روز آخر و سر وقت" })).Follow();
        var form = (await again.Get(late.Href + "/objection")).Form();
        city.Clock.MoveTo(TehranTime.ToUtc(last.AddDays(1).ToDateTime(new TimeOnly(0, 1))));
        using var after = await city.SignIn("employee-6");
        Assert.Empty((await after.Get(late.Href + "/objection")).Document.QuerySelectorAll("main textarea"));
        Assert.Equal(422, (await form.Fill(new { ObjectionText = "یک روز دیر رسیده است" }).Send()).Status);
        Assert.Equal(IdeaState.Rejected, (await _ground.Now(late)).State);

        // Nowruz lies between: fifteen working days are far more than three weeks.
        Assert.Equal(1405, JalaliDate.From(last).Year);
        Assert.True(last > new JalaliDate(1404, 12, 20).ToDateOnly().AddDays(21), $"{last}");
    }

    [Fact]
    public async Task A_late_review_is_heard_of_by_the_head_who_comes_to_where_a_substitute_is_chosen()
    {
        var idea = await _ground.ToReview("سقف آبی ایستگاه", "employee-6");
        await (await _ground.Route(idea, Role.Expert, "expert-2")).Follow();
        var review = (await _ground.Reviews(idea)).Single(r => r.ReviewerId == city.People.Person(Role.Expert));
        city.Clock.MoveTo(TehranTime.ToUtc(review.Due.AddDays(1).ToDateTime(new TimeOnly(9, 0))));
        await _ground.RunInboxClock();
        Assert.Equal(TurnState.Escalated, await city.Read(db => db.Set<Turn>().Where(t => t.Kind == "Ideas.Review" && t.RecordId == review.Id).Select(t => t.State).SingleAsync()));
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Contains($"/reviews/{review.Id}", (await head.Get("/inbox")).Html, StringComparison.Ordinal);
        Assert.Equal(idea.Href + "/route", (await head.Get($"/reviews/{review.Id}")).Location);
    }

    [Fact]
    public async Task A_reviewers_days_stand_while_the_author_answers()
    {
        var idea = await _ground.ToReview("جدول بتنی سبک", "employee-6");
        await (await _ground.Route(idea, Role.Expert, "expert-2")).Follow();
        var before = (await _ground.Reviews(idea))[0].Due;
        await Act(idea, i => i.AskClarification("چه اندازه سبک‌تر است؟", city.Clock.Today.AddDays(14), city.Clock.Now));
        using var expert = await city.SignIn(Role.Expert);
        Assert.Empty((await expert.Get($"/reviews/{await _ground.ReviewOf(idea, Role.Expert)}")).Document.QuerySelectorAll("#sheet"));
        city.Clock.Advance(TimeSpan.FromDays(7));
        await Act(idea, i => i.Clarify("ده درصد سبک‌تر", Calendar, city.Clock.Now));
        var after = (await _ground.Reviews(idea))[0].Due;
        Assert.True(after >= before.AddDays(6), $"{before} {after}");
        var review = (await _ground.Reviews(idea))[0].Id;
        Assert.Equal(after, await city.Read(db => db.Set<Turn>().Where(t => t.Kind == "Ideas.Review" && t.RecordId == review).Select(t => t.Due).FirstAsync()));
    }

    private static WorkingCalendar Calendar { get; } = new(new HashSet<DateOnly>(), new HashSet<DayOfWeek> { DayOfWeek.Friday });

    private static DateTime Morning(int year, int month, int day) => TehranTime.ToUtc(new JalaliDate(year, month, day).ToDateOnly().ToDateTime(new TimeOnly(9, 0)));

    // Counted by hand: fifteen days that are neither Friday nor a holiday of the list.
    private async Task<DateOnly> LastDay()
    {
        var holidays = (await city.Read(db => db.Set<Features.Bylaws.Holiday>().Where(h => !h.IsCalledOff).Select(h => h.Day).ToListAsync())).ToHashSet();
        return Enumerable.Range(1, 90).Select(i => city.Clock.Today.AddDays(i)).Where(day => day.DayOfWeek != DayOfWeek.Friday && !holidays.Contains(day)).ElementAt(14);
    }

    private Task Act(Idea idea, Action<Idea> act) => city.Arrange(async (db, all) =>
    {
        var same = await db.Set<Idea>().AsTracking().SingleAsync(i => i.Id == idea.Id);
        var before = same.Waits;
        act(same);
        await ((IdeaDesk)all.GetService(typeof(IdeaDesk))!).Follow(same, before, [], city.Clock.Now);
        return 0;
    });
}
