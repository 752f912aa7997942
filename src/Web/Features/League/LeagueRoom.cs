using Pishran.Features.Threads;
using Pishran.Jobs;
using Pishran.Shell;

namespace Pishran.Features.League;

/// <summary>Registers the room and its line in the menu.</summary>
public static class LeagueRoom
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<IYearNumbers, LeagueNumbers>();
        services.AddScoped<LeagueSecretariat>().AddScoped<TeamRegistry>().AddScoped<SubmissionDesk>().AddScoped<LeagueTurns>().AddScoped<LeagueDoor>().AddScoped<IHomePart, LeagueHome>().AddSingleton<LeagueClock>();
        services.AddSingleton(new NamedJob("league-clock", TimeSpan.FromSeconds(30), (all, _) => all.GetRequiredService<LeagueClock>().Tick(all.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime)));
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 30, LeagueWords.LeagueMenu, "trophy", "/league", Role.Employee));
        services.AddSingleton(new MenuEntry(MenuPart.Mine, 30, LeagueWords.MyJudging, "scale", "/league/judging", Role.Judge));
        ThreadsDoor.Watch(services, new OrphanRule("submissions-published", LeagueWords.OrphanPublished, "League.Submission", [SubmissionState.ResultPublished], Relation.CameFrom, "Ideas.Idea"));
        Problems.ProblemsDoor.SolvedBy(services, "League.Submission", SubmissionState.SentToIdeas);
        services.AddScoped<Awards.AwardDesk>().AddScoped<Data.Sheets.IImportKind, Cities.CityIdeasImport>().AddScoped<Submissions.BlindFiles>().AddScoped<Teams.Matchmaker>().AddScoped<Transfers.TransferDesk>().AddScoped<Guests.GuestDesk>().AddScoped<Live.PitchDesk>().AddSingleton<Live.LiveBoard>().AddScoped<Fixtures.FixtureDesk>().AddScoped<Appeals.AppealDesk>().AddSingleton<Judging.LockedRubrics>().AddSingleton<Judging.ClearedPairs>();
        services.AddScoped<Judging.Jury>().AddScoped<Judging.JudgesTurns>().AddScoped<Judging.JudgeDesk>();
        services.AddScoped<Standings.StandingsDesk>().AddScoped<Standings.SeasonTables>().AddSingleton<Standings.TableReading.Shelf>();
    }

    public static void Map(WebApplication app)
    {
        LeagueApi.Map(app);
        Judging.Autosave.Map(app);
        Live.LiveStream.Map(app);
        Standings.StandingsApi.Map(app);
    }
}
