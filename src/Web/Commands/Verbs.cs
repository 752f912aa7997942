using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Pishran.Commands;

/// <summary>Every verb of the command line, in one list.</summary>
public static class Verbs
{
    public static Option<string?> Data { get; } = new("--data") { Description = "The data folder (default: .data, or Pishran__Data).", Recursive = true };

    /// <summary>Runs the verb that the arguments name; arguments that make no sense get one line on the standard error and code 2.</summary>
    public static async Task<int> Run(string[] args)
    {
        var line = Root().Parse(args);
        if (line.Errors.Count == 0 || line.CommandResult.Command.Subcommands.Count > 0) return await line.InvokeAsync();
        var verb = line.CommandResult.Command.Name;
        for (var at = line.CommandResult.Parent as CommandResult; at?.Command is not (null or RootCommand); at = at.Parent as CommandResult) verb = $"{at.Command.Name} {verb}";
        await Console.Error.WriteLineAsync($"{string.Join(' ', line.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))} See: pishran {verb} --help");
        return Lines.Wrong;
    }

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
        root.Add(AssignVerb.Command());
        root.Add(FixturesVerb.Command());
        root.Add(TeamsVerb.Command());
        root.Add(ConsensusVerb.Command());
        root.Add(Import.Command());
        root.Add(Export.Command());
        root.Add(OcdsVerb.Command());
        root.Add(BookVerb.Command());
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
