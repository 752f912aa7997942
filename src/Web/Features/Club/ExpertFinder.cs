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
    private static readonly Lazy<IReadOnlyList<IReadOnlyList<Term>>> Related = new(ReadRelated);

    /// <summary>A word or phrase: it is in a text whose words hold all of its stems, as written or with its half-spaces split.</summary>
    private sealed record Term(string Text, string[] Joined, string[] Split)
    {
        public static Term Of(string text) => new(text, [.. StemsOf(PersianText.FoldJoined(text))], [.. StemsOf(PersianText.Fold(text))]);
        public bool IsIn(IReadOnlySet<string> words) => (Joined.Length > 0 && Joined.All(words.Contains)) || (Split.Length > 0 && Split.All(words.Contains));
    }

    public async Task<ExpertList> For(ProblemCard problem, int top, DateOnly today)
    {
        var words = Stems($"{problem.Title} {problem.WhoSuffers} {problem.Evidence} {problem.Indicator}");
        var field = FieldOf(Stems(problem.Title), words);
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
            if (Term.Of(skill.Name).IsIn(words)) reasons.Add((weight * 2, ClubWords.BecauseSkill(skill.Name)));
            else if (Near(skill.Name, words) is { } near) reasons.Add((weight, ClubWords.BecauseNearSkill(skill.Name, near)));
            else if (Stems(skill.Name).Any(words.Contains)) reasons.Add((weight * .5, ClubWords.BecauseSkill(skill.Name)));
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

    /// <summary>The field whose words the text holds most of, those of the title twice; null where none stands out.</summary>
    private static ClubField? FieldOf(IReadOnlySet<string> title, IReadOnlySet<string> words)
    {
        var counts = Enum.GetValues<ClubField>().Select(f => (Field: f, Hits: Terms("FieldTerms." + f).Sum(t => (t.IsIn(words) ? 1 : 0) + (t.IsIn(title) ? 2 : 0)))).OrderByDescending(f => f.Hits).ToList();
        return counts[0].Hits > 0 && counts[0].Hits > counts[1].Hits ? counts[0].Field : null;
    }

    internal static HashSet<string> Stems(string? text) => [.. StemsOf(PersianText.Fold(text)).Concat(StemsOf(PersianText.FoldJoined(text)))];

    // What the problem says, in its own spelling, that stands in one group with the skill.
    private static string? Near(string skill, IReadOnlySet<string> words)
    {
        var own = Stems(skill);
        return Related.Value.Where(group => group.Any(term => term.IsIn(own))).SelectMany(group => group.Where(term => term.IsIn(words))).FirstOrDefault()?.Text;
    }

    private static IEnumerable<string> StemsOf(string folded) => PersianText.Words(folded).Where(w => w.Length > 2).Select(PersianText.Stem).Where(w => w.Length > 1 && !Common.Value.Contains(w));

    private static readonly Lazy<HashSet<string>> Common = new(() => [.. Spellings("CommonWords").SelectMany(t => PersianText.Words(PersianText.Fold(t))).Select(PersianText.Stem)]);
    private static IReadOnlyList<IReadOnlyList<Term>> ReadRelated() => [.. Enumerable.Range(1, 40).Select(n => new Word("Club", $"Related.{n}")).Where(w => w.Exists).Select(w => Terms(w.Key))];
    private static IReadOnlyList<Term> Terms(string key) => [.. Spellings(key).Select(Term.Of)];
    private static IEnumerable<string> Spellings(string key) => new[] { Language.Fa, Language.En }.SelectMany(l => new Word("Club", key).In(l).Split('|'));
}
