using Pishran.Features.Inbox.Mail;
using Pishran.Jobs;
using Pishran.Shell;

namespace Pishran.Features.Inbox;

/// <summary>Registers the room: its door, its clock, and its line in the menu with the number of open turns.</summary>
public static class InboxRoom
{
    /// <summary>Who sees the turns of every unit.</summary>
    public const string EveryUnit = Role.HeadOfIdeas + "," + Role.HeadOfPlans + "," + Role.HeadOfProblems + "," + Role.Administrator;

    /// <summary>Who sees turns of others at all: those, and representatives for their units.</summary>
    public const string UnitReaders = EveryUnit + "," + Role.UnitRepresentative;

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<IHomeLead, InboxHome>().AddScoped<IHomePart, NewsHome>();
        services.AddScoped<InboxDoor>().AddScoped<Superiors>().AddScoped<Messages>().AddScoped<InboxClock>();
        services.AddSingleton(new NamedJob("inbox-clock", TimeSpan.FromMinutes(5), (all, stop) => all.GetRequiredService<InboxClock>().Run(stop)));
        services.AddSingleton(new NamedJob("digests", TimeSpan.FromMinutes(10), (all, stop) => all.GetRequiredService<InboxClock>().Digests(stop)));
        services.AddSingleton(new MenuEntry(MenuPart.Mine, 10, InboxWords.Room, "inbox", "/inbox", Count: (all, me) => all.GetRequiredService<InboxDoor>().OpenCount(me.Id)));
    }
}
