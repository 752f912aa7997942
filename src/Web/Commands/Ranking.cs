using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Pishran.Engine.Assignment;
using Pishran.Engine.Ranking;

namespace Pishran.Commands;

/// <summary><c>pishran rank</c> and <c>pishran assign</c>: the league's arithmetic on plain CSV and JSON. Needs no database.</summary>
public static class Ranking
{
    public static IEnumerable<Command> Commands() => [Rank(), Assign()];

    private static Command Rank()
    {
        var file = new Argument<FileInfo>("file") { Description = "CSV with judge, idea (or submission) and score; optional set, criterion, order." };
        var method = new Option<string>("--method") { Description = "hierarchical, blup, zscore or mean.", DefaultValueFactory = _ => "hierarchical" };
        method.AcceptOnlyFromAmong("hierarchical", "blup", "zscore", "mean");
        var seed = new Option<int>("--seed") { Description = "Start of the pseudo-random numbers.", DefaultValueFactory = _ => new RankingRules().Seed };
        var to = new Option<FileInfo?>("--out") { Description = "Where the estimates go (set,idea,estimate,sd); default: the standard output." };
        var pairs = new Option<FileInfo?>("--pairs") { Description = "Where the probability goes that a is better than b (set,a,b,p with a<b)." };
        var command = new Command("rank", "Rank submissions from judges' scores.\n\nExample: pishran rank ratings.csv --method blup --out estimates.csv --pairs pairs.csv") { file, method, seed, to, pairs };
        command.SetAction(line => Lines.Run(() => Rank(line.GetValue(file)!, new RankingRules(Enum.Parse<RankingMethod>(line.GetValue(method)!, ignoreCase: true), line.GetValue(seed)), line.GetValue(to), line.GetValue(pairs))));
        return command;
    }

    private static async Task Rank(FileInfo file, RankingRules rules, FileInfo? to, FileInfo? pairsTo)
    {
        var sets = Sheets(file);
        await using var estimates = to is null ? Lines.Out() : Lines.To(to);
        await using var pairs = pairsTo is null ? null : Lines.To(pairsTo);
        await estimates.WriteLineAsync("set,idea,estimate,sd");
        if (pairs is not null) await pairs.WriteLineAsync("set,a,b,p");
        var done = 0;
        foreach (var (set, sheets) in sets)
        {
            var (judges, ideas) = (new Names(sheets.Keys.Select(k => k.Judge)), new Names(sheets.Keys.Select(k => k.Idea)));
            var scores = sheets.Select(s => new Score(judges.Of(s.Key.Judge), ideas.Of(s.Key.Idea), s.Value.Mean)).OrderBy(s => s.Judge).ThenBy(s => s.Submission).ToList();
            var standing = Ranker.Rank(scores, rules);
            var cell = Lines.Cell(set);
            foreach (var placed in standing.Places) await estimates.WriteLineAsync($"{cell},{Lines.Cell(ideas.Name(placed.Submission))},{Lines.Number(placed.Estimate)},{Lines.Number(placed.Sd)}");
            if (pairs is not null) await Pairs(pairs, cell, ideas, standing);
            if (standing.Method != standing.Asked) await Console.Error.WriteLineAsync($"{(set.Length > 0 ? set + ": t" : "T")}oo few sheets for {standing.Asked}; ranked by {standing.Method}.");
            Progress(++done, sets.Count);
        }
    }

