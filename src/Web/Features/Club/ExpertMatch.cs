using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>A part of what a problem says; <paramref name="Weight"/>, up to 1, is how much a word there tells of the matter.</summary>
public sealed record Passage(string? Text, double Weight);

/// <summary>A word or phrase; it stands in a text where its stems follow one another there, as written or with half-spaces split.</summary>
public sealed class Term
{
    private readonly string[] _joined, _split;

    public Term(string text)
    {
        Text = text.Trim();
        (_joined, _split) = (Matter.StemsOf(PersianText.FoldJoined(Text)), Matter.StemsOf(PersianText.Fold(Text)));
    }

    public string Text { get; }

    // One word is looked for whole: «دانش» is not in «دانش‌آموز».
    internal bool IsIn(string[] joined, string[] split) => Follows(_joined, joined) || (_split.Length > 1 && Follows(_split, split));

    private static bool Follows(string[] part, string[] whole) =>
        part.Length > 0 && Enumerable.Range(0, Math.Max(0, whole.Length - part.Length + 1)).Any(at => whole.AsSpan(at, part.Length).SequenceEqual(part));
}

/// <summary>What a text is about: its passages by stems, each with its weight.</summary>
public sealed class Matter
{
    private static readonly Lazy<HashSet<string>> Common = new(() => [.. NearWords.Spellings("CommonWords").SelectMany(t => StemsOf(PersianText.Fold(t)))]);

    private readonly IReadOnlyList<(double Weight, string[] Joined, string[] Split)> _passages;

    public Matter(params Passage[] passages) => _passages = [.. passages.Select(p => (p.Weight, StemsOf(PersianText.FoldJoined(p.Text)), StemsOf(PersianText.Fold(p.Text))))];

    /// <summary>The weight of the most telling passage that holds a term; 0 where none does.</summary>
    public double Of(Term term) => _passages.Where(p => term.IsIn(p.Joined, p.Split)).Select(p => p.Weight).DefaultIfEmpty().Max();

    /// <summary>The telling words of a text that stand here, with their weights.</summary>
    public IReadOnlyList<(string Word, double Weight)> Shared(string text) =>
        [.. Telling(text).Select(w => (w, Of(new Term(w)))).Where(w => w.Item2 > 0)];

    /// <summary>The words of a text that say something: no short and no common ones; each once.</summary>
    public static IReadOnlyList<string> Telling(string text) =>
        [.. PersianText.Words(PersianText.FoldJoined(text)).Where(w => w.Length > 2 && !Common.Value.Contains(PersianText.Stem(w))).Distinct()];

    internal static string[] StemsOf(string folded) => [.. PersianText.Words(folded).Select(PersianText.Stem)];
}

/// <summary>
/// How well a member fits a matter, and why. A skill that the matter names weighs more than one near to it, a rare skill more than one
/// that every fourth member has, and several skills that answer the same words count once and a little. What is said of the title
/// outweighs what is said of those who suffer.
/// </summary>
public sealed class ExpertMatch(Matter matter, NearWords near, ClubField? field, Func<string, double> rarity)
{
    private const double Named = 3.2, Near = 1.9, InPart = 1.5, FieldFits = 1, OpinionFits = 1, CvFits = .3, Again = .2, Burden = .3, Worth = .2;
    private const int MostOpinions = 2, MostCvWords = 3;

    private readonly Dictionary<string, (string Concept, double Weight, Word Word)> _fits = new(StringComparer.Ordinal);

    // The groups of near words that the matter holds a word of, with its most telling one.
    private readonly IReadOnlyList<Group> _groups =
        [.. near.Groups.Select(terms => (terms, Best: terms.Select(t => (t.Text, Weight: matter.Of(t))).MaxBy(t => t.Weight))).Where(g => g.Best.Weight > 0).Select(g => new Group(g.terms, g.Best.Weight, g.Best.Text))];

