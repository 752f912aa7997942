using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pishran.Data.Sheets;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Lists;

/// <summary>Ideas as a sheet that a person opens and that the import takes back. Hidden authors stay hidden.</summary>
public sealed class IdeasExport(PeopleDoor people)
{
    /// <summary>More would be no list a person reads; the filter narrows it.</summary>
    public const int Most = 10_000;

    private static Word[] Headers =>
        [IdeasWords.CodeLabel, IdeasWords.IdeaLabel, IdeasWords.Summary, IdeasWords.Steps, IdeasWords.KindLabel, IdeasWords.UnitLabel, IdeasWords.AuthorLabel, IdeasWords.SubmittedAtLabel, IdeasWords.Benefit, IdeasWords.EstimateRial, IdeasWords.TopicKeywords, IdeasWords.SupportsLabel, IdeasWords.StateLabel];

    public async Task Csv(IQueryable<Idea> ideas, int personId, bool isOffice, TextWriter to) =>
        await CsvText.Write(to, Headers.Select(h => h.ToString()), (await Rows(ideas, personId, isOffice)).Select(cells => cells.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture))));

    public async Task<MemoryStream> Excel(IQueryable<Idea> ideas, int personId, bool isOffice) => await XlsxSheet.Write(IdeasWords.Title, Headers, await Rows(ideas, personId, isOffice));

    private async Task<IEnumerable<object?[]>> Rows(IQueryable<Idea> ideas, int personId, bool isOffice)
    {
        var chosen = ideas.AsNoTracking().Take(Most);
        var rows = await chosen.Select(IdeaRow.Of).ToListAsync();
        var texts = await chosen.Select(i => new { i.Id, i.Summary, i.Steps, i.Benefit, i.EstimateRial, i.TopicKeywords }).ToDictionaryAsync(i => i.Id);
        var shown = rows.Select(r => r.For(personId, isOffice)).ToList();
        var names = await people.Persons([.. shown.Where(r => r.AuthorId is not null).Select(r => r.AuthorId!.Value).Distinct()]);
        var units = (await people.Units()).ToDictionary(u => u.Id, u => u.Name);
        return shown.Select(r => new object?[]
        {
            r.Code, r.Title, r.IsCovered ? null : texts[r.Id].Summary, r.IsCovered ? null : texts[r.Id].Steps, Word.Of(r.Kind).ToString(), r.UnitId is { } unit ? units.GetValueOrDefault(unit) : null,
            r.AuthorId is { } author ? names.GetValueOrDefault(author)?.Name : null, r.SubmittedAt is { } at ? Say.ShortDay(Engine.Calendar.TehranTime.Day(at)) : null,
            texts[r.Id].Benefit is { } benefit ? Word.Of(benefit).ToString() : null, texts[r.Id].EstimateRial, texts[r.Id].TopicKeywords, r.Supports, Word.Of(r.State).ToString(),
        });
    }
}
