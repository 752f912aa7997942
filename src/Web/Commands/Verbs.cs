using System.CommandLine;
using System.Globalization;

namespace Pishran.Commands;

/// <summary>Every verb of the command line, in one list.</summary>
public static class Verbs
{
    public static Option<string?> Data { get; } = new("--data") { Description = "The data folder (default: .data, or Pishran__Data).", Recursive = true };

    public static RootCommand Root()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var root = new RootCommand("Pishran: the engine room of a city's innovation office.") { Data };
        root.Add(Serve.Command());
        root.Add(Demo.Command());
        root.Add(Migrate.Command());
        root.Add(VerifyHistory.Command());
        root.Add(StandingsVerb.Command());
        foreach (var verb in Text.Commands().Concat(Ranking.Commands())) root.Add(verb);
        root.Add(Import.Command());
        root.Add(Export.Command());
        root.Add(CreateAdmin.Command());
        root.Add(Backup.Command());
        root.Add(Backup.RestoreCommand());
        return root;
    }

    /// <summary>Settings that the command line adds to those of the environment.</summary>
    public static Dictionary<string, string?> Settings(ParseResult line)
    {
        // Standard output belongs to data: what the house logs goes to standard error, and only what is wrong.
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Logging:LogLevel:Default"] = "Warning", ["Logging:Console:LogToStandardErrorThreshold"] = "Trace" };
        var data = line.GetValue(Data) ?? Environment.GetEnvironmentVariable("PISHRAN_DATA");
        if (data is not null) settings["Pishran:Data"] = data;
        return settings;
    }
}
