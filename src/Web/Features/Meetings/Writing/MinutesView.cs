using Pishran.Features.People;

namespace Pishran.Features.Meetings.Writing;

/// <summary>The minutes as one reader sees them: what they were out of is not there, on the page, on paper and in every file.</summary>
public sealed record MinutesView(Meeting Meeting, BodyCard Body, Minutes Minutes, IReadOnlyList<Paragraph> Parts, int Hidden)
{
    public string Title => MeetingsWords.MinutesOf(MeetingsWords.MeetingTitle(Body.Name, Meeting.Number)).ToString();
}
