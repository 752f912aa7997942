using Pishran.Engine.Calendar;
using Pishran.Engine.Numbers;
using Pishran.Features.Ideas;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Ideas;

public sealed class IdeaTests
{
    private const string Why = "ده نویسه و بیشتر توضیح";
    private static readonly DateTime Now = new(2026, 11, 24, 7, 0, 0, DateTimeKind.Utc);
    private static readonly WorkingCalendar Calendar = new(new HashSet<DateOnly>(), new HashSet<DayOfWeek> { DayOfWeek.Thursday, DayOfWeek.Friday });
    private static readonly DateOnly Promised = new(2026, 12, 12);
    private static readonly Word Nobody = Word.Said("");

    private static Idea Draft(string title = "مخزن‌ها با حسگر خالی شود") => new(new IdeaFacts(title, "حسگر می‌گوید کدام مخزن پر است"), new Signer(1, 11), Now);

    private static Idea Submitted(int serial = 1)
    {
        var idea = Draft();
        idea.Compare();
        idea.Submit(1405, serial, Promised, Nobody, Now);
        return idea;
    }

    private static IReadOnlyDictionary<int, string> Names { get; } = Enumerable.Range(1, 30).ToDictionary(i => i, i => $"نفر {i}");
    private static (Signer, int) Of(int person, int share) => (new Signer(person, 10 + person), share);
    private static string KeyOf(Action act) => Assert.Throws<BrokenRule>(act).Faults[0].Word.Key;

    [Fact]
    public void One_sentence_is_a_draft_and_the_whole_is_its_authors()
    {
        var idea = new Idea(new IdeaFacts("یک جمله"), new Signer(7, 3), Now);
        Assert.Equal((IdeaState.Draft, 1000, true), (idea.State, idea.Authors[0].Share, idea.SharesAreSigned));
        Assert.Equal("TitleNeeded", KeyOf(() => _ = new Idea(new IdeaFacts(" "), new Signer(7, 3), Now)));
    }

    [Fact]
    public void It_is_submitted_only_with_a_summary_the_near_seen_and_every_share_signed()
    {
        var bare = new Idea(new IdeaFacts("یک جمله"), new Signer(1, 11), Now);
        Assert.Equal(2, Assert.Throws<BrokenRule>(() => bare.MustBeReady(Nobody)).Faults.Count);
        var idea = Draft();
        Assert.Equal("CompareFirst", KeyOf(() => idea.MustBeReady(Nobody)));
        idea.Compare();
        idea.Share([Of(1, 600), Of(2, 400)], Names, Now);
        Assert.Equal("AuthorsNotConfirmed", KeyOf(() => idea.MustBeReady(Word.Said("نفر ۲"))));
        idea.SignShare(2, Now);
        idea.Submit(1405, 12, Promised, Nobody, Now);
        Assert.Equal(("I-1405-0012", 1405_000_012, IdeaState.Submitted, Promised, (DateTime?)Now), (idea.Number, idea.NumberKey, idea.State, idea.AnswerDue!.Value, idea.PriorityAt));
    }

    [Fact]
    public void A_changed_sentence_is_compared_again()
    {
        var idea = Draft();
        idea.Compare();
        idea.Write(idea.Facts with { Summary = "شرح دیگر" });
        Assert.True(idea.IsCompared);
        idea.Write(idea.Facts with { Title = "مخزن‌ها با دوربین خالی شود" });
        Assert.False(idea.IsCompared);
        Assert.Equal("SayTheDifference", KeyOf(() => idea.Compare(5, " ")));
        idea.Compare(5, "دوربین، نه حسگر");
        Assert.Equal((5, "دوربین، نه حسگر"), (idea.DifferentFromId!.Value, idea.Difference));
    }

    [Fact]
    public void Shares_that_are_not_the_whole_zero_or_twice_are_refused()
    {
        var idea = Draft();
        Assert.Equal("SharesNotThousand", KeyOf(() => idea.Share([Of(1, 500), Of(2, 499)], Names, Now)));
        Assert.Equal("ShareZero", KeyOf(() => idea.Share([Of(1, 1000), Of(2, 0)], Names, Now)));
        Assert.Equal("AuthorTwice", KeyOf(() => idea.Share([Of(1, 500), Of(2, 250), Of(2, 250)], Names, Now)));
        Assert.Equal("FirstAuthorStays", KeyOf(() => idea.Share([Of(2, 500), Of(3, 500)], Names, Now)));
        Assert.Equal("SharesNotThousand", KeyOf(() => idea.Share([Of(1, int.MaxValue), Of(2, int.MaxValue)], Names, Now)));
        Assert.Single(idea.Authors);
    }

