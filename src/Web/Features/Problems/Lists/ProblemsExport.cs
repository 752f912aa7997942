using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pishran.Data.Sheets;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Problems.Lists;

/// <summary>Problems as a sheet that a person opens and that the import takes back.</summary>
public sealed class ProblemsExport(PeopleDoor people)
{
    /// <summary>More would be no list a person reads; the filter narrows it.</summary>
    public const int Most = 10_000;

    private sealed record Row(string? Number, int Id, string Title, int? UnitId, string? Indicator, string? Measure, double? Baseline, double? Target, StatedPriority? Stated, int Score, ProblemState State, string? Who, string? Evidence);

    private static Word[] Headers =>
        [ProblemsWords.NumberLabel, ProblemsWords.ProblemLabel, ProblemsWords.OwnerUnit, ProblemsWords.Indicator, ProblemsWords.UnitOfMeasure, ProblemsWords.Baseline, ProblemsWords.Target, ProblemsWords.StatedLabel, ProblemsWords.Score, ProblemsWords.StateLabel, ProblemsWords.WhoSuffers, ProblemsWords.Evidence];

    public async Task Csv(IQueryable<Problem> problems, TextWriter to) =>
        await CsvText.Write(to, Headers.Select(h => h.ToString()), (await Rows(problems)).Select(cells => cells.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture))));

    public async Task<MemoryStream> Excel(IQueryable<Problem> problems) => await XlsxSheet.Write(ProblemsWords.Title, Headers, await Rows(problems));

    private async Task<IEnumerable<object?[]>> Rows(IQueryable<Problem> problems)
    {
        var rows = await problems.AsNoTracking().Take(Most).Select(p => new Row(p.Number, p.Id, p.Title, p.OwnerUnitId, p.Frame.Indicator, p.Frame.UnitOfMeasure, p.Frame.Baseline, p.Frame.Target, p.Stated, p.PriorityScore, p.State, p.WhoSuffers, p.Evidence)).ToListAsync();
        var units = (await people.Units()).ToDictionary(u => u.Id, u => u.Name);
        return rows.Select(r => new object?[]
        {
            Problem.CodeOf(r.Number, r.Id), r.Title, r.UnitId is { } unit ? units.GetValueOrDefault(unit) : null, r.Indicator, r.Measure, r.Baseline, r.Target,
            r.Stated is { } stated ? Word.Of(stated).ToString() : null, r.Score > 0 ? r.Score : null, Word.Of(r.State).ToString(), r.Who, r.Evidence,
        });
    }
}
