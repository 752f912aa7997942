using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.League.Live;

internal static class LiveTables
{
    extension(AppDb db)
    {
        public DbSet<Pitch> Pitches => db.Set<Pitch>();
        public DbSet<LiveVote> LiveVotes => db.Set<LiveVote>();
    }

    private sealed class PitchTable : IEntityTypeConfiguration<Pitch>
    {
        public void Configure(EntityTypeBuilder<Pitch> pitch)
        {
            pitch.ToTable("Pitches");
            pitch.HasIndex(p => p.RoundId).IsUnique();
            pitch.HasIndex(p => p.JoinCode).IsUnique();
        }
    }

    private sealed class LiveVoteTable : IEntityTypeConfiguration<LiveVote>
    {
        public void Configure(EntityTypeBuilder<LiveVote> vote)
        {
            vote.ToTable("LiveVotes");
            // One vote on a pair by a voter, however often it is sent.
            vote.HasKey(v => new { v.PitchId, v.Voter, v.First, v.Second });
            vote.Property(v => v.Voter).HasMaxLength(40);
        }
    }
}
