using System.CommandLine;
using System.Globalization;
using Pishran.Engine.Consensus;

namespace Pishran.Commands;

/// <summary><c>pishran consensus</c>: how far a panel agrees. Needs no database.</summary>
public static class ConsensusVerb
{
    public static Command Command()
    {
        var file = new Argument<FileInfo>("file") { Description = "CSV with panelist, item and rating; optional round (a whole number). - is the standard input." };
        var json = new Option<bool>("--json") { Description = "{\"rounds\": [{round, kendallW, chi2, p, items: [{item, n, median, iqr, cv}]}]}." };
        var moves = new Option<bool>("--moves") { Description = "How each item moved from round to round, and whether to ask again." };
        var command = new Command("consensus", "Say how far a panel agrees: Kendall's W, median, interquartile range.\n\nExample: pishran consensus ratings.csv --json") { file, json, moves };
        command.SetAction(line => Lines.Run(() => Say(line.GetValue(file)!, line.GetValue(json), line.GetValue(moves))));
        return command;
    }

    private static async Task Say(FileInfo file, bool json, bool moves)
    {
        var (ratings, items) = Read(file);
        await using var to = Lines.Out();
        if (moves) await Moves(to, Panel.Moves(ratings), items, json);
        else await Rounds(to, Panel.Rounds(ratings), items, json);
    }

    private static async Task Rounds(StreamWriter to, IReadOnlyList<RoundSummary> rounds, Names items, bool json)
    {
        if (json)
        {
            await to.WriteLineAsync(JsonFile.Line(new
            {
                rounds = rounds.Select(r => new
                {
                    round = r.Round,
                    kendallW = r.KendallW,
                    chi2 = r.ChiSquared,
                    p = r.P,
                    items = r.Items.Select(i => new { item = items.Said(i.Item), n = i.Count, median = i.Median, iqr = i.Iqr, cv = i.Cv }),
                }),
            }));
            return;
        }
        await to.WriteLineAsync("round,kendallW,chi2,p,item,n,median,iqr,cv,mean,withinOneStep,twoPeaks");
        foreach (var r in rounds)
            foreach (var i in r.Items)
                await to.WriteLineAsync(string.Join(',', r.Round, Number(r.KendallW), Number(r.ChiSquared), Number(r.P), Lines.Cell(items.Name(i.Item)), i.Count, Number(i.Median), Number(i.Iqr), Number(i.Cv), Number(i.Mean), Number(i.WithinOneStep), i.TwoPeaks ? 1 : 0));
    }

    private static async Task Moves(StreamWriter to, IReadOnlyList<Stability> moves, Names items, bool json)
    {
        if (json)
        {
            await to.WriteLineAsync(JsonFile.Line(new
            {
                moves = moves.Select(m => new
                {
                    from = m.From,
                    to = m.To,
                    stop = m.Stop,
                    items = m.Items.Select(i => new { item = items.Said(i.Item), shift = i.MedianShift, p = i.WilcoxonP, stable = i.Stable, verdict = i.Verdict.ToString() }),
                }),
            }));
            return;
        }
        await to.WriteLineAsync("from,to,item,shift,p,stable,verdict");
        foreach (var m in moves)
            foreach (var i in m.Items)
                await to.WriteLineAsync(string.Join(',', m.From, m.To, Lines.Cell(items.Name(i.Item)), Number(i.MedianShift), Number(i.WilcoxonP), i.Stable ? 1 : 0, i.Verdict));
    }

    private static string Number(double? value) => value is { } number ? Lines.Number(number) : "";

    private static (List<Rating> Ratings, Names Items) Read(FileInfo file)
    {
        var rows = new List<(string Panelist, string Item, double Value, int Round)>();
        var (seen, names) = (new HashSet<(string, string, int)>(), new Spellings());
        foreach (var (line, cells) in new CsvRows(file).Read("panelist!", "item!", "rating!", "round"))
        {
            WrongInput Bad(string why) => new($"{file.Name}, line {line}: {why}");
            if (cells[0].Length == 0 || cells[1].Length == 0) throw Bad("the panelist or the item is missing.");
            var value = Lines.Number(cells[2]) ?? throw Bad($"“{cells[2]}” is not a rating.");
            var round = cells[3].Length == 0 ? 1 : int.TryParse(cells[3], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Bad($"“{cells[3]}” is not the number of a round.");
            var (panelist, item) = (names.Of(cells[0]), names.Of(cells[1]));
            if (!seen.Add((panelist, item, round))) throw Bad($"{panelist} rated {item} twice in round {round}.");
            rows.Add((panelist, item, value, round));
        }
        var (panelists, items) = (new Names(rows.Select(r => r.Panelist)), new Names(rows.Select(r => r.Item)));
        return ([.. rows.Select(r => new Rating(panelists.Of(r.Panelist), items.Of(r.Item), r.Value, r.Round))], items);
    }
}
