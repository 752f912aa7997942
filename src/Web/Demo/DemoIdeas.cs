using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Bylaws;
using Pishran.Features.Ideas;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Demo;

/// <summary>
/// The ideas of two years: each is written, signed, submitted and goes its way through the same desks as the pages call, on
/// its own days, until today. What is to come has not happened yet: so every state is seen.
/// </summary>
internal sealed class DemoIdeas(IServiceProvider services, DemoStage stage, DemoPeople people, DemoTexts texts)
{
    private const int FirstDay = -700, LastDay = -1;

    private readonly IdeaDesk _desk = services.GetRequiredService<IdeaDesk>();
    private readonly BylawsDoor _bylaws = services.GetRequiredService<BylawsDoor>();
    private readonly DemoReviews _reviews = new(services, stage, people, texts);
    private readonly DemoDoing _doing = new(services, stage, people, texts);
    private readonly List<Step> _steps = [];
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private Dictionary<string, int> _problems = [];
    private Dictionary<string, int> _units = [];
    private int _call;

    private sealed record Step(int Day, int Order, Actor By, Func<Task> Act);

    private Actor Desk => people.As("secretary");

    public async Task Tell()
    {
        _problems = await DemoProblems.ByKey(stage, texts);
        _units = await stage.Db.Units.AsNoTracking().ToDictionaryAsync(u => u.Code, u => u.Id, StringComparer.Ordinal);
        await Celebrate();
        for (var place = 0; place < texts.Ideas.Count; place++) Plan(texts.Ideas[place], place);
        foreach (var step in _steps.OrderBy(s => s.Day).ThenBy(s => s.Order))
            await stage.On(step.Day, step.Act, step.By, hour: 8 + step.Order % 7, minute: step.Order * 7 % 60);
    }

    /// <summary>A festival of 1399 whose announced total is not the sum of its prizes, and one that runs.</summary>
    private async Task Celebrate()
    {
        var (past, now) = (texts.Life.PastCall, texts.Life.Call);
        var opened = new JalaliDate(1399, 1, 23).ToDateOnly().DayNumber - stage.Today.DayNumber;
        await stage.On(opened - 2, () => Announce(past, opened, opened + 14, isAnonymous: false), Actor.System);
        await stage.On(-26, async () => _call = (await Announce(now, -24, 12, isAnonymous: true)).Id, Desk);
    }

    private async Task<Call> Announce(DemoCall text, int opens, int closes, bool isAnonymous)
    {
        var call = new Call(new CallFacts(CallKind.Festival, text.Title, text.Text, text.Axes, new CallWindow(stage.At(opens, 8), stage.At(closes, 14)), new CallAudience(true, false, []), isAnonymous, null, [],
            [.. (text.Fields ?? []).Select((label, i) => new FieldFacts(label, i == 0 ? CallFieldKind.Text : CallFieldKind.Number, []))],
            [.. text.Prizes.Select(p => new PrizeFacts(p[0].GetString()!, p[1].GetInt32(), p[2].GetInt64()))], text.Announced), stage.Now);
        call.Announce(stage.Now);
        stage.Db.Add(call);
        await stage.Db.SaveChangesAsync();
        return call;
    }

    /// <summary>The days of one idea: what happens when, as far as today.</summary>
    private void Plan(DemoIdea text, int place)
    {
        // The nearer to today the denser: the desk of today has work of every kind.
        var ahead = 1 - place / (double)(texts.Ideas.Count - 1);
        var day = LastDay + (int)Math.Round((FirstDay - LastDay) * ahead * ahead);
        var fate = IdeaFates.Of(place, text.DuplicateOf is not null);
        var authors = AuthorsOf(text, place);
        var by = new Actor(authors[0].Id, authors[0].FullName);

        // Ideas of the last three weeks about pilgrims' streets answer the festival.
        var answersCall = day > -22 && place % 3 == 0;
        On(day - 1, by, () => Write(text, authors, answersCall ? place : null));
        foreach (var other in authors.Skip(1)) On(day - 1, new Actor(other.Id, other.FullName), text.Key, idea => idea.SignShare(other.Id, stage.Now));
        if (place % 37 == 36) return; // It stays a draft: its co-author has other things to do.
        On(day, by, text.Key, Submit);
        Talk(text.Key, place, day);
        if (fate == Fate.Withdrawn) { On(day + 1, by, text.Key, idea => idea.Withdraw(Of(texts.Life.Withdraw, place), stage.Now)); return; }

        var desk = day + 1 + place % 2;
        On(desk, Desk, text.Key, idea => idea.Take(stage.Now));
        switch (fate)
        {
            case Fate.Merged: On(desk, Desk, text.Key, Merge(text.DuplicateOf!)); return;
            case Fate.RejectedAtDesk: On(desk + 1, Desk, text.Key, idea => Refuse(idea, place)); return;
            case Fate.FastLane when !answersCall:
                On(desk, Desk, text.Key, idea => idea.SendToFastLane(Word.Said(text.Unit), stage.Now));
                var speaker = people.SpeakerOf(UnitOf(text.Unit));
                On(desk + 3, new Actor(speaker.Id, speaker.FullName), text.Key, idea => _reviews.DecideFast(idea, Of(texts.Life.FastLane, place), speaker.Id));
                _doing.Plan(this, text, place, desk + 8, authors);
                return;
            case Fate.Clarified:
                On(desk, Desk, text.Key, idea => idea.AskClarification(Of(texts.Life.Questions, place), stage.Today.AddDays(desk + 12), stage.Now));
                On(desk + 4, by, text.Key, async idea => idea.Clarify(Of(texts.Life.Answers, place), await _bylaws.Calendar(), stage.Now));
                desk += 5;
                break;
        }
        On(desk + 1, Desk, text.Key, idea => idea.SendToReview(stage.Now));
        var answered = _reviews.Plan(this, text.Key, place, desk + 2, fate, by);
        if (IdeaFates.IsAccepted(fate)) _doing.Plan(this, text, place, answered + 6, authors, fate == Fate.Stopped);
    }

