using System.CommandLine;
using Pishran.Data;
using Pishran.Demo;

namespace Pishran.Commands;

/// <summary><c>pishran demo</c>: builds the demonstration city once per data folder, and serves it.</summary>
public static class Demo
{
    public static Command Command()
    {
        var port = Serve.Port();
        var command = new Command("demo", "Serve the demonstration city; it is built where there is none yet.\n\nExample: pishran demo --data /tmp/city --port 5080") { port };
        command.SetAction(async (line, stop) =>
        {
            var clock = new DemoClock();
            var settings = Verbs.Settings(line);
            settings["Pishran:Demo"] = "true";
            await Serve.Run(settings, line.GetValue(port), stop,
                builder => builder.Services.AddSingleton<TimeProvider>(clock),
                services => DemoCity.Prepare(services, clock, stage => Console.Error.WriteLine($"Building the demonstration city: {stage}")));
            return 0;
        });
        return command;
    }
}
