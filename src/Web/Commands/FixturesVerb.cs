using System.CommandLine;
using System.Globalization;
using Pishran.Engine.Fixtures;

namespace Pishran.Commands;

/// <summary><c>pishran fixtures</c>: who meets whom. Needs no database.</summary>
public static class FixturesVerb
{
    private const int MostTeams = 2_000;
    private static readonly Option<bool> Json = new("--json") { Description = "JSON instead of CSV.", Recursive = true };

    public static Command Command() => new("fixtures", "Say who meets whom: round-robin, knock-out, Swiss.\n\nExample: pishran fixtures round-robin 6") { Json, RoundRobinVerb(), KnockOutVerb(), SwissVerb(), ReplayVerb() };

    private static Argument<string> Teams() => new("teams") { Description = "How many, or a file with a team a line, best first; - is the standard input." };

    private static Command RoundRobinVerb()
    {
        var teams = Teams();
        var twice = new Option<bool>("--twice") { Description = "Everybody meets again, at the other's place." };
        var command = new Command("round-robin", "Everybody meets everybody: round,a,b with an empty b for a bye; a is at home.\n\nExample: pishran fixtures round-robin teams.txt --twice") { teams, twice };
        command.SetAction(line => Lines.Run(() =>
        {
            var names = Listed(line.GetValue(teams)!);
            var rounds = RoundRobin.Rounds([.. Enumerable.Range(0, names.Count)], line.GetValue(twice));
            return Rounds([.. rounds.Select(round => new SwissRound(round, 0, 0))], i => names[i], line.GetValue(Json));
        }));
        return command;
    }

    private static Command KnockOutVerb()
    {
        var teams = Teams();
        var command = new Command("knock-out", "The whole bracket, best first: match,round,a,b,winnerA,winnerB; a side is a team, or the winner of an earlier match.\n\nExample: pishran fixtures knock-out 12 --json") { teams };
        command.SetAction(line => Lines.Run(() => Bracket(Listed(line.GetValue(teams)!), line.GetValue(Json))));
        return command;
    }

    private static Command SwissVerb()
    {
        var file = new Argument<FileInfo>("standings") { Description = "JSON: {\"teams\": [{id, points, met: [ids], hadBye: false, unit, absent: false}]}, best first inside equal points; or a tournament in the TRF format. - is the standard input." };
        var command = new Command("swiss", "Pair the next round: nobody meets twice, nobody has a second bye, equals meet.\n\nExample: pishran fixtures swiss standings.json --json") { file };
        command.SetAction(line => Lines.Run(() =>
        {
            var (contestants, names) = StandingsJson.Read(line.GetValue(file)!);
            if (contestants.Count > MostTeams) throw new WrongInput($"{contestants.Count} teams are too many; {MostTeams} can be paired at most.");
            return Round(Lines.Long($"Pairing {contestants.Count} teams", () => Swiss.Pair(contestants)), names.Said, line.GetValue(Json));
        }));
        return command;
    }

    private static Command ReplayVerb()
    {
        var file = new Argument<FileInfo>("tournament") { Description = "A tournament in the TRF format (lines 001). - is the standard input." };
        var command = new Command("replay", "Pair every round of a tournament again, each from the results before it: round,a,b with an empty b for a bye.\n\nExample: pishran fixtures replay tournament.trf --json") { file };
        command.SetAction(line => Lines.Run(() =>
        {
            var players = StandingsJson.Players(line.GetValue(file)!, Lines.Whole(line.GetValue(file)!));
            return Rounds([.. Trf.Replay(players)], number => number, line.GetValue(Json));
        }));
        return command;
    }

    private static List<string> Listed(string teams)
    {
        if (int.TryParse(teams, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return count is >= 2 and <= MostTeams ? [.. Enumerable.Range(1, count).Select(n => n.ToString(CultureInfo.InvariantCulture))] : throw new WrongInput($"There must be 2 to {MostTeams} teams.");
        var names = Lines.Of(new FileInfo(teams)).Select(line => line.Text.Trim()).ToList();
        if (names.Count is < 2 or > MostTeams) throw new WrongInput($"{teams} names {names.Count} teams; there must be 2 to {MostTeams}.");
        return names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice ? throw new WrongInput($"{teams} names {twice.Key} twice.") : names;
    }

    private static async Task Round(SwissRound round, Func<int, object> said, bool json)
    {
        await using var to = Lines.Out();
        if (json)
        {
            await to.WriteLineAsync(JsonFile.Line(Whole(round, said)));
            return;
        }
        await to.WriteLineAsync("a,b");
        foreach (var match in round.Matches) await to.WriteLineAsync(Pair(match, said));
    }

    private static async Task Rounds(IReadOnlyList<SwissRound> rounds, Func<int, object> said, bool json)
    {
        await using var to = Lines.Out();
        if (json)
        {
            await to.WriteLineAsync(JsonFile.Line(new { rounds = rounds.Select(round => Whole(round, said)) }));
            return;
        }
        await to.WriteLineAsync("round,a,b");
        for (var r = 0; r < rounds.Count; r++)
            foreach (var match in rounds[r].Matches) await to.WriteLineAsync($"{r + 1},{Pair(match, said)}");
    }

    private static object Whole(SwissRound round, Func<int, object> said) => new
    {
        matches = round.Matches.Where(m => m.B is not null).Select(m => new[] { said(m.A), said(m.B!.Value) }),
        bye = round.Matches.Where(m => m.B is null).Select(m => said(m.A)).FirstOrDefault(),
        rematches = round.Rematches,
        scoreDifference = round.ScoreDifference,
    };

    private static string Pair(Match match, Func<int, object> said) => $"{Lines.Cell($"{said(match.A)}")},{(match.B is { } b ? Lines.Cell($"{said(b)}") : "")}";

    private static async Task Bracket(List<string> names, bool json)
    {
        var ties = KnockOut.Bracket([.. Enumerable.Range(0, names.Count)]);
        await using var to = Lines.Out();
        if (json)
        {
            await to.WriteLineAsync(JsonFile.Line(new
            {
                matches = ties.Select(t => new { match = t.Number + 1, round = t.Round, a = t.A is { } a ? names[a] : null, b = t.B is { } b ? names[b] : null, winnerA = t.WinnerA + 1, winnerB = t.WinnerB + 1 }),
            }));
            return;
        }
        await to.WriteLineAsync("match,round,a,b,winnerA,winnerB");
        foreach (var t in ties)
            await to.WriteLineAsync($"{t.Number + 1},{t.Round},{(t.A is { } a ? Lines.Cell(names[a]) : "")},{(t.B is { } b ? Lines.Cell(names[b]) : "")},{t.WinnerA + 1},{t.WinnerB + 1}");
    }
}
