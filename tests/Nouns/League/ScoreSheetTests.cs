using Pishran.Features.League;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.League;

public sealed class ScoreSheetTests
{
    private static readonly DateTime Closing = new(2026, 11, 28, 6, 30, 0, DateTimeKind.Utc);
    private static readonly DateTime Before = Closing.AddMilliseconds(-1);
    private static readonly Rubric Rubric = new(1, [new("a", "الف", "A", 60, "", "", "", ""), new("b", "ب", "B", 40, "", "", "", "")]);

    [Fact]
    public void A_judge_submits_once()
    {
        var sheet = Taken();
        sheet.Submit(Both(7, 8), Rubric, Before);
        Assert.Equal(ScoreSheetState.Submitted, sheet.State);
        Assert.Equal(LeagueWords.SheetAlreadySubmitted, Broken(() => sheet.Submit(Both(2, 2), Rubric, Before)));
        Assert.Equal(7.4, Rubric.Total(sheet.Marks)!.Value, 9);
    }

    [Fact]
    public void Nothing_is_accepted_at_the_closing_instant()
    {
        var sheet = Taken();
        Assert.Equal(LeagueWords.JudgingIsOver(Closing), Broken(() => sheet.Save(Both(7, 8), Rubric, Closing)));
        Assert.Equal(LeagueWords.JudgingIsOver(Closing), Broken(() => sheet.Submit(Both(7, 8), Rubric, Closing)));
        sheet.Submit(Both(7, 8), Rubric, Before);
    }

    [Theory, InlineData(0), InlineData(11), InlineData(-3)]
    public void Marks_out_of_range_come_back(int mark)
    {
        var broken = Assert.Throws<BrokenRule>(() => Taken().Submit(Both(mark, 8), Rubric, Before));
        Assert.Equal("Marks[a]", broken.Faults[0].Field);
    }

    [Fact]
    public void Every_criterion_is_marked() =>
        Assert.Equal(LeagueWords.MarkEveryCriterion(1), Broken(() => Taken().Submit([new("a", 5)], Rubric, Before)));

    [Theory, InlineData(1), InlineData(10)]
    public void An_extreme_mark_needs_a_reason(int mark)
    {
        var broken = Assert.Throws<BrokenRule>(() => Taken().Submit(Both(mark, 8), Rubric, Before));
        Assert.Equal("Comments[a]", broken.Faults[0].Field);
        Taken().Submit([new("a", mark, "نمونه‌ای از آن اجرا شده است"), new("b", 8)], Rubric, Before);
    }

    [Fact]
    public void Marks_wait_for_the_word_that_there_is_no_conflict()
    {
        var sheet = new ScoreSheet(1, 2, 3, Closing);
        Assert.Equal(LeagueWords.AcceptFirst, Broken(() => sheet.Save(Both(7, 8), Rubric, Before)));
        Assert.Equal(LeagueWords.AcceptFirst, Broken(() => sheet.Submit(Both(7, 8), Rubric, Before)));
    }

    [Fact]
    public void Undo_takes_back_the_last_save_and_no_more()
    {
        var sheet = Taken();
        sheet.Save([new("a", 4)], Rubric, Before);
        sheet.Save([new("a", 9)], Rubric, Before);
        sheet.Save([new("a", 9)], Rubric, Before); // the same again is nothing new
        sheet.Undo(Before);
        Assert.Equal(4, sheet.MarkFor("a").Value);
        sheet.Undo(Before);
        Assert.Null(sheet.MarkFor("a").Value);
        Assert.False(sheet.CanUndo);
        Assert.Throws<BrokenRule>(() => sheet.Undo(Before));
    }

    [Fact]
    public void A_blocked_sheet_takes_nothing()
    {
        var sheet = Taken();
        sheet.Block(RecusalGround.OwnTeam);
        Assert.Throws<BrokenRule>(() => sheet.Save(Both(7, 8), Rubric, Before));
        Assert.Throws<BrokenRule>(() => sheet.Submit(Both(7, 8), Rubric, Before));
        Assert.False(sheet.IsTaken);
    }

    [Fact]
    public void Reopening_and_declining_need_words()
    {
        var sheet = Taken();
        Assert.Throws<BrokenRule>(() => sheet.Decline(" "));
        sheet.Submit(Both(7, 8), Rubric, Before);
        Assert.Throws<BrokenRule>(() => sheet.Reopen(null));
        sheet.Reopen("یک معیار جابه‌جا خوانده شد");
        sheet.Submit(Both(6, 8), Rubric, Before);
        Assert.Equal(6, sheet.MarkFor("a").Value);
    }

    private static ScoreSheet Taken()
    {
        var sheet = new ScoreSheet(1, 2, 3, Closing);
        sheet.Accept();
        return sheet;
    }

    private static Mark[] Both(int a, int b) => [new("a", a), new("b", b)];
    private static Word Broken(Action act) => Assert.Throws<BrokenRule>(act).Faults[0].Word;
}
