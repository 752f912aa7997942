using Pishran.Data.Files;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Reviewing;

/// <summary>
/// An idea as its reviewers read it. Where the call wants the authors hidden, it holds no name, unit or number of any author,
/// and names or addresses that slipped into the text are covered; its files stay closed, because nobody can cover what a picture says.
/// </summary>
public sealed record BlindIdea(
    string Title, string? Summary, string? Steps, IdeaKind Kind, ExpectedBenefit? Benefit, long? EstimateRial, string? Problem, string? Difference, string? Objection,
    IReadOnlyList<(string Question, string Answer)> Answers, IReadOnlyList<(string Question, string Answer)> Clarifications, IReadOnlyList<string> Authors, string? Href, bool HidesAuthors, FileList Files);

/// <summary>Makes the reviewers' copy of an idea.</summary>
public sealed class Blind(PeopleDoor people, FileShelf shelf)
{
    private const string Cover = "▇▇▇";

    public async Task<BlindIdea> Of(Idea idea, string? problem, bool hides = false)
    {
        hides |= idea.HidesAuthors;
        var cards = await people.Persons([.. idea.Authors.Select(a => a.PersonId)]);
        var covered = hides ? await Telling([.. cards.Values]) : [];
        string? Text(string? text) => text is null ? null : Covered(text, covered);
        return new BlindIdea(
            Text(idea.Title)!, Text(idea.Summary), Text(idea.Steps), idea.Kind, idea.Benefit, idea.EstimateRial, problem, Text(idea.Difference), Text(idea.ObjectionText),
            [.. idea.CallAnswers.OrderBy(a => a.Number).Select(a => (a.Question, Text(a.Answer)!))],
            [.. idea.Clarifications.Where(c => c.Answer is not null).OrderBy(c => c.Number).Select(c => (Text(c.Question)!, Text(c.Answer)!))],
            hides ? [] : [.. idea.Authors.OrderBy(a => a.Number).Select(a => cards.GetValueOrDefault(a.PersonId)?.Name ?? "")],
            hides || !idea.IsOpenToStaff ? null : idea.Href, hides, new FileList(await shelf.Of(IdeaCards.Kind, idea.Id), ""));
    }

    /// <summary>What a reviewer's inbox calls the idea.</summary>
    public async Task<string> Title(Idea idea) => (await Of(idea, null)).Title;

    /// <summary>The titles of many ideas, with the names of their own authors covered.</summary>
    public async Task<IReadOnlyDictionary<int, string>> Titles(IReadOnlyCollection<Idea> ideas)
    {
        var cards = await people.Persons([.. ideas.SelectMany(i => i.Authors).Select(a => a.PersonId).Distinct()]);
        return ideas.ToDictionary(i => i.Id, i => Covered(i.Title, [.. i.Authors.Select(a => cards.GetValueOrDefault(a.PersonId)?.Name ?? "").SelectMany(NamesIn).Distinct(StringComparer.Ordinal).OrderByDescending(n => n.Length)]));
    }

    private static IEnumerable<string> NamesIn(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 2).Prepend(name).Where(n => n.Length > 0);

    // What would tell who somebody is: whole and single names, mail and telephone.
    private async Task<IReadOnlyList<string>> Telling(IReadOnlyList<PersonCard> authors)
    {
        var telling = new List<string>();
        foreach (var author in authors)
        {
            telling.AddRange(NamesIn(author.Name));
            if (await people.ContactOf(author.Id) is not { } contact) continue;
            if (contact.Email is { } email) telling.Add(email);
            if (contact.Mobile is { Length: > 3 } mobile) telling.AddRange([mobile, "0" + mobile[3..]]);
        }
        return [.. telling.Distinct(StringComparer.Ordinal).OrderByDescending(t => t.Length)];
    }

    private static string Covered(string text, IReadOnlyList<string> telling)
    {
        foreach (var word in telling)
            for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = at < text.Length ? text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase) : -1)
            {
                var end = at + word.Length;
                var isWhole = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
                (text, at) = isWhole ? (string.Concat(text.AsSpan(0, at), Cover, text.AsSpan(end)), at + Cover.Length) : (text, end);
            }
        return text;
    }
}
