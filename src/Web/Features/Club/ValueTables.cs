using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.Club;

/// <summary>How studies of value and courses are stored.</summary>
internal static class ValueTables
{
    extension(AppDb db)
    {
        public DbSet<ValueStudy> ValueStudies => db.Set<ValueStudy>();
        public DbSet<Course> Courses => db.Set<Course>();
        public DbSet<CourseSeat> CourseSeats => db.Set<CourseSeat>();
        public DbSet<CourseAttendance> CourseAttendances => db.Set<CourseAttendance>();
    }

    private sealed class StudyTable : IEntityTypeConfiguration<ValueStudy>
    {
        public void Configure(EntityTypeBuilder<ValueStudy> study)
        {
            study.ToTable("ClubValueStudies");
            study.OwnsMany(s => s.Functions, part => { part.ToTable("ClubVeFunctions"); part.HasKey("ValueStudyId", nameof(VeFunction.Number)); });
            study.OwnsMany(s => s.Alternatives, part => { part.ToTable("ClubVeAlternatives"); part.HasKey("ValueStudyId", nameof(VeAlternative.Number)); });
            study.OwnsMany(s => s.Criteria, part => { part.ToTable("ClubVeCriteria"); part.HasKey("ValueStudyId", nameof(VeCriterion.Number)); });
            study.OwnsMany(s => s.Scores, part => { part.ToTable("ClubVeScores"); part.HasKey("ValueStudyId", nameof(VeScore.Alternative), nameof(VeScore.Criterion)); });
            study.Ignore(s => s.Href).Ignore(s => s.IsOver).Ignore(s => s.WayHere);
            study.HasIndex(s => s.LeadId);
        }
    }

    private sealed class CourseTable : IEntityTypeConfiguration<Course>
    {
        public void Configure(EntityTypeBuilder<Course> course)
        {
            course.ToTable("ClubCourses");
            course.OwnsMany(c => c.Sessions, session => { session.ToTable("ClubCourseSessions"); session.HasKey("CourseId", nameof(CourseSession.Number)); session.HasIndex(s => s.Token).IsUnique(); session.Property(s => s.Token).HasMaxLength(60); });
            course.Ignore(c => c.Href);
            course.HasIndex(c => c.Programme);
        }
    }

    private sealed class SeatTable : IEntityTypeConfiguration<CourseSeat>
    {
        public void Configure(EntityTypeBuilder<CourseSeat> seat)
        {
            seat.ToTable("ClubCourseSeats");
            seat.HasKey(s => new { s.CourseId, s.PersonId });
            seat.HasIndex(s => s.PersonId);
        }
    }

    private sealed class AttendanceTable : IEntityTypeConfiguration<CourseAttendance>
    {
        public void Configure(EntityTypeBuilder<CourseAttendance> attendance)
        {
            attendance.ToTable("ClubCourseAttendances");
            attendance.HasKey(a => new { a.CourseId, a.Session, a.PersonId });
        }
    }
}
