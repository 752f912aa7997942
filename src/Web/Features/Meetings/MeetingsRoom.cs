using Pishran.Features.Meetings.Decisions;
using Pishran.Features.Meetings.Items;
using Pishran.Features.Meetings.Show;
using Pishran.Jobs;
using Pishran.Shell;

namespace Pishran.Features.Meetings;

/// <summary>Registers the room: its desks, its Door, its parts of the first page and its lines in the menu.</summary>
public static class MeetingsRoom
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<MeetingDesk>().AddScoped<CaseDesk>().AddScoped<VoteDesk>().AddScoped<DecisionDesk>().AddScoped<MinutesWriter>().AddScoped<MeetingTurns>().AddScoped<MinutesDesk>().AddScoped<ItemViews>().AddScoped<IHomePart, MeetingsHome>().AddScoped<MeetingClock>().AddSingleton<VoteKeys>().AddSingleton<IShutOut, RecusedReading>();
        services.AddSingleton(new NamedJob("meetings-clock", TimeSpan.FromMinutes(5), (all, stop) => all.GetRequiredService<MeetingClock>().Run(stop)));
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 80, MeetingsWords.MenuMeetings, "gavel", "/meetings"));
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 81, MeetingsWords.MenuDecisions, "clipboard-check", "/decisions", Under: "/meetings"));
    }

    public static void Map(WebApplication app)
    {
        InvitationEndpoint.Map(app);
        ExportEndpoint.Map(app);
    }
}
