using Pishran.Features.League;
using Pishran.Shell;
using static Pishran.Tests.Nouns.League.LeagueNouns;

namespace Pishran.Tests.Nouns.League;

public sealed class SubmissionTests
{
    private const string Text = "صف‌ها را با نمایشگر زمان رسیدن کوتاه می‌کنیم و اثر را هر هفته می‌سنجیم.";
    private static Submission Submission => new(1, 1, 7);
    private static SubmissionVersion Submit(Submission submission, Round round, string text = Text, DateTime? at = null, params string[] telltales) =>
        submission.Submit("نمایشگر زمان رسیدن", text, 7, 1, at ?? Now, round, Ruled, telltales);

    [Fact]
    public void The_receipt_proves_the_text_and_the_millisecond()
    {
        var receipt = Submit(Submission, Round(Season()), at: Now.AddTicks(31_234_567));
        Assert.Equal(Now.AddMilliseconds(3123), receipt.ArrivedAt);
        Assert.Equal(SubmissionVersion.HashOf(1, receipt.Title, receipt.Body, receipt.ArrivedAt), receipt.Hash);
        Assert.NotEqual(SubmissionVersion.HashOf(1, receipt.Title, receipt.Body, receipt.ArrivedAt.AddMilliseconds(1)), receipt.Hash);
    }

    [Fact]
    public void Versions_pile_up_until_the_deadline()
    {
        var (submission, round) = (Submission, Round(Season()));
        Submit(submission, round);
        Assert.Equal(2, Submit(submission, round).Number);
        Breaks(LeagueWords.DeadlinePassed(null, null), () => Submit(submission, round, at: round.ClosesAt.AddMinutes(Ruled.GraceMinutes)));
        Assert.Equal(2, submission.Versions.Count);
    }

    [Theory]
    [InlineData("ما در تیم گره گشا این راه را آزمودیم و اثرش را هر هفته سنجیدیم.")]
    [InlineData("ما در تیم گره‌گشا این راه را آزمودیم و اثرش را هر هفته سنجیدیم.")]
    public void A_text_that_names_the_team_is_refused_however_it_is_spelt(string text) =>
        Breaks(LeagueWords.NameInText(""), () => Submit(Submission, Round(Season()), text, null, "گره‌گشا"));

    [Fact]
    public void A_word_that_only_begins_like_a_name_tells_nothing() =>
        Assert.Equal(1, Submit(Submission, Round(Season()), Text, null, "نمایش").Number);

    [Fact]
    public void A_returned_solution_is_corrected_before_judging_begins_and_keeps_its_code()
    {
        var (submission, round) = (Submission, Round(Season()));
        Submit(submission, round);
        round.CloseSubmission(round.ClosesAt.AddMinutes(Ruled.GraceMinutes), Ruled);
        submission.Lock("R1-01");
        submission.Return("identity-visible", "نام یکی از اعضا در متن است؛ آن را بردارید.");
        Submit(submission, round, at: round.ClosesAt.AddDays(1));
        Assert.Equal((SubmissionState.Locked, "R1-01"), (submission.State, submission.Code));

        submission.Return("identity-visible", "نام یکی از اعضا هنوز در متن است.");
        round.StartJudging(1, 1);
        Breaks(LeagueWords.CorrectionIsOver, () => Submit(submission, round));
    }

    [Fact]
    public void Nothing_is_returned_or_refused_without_a_code_and_own_words()
    {
        var submission = Submission;
        Submit(submission, Round(Season()));
        submission.Lock("R1-01");
        Breaks(ShellWords.ReasonNeeded, () => submission.Return("", "توضیح کافی برای تیم"));
        Breaks(ShellWords.Required(""), () => submission.Refuse("off-topic", null));
        Assert.Equal(SubmissionState.Locked, submission.State);
    }

    [Fact]
    public void The_same_draft_saved_again_changes_nothing()
    {
        var submission = Submission;
        submission.SaveDraft("عنوان", Text, 7, 1, Now);
        submission.SaveDraft("عنوان", Text, 7, 2, Now.AddHours(1));
        Assert.Equal((1, Now), (submission.DraftById, submission.DraftAt));
    }

    [Fact]
    public void Only_a_published_solution_becomes_an_idea_and_only_once()
    {
        var season = Season(SeasonState.Registration);
        var team = Team(season, Person(2, 2));
        team.AskApproval(Ruled);
        team.Approve(Ruled);
        season.Start();
        var (submission, round) = (Submission, Round(season));
        Submit(submission, round);
        Breaks(LeagueWords.ToIdeaAfterResult, () => submission.SendToIdeas(team, 5, "D-5"));
        submission.Lock("R1-01");
        submission.Admit();
        submission.SetJudged();
        Breaks(LeagueWords.ToIdeaAfterResult, () => submission.SendToIdeas(team, 5, "D-5"));
        submission.PublishResult();
        submission.SendToIdeas(team, 5, "D-5");
        Assert.Equal((SubmissionState.SentToIdeas, 5), (submission.State, submission.IdeaId));
        Assert.True(submission.ResultIsOut);
        Breaks(ShellWords.StateMoved(null), () => submission.SendToIdeas(team, 6, "D-6"));
        Assert.Equal(5, submission.IdeaId);
    }
}