    [Fact]
    public void A_changed_share_voids_every_signature_and_the_same_shares_void_none()
    {
        var idea = Draft();
        idea.Share([Of(1, 600), Of(2, 300), Of(3, 100)], Names, Now);
        idea.SignShare(2, Now);
        idea.SignShare(3, Now);
        idea.Share([Of(3, 100), Of(1, 600), Of(2, 300)], Names, Now);
        Assert.True(idea.SharesAreSigned);
        idea.Share([Of(1, 590), Of(2, 310), Of(3, 100)], Names, Now);
        Assert.Equal([true, false, false], idea.Authors.Select(a => a.SignedAt is not null));
        idea.DeclineShare(2, Why);
        Assert.Equal((ShareState.Declined, Why), (idea.Authors[1].Answer, idea.Authors[1].Why));
        Assert.Equal("FirstAuthorStays", KeyOf(() => idea.DeclineShare(1, Why)));
        Assert.Equal("NotAnAuthor", KeyOf(() => idea.SignShare(9, Now)));
    }

    [Fact]
    public void Whatever_weights_and_whoever_joins_the_shares_are_always_the_whole()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var dice = new Random(seed);
            var suggested = Idea.Suggest([.. Enumerable.Range(0, dice.Next(1, 13)).Select(_ => dice.Next(0, 5001))]);
            Assert.True(Shares.SumToThousand(suggested), $"seed {seed}");
            var idea = Draft();
            if (suggested.All(s => s > 0)) idea.Share([.. suggested.Select((s, i) => Of(i + 1, s))], Names, Now);
            var asked = dice.Next(1, 1000);
            idea.AskToJoin(new Signer(99, 1), asked, null, Now);
            try
            {
                idea.AcceptJoin(1, Now);
                Assert.Equal(asked, idea.Authors.Single(a => a.PersonId == 99).Share);
            }
            catch (BrokenRule nothingLeft) when (nothingLeft.Faults[0].Word.Key == nameof(IdeasWords.JoinShareTooLarge))
            {
                Assert.Equal(JoinState.Asked, idea.JoinRequests[0].State);
            }
            Assert.Equal((Shares.Whole, 1), (idea.Authors.Sum(a => a.Share), idea.FirstAuthor.PersonId));
            Assert.All(idea.Authors, a => Assert.InRange(a.Share, 1, 1000));
        }
    }

    [Fact]
    public void Who_joins_asks_once_and_everybody_else_signs_anew()
    {
        var idea = Submitted();
        Assert.Equal("AlreadyAuthor", KeyOf(() => idea.AskToJoin(new Signer(1, 11), 100, null, Now)));
        Assert.Equal("JoinShareRange", KeyOf(() => idea.AskToJoin(new Signer(2, 11), 1000, null, Now)));
        idea.AskToJoin(new Signer(2, 12), 250, "نقشهٔ مخزن‌ها را دارم", Now);
        Assert.Equal("AlreadyDone", KeyOf(() => idea.AskToJoin(new Signer(2, 12), 250, null, Now)));
        idea.AcceptJoin(1, Now);
        Assert.Equal([750, 250], idea.Authors.Select(a => a.Share));
        Assert.Equal("AlreadyDone", KeyOf(() => idea.AcceptJoin(1, Now)));
    }

    [Fact]
    public void A_paused_clock_moves_the_promise_by_the_working_days_it_stood()
    {
        var idea = Submitted();
        idea.AskClarification("چند مخزن و در کدام محله؟", new DateOnly(2026, 12, 8), Now);
        Assert.Equal((IdeaState.Clarify, IdeaStep.Clarify, (DateTime?)Now), (idea.State, idea.Waits, idea.PausedAt));
        idea.Clarify("شصت مخزن پیرامون حرم", Calendar, Now.AddDays(7));
        Assert.Equal((IdeaState.Triage, Calendar.Add(Promised, 5), (DateTime?)null), (idea.State, idea.AnswerDue!.Value, idea.PausedAt));
        Assert.Equal("شصت مخزن پیرامون حرم", idea.Clarifications[0].Answer);
        Assert.Equal("NotInThisState", KeyOf(() => idea.Clarify("باز هم", Calendar, Now)));
    }

    [Fact]
    public void While_a_question_is_open_the_desk_decides_only_after_its_day()
    {
        var idea = Submitted();
        idea.AskClarification("چند مخزن و در کدام محله؟", new DateOnly(2026, 12, 1), Now);
        Assert.Equal("NotInThisState", KeyOf(() => idea.RejectInTriage("vague", Why, Why, null, Calendar, Now)));
        idea.RejectInTriage("vague", Why, Why, 4, Calendar, Now.AddDays(9));
        Assert.Equal((IdeaState.Rejected, "vague", 4, false), (idea.State, idea.ReasonCode, idea.NearestIdeaId!.Value, idea.IsOpenToStaff));
    }

    [Fact]
    public void A_no_needs_a_code_own_words_and_what_would_help()
    {
        var faults = Assert.Throws<BrokenRule>(() => Submitted().RejectInTriage(null, "نه", null, null, Calendar, Now)).Faults;
        Assert.Equal(["ReasonCode", "Why", "WouldMakeItAcceptable"], faults.Select(f => f.Field));
    }

    [Fact]
    public void A_merge_is_undone_within_thirty_days_and_goes_back_where_it_was()
    {
        var (other, idea) = (Submitted(1), Submitted(2));
        typeof(Pishran.Data.Record).GetProperty(nameof(Idea.Id))!.SetValue(other, 5);
        idea.SendToReview(Now);
        idea.MergeInto(other, Why, Now);
        Assert.Equal((IdeaState.Merged, 5, new DateOnly(2026, 12, 24)), (idea.State, idea.MergedIntoId!.Value, idea.UndoUntil!.Value));
        Assert.Equal("UndoOver", KeyOf(() => idea.UndoMerge(Now.AddDays(31))));
        idea.UndoMerge(Now.AddDays(30));
        Assert.Equal((IdeaState.Review, (int?)null, 1000), (idea.State, idea.MergedIntoId, idea.Authors.Sum(a => a.Share)));
        Assert.Equal("MergeIntoItself", KeyOf(() => other.MergeInto(other, Why, Now)));
        Assert.Equal("MergeIntoClosed", KeyOf(() => other.MergeInto(Draft(), Why, Now)));
    }

    [Fact]
    public void A_part_split_off_keeps_authors_shares_and_priority()
    {
        var idea = Draft();
        idea.Share([Of(1, 667), Of(2, 333)], Names, Now);
        idea.SignShare(2, Now);
        idea.Compare();
        idea.Submit(1405, 1, Promised, Nobody, Now);
        Assert.Equal("SplitNeedsOwnTitle", KeyOf(() => idea.Split("مخزن ها با حسگر خالی شود", "شرح بخش دوم ایده", 1405, 2, Now)));
        var part = idea.Split("راننده نقشهٔ زنده داشته باشد", "شرح بخش دوم ایده", 1405, 2, Now.AddDays(2));
        Assert.Equal(("I-1405-0002", IdeaState.Triage, idea.PriorityAt, true), (part.Number, part.State, part.PriorityAt, part.SharesAreSigned));
        Assert.Equal([667, 333], part.Authors.Select(a => a.Share));
    }

    [Fact]
    public void What_is_withdrawn_is_hidden_and_comes_back_to_the_desk()
    {
        var idea = Submitted();
        idea.SendToReview(Now);
        idea.Withdraw(null, Now);
        Assert.False(idea.IsOpenToStaff);
        idea.TakeUpAgain(Now);
        Assert.Equal(IdeaState.Triage, idea.State);
        idea.RejectInTriage("vague", Why, Why, null, Calendar, Now);
        Assert.Equal("NotInThisState", KeyOf(() => idea.Withdraw(null, Now)));
    }

    [Fact]
    public void Hidden_authors_stay_hidden_until_it_is_accepted()
    {
        var idea = Draft();
        idea.Answer(3, isAnonymous: true, [("برای کدام محله؟", "ثامن"), ("هزینه؟", " ")]);
        idea.Compare();
        idea.Submit(1405, 1, Promised, Nobody, Now);
        Assert.True(idea.HidesAuthors);
        Assert.Single(idea.CallAnswers);
        Assert.Equal("FastLaneNotAnonymous", KeyOf(() => idea.SendToFastLane(Nobody, Now)));
        Assert.False(new IdeaReader(false, false, false, true, true, false, true).MayKnowAuthors(idea));
        Assert.True(new IdeaReader(false, false, true, false, false, false, true).MayKnowAuthors(idea));
        Assert.All(new[] { IdeaState.Accepted, IdeaState.Planned, IdeaState.Rewarded }, s => Assert.False(Idea.IsBlindIn(s)));
    }

    [Theory]
    [InlineData(10, 0)]
    [InlineData(4000, 0)]
    [InlineData(4001, 7)]
    [InlineData(5000, 7)]
    [InlineData(8000, 7)]
    [InlineData(8000, 0)]
    public void A_text_from_elsewhere_fits_without_losing_a_word(int length, int word)
    {
        var text = new string([.. Enumerable.Range(0, length).Select(i => word > 0 && i % word == word - 1 && i < length - 1 ? ' ' : (char)('a' + i % 26))]);
        var facts = IdeaFacts.Of("یک جمله", text, 3);
        _ = new Idea(facts, new Signer(1, 11), Now);
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), (facts.Summary + facts.Steps).Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(length > Idea.LongestText, facts.Steps is not null);
        if (word > 0 && length < 2 * Idea.LongestText) Assert.EndsWith(text.Split(' ').First(w => facts.Summary!.EndsWith(w, StringComparison.Ordinal)), facts.Summary, StringComparison.Ordinal);
    }
}
