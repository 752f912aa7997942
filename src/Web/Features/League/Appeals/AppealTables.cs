using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.League.Appeals;

internal static class AppealTables
{
    extension(AppDb db)
    {
        public DbSet<Appeal> Appeals => db.Set<Appeal>();
    }

    private sealed class AppealTable : IEntityTypeConfiguration<Appeal>
    {
        public void Configure(EntityTypeBuilder<Appeal> appeal)
        {
            appeal.ToTable("Appeals");
            appeal.Ignore(a => a.IsOpen).Ignore(a => a.IsComplete).Ignore(a => a.IsUpheldByMost);
            // One appeal of a team about one thing, whatever the captain presses twice.
            appeal.HasIndex(a => new { a.TeamId, a.SubmissionId }).IsUnique();
            appeal.HasIndex(a => new { a.SeasonId, a.State });
            appeal.HasIndex(a => a.RoundId);
            appeal.OwnsMany(a => a.Panel, arbiter =>
            {
                arbiter.ToTable("Arbiters");
                arbiter.WithOwner().HasForeignKey("AppealId");
                arbiter.HasKey("AppealId", nameof(Arbiter.PersonId));
                arbiter.HasIndex(a => a.PersonId);
            });
        }
    }
}
