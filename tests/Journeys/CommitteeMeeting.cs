using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Pishran.Features.Ideas;
using Pishran.Features.Meetings;
using Pishran.Shell;
using Pishran.Tests.Pages.Meetings;
using static Pishran.Tests.Pages.Meetings.MeetingGround;

namespace Pishran.Tests.Journeys;

/// <summary>A committee meets: planned, convened, opened without one who is out of the item, joined late by another, a secret vote, a decision that moves the idea, minutes signed and sealed; by clicking and typing alone.</summary>
public sealed class CommitteeMeeting(JourneyCity city) : IClassFixture<JourneyCity>
{
    private static int _serial;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    [Theory, InlineData("fa", 390, false), InlineData("en", 1366, true)]
    public async Task From_the_agenda_to_sealed_minutes(string language, int width, bool script)
    {
        var look = new Look(language, width, script);
        var ground = new MeetingGround(city);
        var body = await ground.Committee();
        var idea = await ground.Waiting($"آب خاکستری برای فضای سبز {Interlocked.Increment(ref _serial)}");
        var (item, meeting) = ("", "");

        await As(look, Secretary, async walk =>
        {
            await walk.Go("/meetings");
            await walk.Click(MeetingsWords.Plan);
            await walk.Choose("BodyId", body.Id.ToString(CultureInfo.InvariantCulture));
            await walk.Fill("Day", "۱۴۰۵/۰۹/۰۲");
            await walk.Fill("StartsAt", "۱۰:۳۰");
            await walk.Fill("Place", "تالار");
            await See(walk, "new meeting");
            await walk.Press(MeetingsWords.Plan);
            await walk.Main.Locator($"input[name=Case][value='Ideas.Idea/{idea.Id}']").CheckAsync();
            await See(walk, "agenda");
            await walk.Press(MeetingsWords.AddChosen);
            await walk.Click(MeetingsWords.Convene);
            await walk.Press(MeetingsWords.Convene); // short notice: a reason is asked for
            await walk.Fill("Urgency", "پیش از آغاز فصل آبیاری باید تصمیم گرفته شود");
            await See(walk, "convene");
            await walk.Press(MeetingsWords.Convene);
            Assert.Contains(walk.Say(MeetingsWords.ConveneDone(1)), await walk.Notice(), StringComparison.Ordinal);
            meeting = walk.Address;
            await See(walk, "meeting");
            await walk.Click(MeetingsWords.OpenMeeting);
            foreach (var here in (string[])[Chair, Secretary, Member, Recused, Fifth]) await walk.Main.Locator($"input[name=Present][value='{city.People.Person(here)}']").CheckAsync();
            await See(walk, "opening");
            await walk.Press(MeetingsWords.OpenMeeting);
            await walk.Follow(walk.Main.Locator($"form:has(input[name=Person][value='{city.People.Person(Late)}']) button")); // comes late
            await See(walk, "running");
            await walk.Press(MeetingsWords.PresentItem);
            await walk.Fill("Discussion", "دو نفر دربارهٔ هزینهٔ نگهداری سخن گفتند");
            await walk.Press(MeetingsWords.EndDiscussion);
            await walk.Choose("Kind", nameof(VoteKind.Secret));
            await walk.Choose("Outcome", nameof(DecisionOutcome.Accept));
            await walk.Fill("Question", "با اجرای آزمایشی در یک بوستان موافقت شود");
            await See(walk, "before the vote");
            await walk.Press(MeetingsWords.StartVote);
            item = (await walk.Main.Locator("section.card h2 a[href^='/meetings/items/']").First.GetAttributeAsync("href"))!;
        });
        await As(look, Recused, async walk =>
        {
            await walk.Go(meeting);
            await Assertions.Expect(walk.Main).Not.ToContainTextAsync(idea.Title);
            Assert.Equal(404, await walk.Go(item));
        });
        foreach (var (voter, choice) in new[] { (Chair, 1), (Member, 1), (Fifth, 2), (Late, 1) })
            await As(look, voter, async walk =>
            {
                await walk.Go(item);
                await See(walk, "vote");
                await walk.Choose("Choice", choice.ToString(CultureInfo.InvariantCulture));
                await walk.Press(MeetingsWords.CastVote);
                Assert.Matches("[0-9A-Z]{4}-[0-9A-Z]{4}", await walk.Notice());
                await See(walk, "voted");
            });
        await As(look, Secretary, async walk =>
        {
            await walk.Go(meeting + "/run");
            await walk.Press(MeetingsWords.CloseVote);
            await See(walk, "counted");
            await walk.Click(MeetingsWords.Decide);
            await walk.Choose("ReasonCode", "as-is");
            await walk.Fill("Conditions", "گزارش ماهانهٔ مصرف آب به کمیته بیاید");
            await walk.Choose("ExecutorUnitId", city.People.Unit("D1").ToString(CultureInfo.InvariantCulture));
            await walk.Fill("Deadline", "۱۴۰۵/۱۲/۰۱");
            await See(walk, "decide");
            await walk.Press(MeetingsWords.Decide);
            await See(walk, "all done");
            await walk.Press(MeetingsWords.EndMeeting);
            await Assertions.Expect(walk.Main).ToContainTextAsync("دو نفر دربارهٔ هزینهٔ نگهداری سخن گفتند");
            await See(walk, "draft");
            await walk.Press(MeetingsWords.SendToSign);
        });
        foreach (var signer in (string[])[Chair, Member, Fifth, Late, Recused, Secretary])
            await As(look, signer, async walk =>
            {
                await walk.Go("/inbox");
                await walk.Go(meeting + "/minutes");
                await See(walk, "signing");
                await walk.Press(MeetingsWords.SignMinutes);
            });
        await As(look, Secretary, async walk =>
        {
            await walk.Go(meeting + "/minutes");
            await walk.Press(MeetingsWords.SealMinutes);
            await Assertions.Expect(walk.Main).ToContainTextAsync(walk.Say(MeetingsWords.Intact));
            await Assertions.Expect(walk.Main).ToContainTextAsync(walk.Say(MeetingsWords.MinutesTally(3, 1, 0, 0)));
            await See(walk, "sealed");
            await walk.Go("/decisions");
            await See(walk, "board");
            await walk.Follow(walk.Main.Locator("th a", new() { HasTextString = idea.Title }));
            await See(walk, "decision");
        });
        Assert.Equal(IdeaState.Accepted, await city.Read(db => db.Set<Idea>().Where(i => i.Id == idea.Id).Select(i => i.State).SingleAsync()));
    }

    private Task As(Look look, string account, Func<Walk, Task> way) => Walk.In(city, look, async walk =>
    {
        await walk.SignIn(account);
        await way(walk);
    });

    // A page is looked at once, in each look.
    private async Task See(Walk walk, string name)
    {
        if (_seen.Add($"{walk.Look} {name}")) await walk.Sound();
    }
}
