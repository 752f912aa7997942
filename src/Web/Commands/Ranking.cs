using System.CommandLine;
using Pishran.Engine.Ranking;
using Pishran.Features.League.Standings;

namespace Pishran.Commands;

/// <summary><c>pishran rank</c> and <c>pishran rank-pairs</c>: the league's arithmetic on plain CSV, or on a published standings file. Needs no database.</summary>
public static class Ranking
{
    // The votes' likelihood has a matrix of this size on each side.
    private const int MostVotedOn = 2_000;

    public static IEnumerable<Command> Commands() => [Rank(), RankPairs()];

    private sealed record Options(Option<int?> Seed, Option<FileInfo?> Rules, Option<FileInfo?> Out, Option<FileInfo?> Pairs, Option<bool> Json)
    {
        public static Options New() => new(
            new("--seed") { Description = $"Start of the pseudo-random numbers (default {new RankingRules().Seed})." },
            new("--rules") { Description = "JSON: {\"method\", \"seed\", \"topN\", \"sure\", \"rangeMass\", \"criteria\": {name: weight}}; other options go before it." },
            new("--out") { Description = "Where the estimates go (set,idea,estimate,sd); default: the standard output." },
            new("--pairs") { Description = "Where the probability goes that a is better than b (set,a,b,p with a<b)." },
            new("--json") { Description = "Everything known, one JSON object a set: places, tiers, rank ranges, judges, connectedness." });

        public void AddTo(Command command)
        {
            command.Add(Seed);
            command.Add(Rules);
            command.Add(Out);
            command.Add(Pairs);
            command.Add(Json);
        }

        public RankingFile Read(ParseResult line, string? method)
        {
            var file = RankingFile.Read(line.GetValue(Rules));
            var rules = file.Rules;
            if (method is not null) rules = rules with { Method = Enum.Parse<RankingMethod>(method, ignoreCase: true) };
            return file with { Rules = line.GetValue(Seed) is { } seed ? rules with { Seed = seed } : rules };
        }

        public StandingWriter Writer(ParseResult line) => new(line.GetValue(Out), line.GetValue(Pairs), line.GetValue(Json));
    }

    private static Command Rank()
    {
        var file = new Argument<FileInfo>("file") { Description = "CSV with judge, idea (or submission) and score; optional set, criterion, order. Or a round's published standings file. - is the standard input." };
        var method = new Option<string?>("--method") { Description = "hierarchical (default), blup, zscore or mean." };
        method.AcceptOnlyFromAmong("hierarchical", "blup", "zscore", "mean");
        var options = Options.New();
        var command = new Command("rank", "Rank submissions from judges' scores. Of a published standings file, the lines are computed again from its sheets and the whole file is written as the site shows it.\n\nExample: pishran rank ratings.csv --method blup --out estimates.csv --pairs pairs.csv") { file, method };
        options.AddTo(command);
        command.SetAction(line => Lines.Run(() => Published(line.GetValue(file)!, out var text)
            ? Again(text, line.GetValue(options.Out))
            : Rank(new SheetRows(line.GetValue(file)!), options.Read(line, line.GetValue(method)), options.Writer(line))));
        return command;
    }

    private static Command RankPairs()
    {
        var file = new Argument<FileInfo>("file") { Description = "CSV with judge, winner and loser (or a, b and winner); optional set, and tie (1 or 0) or result (win, tie, loss: of the first named). - is the standard input." };
        var scores = new Option<FileInfo?>("--scores") { Description = "CSV of score sheets, as for rank: then the votes move what the sheets say, in score units." };
        var options = Options.New();
        var command = new Command("rank-pairs", "Rank submissions from votes between two of them (Bradley–Terry); estimates are logits.\n\nExample: pishran rank-pairs votes.csv --out estimates.csv --json") { file, scores };
        options.AddTo(command);
        command.SetAction(line => Lines.Run(() => RankPairs(line.GetValue(file)!, line.GetValue(scores), options.Read(line, null), options.Writer(line))));
        return command;
    }

    private static async Task Rank(SheetRows rows, RankingFile rules, StandingWriter writer)
    {
        var sets = rows.Read(rules.Criteria);
        await using (writer)
            foreach (var (set, sheets) in sets)
            {
                var (judges, ideas) = (new Names(sheets.Keys.Select(k => k.Judge)), new Names(sheets.Keys.Select(k => k.Idea)));
                await writer.Write(set, ideas, judges, Lines.Long($"Ranking {sheets.Count} sheets", () => Ranker.Rank(SheetRows.Scores(sheets, judges, ideas), rules.Rules)), sets.Count);
            }
    }

    private static async Task RankPairs(FileInfo file, FileInfo? scoresFile, RankingFile rules, StandingWriter writer)
    {
        var sets = VoteRows.Read(file);
        var sheetsOf = scoresFile is null ? [] : new SheetRows(scoresFile).Read(rules.Criteria);
        await using (writer)
            foreach (var (set, rows) in sets)
            {
                var sheets = sheetsOf.GetValueOrDefault(set) ?? [];
                if (scoresFile is not null && sheets.Count == 0) throw new WrongInput($"{scoresFile.Name} has no sheet of set “{set}”.");
                var judges = new Names(rows.Select(r => r.Judge).Concat(sheets.Keys.Select(k => k.Judge)));
                var ideas = new Names(rows.SelectMany(r => new[] { r.Winner, r.Loser }).Concat(sheets.Keys.Select(k => k.Idea)));
                if (ideas.Ordered.Count > MostVotedOn) throw new WrongInput($"{file.Name} compares {ideas.Ordered.Count} submissions; votes can rank {MostVotedOn} at most.");
                if (scoresFile is not null && ideas.Ordered.Except(sheets.Keys.Select(k => k.Idea), StringComparer.Ordinal).FirstOrDefault() is { } stranger)
                    throw new WrongInput($"{file.Name} has votes on “{stranger}”, of which {scoresFile.Name} has no sheet.");
                List<Vote> votes = [.. rows.Select(r => new Vote(judges.Of(r.Judge), ideas.Of(r.Winner), ideas.Of(r.Loser), r.Tie))];
                await writer.Write(set, ideas, judges, Lines.Long($"Ranking {votes.Count} votes", () => scoresFile is null
                    ? Ranker.RankPairs(votes, rules.Rules)
                    : Ranker.Rank(SheetRows.Scores(sheets, judges, ideas), votes, rules.Rules)), sets.Count);
            }
    }

    private static bool Published(FileInfo file, out string text)
    {
        text = "";
        if (!file.Exists) return false;
        using (var reader = file.OpenText())
            if (reader.ReadLine()?.StartsWith(StandingsFile.Heading, StringComparison.Ordinal) != true) return false;
        text = File.ReadAllText(file.FullName);
        return true;
    }

    // The sheets and rules of the file, and nothing else of it, make the file anew.
    private static async Task Again(string file, FileInfo? to)
    {
        var (text, seal) = StandingsFile.Open(file);
        var published = StandingsFile.Read(text);
        var again = StandingsFile.Of(published.Season, published.Round, published.RulesVersion, published.Method, published.Seed, published.Criteria, published.Sheets).Write();
        await using (var output = to is null ? Lines.Out() : Lines.To(to)) await output.WriteAsync(StandingsFile.Sealed(again));
        if (again != text) throw new WrongInput("The lines of the file do not follow from its sheets: what was computed differs.");
        if (seal is not null && seal != StandingsFile.SealOf(text)) throw new WrongInput($"The seal of the file is {seal}, but its text has {StandingsFile.SealOf(text)}.");
    }
}
