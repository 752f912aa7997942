using Microsoft.EntityFrameworkCore;
using Pishran.Features.Threads;

namespace Pishran.Features.Ideas;

/// <summary>An idea near to a text, with what one must know to join it.</summary>
public sealed record NearIdea(int Id, string Title, string Code, string Href, IdeaState State, string? Summary, IReadOnlyList<string> Words, int Percent, bool TakesAuthors);

/// <summary>Finds the ideas near to a sentence, of those that whoever asks may see.</summary>
public sealed class IdeaNeighbours(ThreadsDoor threads, IdeaDesk desk)
{
    public const int Most = 4;

    /// <summary>How like two sentences must be to interrupt who writes, and to stand beside an idea on the desk.</summary>
    public const double Near = 0.15, Beside = 0.05;

    private const int LongestExcerpt = 220;

    public async Task<IReadOnlyList<NearIdea>> Of(string? text, int? exceptId = null, int top = Most, double least = Near)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var cards = (await threads.Similar(text, [IdeaCards.Kind], top + 1)).Where(c => c.Probability >= least && c.RecordId != exceptId).Take(top).ToList();
        if (cards.Count == 0) return [];
        var ids = cards.Select(c => c.RecordId).ToArray();
        var found = await (await desk.Visible()).AsNoTracking().Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.State, i.Summary, i.IsAnonymous }).ToDictionaryAsync(i => i.Id);
        return [.. from card in cards
                   where found.ContainsKey(card.RecordId)
                   let idea = found[card.RecordId]
                   select new NearIdea(card.RecordId, card.Title, card.Number, card.Href, idea.State, idea.IsAnonymous && Idea.IsBlindIn(idea.State) ? null : Excerpt(idea.Summary), card.Words, (int)Math.Round(card.Probability * 100), Idea.IsWaitingForAnswer(idea.State))];
    }

    private static string? Excerpt(string? text) => text is { Length: > LongestExcerpt } ? Shell.Say.Beginning(text, LongestExcerpt) + "…" : text;
}
