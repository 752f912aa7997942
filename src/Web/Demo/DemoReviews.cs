using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Ideas;
using Pishran.Features.Ideas.Deciding;
using Pishran.Features.Ideas.Reviewing;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Demo;

/// <summary>What two experts think of an idea, how they settle, and the answer that follows.</summary>
internal sealed class DemoReviews(IServiceProvider services, DemoStage stage, DemoPeople people, DemoTexts texts)
{
    private readonly PanelDesk _panel = services.GetRequiredService<PanelDesk>();
    private readonly DecisionDesk _decisions = services.GetRequiredService<DecisionDesk>();
    private readonly ReviewRules _rules = services.GetRequiredService<ReviewRules>();
    private readonly Apart _apart = services.GetRequiredService<Apart>();

    private Actor Head => people.As("head-ideas");

    /// <summary>From the choice of experts to the answer; the day of the answer.</summary>
    public int Plan(DemoIdeas story, string key, int place, int day, Fate fate, Actor author)
    {
        Read(story, key, place, day, fate, again: false);
        var answer = day + 12 + place % 3;
        if (fate == Fate.Committee)
        {
            story.On(answer + 8, Head, key, idea => Decide(idea, DecisionBy.Committee, new DecisionWords(DecisionOutcome.Accept, "as-is", DemoIdeas.Of(texts.Life.Committee, place), CommitteeNumber: $"K-{JalaliYear(idea)}-{place + 1:000}", CommitteeOn: stage.Today.AddDays(answer + 7))));
            return answer + 8;
        }
        story.On(answer, Head, key, idea => Decide(idea, DecisionBy.HeadOfIdeas, Words(fate, place, answer)));
        if (fate != Fate.Objected) return answer;

        story.On(answer + 4, author, key, async idea =>
        {
            idea.Object(DemoIdeas.Of(texts.Life.Objections, place), await _panel.ObjectDays(TehranTime.Day(idea.DecidedAt!.Value)), (await _panel.ObjectUntil(idea))!.Value, stage.Now);
            idea.Promise(await _panel.DueOf(DecisionClock.Review, TehranTime.Day(stage.Now)));
        });
        Read(story, key, place, answer + 6, Fate.Full, again: true);
        story.On(answer + 18, Head, key, idea => Decide(idea, DecisionBy.HeadOfIdeas, Words(Fate.Changes, place, answer + 18)));
        return answer + 18;
    }

    /// <summary>Who speaks for the authors' own unit decides alone.</summary>
    public async Task DecideFast(Idea idea, string words, int by)
    {
        var ceiling = await _decisions.Ceiling(TehranTime.Day(stage.Now));
        _decisions.Decide(idea, DecisionBy.UnitHead, new DecisionWords(DecisionOutcome.Accept, "as-is", words), new PanelOutcome(0, 55 + idea.Id % 20, 0, 40_000_000, 0, ceiling), ceiling, by, stage.Now);
    }

    private void Read(DemoIdeas story, string key, int place, int day, Fate fate, bool again)
    {
        story.On(day, people.As("secretary"), key, Route);
        var round = again ? 2 : 1;
        for (var seat = 0; seat < 2; seat++)
        {
            var sheet = seat;
            story.On(day + 5 + seat * 2, Actor.System, () => Send(story.IdOf(key), round, sheet, place, fate));
            story.On(day + 9 + seat, Actor.System, () => Settle(story.IdOf(key), round, sheet, place));
        }
    }

    // The two nearest experts of different units.
    private async Task Route(Idea idea)
    {
        var free = await _apart.Free(idea, TehranTime.Day(stage.Now));
        var first = free[0];
        await _panel.Route(idea, [first.Id, free.First(e => e.UnitId != first.UnitId).Id], stage.Now);
    }

    private async Task Send(int ideaId, int round, int seat, int place, Fate fate)
    {
        var (idea, review) = await Seat(ideaId, round, seat);
        var rule = await _rules.Of(review.RuleId);
        var worth = Worth(fate, place, seat);
        var marks = rule.Criteria.Select((c, i) => new ReviewMark(c.Key, Math.Clamp(worth + (place * 7 + i * 11 + seat * 5) % 13 - 6, 5, 98), Remark(c.Key, worth, place + i + seat))).ToList();
        review.Send(new ReviewSheet(marks, Remark("benefit", worth, place + seat * 3), CostRial: 50_000_000L + place % 9 * 40_000_000L), rule, stage.Now);
        await _panel.Close(review, stage.Now);
        await stage.Db.SaveChangesAsync();
        await _panel.Advance(idea, stage.Now);
    }

    private async Task Settle(int ideaId, int round, int seat, int place)
    {
        var (idea, review) = await Seat(ideaId, round, seat);
        review.Keep(DemoIdeas.Of(texts.Life.Keep, place + seat), await _rules.Of(review.RuleId), stage.Now);
        await _panel.Close(review, stage.Now);
        await stage.Db.SaveChangesAsync();
        await _panel.Advance(idea, stage.Now);
    }

    private async Task<(Idea, Review)> Seat(int ideaId, int round, int seat)
    {
        var idea = await stage.Db.Ideas.AsTracking().SingleAsync(i => i.Id == ideaId);
        return (idea, ReviewPanel.Of(await _panel.Reviews(ideaId), round)[seat]);
    }

    private async Task Decide(Idea idea, DecisionBy by, DecisionWords words)
    {
        var today = TehranTime.Day(stage.Now);
        var settled = await _decisions.Settled(idea);
        _decisions.Decide(idea, by, words, await _decisions.Outcome(idea, settled, today), await _decisions.Ceiling(today), people.Who("head-ideas").Id, stage.Now);
    }

    private DecisionWords Words(Fate fate, int place, int day)
    {
        var no = DemoIdeas.Of(texts.Noes, place * 3 + 1);
        var changes = DemoIdeas.Of(texts.Life.Changes, place);
        return fate switch
        {
            Fate.Rejected or Fate.Objected => new DecisionWords(DecisionOutcome.Reject, no.Reason, no.OwnWords, no.WouldBeAcceptable),
            Fate.Changes => new DecisionWords(DecisionOutcome.AcceptWithChanges, "with-changes", changes.Words, changes.Changes),
            Fate.Deferred => new DecisionWords(DecisionOutcome.Defer, "deferred", DemoIdeas.Of(texts.Life.Defer, place), Until: stage.Today.AddDays(Math.Max(day + 330, 45 + place % 60))),
            _ => new DecisionWords(DecisionOutcome.Accept, "as-is", DemoIdeas.Of(texts.Life.Accept, place)),
        };
    }

    private static int JalaliYear(Idea idea) => idea.Year;

    private static int Worth(Fate fate, int place, int seat) => fate switch
    {
        Fate.Rejected or Fate.Objected => 30 + place % 14,
        Fate.Committee => seat == 0 ? 86 : 42,
        Fate.Changes => 58 + place % 8,
        Fate.Deferred => 62,
        _ => 66 + place * 5 % 24,
    };

    private string Remark(string criterion, int worth, int number)
    {
        var about = criterion switch { "benefit" => "effect", "cost" => "value", var same => same };
        var level = worth >= 65 ? "good" : worth >= 45 ? "middling" : "weak";
        return DemoIdeas.Of([.. texts.Comments.Where(c => c.Criterion == about && c.Level == level)], number).Text;
    }
}
