using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Engine.Calendar;
using Pishran.Features.Ideas;
using Pishran.Features.Meetings;
using Pishran.Features.People;
using Pishran.Shell;
using Pishran.Tests.Pages.Ideas;

namespace Pishran.Tests.Pages.Meetings;

/// <summary>
/// A committee of five votes: the judge chairs, the secretary has no vote, employee-3 shares a unit with the author (employee-6)
/// of every idea here and is out of it. Its meetings are made by the nouns; what the tests are about goes through the pages.
/// </summary>
internal sealed class MeetingGround(City city)
{
    public const string Chair = Role.Judge, Secretary = Role.Secretary, Member = "employee-2", Recused = "employee-3", Late = "employee-4", Fifth = "expert-2", Outsider = "employee-5", Author = "employee-6";
    public const string Why = "ده نویسه و بیشتر توضیح";
    private static int _serial;

    private readonly Dictionary<string, Visitor> _visitors = new(StringComparer.Ordinal);
    private readonly ReviewGround _ideas = new(city);

    public int Person(string account) => city.People.Person(account);

    /// <summary>Somebody at their own browser, signed in once.</summary>
    public async Task<Visitor> As(string account) => _visitors.TryGetValue(account, out var visitor) ? visitor : _visitors[account] = await city.SignIn(account);

    public Task<Body> Committee(TieRule tie = TieRule.ChairDecides, bool proxies = true) => city.Arrange(async db =>
    {
        var number = Interlocked.Increment(ref _serial);
        var body = new Body(BodyKind.Committee, $"کمیتهٔ {number}", $"Committee {number}", Quorum.Majority, proxies, city.Clock.Today.AddYears(-1));
        foreach (var (account, post, hasVote) in new[] { (Chair, SeatPost.Chair, true), (Secretary, SeatPost.Secretary, false), (Member, SeatPost.Member, true), (Recused, SeatPost.Member, true), (Late, SeatPost.Member, true), (Fifth, SeatPost.Member, true) })
            body.Seat(Person(account), account, post, hasVote, city.Clock.Today.AddYears(-1), null);
        db.Add(body);
        await db.SaveChangesAsync();
        var letters = string.Concat(number.ToString("000", System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('A' + (digit - '0'))));
        db.Add(new Charter(body.Id, "K" + letters, tie, ["Ideas.Idea"]));
        return body;
    });

    /// <summary>An idea about which experts disagree: it waits for a committee.</summary>
    public Task<Idea> Waiting(string title) => _ideas.Submitted(title, Author, then: idea =>
    {
        idea.SendToReview(city.Clock.Now);
        idea.Route(2, city.Clock.Today.AddDays(10));
        idea.AllIn();
        idea.Count(new PanelOutcome(2, 55, 60, null, 25, null), city.Clock.Now);
    });

    /// <summary>A convened meeting of the committee with the idea as its first item and a matter of its own as its second.</summary>
    public async Task<(Meeting Meeting, AgendaItem Idea, AgendaItem Own)> Convened(Body body, Idea idea) => await city.Arrange(async (db, all) =>
    {
        var now = city.Clock.Now;
        var people = all.GetRequiredService<PeopleDoor>();
        var cases = all.GetRequiredService<CaseDesk>();
        var card = (await people.Body(body.Id, city.Clock.Today))!;
        var meeting = new Meeting(body.Id, await BodyNumbers.OfMeeting(db, body.Id), "تالار", now.AddMinutes(30), 90, now);
        db.Add(meeting);
        await db.SaveChangesAsync();
        var items = new[] { new AgendaItem(meeting.Id, 1, new ItemFacts(idea.Title, "گزارش پرونده", "Ideas.Idea", idea.Id, idea.Code, idea.Href)), new AgendaItem(meeting.Id, 2, new ItemFacts("برنامهٔ سال آینده", "گزارش برنامه")) };
        db.AddRange(items);
        await db.SaveChangesAsync();
        foreach (var item in items) await cases.Recuse(item, card.Seats, city.Clock.Today, now);
        meeting.Convene([.. card.Seats.Select(s => new Attendee(s.PersonId, s.Post, s.HasVote))], 2, "آزمون است", now);
        return (meeting, items[0], items[1]);
    });

    /// <summary>The meeting has begun with these, through the page.</summary>
    public async Task Open(Meeting meeting, params string[] present)
    {
        var secretary = await As(Secretary);
        var form = (await secretary.Get(meeting.Href + "/run")).Form("form[action*='Open']");
        await (await form.Fill(new { Present = present.Select(p => Person(p).ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList() }).Send()).Follow();
    }

    /// <summary>The secretary lets the item be presented and discussed.</summary>
    public async Task Discuss(AgendaItem item)
    {
        var secretary = await As(Secretary);
        await (await secretary.Post(item.Href, null, "form[action*='Present']")).Follow();
        await (await secretary.Post(item.Href, new { Discussion = "گفت‌وگو شد" }, "form[action*='Discuss']")).Follow();
    }

    public async Task<Answer> StartVote(AgendaItem item, VoteKind kind, string? outcome = "Accept")
    {
        var secretary = await As(Secretary);
        var form = (await secretary.Get(item.Href)).Form("form[action$='handler=Vote']");
        form.Set("Kind", kind.ToString());
        if (outcome is not null) form.Set("Outcome", outcome);
        return await form.Set("Question", "با اجرای آن موافقت شود").Send();
    }

    /// <summary>A member votes on the page; the receipt of a secret vote is in the notice.</summary>
    public async Task<Answer> Cast(AgendaItem item, string account, int choice)
    {
        var voter = await As(account);
        return await (await voter.Get(item.Href)).Form("form[action*='Cast']").Set("Choice", choice.ToString(System.Globalization.CultureInfo.InvariantCulture)).Send();
    }

    public async Task<Answer> Keep(AgendaItem item, string handler, object? fields = null) => await (await As(Secretary)).Post(item.Href, fields, $"form[action$='handler={handler}']");

    public Task<Vote> VoteOf(AgendaItem item) => city.Read(db => db.Set<Vote>().AsNoTracking().AsSplitQuery().OrderByDescending(v => v.Round).FirstAsync(v => v.ItemId == item.Id));
    public Task<Meeting> Now(Meeting meeting) => city.Read(db => db.Set<Meeting>().AsNoTracking().AsSplitQuery().FirstAsync(m => m.Id == meeting.Id));
}
