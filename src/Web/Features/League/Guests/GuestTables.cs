using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.League.Guests;

internal static class GuestTables
{
    extension(AppDb db)
    {
        public DbSet<Guest> Guests => db.Set<Guest>();
    }

    private sealed class GuestTable : IEntityTypeConfiguration<Guest>
    {
        public void Configure(EntityTypeBuilder<Guest> guest)
        {
            guest.ToTable("Guests");
            guest.Ignore(g => g.IsOpen);
            // One team per guest and round.
            guest.HasIndex(g => new { g.RoundId, g.PersonId }).IsUnique().HasFilter("state IN ('Invited', 'Joined')");
            guest.HasIndex(g => new { g.RoundId, g.TeamId });
            guest.HasIndex(g => new { g.SeasonId, g.PersonId });
        }
    }
}
