namespace Pishran.Features.Inbox;

/// <summary>The drawing and colour of a turn, by the room of its record: «League.Submission» looks like the league.</summary>
internal static class TurnLook
{
    public static (string Icon, string Tone) Of(string kind) => kind.Split('.')[0] switch
    {
        "Problems" => ("target-arrow", "thread"),
        "Ideas" => ("bulb", "gold"),
        "League" => ("trophy", "gold"),
        "Contracts" => ("file-certificate", "plum"),
        "Club" => ("users-group", "info"),
        "Meetings" => ("gavel", "info"),
        _ => ("clipboard-check", ""),
    };
}
