using Pishran.Features.Inbox.Mail;
using Pishran.Jobs;
using Pishran.Shell;

namespace Pishran.Features.Inbox;

/// <summary>Registers the room: its door, its clock, and its line in the menu with the number of open turns.</summary>
public static class InboxRoom
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<InboxDoor>().AddScoped<Messages>().AddScoped<InboxClock>();
        services.AddSingleton(new NamedJob("inbox-clock", TimeSpan.FromMinutes(5), (all, stop) => all.GetRequiredService<InboxClock>().Run(stop)));
        services.AddSingleton(new NamedJob("digests", TimeSpan.FromMinutes(10), (all, stop) => all.GetRequiredService<InboxClock>().Digests(stop)));
        services.AddSingleton(new MenuEntry(MenuPart.Mine, 10, InboxWords.Room, "inbox", "/inbox", Count: (all, me) => all.GetRequiredService<InboxDoor>().OpenCount(me.Id)));
    }
}
