using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.League.Teams;

internal static class WishTables
{
    extension(AppDb db)
    {
        public DbSet<TeamWish> TeamWishes => db.Set<TeamWish>();
    }

    private sealed class WishTable : IEntityTypeConfiguration<TeamWish>
    {
        public void Configure(EntityTypeBuilder<TeamWish> wish)
        {
            wish.ToTable("TeamWishes");
            wish.HasIndex(w => new { w.SeasonId, w.PersonId }).IsUnique();
        }
    }
}