    /// <summary>The score, 0 where nothing fits, and the reasons, the weightiest first.</summary>
    public (double Score, IReadOnlyList<Word> Reasons) Rate(Member member, ServeLoad load, IEnumerable<string> opinions)
    {
        var reasons = new List<(double Weight, Word Word)>();
        foreach (var concept in member.Skills.Select(s => (Fit: Fit(s.Name), Level: Level(s))).Select(s => (s.Fit.Concept, Weight: s.Fit.Weight * s.Level, s.Fit.Word)).Where(f => f.Weight > 0).GroupBy(f => f.Concept, StringComparer.Ordinal))
            reasons.AddRange(concept.OrderByDescending(f => f.Weight).Select((f, i) => (i == 0 ? f.Weight : f.Weight * Again, f.Word)));
        if (field is not null && member.Field == field) reasons.Add((FieldFits, ClubWords.BecauseField(member.Field)));
        if (member.Cv is { } cv && matter.Shared(cv).OrderByDescending(w => w.Weight).Take(MostCvWords).ToList() is { Count: > 0 } found)
            reasons.Add((CvFits * found.Sum(w => w.Weight), ClubWords.BecauseCv(Say.List(found.Select(w => w.Word)))));
        foreach (var opinion in opinions.Select(o => (Title: o, Weight: matter.Shared(o))).Where(o => o.Weight.Count > 1).Take(MostOpinions))
            reasons.Add((OpinionFits * opinion.Weight.Max(w => w.Weight), ClubWords.BecauseOpinion(opinion.Title)));
        if (reasons.Count == 0) return (0, []);
        var most = reasons.Max(r => r.Weight);
        var carried = load.AcceptedThisMonth == 0 ? ClubWords.BecauseFree : ClubWords.BecauseLoad(load.AcceptedThisMonth, member.Capacity);
        return (reasons.Sum(r => r.Weight) - Burden * load.AcceptedThisMonth, [.. reasons.Where(r => r.Weight >= most * Worth).OrderByDescending(r => r.Weight).Select(r => r.Word), carried]);
    }

    /// <summary>The field whose words the matter holds most of; null where none stands out.</summary>
    public static ClubField? FieldOf(Matter matter)
    {
        var ranked = Enum.GetValues<ClubField>().Select(f => (Field: f, Weight: NearWords.Spellings("FieldTerms." + f).Sum(t => matter.Of(new Term(t))))).OrderByDescending(f => f.Weight).ToList();
        return ranked[0].Weight > 0 && ranked[0].Weight > ranked[1].Weight * 1.15 ? ranked[0].Field : null;
    }

    // A skill with high expertise counts half as much again as one that was only named.
    private static double Level(MemberSkill skill) => (1 + (int)(skill.Expertise ?? Degree.Middle) / 2.0 + (int)(skill.Interest ?? Degree.Low) / 4.0) / 2.25;

    // The best way in which a skill answers the matter, and under which words several skills count as one.
    private (string Concept, double Weight, Word Word) Fit(string skill)
    {
        if (_fits.TryGetValue(skill, out var known)) return known;
        var own = new Matter(new Passage(skill, 1));
        var group = _groups.Where(g => g.Terms.Any(t => own.Of(t) > 0)).MaxBy(g => g.Weight);
        var (words, shared) = (Matter.Telling(skill), matter.Shared(skill));
        var ways = new[]
        {
            (Weight: Named * matter.Of(new Term(skill)), Word: ClubWords.BecauseSkill(skill)),
            (Weight: group is null ? 0 : Near * group.Weight, Word: ClubWords.BecauseNearSkill(skill, group?.Word ?? "")),
            (Weight: shared.Count * 2 <= words.Count ? 0 : InPart * shared.Sum(w => w.Weight) / words.Count, Word: ClubWords.BecauseNearSkill(skill, shared.Count == 0 ? "" : shared[0].Word)),
        };
        var best = ways.MaxBy(w => w.Weight);
        return _fits[skill] = (group?.Word ?? skill, best.Weight * (.55 + .45 * rarity(skill)), best.Word);
    }

    private sealed record Group(IReadOnlyList<Term> Terms, double Weight, string Word);
}
