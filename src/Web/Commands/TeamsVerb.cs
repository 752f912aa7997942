using System.CommandLine;
using System.Diagnostics;
using Pishran.Engine.Teams;

namespace Pishran.Commands;

/// <summary><c>pishran teams</c>: balanced mixed teams. Needs no database.</summary>
public static class TeamsVerb
{
    private const int MostPeople = 20_000;

    private sealed record Options(Option<int?> Size, Option<int> MinUnits, Option<int?> MaxPerUnit, Option<string[]> Apart, Option<string[]> Together, Option<int> Seed, Option<bool> Json);

    public static Command Command()
    {
        var file = new Argument<FileInfo>("people") { Description = "CSV with person, unit, skills (parted by ;) and seniority, or JSON: [{id, unit, skills: [names], seniority}], or {dept: […], skills: [[0,1,…],…], seniority: […], team: n}. - is the standard input." };
        var options = new Options(
            new("--size") { Description = "Largest team; sizes differ by at most one (default 5, or the file's “team”)." },
            new("--min-units") { Description = "Units a team must have at least.", DefaultValueFactory = _ => 1 },
            new("--max-per-unit") { Description = "Most members of one unit in a team." },
            new("--apart") { Description = "Two people who must not share a team, as a,b; may be repeated." },
            new("--together") { Description = "Two people who must share a team, as a,b; may be repeated." },
            new("--seed") { Description = "Start of the pseudo-random numbers.", DefaultValueFactory = _ => new TeamRules(1).Seed },
            new("--json") { Description = "Print teams, cost and its parts, the bound and seconds." });
        var command = new Command("teams", "Put people into balanced mixed teams.\n\nExample: pishran teams people.csv --size 5 --max-per-unit 2 --apart 12,40 --json") { file, options.Size, options.MinUnits, options.MaxPerUnit, options.Apart, options.Together, options.Seed, options.Json };
        command.SetAction(line => Lines.Run(() => Make(line, line.GetValue(file)!, options)));
        return command;
    }

    private static async Task Make(ParseResult line, FileInfo file, Options options)
    {
        var people = PeopleFile.Read(file);
        if (people.People.Count > MostPeople) throw new WrongInput($"{file.Name} names {people.People.Count} people; {MostPeople} can be put into teams at most.");
        var rules = new TeamRules(
            line.GetValue(options.Size) ?? people.Size ?? 5, line.GetValue(options.MinUnits), line.GetValue(options.MaxPerUnit) ?? int.MaxValue,
            Pairs("--apart", line.GetValue(options.Apart), people.Ids), Pairs("--together", line.GetValue(options.Together), people.Ids), line.GetValue(options.Seed));
        if (rules.Size < 1 || rules.MinUnits < 1 || rules.MaxPerUnit < 1) throw new WrongInput("--size, --min-units and --max-per-unit must be at least 1.");
        var watch = Stopwatch.StartNew();
        var plan = Lines.Long($"Putting {people.People.Count} people into teams", () => TeamMaker.Make(people.People, rules));
        var seconds = Math.Round(watch.Elapsed.TotalSeconds, 3);
        if (!plan.Found) throw new WrongInput($"No teams keep these rules: {Why(plan.Why)}");
        await using var to = Lines.Out();
        if (line.GetValue(options.Json))
        {
            await to.WriteLineAsync(JsonFile.Line(new
            {
                teams = plan.Teams.Select(team => team.Select(people.Ids.Said)),
                cost = plan.Cost,
                costPerTeam = plan.Cost / plan.Teams.Count,
                sameUnitPairs = plan.SameUnitPairs,
                missingSkills = plan.MissingSkills,
                seniorityGap = plan.SeniorityGap,
                bound = plan.Bound,
                seconds,
            }));
            return;
        }
        await to.WriteLineAsync("team,person");
        for (var t = 0; t < plan.Teams.Count; t++)
            foreach (var person in plan.Teams[t]) await to.WriteLineAsync($"{t + 1},{Lines.Cell(people.Ids.Name(person))}");
    }

    private static List<(int A, int B)> Pairs(string option, string[]? pairs, Names ids) =>
        [.. (pairs ?? []).Select(pair => pair.Split(',', StringSplitOptions.TrimEntries) is [var a, var b] ? (Of(option, a, ids), Of(option, b, ids)) : throw new WrongInput($"{option} {pair}: must name two people, as a,b."))];

    private static int Of(string option, string name, Names ids) => ids.Has(name) ? ids.Of(name) : throw new WrongInput($"{option} names the unknown person {name}.");

    private static string Why(Obstacle? why) => why switch
    {
        Obstacle.UnitTooLarge => "a unit has more people than --max-per-unit leaves places in all teams.",
        Obstacle.TooFewUnits => "there are fewer units, or smaller teams, than --min-units needs.",
        Obstacle.TogetherAndApart => "people of --together are also --apart, or too many for a team.",
        _ => "no single one is in the way, but no way to keep all of them was found.",
    };
}