    private static async Task Pairs(StreamWriter to, string set, Names ideas, Standing standing)
    {
        for (var i = 0; i < ideas.Ordered.Count; i++)
            for (var j = i + 1; j < ideas.Ordered.Count; j++)
                await to.WriteLineAsync($"{set},{Lines.Cell(ideas.Ordered[i])},{Lines.Cell(ideas.Ordered[j])},{standing.Beats(ideas.Of(ideas.Ordered[i]), ideas.Of(ideas.Ordered[j])).ToString("0.######", CultureInfo.InvariantCulture)}");
    }

    private readonly record struct Sheet(string Judge, string Idea);

    /// <summary>The marks of one sheet: several criteria (or a repeated row) count by their mean.</summary>
    private struct Marks
    {
        private double _sum;
        private int _count;
        public readonly double Mean => _sum / _count;
        public void Add(double mark) { _sum += mark; _count++; }
    }

    private static Dictionary<string, Dictionary<Sheet, Marks>> Sheets(FileInfo file)
    {
        var sets = new Dictionary<string, Dictionary<Sheet, Marks>>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (line, cells) in new CsvRows(file).Read("judge!", "idea|submission!", "score!", "set"))
        {
            var (judge, idea, set) = (Known(names, cells[0]), Known(names, cells[1]), Known(names, cells[3]));
            if (judge.Length == 0 || idea.Length == 0) throw new WrongInput($"{file.Name}, line {line}: the judge or the idea is missing.");
            if (!double.TryParse(cells[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var score) || !double.IsFinite(score))
                throw new WrongInput($"{file.Name}, line {line}: “{cells[2]}” is not a score.");
            if (!sets.TryGetValue(set, out var sheets)) sets[set] = sheets = [];
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(sheets, new Sheet(judge, idea), out _).Add(score);
        }
        return sets;
    }

    // One string for each name, however many rows carry it.
    private static string Known(Dictionary<string, string> names, string name)
    {
        if (names.TryGetValue(name, out var known)) return known;
        names[name] = name;
        return name;
    }

    private static void Progress(int done, int all)
    {
        if (all > 1 && !Console.IsErrorRedirected) Console.Error.Write(done == all ? $"\r{done} of {all} sets.\n" : $"\r{done} of {all} sets");
    }

    private static Command Assign()
    {
        var file = new Argument<FileInfo>("problem") { Description = "JSON: {\"pairs\": \"similarities.csv\", \"coverage\": 3, \"maxLoad\": 6 or {judge: n}, \"minLoad\": 0, \"conflicts\": [[judge, submission]], \"objective\": \"sum|fair|randomised\", \"cap\": 0.5, \"seed\": 1405}." };
        var json = new Option<bool>("--json") { Description = "Print sum, worst, bound, seconds, pairs and what can't be reached." };
        var command = new Command("assign", "Say who judges what.\n\nExample: pishran assign problem.json --json") { file, json };
        command.SetAction(line => Lines.Run(() => Assign(line.GetValue(file)!, line.GetValue(json))));
        return command;
    }

    private static async Task Assign(FileInfo file, bool json)
    {
        var (problem, judges, submissions) = AssignmentFile.Read(file);
        var watch = Stopwatch.StartNew();
        var result = Assigner.Solve(problem);
        var seconds = watch.Elapsed.TotalSeconds;
        await using var to = Lines.Out();
        if (json)
        {
            object Said(Names names, int at) => names.AreNumbers ? int.Parse(names.Ordered[at], CultureInfo.InvariantCulture) : names.Ordered[at];
            await to.WriteLineAsync(JsonSerializer.Serialize(new
            {
                sum = result.Sum,
                worst = result.Worst,
                bound = result.Bound,
                seconds = Math.Round(seconds, 3),
                pairs = result.Pairs.Select(p => new[] { Said(judges, p.Judge), Said(submissions, p.Submission) }),
                unreachable = result.Unreachable.Select(u => new { submission = Said(submissions, u.Submission), why = u.Why.ToString(), missing = u.Missing, reachable = u.Reachable }),
            }));
            return;
        }
        await to.WriteLineAsync("judge,submission");
        foreach (var (judge, submission) in result.Pairs) await to.WriteLineAsync($"{Lines.Cell(judges.Ordered[judge])},{Lines.Cell(submissions.Ordered[submission])}");
        foreach (var lacking in result.Unreachable.Where(u => u.Missing > 0)) await Console.Error.WriteLineAsync($"Submission {submissions.Ordered[lacking.Submission]} lacks {lacking.Missing} judge(s): {lacking.Why}.");
    }
}
