using System.Diagnostics;
using System.Text.Json;
using Pishran.Engine.Teams;

namespace Pishran.EngineBench;

/// <summary>Cost per team on the development instances, and the time for 60 and 200 people.</summary>
internal static class TeamsBench
{
    public static void Run()
    {
        Console.WriteLine("teams                 per team  pairs missing gap    bound/team seconds (target: .163 per team on average, 60 people in 1 s, 200 in 10 s)");
        var sum = 0.0;
        if (Shared.Folder("teams") is { } folder)
        {
            var files = Directory.GetFiles(folder, "*.json").Order().ToArray();
            foreach (var file in files) sum += Row(Path.GetFileName(file), Read(file));
            Console.WriteLine($"mean {sum / files.Length:0.0000}");
        }

        var random = new Random(1);
        Row("200 simulated", [.. Enumerable.Range(0, 200).Select(k => new Person(k, Math.Min(random.Next(14), random.Next(14)),
            [.. Enumerable.Range(0, 8).Select(_ => random.NextDouble() < .3)], random.Next(25)))]);
    }

    private static double Row(string name, Person[] people)
    {
        var watch = Stopwatch.StartNew();
        var plan = TeamMaker.Make(people, new(5));
        var teams = plan.Teams.Count;
        Console.WriteLine($"{name,-21} {plan.Cost / teams:0.0000}    {plan.SameUnitPairs,3}   {plan.MissingSkills,3}   {plan.SeniorityGap:0.0000} {plan.Bound / teams:0.0000}     {watch.Elapsed.TotalSeconds:0.00}");
        return plan.Cost / teams;
    }

    private static Person[] Read(string file)
    {
        var root = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
        int[] Numbers(JsonElement e) => [.. e.EnumerateArray().Select(x => x.GetInt32())];
        var (units, years) = (Numbers(root.GetProperty("dept")), Numbers(root.GetProperty("seniority")));
        return [.. root.GetProperty("skills").EnumerateArray().Select((s, k) => new Person(k, units[k], [.. Numbers(s).Select(x => x == 1)], years[k]))];
    }
}
