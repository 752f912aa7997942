using System.CommandLine;
using System.Diagnostics;
using Pishran.Engine.Assignment;

namespace Pishran.Commands;

/// <summary><c>pishran assign</c>: who judges what. Needs no database.</summary>
public static class AssignVerb
{
    public static Command Command()
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
        var result = Lines.Long($"Assigning {submissions.Ordered.Count} submissions", () => Assigner.Solve(problem));
        var seconds = watch.Elapsed.TotalSeconds;
        await using var to = Lines.Out();
        if (json)
        {
            object Said(Names names, int at) => names.Said(names.Of(names.Ordered[at]));
            await to.WriteLineAsync(JsonFile.Line(new
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
