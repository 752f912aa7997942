using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pishran.Data;
using Pishran.Features.People.Accounts;

namespace Pishran.Features.People;

internal static class PeopleTables
{
    extension(AppDb db)
    {
        public DbSet<Unit> Units => db.Set<Unit>();
        public DbSet<Person> Persons => db.Set<Person>();
        public DbSet<RoleHolding> RoleHoldings => db.Set<RoleHolding>();
        public DbSet<Deputyship> Deputyships => db.Set<Deputyship>();
        public DbSet<Conflict> Conflicts => db.Set<Conflict>();
        public DbSet<Body> Bodies => db.Set<Body>();
        public DbSet<EntryLink> EntryLinks => db.Set<EntryLink>();
        public DbSet<AccessToken> AccessTokens => db.Set<AccessToken>();
        public DbSet<Certificate> Certificates => db.Set<Certificate>();
        public DbSet<Upload> Uploads => db.Set<Upload>();
        public DbSet<UploadContent> UploadContents => db.Set<UploadContent>();
        public DbSet<UploadLine> UploadLines => db.Set<UploadLine>();
        public DbSet<Account> Accounts => db.Set<Account>();
        public DbSet<Session> Sessions => db.Set<Session>();
    }

    private sealed class UnitTable : IEntityTypeConfiguration<Unit>
    {
        public void Configure(EntityTypeBuilder<Unit> unit)
        {
            unit.ToTable("Units");
            unit.HasIndex(u => u.Code).IsUnique();
            unit.HasIndex(u => u.ParentId);
            unit.Ignore(u => u.Name);
            unit.OwnsMany(u => u.Names, name => { name.ToTable("UnitNames"); name.WithOwner().HasForeignKey("UnitId"); name.Property<int>("Id"); name.HasKey("Id"); });
        }
    }

