using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.League.Transfers;

internal static class TransferTables
{
    extension(AppDb db)
    {
        public DbSet<Transfer> Transfers => db.Set<Transfer>();
    }

    private sealed class TransferTable : IEntityTypeConfiguration<Transfer>
    {
        public void Configure(EntityTypeBuilder<Transfer> transfer)
        {
            transfer.ToTable("Transfers");
            transfer.Ignore(t => t.IsOpen).Ignore(t => t.IsAgreed);
            // One open request of a person in a season.
            transfer.HasIndex(t => new { t.SeasonId, t.PersonId }).IsUnique().HasFilter("state = 'Asked'");
            transfer.HasIndex(t => t.FromTeamId);
            transfer.HasIndex(t => t.ToTeamId);
        }
    }
}
