namespace Pishran.Features;

/// <summary>The rooms in their order. A room may use only the Doors of rooms before it.</summary>
public static class Rooms
{
    public static IReadOnlyList<string> InOrder { get; } =
        ["People", "Bylaws", "Inbox", "Threads", "Benefits", "Problems", "Ideas", "Club", "League", "Catalogue", "Contracts", "Meetings", "Reports"];

    public static void AddRooms(this IServiceCollection services)
    {
        People.PeopleRoom.Add(services);
        Bylaws.BylawsRoom.Add(services);
        Inbox.InboxRoom.Add(services);
        Threads.ThreadsRoom.Add(services);
        Benefits.BenefitsRoom.Add(services);
        Problems.ProblemsRoom.Add(services);
        Ideas.IdeasRoom.Add(services);
        Club.ClubRoom.Add(services);
        League.LeagueRoom.Add(services);
        Contracts.ContractsRoom.Add(services);
        Catalogue.CatalogueRoom.Add(services);
        Meetings.MeetingsRoom.Add(services);
        Reports.ReportsRoom.Add(services);
    }

    public static void MapRooms(this WebApplication app)
    {
        People.PeopleRoom.Map(app);
        Threads.ThreadsRoom.Map(app);
        Problems.ProblemsRoom.Map(app);
        Ideas.IdeasRoom.Map(app);
        Club.ClubRoom.Map(app);
        League.LeagueRoom.Map(app);
        Contracts.ContractsRoom.Map(app);
        Catalogue.CatalogueRoom.Map(app);
        Meetings.MeetingsRoom.Map(app);
    }
}
