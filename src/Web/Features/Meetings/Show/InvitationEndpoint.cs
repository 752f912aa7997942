using System.Globalization;
using System.Text;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Show;

/// <summary>The invitation as a calendar file (RFC 5545), for those who are invited. It names the meeting and its page, never the agenda: calendars travel.</summary>
internal static class InvitationEndpoint
{
    private const int LongestLine = 74;

    public static void Map(WebApplication app) =>
        app.MapGet("/meetings/{id:int}/invitation.ics", async (int id, HttpRequest request, MeetingDesk desk, TimeProvider clock) =>
            await desk.Find(id) is { StartsAt: not null, WasConvened: true } meeting && await desk.Body(meeting.BodyId) is { } body
                ? Results.File(Encoding.UTF8.GetBytes(Of(meeting, MeetingsWords.MeetingTitle(body.Name, meeting.Number).ToString(), $"{request.Scheme}://{request.Host}{meeting.Href}", clock.GetUtcNow().UtcDateTime)), "text/calendar; charset=utf-8", $"meeting-{id.ToString(CultureInfo.InvariantCulture)}.ics")
                : Results.NotFound()).RequireAuthorization().ExcludeFromDescription();

    public static string Of(Meeting meeting, string title, string address, DateTime now)
    {
        var starts = meeting.StartsAt!.Value;
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Pishran//Meetings//FA", "METHOD:PUBLISH", "BEGIN:VEVENT",
            $"UID:meeting-{meeting.Id.ToString(CultureInfo.InvariantCulture)}@{new Uri(address).Host}", $"DTSTAMP:{Utc(now)}", $"DTSTART:{Utc(starts)}", $"DTEND:{Utc(starts.AddMinutes(meeting.LengthMinutes))}",
            $"SEQUENCE:{meeting.Version.ToString(CultureInfo.InvariantCulture)}", $"STATUS:{(meeting.State == MeetingState.Cancelled ? "CANCELLED" : "CONFIRMED")}", $"SUMMARY:{Escaped(title)}", $"LOCATION:{Escaped(meeting.Place ?? "")}", $"URL:{address}", $"DESCRIPTION:{Escaped(address)}",
            "END:VEVENT", "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(line => Folded(line) + "\r\n"));
    }

    private static string Utc(DateTime at) => at.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // No line longer than 75 bytes, cut between whole characters; what follows begins with a space.
    private static string Folded(string line)
    {
        var (folded, bytes) = (new StringBuilder(), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LongestLine) { folded.Append("\r\n "); bytes = 1; }
            folded.Append(rune);
            bytes += rune.Utf8SequenceLength;
        }
        return folded.ToString();
    }
}
