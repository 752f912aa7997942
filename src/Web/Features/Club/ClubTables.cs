using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;

namespace Pishran.Features.Club;

internal static class ClubTables
{
    extension(AppDb db)
    {
        public DbSet<Member> Members => db.Set<Member>();
        public DbSet<MemberClass> MemberClasses => db.Set<MemberClass>();
        public DbSet<MemberInvitation> MemberInvitations => db.Set<MemberInvitation>();
        public DbSet<ServeCall> ServeCalls => db.Set<ServeCall>();
        public DbSet<LedgerLine> LedgerLines => db.Set<LedgerLine>();
        public DbSet<Desk> Desks => db.Set<Desk>();
        public DbSet<DocketItem> DocketItems => db.Set<DocketItem>();
        public DbSet<Opinion> Opinions => db.Set<Opinion>();
        public DbSet<OpinionYear> OpinionYears => db.Set<OpinionYear>();
        public DbSet<DelphiStudy> DelphiStudies => db.Set<DelphiStudy>();
        public DbSet<DelphiPanelist> DelphiPanel => db.Set<DelphiPanelist>();
        public DbSet<DelphiUrn> DelphiUrns => db.Set<DelphiUrn>();
        public DbSet<NearWords> NearWords => db.Set<NearWords>();
    }

    private sealed class MemberTable : IEntityTypeConfiguration<Member>
    {
        public void Configure(EntityTypeBuilder<Member> member)
        {
            member.ToTable("ClubMembers");
            member.OwnsMany(m => m.Skills, skill =>
            {
                skill.ToTable("ClubMemberSkills");
                skill.HasKey("MemberId", nameof(MemberSkill.Name));
                skill.Property(s => s.Name).HasMaxLength(Member.LongestSkill);
            });
            member.Ignore(m => m.Href).Ignore(m => m.IsPresent).Ignore(m => m.MayServe).Ignore(m => m.Facts).Ignore(m => m.WayHere);
            member.HasIndex(m => m.PersonId).IsUnique();
            member.HasIndex(m => new { m.SortKey, m.Id });
            member.HasIndex(m => new { m.State, m.ClassId });
            member.Property(m => m.Cv).HasMaxLength(Member.LongestCv);
        }
    }

    private sealed class ClassTable : IEntityTypeConfiguration<MemberClass>
    {
        public void Configure(EntityTypeBuilder<MemberClass> rank)
        {
            rank.ToTable("ClubMemberClasses");
            rank.HasIndex(c => c.Key).IsUnique();
            rank.Ignore(c => c.Name);
        }
    }

    private sealed class InvitationTable : IEntityTypeConfiguration<MemberInvitation>
    {
        public void Configure(EntityTypeBuilder<MemberInvitation> invitation)
        {
            invitation.ToTable("ClubInvitations");
            invitation.HasIndex(i => i.Hash).IsUnique();
        }
    }

    private sealed class NearTable : IEntityTypeConfiguration<NearWords>
    {
        public void Configure(EntityTypeBuilder<NearWords> near)
        {
            near.ToTable("ClubNearWords");
            near.Ignore(n => n.Groups);
            near.Property(n => n.Text).HasMaxLength(Club.NearWords.LongestText);
        }
    }
}
