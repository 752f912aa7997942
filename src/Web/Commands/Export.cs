using System.CommandLine;
using System.Text;
using Pishran.Data;
using Pishran.Features.People;

namespace Pishran.Commands;

/// <summary><c>pishran export units|staff</c>: the list as CSV on the standard output, ready for Excel and for <c>pishran import</c>.</summary>
public static class Export
{
    public static Command Command()
    {
        var kind = new Argument<string>("kind") { Description = "units or staff." };
        kind.AcceptOnlyFromAmong("units", "staff");
        var command = new Command("export", "Write a list as CSV.\n\nExample: pishran export units > units.csv") { kind };
        command.SetAction(async line =>
        {
            var settings = Verbs.Settings(line);
            settings.TryAdd("Logging:LogLevel:Default", "Warning");
            await using var house = House.Build(settings);
            await Database.Migrate(house.Services);
            await using var scope = house.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            await using var to = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            await (line.GetValue(kind) == "units" ? PeopleExport.Units(db, to) : PeopleExport.Staff(db, to));
            return 0;
        });
        return command;
    }
}
