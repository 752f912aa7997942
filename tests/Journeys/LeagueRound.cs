namespace Pishran.Tests.Journeys;

/// <summary>The main job of the house: a round of the league from the planning of its season to the feedback, by clicking and typing alone.</summary>
public sealed class LeagueRound(JourneyCity city) : IClassFixture<JourneyCity>
{
    // Both languages, widths and modes of script in two walks; LeaguePages shows the key pages in all eight.
    [Theory, InlineData("fa", 390, false), InlineData("en", 1366, true)]
    public async Task A_round_is_run_from_the_browser_alone(string language, int width, bool script)
    {
        var run = await RoundRun.Begin(city, new(language, width, script));
        await run.Plan();
        await run.FormTeams();
        await run.ApproveTeams();
        await run.ShowTheChallenge();
        await run.Open();
        await run.WriteSolutions();
        await run.CloseAndAdmit();
        await run.AppointAndAssign();
        await run.Judge();
        await run.SealAndPublish();
        await run.ReadTheResult();
        run.EveryPageWasSound();
    }
}
