using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Pishran.Features.Club;
using Pishran.Features.Problems;
using Pishran.Shell;
using Pishran.Tests.Pages.Club;

namespace Pishran.Tests.Journeys;

/// <summary>An expert joins by a link; a problem goes through a desk and a Delphi to an opinion that its owner answers.</summary>
public sealed partial class ClubWalks(JourneyCity city) : IClassFixture<JourneyCity>
{
    private static readonly string[] Bench = ["employee", "employee-2", "employee-3", "employee-5", "employee-6", "expert", "expert-2"];
    private readonly ClubGround _ground = new(city);

    [Theory, InlineData("fa", 390, false), InlineData("en", 1366, true)]
    public async Task An_expert_joins_from_an_invitation(string language, int width, bool script)
    {
        await _ground.Lay();
        var (look, account, link) = (new Look(language, width, script), "pariya" + language, "");
        await Walk.In(city, look, async office =>
        {
            await office.SignIn(Role.Secretary);
            await office.Go("/club/invite");
            await office.Fill("Name", "دکتر پریا نیک‌پی");
            await office.Press(ClubWords.MakeLink);
            link = await office.Page.Locator("#link").InnerTextAsync();
            await office.Sound();
        });
        await Walk.In(city, look, async expert =>
        {
            await expert.Go(new Uri(link).AbsolutePath);
            await expert.Sound();
            await expert.Fill("FirstName", "پریا");
            await expert.Fill("LastName", "نیک‌پی");
            await expert.Fill("Account", account);
            await expert.Fill("Password", SmallCity.Password);
            await expert.Fill("Form.Skills[0]", "مردم‌نگاری شهری");
            await expert.Press(ClubWords.Join);
            await expert.SignIn(account);
            await expert.Go("/club/mine");
            await Assertions.Expect(expert.Main).ToContainTextAsync(expert.Say(Word.Of(MemberState.Vetting)));
            await expert.Sound();
            await Walk.In(city, look, async office =>
            {
                await office.SignIn(Role.Secretary);
                await office.Go("/club/members?state=Vetting&q=" + Uri.EscapeDataString("نیک‌پی"));
                await office.Sound();
                await office.Follow(office.Main.Locator("tbody th a").First);
                await office.Sound();
                await office.Click(ClubWords.AcceptMember);
                await office.Main.Locator("select[name=ClassId]").SelectOptionAsync(new SelectOptionValue { Index = 2 });
                await office.Press(ClubWords.AcceptMember);
            });
            await expert.Go("/club/mine");
            await expert.Fill("Capacity", "3");
            await expert.Press(ClubWords.BeginTerm);
            await Assertions.Expect(expert.Main).ToContainTextAsync(expert.Say(Word.Of(MemberState.Active)));
            await expert.Go("/club");
            await expert.Sound();
            await city.Arrange(async db => { var m = await db.Set<Member>().AsTracking().SingleAsync(x => x.Name == "پریا نیک‌پی" && x.State == MemberState.Active); m.Pause(city.Clock.Now); m.Leave(city.Clock.Now); });
        });
    }

