using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.People;
using Pishran.Features.People.Accounts;
using Pishran.Shell;

namespace Pishran.Commands;

/// <summary><c>pishran create-admin NAME</c>: the first account of a new city, who opens all others.</summary>
public static class CreateAdmin
{
    public static Command Command()
    {
        var name = new Argument<string>("name") { Description = "The account name." };
        var password = new Option<string?>("--password") { Description = "The password; without it one is read from the standard input, or made and printed once." };
        var command = new Command("create-admin", "Open the administrator's account.\n\nExample: pishran create-admin omid") { name, password };
        command.SetAction(async line =>
        {
            var settings = Verbs.Settings(line);
            await using var house = House.Build(settings);
            await Database.Migrate(house.Services);
            await using var scope = house.Services.CreateAsyncScope();
            return await Run(scope.ServiceProvider, line.GetValue(name)!, line.GetValue(password) ?? await Asked());
        });
        return command;
    }

    private static async Task<int> Run(IServiceProvider services, string name, string? password)
    {
        var (db, door) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<PeopleDoor>());
        var today = TehranTime.Day(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var chosen = password is { Length: > 0 } ? password : AccountKeeper.NewPassword();
        try
        {
            await services.GetRequiredService<Writer>().Save(db, Actor.System, async () =>
            {
                var person = await door.Add(PersonKind.Expert, new PersonFacts(PeopleWords.Administrator.ToString(), name));
                await door.OpenAccount(person, name, chosen);
                door.GiveRole(person, Role.Administrator, ScopeKind.Office, null, today, null);
            });
        }
        catch (BrokenRule refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
        Console.WriteLine(password is { Length: > 0 } ? $"The account {name} is open." : $"The account {name} is open. Its password, shown once: {chosen}");
        return 0;
    }

    // A password piped in; a person at the terminal gets one made.
    private static async Task<string?> Asked() => Console.IsInputRedirected ? (await Console.In.ReadLineAsync())?.TrimEnd('\r') : null;
}
