using System.Globalization;
using Pishran.EngineBench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var parts = new (string Name, Action Run)[] { ("ranking", RankingBench.Run), ("assignment", AssignmentBench.Run), ("fixtures", FixturesBench.Run), ("teams", TeamsBench.Run), ("finals", FinalsBench.Run), ("duels", DuelBench.Run) };
foreach (var (name, run) in parts)
    if (args.Length == 0 || args.Contains(name)) run();
