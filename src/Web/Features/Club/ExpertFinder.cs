using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.People;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>A member who fits a problem, and why; the first reason weighs most.</summary>
public sealed record Expert(Member Member, double Score, IReadOnlyList<Word> Reasons, ServeLoad Load);

/// <summary>Who fits, and how many were left out because they conflict, rest or have a full month.</summary>
public sealed record ExpertList(IReadOnlyList<Expert> Best, ClubField? Field, int Conflicted, int Resting);

/// <summary>
/// Finds members for a problem by what <see cref="ExpertMatch"/> says of their skills, CV, field, signed opinions and load.
/// Only who has agreed to be found is proposed, and nobody whose matter it is: the owner's unit, who leads it, and what was declared.
/// </summary>
public sealed class ExpertFinder(AppDb db, PeopleDoor people)
{
    private const int Looked = 60;

    public async Task<ExpertList> For(ProblemCard problem, int top, DateOnly today)
    {
        // The title says what it is about, those who suffer say it least: an elderly person suffers from most things.
        var matter = new Matter(new Passage(problem.Title, 1), new Passage(problem.Indicator, .6), new Passage(problem.Causes, .35), new Passage(problem.Evidence, .25), new Passage(problem.WhoSuffers, .1));
        var members = await db.Members.AsNoTracking().Where(m => m.MayBeFound && (m.State == MemberState.Active || m.State == MemberState.RenewalDue)).ToListAsync();
        var (field, loads, opinions) = (ExpertMatch.FieldOf(matter), await Loads(today), await Opinions());
        var match = new ExpertMatch(matter, await Near(), field, Rarity(members));
        var ranked = members.Select(m => (Member: m, Load: loads.GetValueOrDefault(m.PersonId) ?? new ServeLoad(0, null))).Select(m => (m.Member, m.Load, Fit: match.Rate(m.Member, m.Load, opinions[m.Member.PersonId]))).Where(e => e.Fit.Score > 0)
            .OrderByDescending(e => e.Fit.Score).ThenBy(e => e.Member.SortKey, StringComparer.Ordinal).Take(Looked).Select(e => new Expert(e.Member, e.Fit.Score, e.Fit.Reasons, e.Load)).ToList();
        var apart = await Apart(ranked, problem, today);
        var free = ranked.Where(e => !apart.Contains(e.Member.PersonId)).ToList();
        bool MayBeAsked(Expert e) => e.Load.AcceptedThisMonth < e.Member.Capacity && !(ServeCall.RestsUntil(e.Load) > today);
        return new ExpertList([.. free.Where(MayBeAsked).Take(top)], field, ranked.Count - free.Count, free.Count(e => !MayBeAsked(e)));
    }

    /// <summary>The near words of the office; those of the house until it writes its own.</summary>
    public async Task<NearWords> Near() => await db.NearWords.AsNoTracking().OrderBy(n => n.Id).FirstOrDefaultAsync() ?? NearWords.Beginning();

    /// <summary>What each member took on this Jalali month, and when last.</summary>
    public async Task<IReadOnlyDictionary<int, ServeLoad>> Loads(DateOnly today)
    {
        var month = new JalaliDate(JalaliDate.From(today).Year, JalaliDate.From(today).Month, 1).ToDateOnly();
        var (since, rest) = (TehranTime.ToUtc(month.ToDateTime(TimeOnly.MinValue)), TehranTime.ToUtc(today.AddDays(-ServeCall.RestDays - 1).ToDateTime(TimeOnly.MinValue)));
        var earliest = since < rest ? since : rest;
        var accepted = await db.ServeCalls.AsNoTracking().Where(c => c.State == ServeState.Accepted && c.AnsweredAt >= earliest).Select(c => new { c.PersonId, c.AnsweredAt }).ToListAsync();
        return accepted.GroupBy(c => c.PersonId).ToDictionary(g => g.Key, g => new ServeLoad(g.Count(c => c.AnsweredAt >= since), TehranTime.Day(g.Max(c => c.AnsweredAt!.Value))));
    }

    private async Task<ILookup<int, string>> Opinions()
    {
        var signed = await db.Opinions.AsNoTracking().Where(o => o.Number != null).Select(o => new { o.Title, Persons = o.Signatures.Select(s => s.PersonId).ToList() }).ToListAsync();
        return signed.SelectMany(o => o.Persons.Select(p => (p, o.Title))).ToLookup(s => s.p, s => s.Title);
    }

    // 1 for a skill that one member has, towards 0 for one that all have.
    private static Func<string, double> Rarity(List<Member> members)
    {
        var holders = members.SelectMany(m => m.Skills.Select(s => PersianText.Fold(s.Name)).Distinct()).GroupBy(s => s, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return skill => Math.Log((members.Count + 1.0) / holders.GetValueOrDefault(PersianText.Fold(skill), 1)) / Math.Log(members.Count + 1.0);
    }

    // Whose matter the problem is: the owner's unit, who speaks for it, and what a member declared to keep away from.
    private async Task<HashSet<int>> Apart(IReadOnlyList<Expert> experts, ProblemCard problem, DateOnly today)
    {
        var name = new Matter(new Passage(problem.Title, 1), new Passage(problem.OwnerUnitId is { } owned ? (await people.Unit(owned))?.Name : null, 1));
        var apart = experts.Where(e => e.Member.Conflicts is { } said && name.Shared(said).Count >= 2).Select(e => e.Member.PersonId).ToHashSet();
        if (problem.OwnerUnitId is not { } unit) return apart;
        var cards = await people.Persons([.. experts.Select(e => e.Member.PersonId)]);
        apart.UnionWith(cards.Values.Where(p => p.UnitId == unit).Select(p => p.Id));
        if (await people.RepresentativeOf(unit, today) is { } owner)
        {
            apart.Add(owner.Id);
            apart.UnionWith((await people.Conflicts([.. experts.Select(e => e.Member.PersonId)], [owner.Id], today)).Select(c => c.PersonId));
        }
        return apart;
    }
}
