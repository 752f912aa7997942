namespace Pishran.Tests.Journeys;

/// <summary>A whole season, from a template to the certificates: planned on one page, played in a day, voted on from phones, called out, honoured and archived.</summary>
public sealed class LeagueSeason(JourneyCity city) : IClassFixture<JourneyCity>
{
    [Theory, InlineData("fa", 390, false), InlineData("en", 1366, true)]
    public async Task A_season_is_run_from_the_browser_alone(string language, int width, bool script)
    {
        var run = await RoundRun.Begin(city, new(language, width, script));
        await run.PlanFromTemplate();
        await run.FormTeams();
        await run.ApproveTeams();
        await run.ChooseTheProblem();
        await run.Open();
        await run.WriteSolutions();
        await run.CloseAndAdmit();
        await run.VoteFromPhones();
        await run.CallOut();
        await run.HonourAndArchive();
        run.EveryPageWasSound();
    }
}
