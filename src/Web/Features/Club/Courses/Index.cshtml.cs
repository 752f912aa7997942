using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Club.Courses;

public sealed record CourseLine(int Id, string Title, Programme Programme, DateOnly? FirstOn, int Capacity, int Taken, SeatState? Mine, bool IsOver)
{
    public string Href => "/club/courses/" + ClubPage.Text(Id);
}

/// <summary>The programmes of the club and their courses, those to come first.</summary>
[Authorize]
public sealed class IndexModel : ClubPage
{
    [BindProperty(SupportsGet = true, Name = "programme")] public string? Asked { get; set; }
    [BindProperty(SupportsGet = true, Name = "after")] public int? After { get; set; }

    public Programme? Programme => Enum.TryParse<Programme>(Asked, true, out var p) && Enum.IsDefined(p) ? p : null;
    public Paged<CourseLine> List { get; private set; } = new([], null);

    protected override async Task<IActionResult?> Load()
    {
        var (person, seats, courses) = (Me.Id, Db.CourseSeats, Db.Courses.AsNoTracking());
        if (Programme is { } programme) courses = courses.Where(c => c.Programme == programme);
        if (After is { } after) courses = courses.Where(c => c.Id < after);
        List = Paged<CourseLine>.Cut(await courses.OrderByDescending(c => c.Id).Take(Paged<CourseLine>.Size + 1).Select(c => new CourseLine(c.Id, c.Title, c.Programme, c.FirstOn, c.Capacity,
            seats.Count(s => s.CourseId == c.Id && (s.State == SeatState.SignedUp || s.State == SeatState.Attended)), seats.Where(s => s.CourseId == c.Id && s.PersonId == person).Select(s => (SeatState?)s.State).FirstOrDefault(), c.ClosedAt != null)).ToListAsync(), c => Text(c.Id));
        return null;
    }
}

/// <summary>A new course with its first meeting.</summary>
[Authorize(Roles = ClubSecretariat.Roles)]
public sealed class NewModel : ClubPage
{
    [BindProperty, Label("Shell", nameof(ShellWords.Title))] public string? Title { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.ProgrammeLabel))] public Programme Programme { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.CourseCapacity))] public int Capacity { get; set; } = 30;
    [BindProperty, Label("Club", nameof(ClubWords.CreditHours))] public int CreditHours { get; set; } = 4;
    [BindProperty, Label("Shell", nameof(ShellWords.About)), DataType(DataType.MultilineText)] public string? About { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.SessionOn))] public DateOnly? SessionOn { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.Hour))] public string? Hour { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.SessionPlace))] public string? SessionPlace { get; set; }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync()
    {
        Course? course = null;
        return Do(async () =>
        {
            course = Db.Courses.Add(new Course(Title, Programme, Me.Id, Capacity, CreditHours, About, Now)).Entity;
            course.AddSession(SessionOn, Hour, SessionPlace, Secrets.New());
            await Db.SaveChangesAsync();
        }, () => ClubWords.CourseMade, () => course!.Href);
    }
}

/// <summary>What every page about one course starts from.</summary>
public abstract class CoursePage : ClubPage
{
    [FromRoute(Name = "id")] public int Id { get; set; }
    public Course Course { get; private set; } = null!;
    public bool MayRun => IsSecretariat || (Course.TeacherId is { } teacher && teacher == Me.Id);
    protected CourseDesk Desk => HttpContext.RequestServices.GetRequiredService<CourseDesk>();

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Courses.AsTracking().FirstOrDefaultAsync(c => c.Id == Id) is not { } course) return NotFound();
        Course = course;
        return await LoadMore();
    }

    protected virtual Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(null);
}

