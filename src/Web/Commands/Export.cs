using System.CommandLine;
using System.Text;
using Pishran.Data;
using Pishran.Features.Ideas;
using Pishran.Features.Ideas.Lists;
using Pishran.Features.People;
using Pishran.Features.Problems;
using Pishran.Features.Problems.Lists;

namespace Pishran.Commands;

/// <summary><c>pishran export units|staff|problems|ideas</c>: the list as CSV on the standard output, ready for Excel and for <c>pishran import</c>.</summary>
public static class Export
{
    public static Command Command()
    {
        var kind = new Argument<string>("kind") { Description = "units, staff, problems or ideas." };
        kind.AcceptOnlyFromAmong("units", "staff", "problems", "ideas");
        var command = new Command("export", "Write a list as CSV.\n\nExample: pishran export units > units.csv") { kind };
        command.SetAction(async line =>
        {
            var settings = Verbs.Settings(line);
            await using var house = House.Build(settings);
            await Database.Migrate(house.Services);
            await using var scope = house.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            await using var to = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            await (line.GetValue(kind) switch { "units" => PeopleExport.Units(db, to), "staff" => PeopleExport.Staff(db, to), "ideas" => scope.ServiceProvider.GetRequiredService<IdeasExport>().Csv(db.Set<Idea>().Where(i => i.NumberKey > 0).OrderBy(i => i.NumberKey).ThenBy(i => i.Id), 0, isOffice: true, to), _ => scope.ServiceProvider.GetRequiredService<ProblemsExport>().Csv(db.Set<Problem>().OrderBy(p => p.NumberKey).ThenBy(p => p.Id), to) });
            return 0;
        });
        return command;
    }
}
