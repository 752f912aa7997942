using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Features.League.Fixtures;

public enum MatchOutcome { Waiting, Win, Draw, WalkOver, Bye }

/// <summary>A match as a page shows it. <paramref name="Winner"/> is who goes on in a knock-out: inside the band, the better estimate does.</summary>
public sealed record MatchReading(int Number, int TeamA, int? TeamB, MatchOutcome Outcome, int? Winner, double? EstimateA, double? EstimateB)
{
    /// <summary>The matches of a round, with their results once these are out. The points of the sealed table are the result: three, one, none.</summary>
    public static async Task<IReadOnlyList<MatchReading>> Of(AppDb db, Round round)
    {
        var rows = round.ResultsAreOut ? (await db.CurrentStandings.AsNoTracking().SingleAsync(s => s.RoundId == round.Id)).Rows.ToDictionary(r => r.TeamId) : [];
        return [.. round.Fixtures.OrderBy(f => f.Number).Select(f => Read(f, rows, round.ResultsAreOut))];
    }

    private static MatchReading Read(RoundFixture fixture, Dictionary<int, StandingRow> rows, bool isOut)
    {
        var (a, b) = (rows.GetValueOrDefault(fixture.TeamA), fixture.TeamB is { } other ? rows.GetValueOrDefault(other) : null);
        var (outcome, winner) = (isOut, fixture.TeamB, a, b) switch
        {
            (_, null, _, _) => (MatchOutcome.Bye, fixture.TeamA),
            (false, _, _, _) => (MatchOutcome.Waiting, (int?)null),
            (_, _, null, null) => (MatchOutcome.WalkOver, null),
            (_, _, null, _) => (MatchOutcome.WalkOver, fixture.TeamB),
            (_, _, _, null) => (MatchOutcome.WalkOver, fixture.TeamA),
            var (_, _, one, two) => (one.Points == two.Points ? MatchOutcome.Draw : MatchOutcome.Win, one.Rank < two.Rank ? fixture.TeamA : fixture.TeamB),
        };
        return new MatchReading(fixture.Number, fixture.TeamA, fixture.TeamB, outcome, winner, a?.Estimate, b?.Estimate);
    }
}