    /// <summary>Something that happens to an idea on a day, with all that follows from it.</summary>
    public void On(int day, Actor by, string key, Func<Idea, Task> act) => On(day, by, async () =>
    {
        var idea = await stage.Db.Ideas.AsTracking().SingleAsync(i => i.Id == _byKey[key]);
        var (before, authors) = (idea.Waits, idea.Authors.Select(a => a.PersonId).ToList());
        await act(idea);
        await _desk.Follow(idea, before, authors, stage.Now);
    });

    public void On(int day, Actor by, string key, Action<Idea> act) => On(day, by, key, idea => { act(idea); return Task.CompletedTask; });

    public void On(int day, Actor by, Func<Task> act)
    {
        if (day < 0) _steps.Add(new Step(day, _steps.Count, by, act));
    }

    public int IdOf(string key) => _byKey[key];
    public int UnitOf(string code) => _units[code];

    /// <summary>One of a list by a number, round and round.</summary>
    public static T Of<T>(IReadOnlyList<T> list, int number) => list[number % list.Count];

    private async Task Write(DemoIdea text, IReadOnlyList<Person> authors, int? answer)
    {
        var benefit = Enum.Parse<ExpectedBenefit>(text.BenefitKind, ignoreCase: true);
        long? estimate = benefit is ExpectedBenefit.Saving or ExpectedBenefit.Revenue ? text.EstimateMillionRial * 1_000_000 : null;
        var facts = new IdeaFacts(text.Title, text.Summary, string.Join('\n', text.Steps), text.Kind == "suggestion" ? IdeaKind.Suggestion : IdeaKind.Idea, benefit, estimate,
            text.Problem is { } problem && _problems.TryGetValue(problem, out var id) ? id : null, string.Join("، ", text.Keywords));
        var idea = new Idea(facts, new Signer(authors[0].Id, authors[0].UnitId), stage.Now);
        if (text.DuplicateOf is { } other && _byKey.TryGetValue(other, out var near)) idea.Compare(near, Of(texts.Life.Different, near));
        else idea.Compare();
        if (answer is { } number) idea.Answer(_call, true, [.. texts.Life.Call.Fields!.Zip(Of(texts.Life.Call.Answers!, number), (q, a) => (q, a))]);
        if (authors.Count > 1)
        {
            var shares = Idea.Suggest([.. authors.Select((_, i) => i == 0 ? 2 : 1)]);
            idea.Share([.. authors.Select((a, i) => (new Signer(a.Id, a.UnitId), shares[i]))], authors.ToDictionary(a => a.Id, a => a.FullName), stage.Now);
        }
        stage.Db.Add(idea);
        await stage.Db.SaveChangesAsync();
        _byKey[text.Key] = idea.Id;
        await _desk.Follow(idea, IdeaStep.Nothing, [authors[0].Id], stage.Now);
    }

    private async Task Submit(Idea idea)
    {
        var today = TehranTime.Day(stage.Now);
        var year = JalaliDate.From(today).Year;
        idea.Submit(year, await stage.Db.Draw<IdeaYear>(year), await _desk.PromisedOn(today), Word.Said(""), stage.Now);
        if (idea.ProblemId is { } problem)
        {
            await services.GetRequiredService<Features.Threads.ThreadsDoor>().Put(IdeaCards.Of(idea), stage.Now);
            await services.GetRequiredService<Features.Threads.ThreadsDoor>().Join((IdeaCards.Kind, idea.Id), Features.Threads.Relation.Answers, ("Problems.Problem", problem), stage.Now);
        }
    }

    private async Task Refuse(Idea idea, int place)
    {
        var no = Of(texts.Noes, place);
        idea.RejectInTriage(no.Reason, no.OwnWords, no.WouldBeAcceptable, null, await _bylaws.Calendar(), stage.Now);
    }

    private Func<Idea, Task> Merge(string other) => async idea =>
    {
        var kept = await stage.Db.Ideas.AsTracking().SingleAsync(i => i.Id == _byKey[other]);
        if (kept.IsClosed || kept.State == IdeaState.Draft)
        {
            idea.SendToReview(stage.Now);
            return;
        }
        idea.MergeInto(kept, Of(texts.Noes, idea.Id).OwnWords, stage.Now);
        await services.GetRequiredService<Features.Threads.ThreadsDoor>().Join((IdeaCards.Kind, idea.Id), Features.Threads.Relation.DuplicateOf, (IdeaCards.Kind, kept.Id), stage.Now);
    };

    // Colleagues say what they think of every third idea.
    private void Talk(string key, int place, int day)
    {
        for (var i = 0; i < place % 3; i++)
        {
            var (who, words) = (people.Colleague(place * 3 + i), Of(texts.Remarks, place * 2 + i));
            On(day + 2 + i * 3, new Actor(who.Id, who.FullName), () =>
            {
                stage.Db.Add(new IdeaComment(_byKey[key], who.Id, words.Text, stage.Now));
                return Task.CompletedTask;
            });
        }
    }

    private IReadOnlyList<Person> AuthorsOf(DemoIdea text, int place)
    {
        var unit = UnitOf(text.Unit);
        var first = place % 40 == 3 ? people.Who("employee") : people.Next(p => p.UnitId == unit);
        return place % 4 == 1 ? [first, people.Next(p => p.UnitId == unit)] : place % 9 == 4 ? [first, people.Next(p => p.UnitId == unit), people.Next(p => p.UnitId != unit)] : [first];
    }
}
