using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Inbox;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>Places in courses, the waiting list, and attendance by phone.</summary>
public sealed class CourseDesk(AppDb db, InboxDoor inbox, IWriteGate gate, ClubLedger ledger)
{
    private static readonly SeatState[] Taken = [SeatState.SignedUp, SeatState.Attended, SeatState.Missed];

    public Task<int> TakenIn(int courseId) { var taken = Taken; return db.CourseSeats.CountAsync(s => s.CourseId == courseId && taken.Contains(s.State)); }
    public Task<CourseSeat?> Seat(int courseId, int personId) => db.CourseSeats.AsTracking().FirstOrDefaultAsync(s => s.CourseId == courseId && s.PersonId == personId);

    /// <summary>Gives a place, or the next on the waiting list where the course is full.</summary>
    public async Task<SeatState> SignUp(Course course, int personId, DateTime now)
    {
        course.MustTakePeople(TehranTime.Day(now));
        await gate.HoldChain(db); // the last place goes to one person
        var seat = await Seat(course.Id, personId);
        BrokenRule.If(seat is { State: not SeatState.Cancelled }, ShellWords.AlreadyDone);
        var state = await TakenIn(course.Id) < course.Capacity ? SeatState.SignedUp : SeatState.WaitListed;
        if (seat is null) db.CourseSeats.Add(new CourseSeat(course.Id, personId, state, now));
        else seat.Become(state, now);
        return state;
    }

    /// <summary>Gives the place back; who waits longest gets it and hears of it.</summary>
    public async Task Cancel(Course course, CourseSeat seat, DateTime now)
    {
        BrokenRule.If(seat.State is not (SeatState.SignedUp or SeatState.WaitListed), ShellWords.StateMoved(seat.State));
        var (hadPlace, person) = (seat.State == SeatState.SignedUp, seat.PersonId);
        seat.Become(SeatState.Cancelled, now);
        if (!hadPlace || await db.CourseSeats.AsTracking().Where(s => s.CourseId == course.Id && s.State == SeatState.WaitListed && s.PersonId != person).OrderBy(s => s.At).FirstOrDefaultAsync() is not { } next) return;
        next.Become(SeatState.SignedUp, now);
        inbox.Tell(next.PersonId, ClubWords.PlaceIsYours(course.Title), course.Href, now);
    }

    /// <summary>Notes that somebody is there: on the day of the meeting, with a place in the course.</summary>
    public async Task Attend(Course course, CourseSession session, int personId, DateTime now)
    {
        BrokenRule.If(session.On != TehranTime.Day(now), ClubWords.NotToday(session.On));
        var seat = await Seat(course.Id, personId);
        BrokenRule.If(seat is null or { State: SeatState.Cancelled or SeatState.WaitListed }, ClubWords.NotSignedUp);
        if (!await db.CourseAttendances.AnyAsync(a => a.CourseId == course.Id && a.Session == session.Number && a.PersonId == personId)) db.CourseAttendances.Add(new CourseAttendance(course.Id, session.Number, personId, now));
        seat!.Become(SeatState.Attended, now);
        await ledger.Record(new Deed(personId, DeedKind.Course, ClubWords.DeedCourse(course.Title), course.Href, course.CreditHours * 60, "Club.Course", course.Id), now);
    }

    /// <summary>It is over: who had a place and never came has missed it; the teacher's hours are noted.</summary>
    public async Task Close(Course course, DateTime now)
    {
        course.Close(now);
        foreach (var seat in await db.CourseSeats.AsTracking().Where(s => s.CourseId == course.Id && s.State == SeatState.SignedUp).ToListAsync()) seat.Become(SeatState.Missed, now);
        if (course.TeacherId is { } teacher) await ledger.Record(new Deed(teacher, DeedKind.Teaching, ClubWords.DeedTeaching(course.Title), course.Href, course.CreditHours * 60, "Club.Course", course.Id), now);
    }
}
