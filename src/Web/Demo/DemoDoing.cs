using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Benefits;
using Pishran.Features.Ideas;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Demo;

/// <summary>From an accepted idea to a paid reward: plan, milestones, evidence, the ledger, the arithmetic of the reward.</summary>
internal sealed class DemoDoing(IServiceProvider services, DemoStage stage, DemoPeople people, DemoTexts texts)
{
    private readonly DoingDesk _doing = services.GetRequiredService<DoingDesk>();
    private readonly RewardDesk _rewards = services.GetRequiredService<RewardDesk>();
    private readonly BenefitDesk _ledger = services.GetRequiredService<BenefitDesk>();

    private Actor Desk => people.As("secretary");
    private Actor Head => people.As("head-ideas");

    public void Plan(DemoIdeas story, DemoIdea text, int place, int day, IReadOnlyList<Person> authors, bool stops = false)
    {
        var work = 45 + place * 29 % 140;
        story.On(day, Head, text.Key, idea => Schedule(story, idea, text, day, work));
        story.On(day + 8, Head, text.Key, idea => idea.StartWork(stage.Now));
        Reward(story, text.Key, day + 10, RewardStage.Acceptance, place);
        if (stops) { story.On(day + 30, Head, text.Key, idea => idea.Stop("infeasible", DemoIdeas.Of(texts.Life.Stop, place), stage.Now)); return; }

        var steps = text.Steps.Count;
        for (var done = 1; done <= steps; done++)
        {
            var numbers = Enumerable.Range(1, done).ToList();
            story.On(day + 8 + work * done / steps, Head, text.Key, idea => idea.Report(numbers, numbers.Count == 1 || numbers.Count == steps ? null : DemoIdeas.Of(texts.Life.Progress, place + numbers.Count), stage.Now));
        }
        var end = day + 10 + work;
        story.On(end, Head, text.Key, async idea =>
        {
            idea.Finish(DemoIdeas.Of(texts.Life.Evidence, place), stage.Now);
            await _doing.AskValidation(idea, stage.Now);
        });
        story.On(end + 12, people.As("finance"), () => Validate(story.IdOf(text.Key), place));
        Reward(story, text.Key, end + 16, RewardStage.Validation, place);
        story.On(end + 200, Head, () => Measure(story.IdOf(text.Key), place));
    }

    private async Task Schedule(DemoIdeas story, Idea idea, DemoIdea text, int day, int work)
    {
        var from = stage.Today.AddDays(day + 8);
        var milestones = text.Steps.Select((step, i) => new MilestonePlan(Say.Beginning(step, Idea.LongestMilestone), from.AddDays(work * (i + 1) / text.Steps.Count))).ToList();
        var unit = story.UnitOf(text.Unit);
        idea.Plan(new IdeaPlan(unit, null, from, from.AddDays(work), 20_000_000L + idea.Id % 12 * 15_000_000L, text.Summary[..Math.Min(text.Summary.IndexOf('.', StringComparison.Ordinal) + 1, 300)], milestones), Word.Said(text.Unit), stage.Now);
        var kind = Enum.Parse<BenefitKind>(text.BenefitKind, ignoreCase: true);
        await stage.Db.SaveChangesAsync();
        await _doing.OpenBenefit(idea, kind, stage.Now);
        await Estimate(idea, kind, text, from);
    }

    private async Task Estimate(Idea idea, BenefitKind kind, DemoIdea text, DateOnly from)
    {
        var line = await Line(idea.Id);
        var before = line.Waits;
        var (year, money) = (JalaliDate.From(from).Year, Benefit.CountsMoney(kind));
        var amount = money ? text.EstimateMillionRial * 1_000_000 : 40 + idea.Id * 17 % 400;
        var measure = texts.Life.Measures.GetValueOrDefault(text.BenefitKind);
        line.EstimateAs(new BenefitFacts(kind, money ? null : measure, money ? amount * 4 : amount * 3, (EstimateMethod)(idea.Id % 5), DemoIdeas.Of(texts.Life.BenefitEvidence, idea.Id), [new YearAmount(year, amount / 2), new YearAmount(year + 1, amount)]), people.Who("head-ideas").Id, stage.Now);
        await _ledger.Follow(line, before, stage.Now);
    }

    private async Task Validate(int ideaId, int place)
    {
        var line = await Line(ideaId);
        var before = line.Waits;
        line.Validate(line.Years.ToDictionary(y => y.Year, y => (long?)(y.Estimate * (60 + place * 13 % 45) / 100)), people.Who("finance").Id, stage.Now);
        await _ledger.Follow(line, before, stage.Now);
        await _ledger.TellValidated(line, stage.Now);
    }

    // What the first year really brought.
    private async Task Measure(int ideaId, int place)
    {
        var line = await Line(ideaId);
        if (line.State != BenefitState.Validated) return;
        var before = line.Waits;
        var year = line.Years.Min(y => y.Year);
        line.RecordActual(year, line.Years.First(y => y.Year == year).Validated * (70 + place * 11 % 50) / 100, DemoIdeas.Of(texts.Life.BenefitEvidence, place + 1), people.Who("head-ideas").Id, stage.Now);
        await _ledger.Follow(line, before, stage.Now);
    }

    private Task<Benefit> Line(int ideaId) => stage.Db.Benefits.AsTracking().FirstAsync(b => b.CardKind == IdeaCards.Kind && b.CardId == ideaId);

    private void Reward(DemoIdeas story, string key, int day, RewardStage which, int place)
    {
        story.On(day, Desk, async () =>
        {
            var idea = await Tracked(story, key);
            if (await _rewards.Proposal(idea, idea.Points ?? 0, "staff") is not { } due || due.Stage != which) return;
            var reward = stage.Db.Rewards.Add(new Reward(idea, due.Stage, due.Points, due.Worth, due.Scheme, due.People, people.Who("secretary").Id, stage.Now)).Entity;
            await stage.Db.SaveChangesAsync();
            await _rewards.Follow(reward, stage.Now);
        });
        story.On(day + 4, people.As("executive"), () => With(story, key, which, RewardState.Proposed, reward => { reward.Approve(people.Who("executive").Id, stage.Now); return Task.CompletedTask; }));
        story.On(day + 9, people.As("finance"), () => With(story, key, which, RewardState.Approved, async reward =>
        {
            reward.Pay($"P-{place + 1:0000}-{(int)which + 1}", TehranTime.Day(stage.Now), people.Who("finance").Id, TehranTime.Day(stage.Now));
            await stage.Db.SaveChangesAsync();
            await _doing.Settle(await Tracked(story, key), stage.Now);
        }));
    }

    private async Task With(DemoIdeas story, string key, RewardStage which, RewardState state, Func<Reward, Task> act)
    {
        var id = story.IdOf(key);
        if (await stage.Db.Rewards.AsTracking().FirstOrDefaultAsync(r => r.IdeaId == id && r.Stage == which && r.State == state) is not { } reward) return;
        await act(reward);
        await _rewards.Follow(reward, stage.Now);
    }

    private Task<Idea> Tracked(DemoIdeas story, string key)
    {
        var id = story.IdOf(key);
        return stage.Db.Ideas.AsTracking().SingleAsync(i => i.Id == id);
    }
}