/// <summary>A course: when and where, my place, and for who runs it the list and the codes of the meetings.</summary>
[Authorize]
public sealed class ShowModel : CoursePage
{
    [BindProperty, Label("Club", nameof(ClubWords.SessionOn))] public DateOnly? SessionOn { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.Hour))] public string? Hour { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.SessionPlace))] public string? SessionPlace { get; set; }

    public CourseSeat? Mine { get; private set; }
    public int Taken { get; private set; }
    public string? Teacher { get; private set; }
    public IReadOnlyList<CourseSeat> Seats { get; private set; } = [];
    public IReadOnlyDictionary<int, PersonCard> Names { get; private set; } = new Dictionary<int, PersonCard>();
    public bool MaySignUp => (Me.Is(Role.ClubMember) || Me.Is(Role.Employee)) && Mine is null or { State: SeatState.Cancelled } && Course.ClosedAt is null && Course.LastOn >= Today;

    protected override async Task<IActionResult?> LoadMore()
    {
        (Mine, Taken) = (await Desk.Seat(Course.Id, Me.Id), await Desk.TakenIn(Course.Id));
        if (Course.TeacherId is { } teacher) Teacher = (await People.Person(teacher))?.Name;
        if (!MayRun) return null;
        Seats = await Db.CourseSeats.AsNoTracking().Where(s => s.CourseId == Course.Id).OrderBy(s => s.State).ThenBy(s => s.At).Take(1000).ToListAsync();
        Names = await People.Persons([.. Seats.Select(s => s.PersonId)]);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostSignUpAsync()
    {
        if (!MaySignUp) return NotFound();
        var state = SeatState.SignedUp;
        return await Do(async () => state = await Desk.SignUp(Course, Me.Id, Now), () => state == SeatState.SignedUp ? ClubWords.SignedUpDone(Course.FirstOn) : ClubWords.WaitListedDone, () => Course.Href);
    }

    public async Task<IActionResult> OnPostCancelAsync() => Mine is null ? NotFound() : await Do(() => Desk.Cancel(Course, Mine, Now), ClubWords.SeatCancelled, () => Course.Href);
    public async Task<IActionResult> OnPostSessionAsync() => MayRun ? await Do(() => Course.AddSession(SessionOn, Hour, SessionPlace, Secrets.New()), ShellWords.SaveDone, () => Course.Href) : NotFound();
    public async Task<IActionResult> OnPostCloseAsync() => MayRun ? await Do(() => Desk.Close(Course, Now), ClubWords.CourseClosed, () => Course.Href) : NotFound();
}

/// <summary>The code of a meeting for the wall, for who runs the course.</summary>
[Authorize]
public sealed class CodeModel(IConfiguration settings) : CoursePage
{
    [FromRoute(Name = "session")] public int Number { get; set; }
    public CourseSession Session { get; private set; } = null!;
    public string Link => $"{(settings["Pishran:Address"] ?? $"{Request.Scheme}://{Request.Host}").TrimEnd('/')}/club/attend/{Session.Token}";

    protected override Task<IActionResult?> LoadMore()
    {
        if (!MayRun || Course.Sessions.FirstOrDefault(s => s.Number == Number) is not { } session) return Task.FromResult<IActionResult?>(NotFound());
        Session = session;
        return Task.FromResult<IActionResult?>(null);
    }

    public void OnGet() { }
}

/// <summary>What the code on the wall opens on a phone: one press, and one is there.</summary>
[Authorize]
public sealed class AttendModel(CourseDesk desk) : ClubPage
{
    [FromRoute(Name = "token")] public string? Token { get; set; }
    public Course Course { get; private set; } = null!;
    public CourseSession Session { get; private set; } = null!;
    public bool IsThere { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        var (token, person) = (Token ?? "", Me.Id);
        if (token.Length != 48 || await Db.Courses.AsTracking().FirstOrDefaultAsync(c => c.Sessions.Any(s => s.Token == token)) is not { } course) return NotFound();
        (Course, Session) = (course, course.Sessions.First(s => s.Token == token));
        IsThere = await Db.CourseAttendances.AnyAsync(a => a.CourseId == course.Id && a.Session == Session.Number && a.PersonId == person);
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => desk.Attend(Course, Session, Me.Id, Now), ClubWords.AttendanceKept, () => "/club/attend/" + Token);
}
