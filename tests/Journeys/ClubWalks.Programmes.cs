using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Pishran.Features.Benefits;
using Pishran.Features.Club;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Tests.Journeys;

/// <summary>A course from its announcement to the certificate of who was there; a value study until finance says that the saving holds.</summary>
public sealed partial class ClubWalks
{
    [Theory, InlineData("fa", 390, false), InlineData("en", 1366, true)]
    public async Task A_course_with_attendance_by_phone(string language, int width, bool script)
    {
        await _ground.Lay();
        var (title, account) = ($"نقشه‌خوانی برای شورای محله {language}", language == "fa" ? "employee-4" : "expert-3");
        var (look, phone, course, poster) = (new Look(language, width, script), new Look(language, 390, script), "", "");
        await Walk.In(city, look, async office =>
        {
            await office.SignIn(Role.Secretary);
            await office.Go("/club/courses");
            await office.Click(ClubWords.NewCourse);
            await office.Fill("Title", title);
            await office.Choose("Programme", nameof(Programme.Training));
            await office.Fill("SessionOn", "1405/09/02");
            await office.Fill("Hour", "16:00");
            await office.Fill("SessionPlace", "تالار شهر");
            await office.Sound();
            await office.Press(ClubWords.NewCourse);
            course = office.Address;
            await office.Click(ClubWords.QrCode);
            await Assertions.Expect(office.Main.Locator(".qr-wall svg")).ToBeVisibleAsync();
            poster = new Uri(await office.Main.Locator("#attend-link").InnerTextAsync()).AbsolutePath;
            await office.Sound();
        });
        await Walk.In(city, phone, async member =>
        {
            await member.SignIn(account);
            await member.Go("/club/courses");
            await member.Sound();
            await member.Follow(member.Main.Locator($"a[href='{course}']"));
            await member.Sound();
            await member.Press(ClubWords.SignUpCourse);
            await Assertions.Expect(member.Main).ToContainTextAsync(member.Say(Word.Of(SeatState.SignedUp)));
        });
        // The camera of a phone opens the address in a browser where nobody is signed in.
        await Walk.In(city, phone, async member =>
        {
            await member.Go(poster);
            await member.Fill("Account", account);
            await member.Fill("Password", SmallCity.Password);
            await member.Press(PeopleWords.SignIn);
            Assert.Equal(poster, member.Address);
            await member.Sound();
            await member.Press(ClubWords.IAmHere);
            await Assertions.Expect(member.Main).ToContainTextAsync(member.Say(ClubWords.YouAreThere));
            await member.Click(ClubWords.MyContribution);
            await Assertions.Expect(member.Main).ToContainTextAsync(title);
            await member.Sound();
            await member.Press(ClubWords.IssueLedger);
            await member.Sound();
            var certificate = member.Address;
            Assert.StartsWith("/certificates/", certificate, StringComparison.Ordinal);
            await Walk.In(city, phone, async stranger =>
            {
                Assert.Equal(200, await stranger.Go(certificate));
                await Assertions.Expect(stranger.Main).ToContainTextAsync(stranger.Say(ClubWords.LedgerCertificate));
            });
        });
        await Walk.In(city, look, async office =>
        {
            await office.SignIn(Role.Secretary);
            await office.Go(course);
            await Assertions.Expect(office.Main).ToContainTextAsync(office.Say(Word.Of(SeatState.Attended)));
            await office.Press(ClubWords.CloseCourse);
            await office.Sound();
        });
    }

