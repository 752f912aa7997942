namespace Pishran.Demo;

/// <summary>The system's clock, except while the city is built: then it stands where the story is.</summary>
public sealed class DemoClock : TimeProvider
{
    private DateTimeOffset? _story;

    public override DateTimeOffset GetUtcNow() => _story ?? System.GetUtcNow();

    /// <summary>Lets the story stand at an instant (UTC).</summary>
    public void StandAt(DateTime utc) => _story = new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    /// <summary>Back to the time of the machine.</summary>
    public void Run() => _story = null;
}
