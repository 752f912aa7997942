using Pishran.Features.People;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Problems;

public sealed class SurveyTests
{
    private const string Letter = "هر واحد مسئله‌های خود را بگوید.";
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static Survey Running()
    {
        var survey = new Survey(1405, Today, Today.AddDays(30), Letter, [UnitKind.District], Today);
        survey.Start(2, Now);
        return survey;
    }

    private static Problem Problem() => Problems("مخزن‌ها سرریز می‌شود");
    private static Problem Problems(string title) => new(new ProblemFacts(title, null, null, 5), 7, Now);
    private static string Broken(Action act) => Assert.Throws<BrokenRule>(act).Faults[0].Word.Key;

    [Fact]
    public void It_needs_a_year_days_in_order_a_letter_and_units()
    {
        Assert.Equal(5, Assert.Throws<BrokenRule>(() => new Survey(null, null, null, null, [], Today)).Faults.Count);
        Assert.Equal(nameof(ProblemsWords.SurveyClosesFirst), Broken(() => _ = new Survey(1405, Today, Today, Letter, [UnitKind.District], Today)));
        Assert.Equal(nameof(ProblemsWords.SurveyNoUnits), Broken(() => new Survey(1405, Today, Today.AddDays(3), Letter, [UnitKind.District], Today).Start(0, Now)));
        Assert.True(Running().Asks(UnitKind.District));
        Assert.False(Running().Asks(UnitKind.Office));
    }

    [Fact]
    public void A_word_is_asked_for_not_ours_and_solved_and_the_newer_one_counts()
    {
        var (survey, problem) = (Running(), Problem());
        var reply = new SurveyReply(survey, 5, 7);
        Assert.Equal(nameof(ShellWords.Required), Broken(() => reply.Confirm(problem, SurveyVerdict.NotOurs, null, survey, 7, Now, "Why")));
        Assert.True(reply.Confirm(problem, SurveyVerdict.StillHurts, null, survey, 7, Now, "Why"));
        Assert.False(reply.Confirm(problem, SurveyVerdict.StillHurts, null, survey, 7, Now, "Why"));
        Assert.True(reply.Confirm(problem, SurveyVerdict.Solved, "بازسازی شد", survey, 7, Now, "Why"));
        Assert.Equal((SurveyReplyState.InProgress, SurveyVerdict.Solved), (reply.State, Assert.Single(reply.Lines).Verdict));
        Assert.Equal(nameof(ShellWords.ChooseOne), Broken(() => reply.Confirm(problem, SurveyVerdict.New, null, survey, 7, Now, "Why")));
    }

    [Fact]
    public void An_answer_leaves_nothing_open_and_says_why_where_there_is_nothing()
    {
        var survey = Running();
        var reply = new SurveyReply(survey, 5, 7);
        Assert.Equal(nameof(ProblemsWords.SurveyOpenLeft), Broken(() => reply.Answer(2, null, survey, 7, Now)));
        Assert.Equal(nameof(ProblemsWords.SurveyNothingNeeded), Broken(() => reply.Answer(0, null, survey, 7, Now)));
        reply.Answer(0, "پارسال گفتیم", survey, 7, Now);
        Assert.Equal(SurveyReplyState.Answered, reply.State);
        var other = new SurveyReply(survey, 6, 7);
        other.Add(Problem(), survey, 7, Now);
        Assert.Equal(nameof(ProblemsWords.SurveyNotNothing), Broken(() => other.Answer(0, "چیزی نیست", survey, 7, Now)));
        other.Answer(0, null, survey, 7, Now);
    }

    [Fact]
    public void A_closed_survey_takes_nothing_and_who_was_silent_is_late()
    {
        var survey = Running();
        var reply = new SurveyReply(survey, 5, 7);
        Assert.Equal(SurveyReplyState.Asked, reply.StateOn(Today.AddDays(30), survey));
        Assert.Equal(SurveyReplyState.Overdue, reply.StateOn(Today.AddDays(31), survey));
        survey.Close(0, Now);
        Assert.Equal(SurveyReplyState.Overdue, reply.StateOn(Today, survey));
        Assert.Equal(nameof(ProblemsWords.SurveyIsClosed), Broken(() => reply.Add(Problem(), survey, 7, Now)));
        Assert.Equal(nameof(ProblemsWords.SurveyIsClosed), Broken(() => survey.Close(0, Now)));
        Assert.Equal(nameof(ProblemsWords.SurveyIsClosed), Broken(() => survey.Extend(Today.AddDays(90), Today)));
    }

    [Fact]
    public void What_a_unit_names_it_has_said_yes_to()
    {
        var problem = Pishran.Features.Problems.Problem.FromSurvey(new ProblemFacts("تازه", null, null, 5), 7, "1405", Now);
        Assert.Equal((ProblemState.Submitted, Now), (problem.State, problem.ConsentedAt));
        Assert.Equal(nameof(ProblemsWords.SentenceNeeded), Broken(() => Pishran.Features.Problems.Problem.FromSurvey(new ProblemFacts(" ", null, null, 5), 7, "1405", Now)));
    }
}
