using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Benefits;
using Pishran.Features.Bylaws;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>What an index counts; each has its list.</summary>
public enum IndexOf { Received, Accepted, Implemented, Answered, KeptPromises }

/// <summary>
/// The indices of one unit in one Jalali year, over the ideas that its people sent in that year. Per head is by the unit's own
/// head-count; null where it has none.
/// </summary>
/// <param name="Authors">Different people of the unit who signed an idea.</param>
/// <param name="MedianDays">Working days from submission to decision; null: none decided.</param>
/// <param name="Promises">Answers that were due by now: decided, or past their day.</param>
/// <param name="Benefit">Validated rials of that fiscal year.</param>
public sealed record IndexRow(int? UnitId, string Unit, int Heads, int Received, int Authors, int Accepted, int Implemented, double? MedianDays, int Kept, int Promises, long Benefit)
{
    public double? PerHead(int count) => Heads > 0 ? (double)count / Heads : null;
    public int? KeptPercent => Promises == 0 ? null : (int)Math.Round(100.0 * Kept / Promises, MidpointRounding.AwayFromZero);
}

/// <summary>Counts the indices in the database. Ideas whose authors are still hidden are left out until they are decided, so that no unit is told by its number.</summary>
public sealed class IdeaIndices(AppDb db, PeopleDoor people, BenefitsDoor benefits, BylawsDoor bylaws)
{
    public const string Readers = Role.Office + "," + Role.Executive + "," + Role.Auditor;

    private static readonly IdeaState[] Blind = [IdeaState.Draft, IdeaState.Submitted, IdeaState.Triage, IdeaState.Clarify, IdeaState.Review, IdeaState.Committee, IdeaState.Rejected, IdeaState.Objection, IdeaState.Deferred];
    private static readonly IdeaState[] AcceptedStates = [IdeaState.Accepted, IdeaState.AcceptedWithChanges, IdeaState.Planned, IdeaState.Executing, IdeaState.Done, IdeaState.BenefitValidated, IdeaState.Rewarded, IdeaState.Stopped];
    private static readonly IdeaState[] ImplementedStates = [IdeaState.Done, IdeaState.BenefitValidated, IdeaState.Rewarded];

    /// <summary>Ideas sent in a year, of one unit where it is given.</summary>
    public IQueryable<Idea> Sent(int year, int? unitId = null)
    {
        var (first, next, blind) = (year * 1_000_000, (year + 1) * 1_000_000, Blind);
        var sent = db.Ideas.AsNoTracking().Where(i => i.NumberKey >= first && i.NumberKey < next && i.UnitId != null && !(i.IsAnonymous && blind.Contains(i.State)));
        return unitId is { } unit ? sent.Where(i => i.UnitId == unit) : sent;
    }

    /// <summary>The ideas behind a number.</summary>
    public IQueryable<Idea> Behind(IndexOf what, int year, int? unitId, DateOnly today)
    {
        var (sent, accepted, implemented) = (Sent(year, unitId), AcceptedStates, ImplementedStates);
        return what switch
        {
            IndexOf.Accepted => sent.Where(i => accepted.Contains(i.State)),
            IndexOf.Implemented => sent.Where(i => implemented.Contains(i.State)),
            IndexOf.Answered => sent.Where(i => i.DecidedAt != null),
            IndexOf.KeptPromises => sent.Where(i => i.DecidedAt != null || i.AnswerDue < today),
            _ => sent,
        };
    }

    /// <summary>The years in which ideas were sent, newest first.</summary>
    public async Task<IReadOnlyList<int>> Years() => await db.IdeaYears.AsNoTracking().OrderByDescending(y => y.Year).Select(y => y.Year).ToListAsync();

    /// <summary>One row for each unit that sent an idea or has a benefit, the most ideas first.</summary>
    public async Task<IReadOnlyList<IndexRow>> Of(int year, DateOnly today)
    {
        var received = await CountByUnit(IndexOf.Received, year, today);
        var accepted = await CountByUnit(IndexOf.Accepted, year, today);
        var implemented = await CountByUnit(IndexOf.Implemented, year, today);
        var authors = await Sent(year).SelectMany(i => i.Authors).Where(a => a.UnitId != null).GroupBy(a => a.UnitId!.Value).Select(g => new { g.Key, Count = g.Select(a => a.PersonId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var validated = (await benefits.ValidatedByUnit(IdeaCards.Kind, year)).ToDictionary(b => b.UnitId, b => b.Rial);
        var answers = (await Behind(IndexOf.KeptPromises, year, null, today).Select(i => new { i.UnitId, i.SubmittedAt, i.DecidedAt, i.AnswerDue }).ToListAsync()).ToLookup(a => a.UnitId!.Value);
        var calendar = await bylaws.Calendar();
        var units = (await people.Units()).ToDictionary(u => u.Id);
        return
        [
            .. received.Keys.Union(authors.Keys).Union(validated.Keys).Where(units.ContainsKey).Select(id => new IndexRow(id, units[id].Name, units[id].HeadCount, received.GetValueOrDefault(id), authors.GetValueOrDefault(id),
                accepted.GetValueOrDefault(id), implemented.GetValueOrDefault(id),
                Median([.. answers[id].Where(a => a.DecidedAt is not null && a.SubmittedAt is not null).Select(a => (double)calendar.Between(TehranTime.Day(a.SubmittedAt!.Value), TehranTime.Day(a.DecidedAt!.Value)))]),
                answers[id].Count(a => a.DecidedAt is { } at && TehranTime.Day(at) <= a.AnswerDue), answers[id].Count(), validated.GetValueOrDefault(id)))
            .OrderByDescending(r => r.Received).ThenBy(r => r.UnitId),
        ];
    }

    /// <summary>The middle of the values; of an even number of them, the mean of the middle two.</summary>
    public static double? Median(IReadOnlyList<double> values)
    {
        if (values.Count == 0) return null;
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }

    private Task<Dictionary<int, int>> CountByUnit(IndexOf what, int year, DateOnly today) =>
        Behind(what, year, null, today).GroupBy(i => i.UnitId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
}
