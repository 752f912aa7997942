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
/// Finds members for a problem by the words of their skills and CV, their field, the opinions they signed and what they carry already.
/// Only who has agreed to be found is proposed, and nobody whose matter it is: the owner's unit, who leads it, and what was declared.
/// </summary>
public sealed class ExpertFinder(AppDb db, PeopleDoor people)
{
    private const int Looked = 60;
    private static readonly Lazy<IReadOnlyList<HashSet<string>>> Related = new(ReadRelated);

    public async Task<ExpertList> For(ProblemCard problem, int top, DateOnly today)
    {
        var words = Stems($"{problem.Title} {problem.Title} {problem.WhoSuffers} {problem.Evidence} {problem.Indicator}");
        var field = FieldOf(words);
        var members = await db.Members.AsNoTracking().Where(m => m.MayBeFound && (m.State == MemberState.Active || m.State == MemberState.RenewalDue)).ToListAsync();
        var (loads, opinions) = (await Loads(today), await Opinions());
        var ranked = members.Select(m => Rate(m, words, field, loads.GetValueOrDefault(m.PersonId) ?? new ServeLoad(0, null), opinions[m.PersonId])).Where(e => e.Score > 0)
            .OrderByDescending(e => e.Score).ThenBy(e => e.Member.SortKey, StringComparer.Ordinal).Take(Looked).ToList();
        var apart = await Apart(ranked, problem, today);
        var free = ranked.Where(e => !apart.Contains(e.Member.PersonId)).ToList();
        bool MayBeAsked(Expert e) => e.Load.AcceptedThisMonth < e.Member.Capacity && !(ServeCall.RestsUntil(e.Load) > today);
        return new ExpertList([.. free.Where(MayBeAsked).Take(top)], field, ranked.Count - free.Count, free.Count(e => !MayBeAsked(e)));
    }

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

    private static Expert Rate(Member member, HashSet<string> words, ClubField? field, ServeLoad load, IEnumerable<string> opinions)
    {
        var reasons = new List<(double Weight, Word Word)>();
        foreach (var skill in member.Skills)
        {
            var weight = 1 + ((int?)skill.Expertise ?? 2) / 2.0 + ((int?)skill.Interest ?? 1) / 4.0;
            var own = Stems(skill.Name);
            if (own.Count(words.Contains) is > 0 and var hits) reasons.Add((weight * (1 + (double)hits / own.Count), ClubWords.BecauseSkill(skill.Name)));
            else if (Near(own, words) is { } near) reasons.Add((weight * .8, ClubWords.BecauseNearSkill(skill.Name, near)));
        }
        if (field is not null && member.Field == field) reasons.Add((1.6, ClubWords.BecauseField(member.Field)));
        if (member.Cv is { } cv && Stems(cv).Where(words.Contains).Take(3).ToList() is { Count: > 0 } found) reasons.Add((.7 * found.Count, ClubWords.BecauseCv(Say.List(found))));
        foreach (var opinion in opinions.Where(o => Stems(o).Count(words.Contains) >= 2).Take(2)) reasons.Add((1.2, ClubWords.BecauseOpinion(opinion)));
        if (reasons.Count == 0) return new Expert(member, 0, [], load);
        reasons.Add((-.6 * load.AcceptedThisMonth, load.AcceptedThisMonth == 0 ? ClubWords.BecauseFree : ClubWords.BecauseLoad(load.AcceptedThisMonth, member.Capacity)));
        return new Expert(member, reasons.Sum(r => r.Weight), [.. reasons.OrderByDescending(r => r.Weight).Select(r => r.Word)], load);
    }

    // Whose matter the problem is: the owner's unit, who speaks for it, and what a member declared to keep away from.
    private async Task<HashSet<int>> Apart(IReadOnlyList<Expert> experts, ProblemCard problem, DateOnly today)
    {
        if (problem.OwnerUnitId is not { } unit) return [];
        var cards = await people.Persons([.. experts.Select(e => e.Member.PersonId)]);
        var apart = cards.Values.Where(p => p.UnitId == unit).Select(p => p.Id).ToHashSet();
        if (await people.RepresentativeOf(unit, today) is { } owner)
        {
            apart.Add(owner.Id);
            apart.UnionWith((await people.Conflicts([.. experts.Select(e => e.Member.PersonId)], [owner.Id], today)).Select(c => c.PersonId));
        }
        var name = Stems(((await people.Unit(unit))?.Name ?? "") + " " + problem.Title);
        apart.UnionWith(experts.Where(e => e.Member.Conflicts is { } said && Stems(said).Count(name.Contains) >= 2).Select(e => e.Member.PersonId));
        return apart;
    }

    /// <summary>The field whose words the text holds most of; null where none stands out.</summary>
    internal static ClubField? FieldOf(IReadOnlySet<string> words)
    {
        var counts = Enum.GetValues<ClubField>().Select(f => (Field: f, Hits: Terms("FieldTerms." + f).Count(words.Contains))).OrderByDescending(f => f.Hits).ToList();
        return counts[0].Hits > 0 && counts[0].Hits > counts[1].Hits ? counts[0].Field : null;
    }

    internal static HashSet<string> Stems(string? text) => [.. PersianText.Words(PersianText.Fold(text)).Concat(PersianText.Words(PersianText.FoldJoined(text))).Where(w => w.Length > 2).Select(PersianText.Stem).Where(w => w.Length > 1 && !Common.Contains(w))];

    // A word of the problem that stands in one group with a word of the skill.
    private static string? Near(HashSet<string> skill, IReadOnlySet<string> words) =>
        Related.Value.Where(group => skill.Any(group.Contains)).SelectMany(group => group.Where(words.Contains)).FirstOrDefault();

    private static readonly HashSet<string> Common = [.. Raw("CommonWords")];
    private static IReadOnlyList<HashSet<string>> ReadRelated() => [.. Enumerable.Range(1, 40).Select(n => new Word("Club", $"Related.{n}")).Where(w => w.Exists).Select(w => Terms(w.Key).ToHashSet())];
    private static IEnumerable<string> Terms(string key) => new[] { Language.Fa, Language.En }.SelectMany(l => new Word("Club", key).In(l).Split('|')).SelectMany(t => Stems(t)).Distinct();
    private static IEnumerable<string> Raw(string key) => new[] { Language.Fa, Language.En }.SelectMany(l => new Word("Club", key).In(l).Split('|')).SelectMany(t => PersianText.Words(PersianText.Fold(t))).Select(PersianText.Stem).Distinct();
}
