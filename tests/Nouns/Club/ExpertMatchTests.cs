using Pishran.Features.Club;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Club;

/// <summary>How a member's skills answer a problem, without house or database.</summary>
public sealed class ExpertMatchTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);

    private static (double Score, IReadOnlyList<Word> Reasons) Rate(Matter matter, ClubField field, params string[] skills) =>
        new ExpertMatch(matter, NearWords.Beginning(), ExpertMatch.FieldOf(matter), _ => 1).Rate(Member.Apply(1, "مینا فراهانی", MemberFacts.Of(field, skills), Now), new ServeLoad(0, null), []);

    private static Matter Problem(string title, string sufferers = "") => new(new Passage(title, 1), new Passage(sufferers, .1));

    [Fact]
    public void What_the_title_says_outweighs_who_suffers()
    {
        var problem = Problem("ندانستن زمان رسیدن اتوبوس در ایستگاه", "سالمندان، نوجوانان و زائران");
        Assert.True(Rate(problem, ClubField.Planning, "برنامه‌ریزی اتوبوس").Score > Rate(problem, ClubField.Planning, "مددکاری اجتماعی", "جامعه‌شناسی شهری", "گردشگری زیارت").Score);
    }

    [Fact]
    public void Skills_that_answer_the_same_words_count_once_and_a_little()
    {
        var problem = Problem("کمیابی تاکسی رسمی در شب");
        var (one, two) = (Rate(problem, ClubField.Planning, "ترافیک").Score, Rate(problem, ClubField.Planning, "ترافیک", "برنامه‌ریزی اتوبوس").Score);
        Assert.InRange(two, one * 1.01, one * 1.5);
    }

    [Theory]
    [InlineData("نبود کتابخانه برای دانش‌آموزان", "دانش", 0d)]      // a word is not found inside another
    [InlineData("پیادهٔ زائران و رو به حرم", "پیاده‌رو", 0d)]        // nor where its parts stand apart
    [InlineData("ناهمواری پیاده رو", "پیاده‌رو", 1d)]                // with a blank it is the same word
    [InlineData("خشکیدگی درخت‌های کهن‌سال", "درخت", 1d)]
    [InlineData("آبیاری فضای سبز با آب چاه", "فضای سبز", 1d)]
    public void A_word_is_found_whole(string title, string term, double weight) => Assert.Equal(weight, Problem(title).Of(new Term(term)));

    [Theory]
    [InlineData("ناهمواری پیاده‌رو و اختلاف سطح ورودی مغازه‌ها", ClubField.CivilWorks)]
    [InlineData("کاهش مراجعه به کتابخانه‌های محله", ClubField.Cultural)]
    [InlineData("طولانی بودن صدور پروانهٔ ساختمانی", ClubField.UrbanPlanning)]
    [InlineData("وصول پایین عوارض نوسازی از واحدهای مسکونی", ClubField.Finance)]
    public void The_field_is_that_of_the_title(string title, ClubField field) => Assert.Equal(field, ExpertMatch.FieldOf(Problem(title, "زائران، سالمندان، کودکان و کسبه")));

    [Fact]
    public void The_reason_names_the_word_that_made_the_match()
    {
        var (score, reasons) = Rate(Problem("خواب ماشین‌آلات عمرانی به‌سبب قطعه"), ClubField.Planning, "قطعه‌سازی", "صنایع دستی");
        Assert.True(score > 0);
        Assert.Contains("قطعه‌سازی", reasons[0].In(Language.Fa), StringComparison.Ordinal);
        Assert.DoesNotContain(reasons, r => r.In(Language.Fa).Contains("صنایع", StringComparison.Ordinal));
        Assert.Equal((0, 0), (Rate(Problem("تاریکی بوستان"), ClubField.Planning, "حسابداری شهری").Score, Rate(Problem("تاریکی بوستان"), ClubField.Planning, "حسابداری شهری").Reasons.Count));
    }

    [Fact]
    public void Near_words_are_written_in_groups_of_two_or_more()
    {
        var near = NearWords.Beginning();
        Assert.Throws<BrokenRule>(() => near.Write(""));
        Assert.Throws<BrokenRule>(() => near.Write("موش"));
        near.Write("قایق|رود‌بانی\n\nبالن | هوانوردی |");
        Assert.Equal((2, "هوانوردی"), (near.Groups.Count, near.Groups[1][1].Text));
        Assert.True(new ExpertMatch(Problem("نبود قایق در دریاچه"), near, null, _ => 1).Rate(Member.Apply(1, "مینا", MemberFacts.Of(ClubField.Planning, ["رود‌بانی"]), Now), new ServeLoad(0, null), []).Score > 0);
    }
}
