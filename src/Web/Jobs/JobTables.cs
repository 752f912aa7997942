using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pishran.Jobs;

internal static class JobTables
{
    private sealed class MessageTable : IEntityTypeConfiguration<OutboxMessage>
    {
        public void Configure(EntityTypeBuilder<OutboxMessage> message)
        {
            message.ToTable("OutboxMessages");
            message.Property(m => m.Key).HasMaxLength(Outbox.LongestKey);
            message.Property(m => m.Language).HasMaxLength(2).HasDefaultValue("fa");
            message.Property(m => m.To).HasMaxLength(254);
            message.HasIndex(m => m.Key).IsUnique();
            message.HasIndex(m => new { m.IsWaiting, m.NotBefore });
            message.HasIndex(m => new { m.State, m.Id });
            message.Property(m => m.Topic).HasMaxLength(Outbox.LongestKey);
            message.HasIndex(m => new { m.Topic, m.IsWaiting });
        }
    }

    private sealed class LeaseTable : IEntityTypeConfiguration<JobLease>
    {
        public void Configure(EntityTypeBuilder<JobLease> lease)
        {
            lease.ToTable("JobLeases");
            lease.Property(l => l.Name).HasMaxLength(60);
            lease.HasIndex(l => l.Name).IsUnique();
        }
    }
}
