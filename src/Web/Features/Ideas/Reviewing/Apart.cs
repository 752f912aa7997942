using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Assignment;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Reviewing;

/// <summary>An expert who may be asked, how near the idea is to what they know, and how many reviews they have open.</summary>
public sealed record FreeExpert(int Id, string Name, int? UnitId, string UnitName, string? Skills, double Fit, int Open);

/// <summary>
/// Who may not touch an idea: its authors and who would join them, who is of their unit, who leads them or is led by them, who
/// wrote an idea with them within two years, who declared a conflict. Asked when an idea is routed, opened and counted.
/// </summary>
public sealed class Apart(AppDb db, PeopleDoor people)
{
    public const string Author = "author", CoAuthor = "co-author", SameUnit = "same-unit", Declared = "declared";
    private const int CoAuthorMonths = 24;

    /// <summary>Those of the people who may not touch the idea, with the first ground found.</summary>
    public async Task<IReadOnlyDictionary<int, string>> From(Idea idea, IReadOnlyCollection<int> persons, DateOnly today) =>
        (await Between([idea], persons, today)).ToDictionary(pair => pair.Key.Person, pair => pair.Value);

    /// <summary>The same for many ideas at once.</summary>
    public async Task<IReadOnlyDictionary<(int Idea, int Person), string>> Between(IReadOnlyCollection<Idea> ideas, IReadOnlyCollection<int> persons, DateOnly today)
    {
        var grounds = new Dictionary<(int Idea, int Person), string>();
        if (ideas.Count == 0 || persons.Count == 0) return grounds;
        var authorsOf = ideas.ToDictionary(i => i.Id, i => i.Authors.Select(a => a.PersonId).Concat(i.JoinRequests.Where(r => r.State is JoinState.Asked or JoinState.Accepted).Select(r => r.PersonId)).ToHashSet());
        var authors = authorsOf.Values.SelectMany(ids => ids).Distinct().ToList();
        var cards = await people.Persons([.. persons]);
        var conflicts = (await people.Conflicts(persons, authors, today)).ToLookup(c => (c.PersonId, c.OtherId), c => c.Kind.ToString());
        var together = await Together(persons, authors, today);
        var ids = ideas.Select(i => i.Id).ToList();
        var blocked = (await db.Reviews.AsNoTracking().Where(r => ids.Contains(r.IdeaId) && r.State == ReviewState.Blocked && persons.Contains(r.ReviewerId)).Select(r => new { r.IdeaId, r.ReviewerId }).ToListAsync()).Select(r => (r.IdeaId, r.ReviewerId)).ToHashSet();
        foreach (var idea in ideas)
        {
            var units = idea.Authors.Select(a => a.UnitId).Append(idea.UnitId).ToHashSet();
            foreach (var person in persons)
                if (Ground(idea, person, units) is { } ground) grounds[(idea.Id, person)] = ground;
        }
        return grounds;

        string? Ground(Idea idea, int person, HashSet<int?> units) =>
            authorsOf[idea.Id].Contains(person) ? Author
            : cards.GetValueOrDefault(person) is { UnitId: { } unit } && units.Contains(unit) ? SameUnit
            : authorsOf[idea.Id].SelectMany(author => conflicts[(person, author)]).FirstOrDefault() is { } kind ? kind
            : authorsOf[idea.Id].Any(author => together.Contains((person, author))) ? CoAuthor
            : blocked.Contains((idea.Id, person)) ? Declared : null;
    }

    /// <summary>Whether whoever asks is kept apart: the holder of the role, or the deputy at the keyboard.</summary>
    public async Task<bool> IsFor(Idea idea, CurrentUser me, DateOnly today) => (await From(idea, [.. new[] { me.Id, me.PersonId }.Distinct()], today)).Count > 0;

    /// <summary>The experts without a conflict who have not read it yet: the nearest first, of equally near ones who has less to do.</summary>
    public async Task<IReadOnlyList<FreeExpert>> Free(Idea idea, DateOnly today)
    {
        var experts = await people.HoldersOf(Role.Expert, today);
        var ids = experts.Select(e => e.Id).ToList();
        var kept = await From(idea, ids, today);
        var read = await db.Reviews.AsNoTracking().Where(r => r.IdeaId == idea.Id).Select(r => r.ReviewerId).ToListAsync();
        var inside = idea.IsAnonymous ? await Office(today) : [];
        var free = experts.Where(e => !kept.ContainsKey(e.Id) && !read.Contains(e.Id) && !inside.Contains(e.Id)).ToList();
        if (free.Count == 0) return [];
        var freeIds = free.Select(e => e.Id).ToList();
        var skills = await people.Skills(freeIds);
        var open = await db.Reviews.AsNoTracking().Where(r => freeIds.Contains(r.ReviewerId) && (r.State == ReviewState.Given || r.State == ReviewState.Sent)).GroupBy(r => r.ReviewerId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var fit = Expertise.Similarity([.. free.Select(e => TextsOf(skills.GetValueOrDefault(e.Id)))], [WordsOf($"{idea.Title} {idea.TopicKeywords} {idea.Summary}")]);
        return [.. free.Select((e, i) => new FreeExpert(e.Id, e.Name, e.UnitId, e.UnitName, skills.GetValueOrDefault(e.Id), fit[i, 0], open.GetValueOrDefault(e.Id)))
            .OrderByDescending(e => Math.Round(e.Fit, 2)).ThenBy(e => e.Open)];
    }

    // The office knows the authors that a call hides.
    private async Task<HashSet<int>> Office(DateOnly today)
    {
        var inside = new HashSet<int>();
        foreach (var role in Role.Office.Split(',')) inside.UnionWith((await people.HoldersOf(role, today)).Select(p => p.Id));
        return inside;
    }

    // Who wrote an idea together with whom within two years.
    private async Task<HashSet<(int Person, int Author)>> Together(IReadOnlyCollection<int> persons, IReadOnlyCollection<int> authors, DateOnly today)
    {
        var since = TehranTime.ToUtc(today.AddMonths(-CoAuthorMonths).ToDateTime(TimeOnly.MinValue));
        var written = await db.Ideas.AsNoTracking().Where(i => i.StartedAt >= since && i.Authors.Any(a => persons.Contains(a.PersonId)) && i.Authors.Any(a => authors.Contains(a.PersonId)))
            .Select(i => i.Authors.Select(a => a.PersonId).ToList()).ToListAsync();
        return [.. written.SelectMany(ids => from person in ids.Where(persons.Contains) from author in ids.Where(authors.Contains) where person != author select (person, author))];
    }

    private static IReadOnlyList<IReadOnlyList<string>> TextsOf(string? skills) => skills is null ? [] : [WordsOf(skills)];
    private static List<string> WordsOf(string text) => [.. PersianText.Words(PersianText.Fold(text)).Select(PersianText.Stem)];
}
