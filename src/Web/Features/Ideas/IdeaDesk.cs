using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.Bylaws;
using Pishran.Features.People;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>Who looks at an idea, in what it means for the idea.</summary>
public sealed record IdeaReader(bool IsAuthor, bool IsFirstAuthor, bool IsSecretariat, bool IsReviewer, bool IsUnitHead, bool IsExecutor, bool IsOffice, bool IsFastLaneHead = false, bool IsHead = false)
{
    /// <summary>Whether names, units and numbers of the authors may be shown to this person.</summary>
    public bool MayKnowAuthors(Idea idea) => !idea.HidesAuthors || IsAuthor || (IsOffice && !IsReviewer);
}

/// <summary>What every page of the room asks: which ideas are mine to see, one of them by its code, and what follows an act.</summary>
public sealed class IdeaDesk(AppDb db, CurrentUser me, PeopleDoor people, BylawsDoor bylaws, ThreadsDoor threads, IdeaTurns turns, IEnumerable<IOpenCalls> calls, TimeProvider clock)
{
    private static readonly IdeaState[] UnitStates = [.. Enum.GetValues<IdeaState>().Except([IdeaState.Draft])];
    private static readonly IdeaState[] BlindStates = [.. Enum.GetValues<IdeaState>().Where(Idea.IsBlindIn)];

    private IReadOnlyList<UnitCard>? _units;
    private IReadOnlySet<int>? _mine;

    /// <summary>Every unit, read once a request.</summary>
    public async Task<IReadOnlyList<UnitCard>> Units() => _units ??= await people.Units();
    public async Task<UnitCard?> Unit(int? id) => id is null ? null : (await Units()).FirstOrDefault(u => u.Id == id);

    /// <summary>The ideas that whoever asks may see: the office all that were sent; authors theirs; staff those under way that are not confidential; a
    /// representative those of the unit and of those below it, unless their authors are hidden, and those it carries out; none that a body hears and whoever asks is recused from.</summary>
    public async Task<IQueryable<Idea>> Visible()
    {
        var ideas = db.Ideas.OpenTo(me);
        if (!me.IsSignedIn) return ideas.Where(_ => false);
        var person = me.Id;
        var mine = Mine(db, person);
        if (me.IsAny(Role.Office) || me.IsAny(Role.Overseers)) return ideas.Where(i => i.NumberKey > 0 || mine.Contains(i.Id));
        var (isStaff, open, units) = (me.Is(Role.Employee), Idea.OpenStates, (await MyUnits()).ToArray());
        if (units.Length == 0)
            return ideas.Where(i => (isStaff && !i.IsConfidential && open.Contains(i.State)) || mine.Contains(i.Id));
        var (sent, blind) = (UnitStates, BlindStates);
        return ideas.Where(i => (isStaff && !i.IsConfidential && open.Contains(i.State)) || mine.Contains(i.Id)
            || (i.NumberKey > 0 && i.ExecutorUnitId != null && units.Contains(i.ExecutorUnitId.Value))
            || (i.NumberKey > 0 && i.UnitId != null && units.Contains(i.UnitId.Value) && sent.Contains(i.State) && !(i.IsAnonymous && blind.Contains(i.State))));
    }

    /// <summary>Whether the cards of ideas show me as many as <see cref="Visible"/> does: not to who oversees, nor to who speaks for a unit.</summary>
    public bool CardsTell => me.IsAny(Role.Office) || (!me.IsAny(Role.Overseers) && !me.Is(Role.UnitRepresentative));

    /// <summary>The visible ideas of a circle: all, those I wrote, those of the units I speak for, those I follow.</summary>
    public async Task<IQueryable<Idea>> Within(IdeaScope scope)
    {
        var (ideas, person, follows) = (await Visible(), me.Id, db.IdeaFollows);
        switch (scope)
        {
            case IdeaScope.Mine:
                var mine = Mine(db, person);
                return ideas.Where(i => mine.Contains(i.Id));
            case IdeaScope.Followed: return ideas.Where(i => follows.Any(f => f.IdeaId == i.Id && f.PersonId == person));
            case IdeaScope.Unit:
                var units = (await MyUnits()).ToArray();
                return Seen(ideas).Where(i => i.UnitId != null && units.Contains(i.UnitId.Value));
            default: return ideas;
        }
    }

    /// <summary>The numbers of the ideas of which a person is an author, found by the person and not by looking through all ideas.</summary>
    internal static IQueryable<int> Mine(AppDb db, int personId) => db.Ideas.SelectMany(i => i.Authors).Where(a => a.PersonId == personId).Select(a => EF.Property<int>(a, "IdeaId"));

    /// <summary>Ideas of a unit; where the authors are hidden, their unit is too, from everybody.</summary>
    public static IQueryable<Idea> OfUnit(IQueryable<Idea> ideas, int unit) => Seen(ideas).Where(i => i.UnitId == unit);

    public DateOnly Today => TehranTime.Day(clock.GetUtcNow().UtcDateTime);

