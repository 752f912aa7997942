using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Features.Ideas;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Tests.Pages.Ideas;

/// <summary>Ideas in the hands of experts, made by the nouns; what the tests are about goes through the pages.</summary>
internal sealed class ReviewGround(City city)
{
    public const string Why = "ده نویسه و بیشتر توضیح";
    public static readonly string[] Criteria = ["novelty", "feasibility", "benefit", "cost"];

    private readonly Dictionary<string, Visitor> _visitors = new(StringComparer.Ordinal);

    /// <summary>Somebody at their own browser, signed in once; the answers they got can be followed.</summary>
    public async Task<Visitor> As(string account)
    {
        if (_visitors.TryGetValue(account, out var visitor)) return visitor;
        return _visitors[account] = await city.SignIn(account);
    }

    /// <summary>An idea that passed the desk and waits for experts.</summary>
    public Task<Idea> ToReview(string title, string author = "employee", string? summary = null, bool anonymous = false, string? second = null) => Submitted(title, author, summary, anonymous, second, idea => idea.SendToReview(city.Clock.Now));

    public Task<Idea> Submitted(string title, string author = "employee", string? summary = null, bool anonymous = false, string? second = null, Action<Idea>? then = null) => city.Arrange(async (db, all) =>
    {
        await all.GetRequiredService<BylawsDoor>().StartWith();
        var now = city.Clock.Now;
        var idea = new Idea(new IdeaFacts(title, summary ?? "خلاصهٔ روشن ایده", "گام‌های اجرا"), await Signer(all, author), now);
        if (anonymous) idea.Answer(1, true, [("پرسش فراخوان", summary ?? "پاسخ")]);
        if (second is not null)
        {
            var other = await Signer(all, second);
            idea.Share([(await Signer(all, author), 600), (other, 400)], new Dictionary<int, string>(), now);
            idea.SignShare(other.PersonId, now);
        }
        idea.Compare();
        var year = JalaliDate.From(city.Clock.Today).Year;
        idea.Submit(year, await db.Draw<IdeaYear>(year), await all.GetRequiredService<IdeaDesk>().PromisedOn(city.Clock.Today), Word.Said(""), now);
        then?.Invoke(idea);
        db.Add(idea);
        await db.SaveChangesAsync();
        await all.GetRequiredService<IdeaDesk>().Follow(idea, IdeaStep.Nothing, [], now);
        return idea;
    });

    /// <summary>The head of ideas chooses these experts on the page.</summary>
    public Task<Answer> Route(Idea idea, params string[] experts) => RouteBy(Role.HeadOfIdeas, idea, experts);

    public async Task<Answer> RouteBy(string who, Idea idea, params string[] experts)
    {
        var head = await As(who);
        var page = await head.Get(idea.Href + "/route");
        Assert.Equal(200, page.Status);
        var form = page.Form("form[action$='/route'][method=post]");
        return await form.Fill(new { Reviewers = experts.Select(e => Text(city.People.Person(e))).ToList() }).Send();
    }

    /// <summary>Each expert gives all criteria one mark and sends; then each keeps it.</summary>
    public async Task ReadAndSettle(Idea idea, params (string Expert, int Mark)[] marks)
    {
        foreach (var (expert, mark) in marks) await (await Send(idea, expert, mark)).Follow();
        foreach (var (expert, _) in marks) await (await Keep(idea, expert)).Follow();
    }

    public async Task<Answer> Send(Idea idea, string expert, int mark, long? cost = null, string overall = "روشن و سنجیدنی است")
    {
        var reviewer = await As(expert);
        var form = (await reviewer.Get($"/reviews/{await ReviewOf(idea, expert)}")).Form("#sheet");
        foreach (var key in Criteria) form.Set($"Marks[{key}]", Text(mark));
        form.Set("Overall", overall);
        if (cost is not null) form.Set("CostRial", cost.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return await form.Send();
    }

    public async Task<Answer> Keep(Idea idea, string expert)
    {
        var reviewer = await As(expert);
        return await (await reviewer.Get($"/reviews/{await ReviewOf(idea, expert)}")).Form("form[action$='/keep']").Fill(new { SettleWhy = "نظرم همان است" }).Send();
    }

    public Task<int> ReviewOf(Idea idea, string expert) =>
        city.Read(db => db.Set<Review>().Where(r => r.IdeaId == idea.Id && r.ReviewerId == city.People.Person(expert)).Select(r => r.Id).SingleAsync());

    public Task<Idea> Now(Idea idea) => city.Read(db => db.Set<Idea>().AsNoTracking().SingleAsync(i => i.Id == idea.Id));

    public Task<List<Review>> Reviews(Idea idea) => city.Read(db => db.Set<Review>().AsNoTracking().Where(r => r.IdeaId == idea.Id).OrderBy(r => r.Id).ToListAsync());

    /// <summary>A whole way to a "no" of the head.</summary>
    public async Task<Idea> Rejected(string title, string author = "employee", string first = Role.Expert, string second = "expert-2")
    {
        var idea = await ToReview(title, author);
        await (await Route(idea, first, second)).Follow();
        await ReadAndSettle(idea, (first, 40), (second, 50));
        var head = await As(Role.HeadOfIdeas);
        await (await head.Post(idea.Href + "/decide?as=reject", new { ReasonCode = "vague", OwnWords = "فکر خوبی است و راه اجرای آن هنوز روشن نیست", WouldMakeItAcceptable = "یک آزمایش یک‌ماهه در یک محله" }, "form[action*='as=reject']")).Follow();
        return idea;
    }

    public async Task RunInboxClock()
    {
        await using var scope = city.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<InboxClock>().Run(default);
    }

    public static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task<Signer> Signer(IServiceProvider all, string account) => new(city.People.Person(account), (await all.GetRequiredService<PeopleDoor>().Person(city.People.Person(account)))?.UnitId);
}
