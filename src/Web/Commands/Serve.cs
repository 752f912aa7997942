using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Pishran.Data;

namespace Pishran.Commands;

/// <summary><c>pishran serve</c>: brings the database up to date and serves the city until it is stopped.</summary>
public static class Serve
{
    public static Command Command()
    {
        var port = Port();
        var command = new Command("serve", "Serve the city.\n\nExample: pishran serve --data /srv/pishran --port 5080") { port };
        command.SetAction(async (line, stop) =>
        {
            var settings = Verbs.Settings(line);
            await Run(settings, line.GetValue(port), stop);
            return 0;
        });
        return command;
    }

    internal static Option<int?> Port() => new("--port") { Description = "The port on 127.0.0.1 (default: PISHRAN_PORT, or 5080)." };

    /// <param name="change">Changes the composition before the house is built.</param>
    /// <param name="prepare">Runs after the database is up to date and before the first request; a new city's bylaws where nothing is given.</param>
    internal static async Task Run(Dictionary<string, string?> settings, int? port, CancellationToken stop, Action<WebApplicationBuilder>? change = null, Func<IServiceProvider, Task>? prepare = null)
    {
        port ??= int.TryParse(Environment.GetEnvironmentVariable("PISHRAN_PORT"), out var wished) ? wished : 5080;
        if (Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is null) settings["urls"] = $"http://127.0.0.1:{port}";
        await using var house = House.Build(settings, change);
        await Database.Migrate(house.Services);
        await (prepare ?? LayDownBylaws)(house.Services);
        await house.StartAsync(stop);
        var address = house.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await Console.Out.WriteLineAsync($"Pishran is ready: {address}");
        await house.WaitForShutdownAsync(stop);
    }

    /// <summary>A new city starts with the bylaws it will edit; one that has its own keeps them and gets what a newer version asks for.</summary>
    private static async Task LayDownBylaws(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await services.GetRequiredService<Writer>().Save(scope.ServiceProvider.GetRequiredService<AppDb>(), Actor.System,
            async () =>
            {
                await scope.ServiceProvider.GetRequiredService<Features.Bylaws.BylawsDoor>().StartWith();
                await scope.ServiceProvider.GetRequiredService<Features.Catalogue.CatalogueDoor>().StartWith();
            });
    }
}

/// <summary><c>pishran migrate</c>: brings the database to the model of this version.</summary>
public static class Migrate
{
    public static Command Command()
    {
        var command = new Command("migrate", "Bring the database to this version's model.\n\nExample: pishran migrate --data /srv/pishran");
        command.SetAction(async line =>
        {
            await using var house = House.Build(Verbs.Settings(line));
            await Database.Migrate(house.Services);
            return 0;
        });
        return command;
    }
}
