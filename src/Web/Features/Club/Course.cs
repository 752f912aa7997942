using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Club;

public enum SeatState { SignedUp, WaitListed, Attended, Missed, Cancelled }

/// <summary>One meeting of a course. Its token is in the QR code on the wall and counts on that day alone.</summary>
public sealed record CourseSession(int Number, DateOnly On, string Hour, string Place, string Token);

/// <summary>A course or workshop of a programme of the club.</summary>
public sealed class Course : Record
{
    private readonly List<CourseSession> _sessions = [];

    private Course() { }

    /// <exception cref="BrokenRule">A title, a number or a session is missing.</exception>
    public Course(string? title, Programme programme, int? teacherId, int capacity, int creditHours, string? about, DateTime now)
    {
        new Rules().Text(title, ShellWords.Title, nameof(Title), 200, 5).Text(about, ShellWords.About, nameof(About), 2000, 0)
            .If(capacity is < 1 or > 1000, ShellWords.OutOfRange(ClubWords.CourseCapacity, 1, 1000), nameof(Capacity)).If(creditHours is < 1 or > 100, ShellWords.OutOfRange(ClubWords.CreditHours, 1, 100), nameof(CreditHours)).Check();
        (Title, Programme, TeacherId, Capacity, CreditHours, About, MadeAt) = (title!, programme, teacherId, capacity, creditHours, about, now);
        Happened(ClubWords.CourseMade);
    }

    public string Title { get; private set; } = "";
    public Programme Programme { get; private set; }
    public int? TeacherId { get; private set; }
    public int Capacity { get; private set; }
    public int CreditHours { get; private set; }
    public string? About { get; private set; }
    public DateTime MadeAt { get; private set; }
    public DateOnly? FirstOn { get; private set; }
    public DateOnly? LastOn { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public IReadOnlyList<CourseSession> Sessions => _sessions;
    public string Href => "/club/courses/" + Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public void AddSession(DateOnly? on, string? hour, string? place, string token)
    {
        BrokenRule.If(ClosedAt is not null, ShellWords.AlreadyDone);
        new Rules().If(on is null, ShellWords.Required(ClubWords.SessionOn), "SessionOn").Text(hour, ClubWords.Hour, "Hour", 20).Text(place, ClubWords.SessionPlace, "SessionPlace", 200).If(_sessions.Count >= 30, ClubWords.TooManySessions(30)).Check();
        _sessions.Add(new CourseSession(_sessions.Count + 1, on!.Value, hour!, place!, token));
        (FirstOn, LastOn) = (_sessions.Min(s => s.On), _sessions.Max(s => s.On));
        Happened(ClubWords.SessionScheduled(on));
    }

    /// <summary>Signing up is for who comes before the last day.</summary>
    public void MustTakePeople(DateOnly today) => BrokenRule.If(ClosedAt is not null || _sessions.Count == 0 || LastOn < today, ClubWords.CourseOver);

    public void Close(DateTime now)
    {
        BrokenRule.If(ClosedAt is not null, ShellWords.AlreadyDone);
        ClosedAt = now;
        Happened(ClubWords.CourseClosed);
    }
}

/// <summary>Somebody's place in a course; a row of its own, so that a full room can sign in at once.</summary>
public sealed class CourseSeat(int courseId, int personId, SeatState state, DateTime at)
{
    public int CourseId { get; private set; } = courseId;
    public int PersonId { get; private set; } = personId;
    public SeatState State { get; private set; } = state;
    public DateTime At { get; private set; } = at;

    public void Become(SeatState state, DateTime now) => (State, At) = (state, now);
}

/// <summary>Somebody was at one meeting.</summary>
public sealed class CourseAttendance(int courseId, int session, int personId, DateTime at)
{
    public int CourseId { get; private set; } = courseId;
    public int Session { get; private set; } = session;
    public int PersonId { get; private set; } = personId;
    public DateTime At { get; private set; } = at;
}
