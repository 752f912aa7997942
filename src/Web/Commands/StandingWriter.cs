using System.Globalization;
using Pishran.Engine.Ranking;

namespace Pishran.Commands;

/// <summary>Writes standings set by set: estimates as CSV or everything as JSON lines, and the chances of pairs beside them.</summary>
internal sealed class StandingWriter(FileInfo? estimatesTo, FileInfo? pairsTo, bool json) : IAsyncDisposable
{
    private readonly StreamWriter? _estimates = json && estimatesTo is null ? null : estimatesTo is null ? Lines.Out() : Lines.To(estimatesTo);
    private readonly StreamWriter? _json = json ? Lines.Out() : null;
    private readonly StreamWriter? _pairs = pairsTo is null ? null : Lines.To(pairsTo);
    private int _done;

    public async Task Write(string set, Names ideas, Names judges, Standing standing, int sets)
    {
        var cell = Lines.Cell(set);
        if (_estimates is not null) await Estimates(_estimates, cell, ideas, standing);
        if (_json is not null) await _json.WriteLineAsync(JsonFile.Line(Everything(set, ideas, judges, standing)));
        if (_pairs is not null) await Pairs(_pairs, cell, ideas, standing);
        if (standing.Method != standing.Asked) await Console.Error.WriteLineAsync($"{(set.Length > 0 ? set + ": " : "")}{(standing.Asked == "blup" ? "Too many judges" : "Too few sheets")} for {standing.Asked}; ranked by {standing.Method}.");
        Lines.Progress(++_done, sets, "sets");
    }

    public async ValueTask DisposeAsync()
    {
        if (_estimates is not null) await _estimates.DisposeAsync();
        if (_json is not null) await _json.DisposeAsync();
        if (_pairs is not null) await _pairs.DisposeAsync();
    }

    private async Task Estimates(StreamWriter to, string set, Names ideas, Standing standing)
    {
        if (_done == 0) await to.WriteLineAsync("set,idea,estimate,sd");
        foreach (var placed in standing.Places) await to.WriteLineAsync($"{set},{Lines.Cell(ideas.Name(placed.Submission))},{Lines.Number(placed.Estimate)},{Lines.Number(placed.Sd)}");
    }

    private async Task Pairs(StreamWriter to, string set, Names ideas, Standing standing)
    {
        if (_done == 0) await to.WriteLineAsync("set,a,b,p");
        var ordered = ideas.Ordered;
        for (var i = 0; i < ordered.Count; i++)
            for (var j = i + 1; j < ordered.Count; j++)
                await to.WriteLineAsync($"{set},{Lines.Cell(ordered[i])},{Lines.Cell(ordered[j])},{standing.Beats(ideas.Of(ordered[i]), ideas.Of(ordered[j])).ToString("0.######", CultureInfo.InvariantCulture)}");
    }

    private static object Everything(string set, Names ideas, Names judges, Standing standing) => new
    {
        set,
        method = standing.Method,
        asked = standing.Asked,
        connected = standing.Connected,
        islands = standing.Islands.Select(island => island.Select(ideas.Said)),
        places = standing.Places.Select(p => new
        {
            idea = ideas.Said(p.Submission),
            estimate = p.Estimate,
            sd = p.Sd,
            rank = p.Rank,
            bestRank = p.BestRank,
            worstRank = p.WorstRank,
            tier = p.Tier,
            topN = p.TopN,
            rawMean = p.RawMean,
            sheets = p.Sheets,
        }),
        judges = standing.Judges.Select(j => new { judge = judges.Said(j.Judge), severity = j.Severity, scale = j.Scale, noise = j.Noise, sheets = j.Sheets }),
    };
}
