using Pishran.Features.Inbox.Mail;
using Pishran.Jobs;
using Pishran.Shell;

namespace Pishran.Features.Inbox;

/// <summary>Registers the room: its door, its clock, and its line in the menu with the number of open turns.</summary>
public static class InboxRoom
{
    /// <summary>Who sees the turns of every unit.</summary>
    public const string EveryUnit = Role.HeadOfIdeas + "," + Role.HeadOfPlans + "," + Role.HeadOfProblems + "," + Role.Administrator + "," + Role.Executive + "," + Role.Auditor + "," + Role.Secretary;

    /// <summary>Who sees turns of others at all: those, and representatives for their units.</summary>
    public const string UnitReaders = EveryUnit + "," + Role.UnitRepresentative;

    /// <summary>Who may know what the records behind the turns of others are; the rest only count them.</summary>
    public const string RecordReaders = Role.HeadOfIdeas + "," + Role.HeadOfPlans + "," + Role.HeadOfProblems;

    /// <summary>Whether somebody looks after the turns of a unit: the heads and the administrator everywhere, a representative at home.</summary>
    public static bool SeesUnit(CurrentUser me, int unitId) => me.IsAny(EveryUnit) || me.Holds(Role.UnitRepresentative, "unit", unitId);

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<IYearNumbers, InboxNumbers>();
        services.AddScoped<IHomeLead, InboxHome>().AddScoped<IHomePart, NewsHome>().AddScoped<IHomePart, MessagesHome>();
        services.AddScoped<InboxDoor>().AddScoped<Superiors>().AddScoped<Messages>().AddScoped<InboxClock>().AddScoped<Digests>().AddScoped<News>();
        services.AddSingleton(new NamedJob("inbox-clock", TimeSpan.FromMinutes(5), (all, stop) => all.GetRequiredService<InboxClock>().Run(stop)));
        services.AddSingleton(new NamedJob("digests", TimeSpan.FromMinutes(10), (all, stop) => all.GetRequiredService<Digests>().Run(stop)));
        services.AddSingleton(new NamedJob("news", TimeSpan.FromMinutes(1), (all, stop) => all.GetRequiredService<News>().Run(stop)));
        services.AddSingleton(new MenuEntry(MenuPart.Mine, 10, InboxWords.Room, "inbox", "/inbox", Count: (all, me) => all.GetRequiredService<InboxDoor>().OpenCount(me)));
        services.AddSingleton(new MenuEntry(MenuPart.House, 9, InboxWords.Messages, "bell", "/inbox/messages", Role.Administrator));
    }
}