    private sealed class PersonTable : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> person)
        {
            person.ToTable("Persons");
            person.Ignore(p => p.FullName).Ignore(p => p.Facts);
            person.HasIndex(p => p.PersonnelNumber).IsUnique();
            person.HasIndex(p => p.NationalId).IsUnique();
            person.HasIndex(p => new { p.SortKey, p.Id });
            person.HasIndex(p => p.UnitId);
        }
    }

    private sealed class RoleTable : IEntityTypeConfiguration<RoleHolding>
    {
        public void Configure(EntityTypeBuilder<RoleHolding> role)
        {
            role.ToTable("RoleHoldings");
            role.HasIndex(r => r.PersonId);
            role.HasIndex(r => new { r.Role, r.Scope, r.ScopeId });
            role.Property(r => r.Role).HasMaxLength(40);
        }
    }

    private sealed class DeputyTable : IEntityTypeConfiguration<Deputyship>
    {
        public void Configure(EntityTypeBuilder<Deputyship> deputy)
        {
            deputy.ToTable("Deputyships");
            deputy.HasIndex(d => d.DeputyId);
            deputy.HasIndex(d => d.HolderId);
        }
    }

    private sealed class ConflictTable : IEntityTypeConfiguration<Conflict>
    {
        public void Configure(EntityTypeBuilder<Conflict> conflict)
        {
            conflict.ToTable("Conflicts");
            conflict.Ignore(c => c.Holds);
            conflict.HasIndex(c => c.PersonId);
            conflict.HasIndex(c => c.OtherId);
            conflict.Property(c => c.Why).HasMaxLength(1000);
        }
    }

    private sealed class BodyTable : IEntityTypeConfiguration<Body>
    {
        public void Configure(EntityTypeBuilder<Body> body)
        {
            body.ToTable("Bodies");
            body.Ignore(b => b.Name);
            body.HasIndex(b => new { b.SortKey, b.Id });
            body.OwnsMany(b => b.Seats, seat =>
            {
                seat.ToTable("Seats");
                seat.WithOwner().HasForeignKey("BodyId");
                seat.HasKey("BodyId", nameof(Seat.Number));
                seat.Property(s => s.Number).ValueGeneratedNever();
                seat.HasIndex(s => s.PersonId);
            });
        }
    }

    private sealed class EntryLinkTable : IEntityTypeConfiguration<EntryLink>
    {
        public void Configure(EntityTypeBuilder<EntryLink> invitation)
        {
            invitation.ToTable("EntryLinks");
            invitation.HasIndex(i => i.Hash).IsUnique();
            invitation.HasIndex(i => i.PersonId);
            invitation.Property(i => i.Hash).HasMaxLength(64);
        }
    }

    private sealed class AccessTokenTable : IEntityTypeConfiguration<AccessToken>
    {
        public void Configure(EntityTypeBuilder<AccessToken> token)
        {
            token.ToTable("AccessTokens");
            token.HasIndex(t => t.Hash).IsUnique();
            token.HasIndex(t => t.AccountId);
            token.Property(t => t.Hash).HasMaxLength(64);
        }
    }

    private sealed class UploadTable : IEntityTypeConfiguration<Upload>
    {
        public void Configure(EntityTypeBuilder<Upload> upload)
        {
            upload.ToTable("Uploads");
            upload.Ignore(u => u.Rows);
        }
    }

    private sealed class UploadContentTable : IEntityTypeConfiguration<UploadContent>
    {
        public void Configure(EntityTypeBuilder<UploadContent> content)
        {
            content.ToTable("UploadContents");
            content.HasKey(c => c.UploadId);
            content.Property(c => c.UploadId).ValueGeneratedNever();
        }
    }

    private sealed class UploadLineTable : IEntityTypeConfiguration<UploadLine>
    {
        public void Configure(EntityTypeBuilder<UploadLine> line)
        {
            line.ToTable("UploadLines");
            line.HasKey(l => new { l.UploadId, l.Number });
            line.HasIndex(l => new { l.UploadId, l.Outcome, l.Number });
        }
    }

    private sealed class AccountTable : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> account)
        {
            account.ToTable("Accounts");
            account.HasIndex(a => a.NormalizedUserName).IsUnique();
            account.HasIndex(a => a.NormalizedEmail);
            account.HasIndex(a => a.Skeleton).IsUnique();
            account.Property(a => a.Skeleton).HasMaxLength(240);
            account.HasIndex(a => a.PersonId).IsUnique();
            account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            account.Property(a => a.UserName).HasMaxLength(120);
            account.Property(a => a.NormalizedUserName).HasMaxLength(120);
            account.Property(a => a.LockoutEnd).HasConversion(at => at == null ? (DateTime?)null : at.Value.UtcDateTime, at => at == null ? null : new DateTimeOffset(DateTime.SpecifyKind(at.Value, DateTimeKind.Utc)));
        }
    }

    private sealed class CertificateTable : IEntityTypeConfiguration<Certificate>
    {
        public void Configure(EntityTypeBuilder<Certificate> certificate)
        {
            certificate.ToTable("Certificates");
            certificate.Ignore(c => c.Shown);
            certificate.Property(c => c.Code).HasMaxLength(Certificate.CodeLength);
            certificate.HasIndex(c => c.Code).IsUnique();
            certificate.HasIndex(c => new { c.PersonId, c.OwnerKind, c.OwnerId });
        }
    }

    private sealed class SessionTable : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> session)
        {
            session.ToTable("Sessions");
            session.HasIndex(s => s.AccountId);
            session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        }
    }

    private sealed class ClaimTable : IEntityTypeConfiguration<IdentityUserClaim<int>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> claim) { claim.ToTable("AccountClaims"); claim.HasIndex(c => c.UserId); }
    }

    private sealed class LoginTable : IEntityTypeConfiguration<IdentityUserLogin<int>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> login) { login.ToTable("AccountLogins"); login.HasKey(l => new { l.LoginProvider, l.ProviderKey }); }
    }

    private sealed class TokenTable : IEntityTypeConfiguration<IdentityUserToken<int>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserToken<int>> token) { token.ToTable("AccountTokens"); token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name }); }
    }
}