    [Theory, InlineData("fa", 390, false), InlineData("en", 1366, true)]
    public async Task A_problem_a_desk_a_delphi_and_an_opinion(string language, int width, bool script)
    {
        var look = new Look(language, width, script);
        var (desk, problem) = (await Desk(language), await city.Listed($"سرریز مخزن‌های مسیر زائر {language}"));
        await Walk.In(city, look, async chair =>
        {
            await chair.SignIn(Bench[0]);
            await chair.Go($"{desk.Href}?problem={problem.Number}");
            if (await chair.Main.Locator("[name=ProblemId]").CountAsync() == 0) await chair.Go($"{desk.Href}?problem={Uri.EscapeDataString(problem.Title)}");
            await chair.Choose("ProblemId", problem.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await chair.Fill("Question", "آیا نوبت ثابت جمع‌آوری برچیده شود؟");
            await chair.Sound();
            await chair.Press(ClubWords.AddToDocket);
            var item = chair.Address;
            await chair.Press(ClubWords.TakeDocket);
            await chair.Sound();

            await chair.Click(ClubWords.NewDelphi);
            await chair.Press(ClubWords.NewDelphi);
            var study = chair.Address;
            await chair.Fill("ItemText", "حسگر پرشدگی سرریز را کم می‌کند");
            await chair.Press(ClubWords.AddItem);
            await chair.Go(study + "/panel");
            foreach (var account in Bench.Skip(2)) await chair.Main.Locator($"input[name=Add][value='{city.People.Person(account)}']").CheckAsync();
            await chair.Sound();
            await chair.Press(ClubWords.AddPanelists);
            await chair.Go(study);
            await chair.Press(ClubWords.OpenDelphiRound);

            await Walk.In(city, look, async panelist =>
            {
                await panelist.SignIn(Bench[2]);
                await panelist.Go("/inbox");
                await panelist.Follow(panelist.Main.Locator($"a[href='{study}/answer']").First);
                await panelist.Sound();
                await panelist.Main.Locator("input[name=v100][value='7']").CheckAsync(new() { Force = true });
                await panelist.Fill("w1", "بهای حسگر هر سال کمتر می‌شود");
                await panelist.Press(ClubWords.SubmitAnswers);
                await Others(study, 1);
                await chair.Go(study);
                await chair.Press(ClubWords.CloseRound);
                await chair.Press(ClubWords.AnalyseRound);
                await chair.Sound();
                await chair.Press(ClubWords.OpenDelphiRound);
                await panelist.Go(study + "/answer");
                await Assertions.Expect(panelist.Main).ToContainTextAsync(panelist.Say(ClubWords.AnonymousReasons(1)));
                await panelist.Sound();
                await panelist.Main.Locator("input[name=v100][value='6']").CheckAsync(new() { Force = true });
                await panelist.Press(ClubWords.SubmitAnswers);
            });
            await Others(study, 2);
            await chair.Go(study);
            await chair.Press(ClubWords.CloseRound);
            await chair.Press(ClubWords.AnalyseRound);
            if (await chair.Main.GetByRole(AriaRole.Button, new() { Name = chair.Say(ClubWords.PublishReport), Exact = true }).CountAsync() == 0)
            {
                await chair.Main.Locator("summary", new() { HasText = chair.Say(ClubWords.StopDelphi) }).ClickAsync();
                await chair.Fill("Why", "دو دور بس است و پاسخ‌ها نزدیک شد");
                await chair.Press(ClubWords.StopDelphi);
            }
            await chair.Press(ClubWords.PublishReport);
            await chair.Go(study + "/report");
            await chair.Sound();
            var paper = await chair.Page.APIRequest.GetAsync(city.Address + (study + "/report?handler=Pdf").TrimStart('/'));
            Assert.Equal((200, "%PDF"), (paper.Status, System.Text.Encoding.ASCII.GetString((await paper.BodyAsync())[..4])));

            await chair.Go(item);
            await chair.Fill("SessionOn", "1405/09/10");
            await chair.Fill("SessionPlace", "اتاق جلسه");
            await chair.Press(ClubWords.ScheduleSession);
            foreach (var account in Bench.Take(4)) await chair.Main.Locator($"input[name=Present][value='{city.People.Person(account)}']").CheckAsync();
            await chair.Fill("Minutes", "گزارش دلفی خوانده شد و متن نظر به رأی رفت.");
            await chair.Press(ClubWords.RecordSession);
            await chair.Fill("Title", $"نوبت شناور پسماند {language}");
            await chair.Fill("OpinionText", "میز توصیه می‌کند نوبت ثابت برچیده و برنامهٔ شناور جایگزین شود.");
            foreach (var account in Bench.Skip(2)) await chair.Main.Locator($"input[name=Signers][value='{city.People.Person(account)}']").UncheckAsync();
            await chair.Sound();
            await chair.Press(ClubWords.SendToSign);
            var opinion = chair.Address;
            await chair.Press(ClubWords.SignOpinion);
            await Walk.In(city, look, async secretary =>
            {
                await secretary.SignIn(Bench[1]);
                await secretary.Go(opinion);
                await secretary.Fill("Dissent", "راه دسترسی گلوگاه اصلی است.");
                await secretary.Sound();
                await secretary.Press(ClubWords.SignOpinion);
                await secretary.Press(ClubWords.DeliverOpinion);
                opinion = secretary.Address;
            });
            await Walk.In(city, look, async owner =>
            {
                await owner.SignIn(Role.UnitRepresentative);
                await owner.Go(opinion);
                await Assertions.Expect(owner.Main).ToContainTextAsync("راه دسترسی گلوگاه اصلی است.");
                await owner.Choose("Reply", nameof(OpinionState.PartlyAccepted));
                await owner.Fill("Why", "نخست در سه اکیپ آزموده می‌شود");
                await owner.Sound();
                await owner.Press(ClubWords.ReplyToOpinion);
                await Assertions.Expect(owner.Main).ToContainTextAsync("نخست در سه اکیپ آزموده می‌شود");
                await owner.Go("/problems/" + problem.Number);
                var onThread = owner.Main.Locator("li:has(.k)").Filter(new() { HasText = $"نوبت شناور پسماند {language}" }).First;
                await Assertions.Expect(onThread).ToContainTextAsync(owner.Say(Word.Of(OpinionState.PartlyAccepted)));
            });
        });
    }

    // What the other panelists said, by their own codes.
    private Task Others(string study, int round) => city.Arrange(async db =>
    {
        var id = int.Parse(study[(study.LastIndexOf('/') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        var urn = await db.Set<DelphiUrn>().AsTracking().SingleAsync(u => u.StudyId == id && u.Round == round);
        foreach (var (account, i) in Bench.Skip(3).Select((a, i) => (a, i)))
        {
            urn.Put(new Ballot($"other{i}{round}", new() { [100] = 6 + i % 2 }, []), round == 1 ? null : new Ballot("", new() { [100] = 6 + i % 2 }, []));
            var person = city.People.Person(account);
            (await db.Set<DelphiPanelist>().AsTracking().SingleAsync(p => p.StudyId == id && p.PersonId == person)).TookPart(round);
        }
    });

    private async Task<Desk> Desk(string language)
    {
        await _ground.Lay();
        foreach (var account in Bench) await _ground.Member(account, ClubField.UrbanServices, "مدیریت پسماند");
        return await city.Arrange(async (db, _) =>
        {
            var desk = new Desk("J" + language, ClubField.UrbanServices, "میز خدمات شهری " + language, "سنجیدن پسماند و فضای سبز", "پسماند\nآب", "میز هر ماه یک مسئله برمی‌گزیند.", city.Clock.Now);
            desk.Give([.. Bench.Select(city.People.Person)], city.People.Person(Bench[0]), city.People.Person(Bench[1]), city.Clock.Today);
            db.Add(desk);
            await Task.CompletedTask;
            return desk;
        });
    }
}
