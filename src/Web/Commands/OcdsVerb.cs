using System.CommandLine;
using Pishran.Data;
using Pishran.Features.Contracts;

namespace Pishran.Commands;

/// <summary><c>pishran ocds</c>: contracts as open data (OCDS 1.1), a release package or, with <c>--records</c>, a record package.</summary>
public static class OcdsVerb
{
    public static Command Command()
    {
        var json = new Option<bool>("--json") { Description = "Print JSON (it always is)." };
        var records = new Option<bool>("--records") { Description = "Print the record package instead of the release package." };
        var command = new Command("ocds", "Contracts as Open Contracting data, version 1.1.\n\nExample: pishran ocds --json > releases.json") { json, records };
        command.SetAction(line => Run(Verbs.Settings(line), line.GetValue(records)));
        return command;
    }

    private static async Task<int> Run(Dictionary<string, string?> settings, bool records)
    {
        await using var house = House.Build(settings);
        await using var scope = house.Services.CreateAsyncScope();
        await Database.Migrate(house.Services);
        Console.WriteLine(await scope.ServiceProvider.GetRequiredService<ContractsDoor>().OpenData(records, house.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime));
        return 0;
    }
}
