namespace Pishran.Features.League.Judging;

/// <summary>How far a judge is, and about how long the rest takes: by the season's rule at first, by their own pace after three sheets.</summary>
public sealed record Pace(int Done, int Total, int MinutesLeft)
{
    private const int EnoughSheets = 3;

    public int Left => Total - Done;

    public static Pace Of(IReadOnlyCollection<SheetLine> sheets, int minutesPerSheet)
    {
        var taken = sheets.Where(s => s is { IsIn: true, StartedAt: not null, SubmittedAt: not null }).Select(s => (s.SubmittedAt!.Value - s.StartedAt!.Value).TotalMinutes).Order().ToList();
        // A sheet left open over lunch says nothing about pace: no more than thrice the rule.
        var each = taken.Count < EnoughSheets ? minutesPerSheet : Math.Clamp(taken[taken.Count / 2], 1, 3.0 * minutesPerSheet);
        var done = sheets.Count(s => s.IsIn);
        return new Pace(done, done + sheets.Count(s => s.IsOpen), (int)Math.Ceiling(sheets.Count(s => s.IsOpen) * each));
    }
}