    [Theory, InlineData("fa", 390, false), InlineData("en", 1366, true)]
    public async Task A_value_study_to_a_saving_that_finance_confirms(string language, int width, bool script)
    {
        await _ground.Lay();
        await _ground.Member(Role.ClubMember);
        await city.Arrange(async (db, all) =>
        {
            var (owner, unit) = (city.People.Person(Role.UnitRepresentative), city.People.Unit("D1"));
            if (!await db.Set<RoleHolding>().AnyAsync(r => r.PersonId == owner && r.Scope == ScopeKind.Unit)) all.GetRequiredService<PeopleDoor>().GiveRole(owner, Role.UnitRepresentative, ScopeKind.Unit, unit, city.Clock.Today.AddYears(-1), null);
            return 0;
        });
        var (look, study) = (new Look(language, width, script), "");
        await Walk.In(city, look, async lead =>
        {
            await lead.SignIn(Role.ClubMember);
            await lead.Go("/club/value");
            await lead.Click(ClubWords.StartVeStudy);
            await lead.Fill("Title", $"روشنایی بوستان‌های محله {language}");
            await lead.Choose("UnitId", city.People.Unit("D1").ToString(System.Globalization.CultureInfo.InvariantCulture));
            await lead.Sound();
            await lead.Press(ClubWords.StartVeStudy);
            study = lead.Address;
            await lead.Sound();
            await lead.Fill("Information", "هفتاد تیر بلند است و دو سوم نور بر تاج درخت می‌افتد.");
            await lead.Press(ClubWords.AdvanceVePhase);
            await lead.Fill("Lines", "نمایاندن مسیر\n- آشکارکردن چهره\n-- تاباندن نور سفید\n- بازداشتن از سرقت");
            await lead.Fill("Insight", "کارکرد اصلی دیدن مسیر است، نه روشن‌کردن درخت.");
            await lead.Press(ClubWords.AdvanceVePhase);
            await Assertions.Expect(lead.Main.Locator("svg.fast rect")).ToHaveCountAsync(4);
            await lead.Fill("Lines", "تیر کوتاه\nنوار نور");
            await lead.Sound();
            await lead.Press(ClubWords.AdvanceVePhase);
            foreach (var (field, value) in new[] { ("Criteria[0]", "هزینهٔ ده‌ساله"), ("Weights[0]", "60"), ("Points[0]", "7"), ("Points[1]", "9"), ("Criteria[1]", "امنیت"), ("Weights[1]", "40"), ("Points[2]", "8"), ("Points[3]", "6") }) await lead.Fill(field, value);
            await lead.Sound();
            await lead.Press(ClubWords.AdvanceVePhase);
            await lead.Choose("Chosen", "2");
            await lead.Fill("Development", "سه بوستان در شش ماه");
            await lead.Fill("SavingRial", "5200000000");
            await lead.Sound();
            await lead.Press(ClubWords.AdvanceVePhase);
        });
        await As(Role.UnitRepresentative, look, async owner =>
        {
            await owner.Go("/inbox");
            await owner.Follow(owner.Main.Locator($"a[href^='{(await BenefitOf(study)).Href}']").First);
            if (!owner.Address.EndsWith("/estimate", StringComparison.Ordinal)) await owner.Click(BenefitsWords.Estimate);
            await owner.Choose("Method", nameof(EstimateMethod.Accounts));
            await owner.Fill("Baseline", "9000000000");
            await owner.Fill("Amounts[0]", "5200000000");
            await owner.Fill("Evidence", "قبض‌های برق سه بوستان در سال ۱۴۰۴");
            await owner.Press(BenefitsWords.Estimate);
        });
        await As(Role.ClubMember, look, async lead =>
        {
            await lead.Go(study);
            await lead.Fill("Recommendation", "از بوستان ملت آغاز شود");
            await lead.Press(ClubWords.VeImplemented);
            await lead.Sound();
        });
        await As(Role.FinanceOfficer, look, async finance =>
        {
            await finance.Go("/inbox");
            await finance.Follow(finance.Main.Locator($"a[href^='{(await BenefitOf(study)).Href}']").First);
            if (!finance.Address.EndsWith("/validate", StringComparison.Ordinal)) await finance.Click(BenefitsWords.Validate);
            await finance.Fill("Amounts[0]", "4900000000");
            await finance.Press(BenefitsWords.Validate);
            await finance.Go(study);
            await Assertions.Expect(finance.Main).ToContainTextAsync(finance.Say(ClubWords.VeValidated));
            await finance.Sound();
        });
        await As(Role.ClubMember, look, async lead =>
        {
            await lead.Go("/club/contribution");
            await Assertions.Expect(lead.Main.Locator($"a[href='{study}']")).ToBeVisibleAsync();
        });
    }

    private Task As(string account, Look look, Func<Walk, Task> way) => Walk.In(city, look, async walk =>
    {
        await walk.SignIn(account);
        await way(walk);
    });

    private Task<Benefit> BenefitOf(string study)
    {
        var id = int.Parse(study[(study.LastIndexOf('/') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        return city.Read(db => db.Set<Benefit>().AsNoTracking().SingleAsync(b => b.CardKind == "Club.ValueStudy" && b.CardId == id));
    }
}