    /// <summary>One visible idea by its number (<c>I-1405-0001</c>) or, before it has one, by <c>D-</c> and its id; tracked.</summary>
    public async Task<Idea?> Find(string? code)
    {
        var asked = PersianText.LatinDigits(PersianText.Clean(code)).ToUpperInvariant();
        var visible = (await Visible()).AsTracking().AsSplitQuery();
        if (asked.StartsWith("D-", StringComparison.Ordinal))
            return int.TryParse(asked.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await visible.FirstOrDefaultAsync(i => i.Id == id) : null;
        return asked.Length is > 0 and <= 40 ? await visible.FirstOrDefaultAsync(i => i.Number == asked) : null;
    }

    /// <summary>What whoever asks is to the idea.</summary>
    public async Task<IdeaReader> Reader(Idea idea) => new(
        idea.IsAuthor(me.Id), idea.FirstAuthor.PersonId == me.Id, me.IsAny(IdeaClock.Secretariat), await IsReviewer(idea),
        await SpeaksFor(idea.UnitId), await SpeaksFor(idea.ExecutorUnitId), me.IsAny(Role.Office),
        idea.IsFastLane && idea.UnitId is { } unit && me.Is(Role.UnitRepresentative) && (await people.RepresentativeOf(unit, Today))?.Id == me.Id,
        me.Is(Role.HeadOfIdeas));

    private Task<bool> IsReviewer(Idea idea)
    {
        var (id, person) = (idea.Id, me.Id);
        return db.Reviews.AnyAsync(r => r.IdeaId == id && r.ReviewerId == person);
    }

    /// <summary>Whether I speak for the unit: as its representative or that of a unit above it.</summary>
    public async Task<bool> SpeaksFor(int? unitId) => unitId is { } id && (await MyUnits()).Contains(id);

    /// <summary>The last day of a stage that begins on a day, in working days of the city.</summary>
    public async Task<DateOnly> DueOf(string stage, DateOnly from)
    {
        var row = await bylaws.Clock(IdeaClock.Kind, stage, from);
        return (await bylaws.Calendar()).Add(from, row?.WorkingDays ?? IdeaClock.UsualDays);
    }

    /// <summary>The day that an author who submits today is promised: the desk's days and the experts' days.</summary>
    public async Task<DateOnly> PromisedOn(DateOnly today) => await DueOf(IdeaClock.Review, await DueOf(IdeaClock.Triage, today));

    /// <summary>The calls that are open now to whoever asks; none where the city runs no calls.</summary>
    public async Task<IReadOnlyList<OpenCall>> Calls(DateTime now) => calls.FirstOrDefault() is { } all ? await all.ForMe(now) : [];

    /// <summary>An idea that answers a call goes off while the call is open; without a call, ideas are for who works for the city.</summary>
    /// <exception cref="BrokenRule">The call has closed or is not for whoever asks.</exception>
    public async Task MustBeOpen(Idea idea, DateTime now)
    {
        if (idea.CallId is { } call && calls.FirstOrDefault() is { } all) await all.MustBeOpen(call, now);
        else BrokenRule.If(!me.Is(Role.Employee), IdeasWords.NeedsCall);
    }

    /// <summary>Carries an act into what others see of the idea and whose turn it is, in the same transaction. Call it after every act.</summary>
    /// <param name="before">What the idea waited for before the act.</param>
    /// <param name="authorsBefore">Who the authors were before the act.</param>
    public async Task Follow(Idea idea, IdeaStep before, IReadOnlyCollection<int> authorsBefore, DateTime now)
    {
        if (idea.Waits != before) idea.MustActBy(await DueOf(idea, TehranTime.Day(now)));
        if (idea.NumberKey > 0) await threads.Put(IdeaCards.Of(idea), now);
        await turns.Follow(idea, before, now);
        await turns.FollowShares(idea, authorsBefore, now);
    }

    // When the step that begins today is due; null where nothing waits or nobody is pressed.
    private async Task<DateOnly?> DueOf(Idea idea, DateOnly today) => idea.Waits switch
    {
        IdeaStep.Nothing or IdeaStep.Finish => null,
        IdeaStep.Clarify => idea.ClarifyDue,
        IdeaStep.Revisit => idea.DeferredUntil,
        IdeaStep.Decide when idea.AnswerDue > today => idea.AnswerDue,
        IdeaStep.Start when idea.PlannedFrom > today => idea.PlannedFrom,
        IdeaStep.Progress => idea.NextMilestoneDue ?? idea.PlannedTo,
        IdeaStep.ValidateBenefit => null,
        var step => await DueOf(IdeaClock.StageOf(step), today),
    };

    private static IQueryable<Idea> Seen(IQueryable<Idea> ideas) { var blind = BlindStates; return ideas.Where(i => !(i.IsAnonymous && blind.Contains(i.State))); }

    // The units I represent and every unit below them, asked once a request.
    private async Task<IReadOnlySet<int>> MyUnits() => _mine ??= await people.UnitsOf(me);
}

/// <summary>The stages of an idea that have a clock in the bylaws, and who keeps the desk.</summary>
internal static class IdeaClock
{
    public const string Kind = "idea";
    public const string Shares = "shares", Triage = "triage", FastLane = "fast-lane", Clarify = "clarify", Review = "review", Settle = "settle", Committee = "committee", Objection = "objection", Planned = "planned";

    /// <summary>Who runs the desk of ideas.</summary>
    public const string Secretariat = Role.HeadOfIdeas + "," + Role.Secretary;

    /// <summary>Working days where the office has laid down no clock.</summary>
    public const int UsualDays = 10;

    public static string StageOf(IdeaStep step) => step switch
    {
        IdeaStep.SignShares => Shares,
        IdeaStep.Triage => Triage,
        IdeaStep.FastLane => FastLane,
        IdeaStep.Clarify => Clarify,
        IdeaStep.Route => Triage,
        IdeaStep.Review => Review,
        IdeaStep.Decide => Settle,
        IdeaStep.Committee => Committee,
        IdeaStep.Objection => Triage,
        IdeaStep.Plan or IdeaStep.Start => Planned,
        _ => "",
    };
}
