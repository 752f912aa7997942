using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Pishran.Data;

/// <summary>
/// The one database of the house. It knows no room: each room describes its own tables (<c>LeagueTables</c>) and reaches
/// them through an extension property. One model on two engines: <see cref="SqliteDb"/> and <see cref="PgDb"/>.
/// </summary>
public abstract class AppDb(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();
    public DbSet<RequestKey> RequestKeys => Set<RequestKey>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        foreach (var noun in model.Model.GetEntityTypes().Where(e => typeof(Record).IsAssignableFrom(e.ClrType) && e.BaseType is null))
            noun.FindProperty(nameof(Record.Version))!.IsConcurrencyToken = true;
        foreach (var table in model.Model.GetEntityTypes())
        {
            table.SetTableName(SnakeCase(table.GetTableName()!));
            KeepNaturalKeys(table);
        }
    }

    // A part named by the record it belongs to and its own number (a mark by its criterion) is numbered by us, not by the engine.
    private static void KeepNaturalKeys(IMutableEntityType table)
    {
        if (table.FindPrimaryKey() is not { Properties.Count: > 1 } key) return;
        foreach (var part in key.Properties) part.ValueGenerated = ValueGenerated.Never;
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i > 0 && name[i - 1] != '_' ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        conventions.Properties<DateTime>().HaveConversion<UtcMillisecond>();
    }

    /// <summary>Whether something was saved that decides who a session is; the writer tells those who remember it.</summary>
    internal bool TouchedIdentity { get; set; }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        var looks = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false; // each look at the entries would search for changes once more
        try
        {
            TouchedIdentity |= ChangeTracker.Entries<IDecidesWhoAsks>().Any(entry => entry.State is EntityState.Modified or EntityState.Deleted || (entry.State == EntityState.Added && (entry.Entity is Record || entry.Metadata.IsOwned())));
            AgeRecords();
        }
        finally { ChangeTracker.AutoDetectChangesEnabled = looks; }
        return SaveOrLose(acceptAllChangesOnSuccess, cancellationToken);
    }

    // Two who add a part with the same number at the same moment: the engine may meet the part before its record's version.
    private async Task<int> SaveOrLose(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException lost) when (lost is not DbUpdateConcurrencyException && IsOfParts(lost))
        {
            throw new DbUpdateConcurrencyException(lost.Message, lost.InnerException);
        }
    }

    // The key of a part, as PostgreSQL and SQLite name it.
    private bool IsOfParts(DbUpdateException lost) => ChangeTracker.Entries().Where(e => e.State == EntityState.Added && e.Metadata.IsOwned()).Select(e => e.Metadata.GetTableName()).Distinct().Any(table => lost.IsTaken("pk_" + table) || lost.IsTaken(table + "."));

    // A noun whose owned parts changed, came or went has changed itself: two people editing the parts must not both win.
    private void AgeRecords()
    {
        var changed = new HashSet<(IEntityType Noun, object? Id)>();
        foreach (var part in ChangeTracker.Entries())
            if (part.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && part.Metadata.FindOwnership() is { Properties: [var owner] } ownership)
                changed.Add((ownership.PrincipalEntityType.GetRootType(), part.State == EntityState.Deleted ? part.Property(owner).OriginalValue : part.Property(owner).CurrentValue));
        foreach (var entry in ChangeTracker.Entries<Record>())
            if (entry.State == EntityState.Modified || (entry.State == EntityState.Unchanged && changed.Contains((entry.Metadata.GetRootType(), entry.Entity.Id))))
                entry.Entity.Version++;
    }

    /// <summary>Instants are UTC to the millisecond in both engines, so that a hash over them never differs by engine.</summary>
    private sealed class UtcMillisecond() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<DateTime, DateTime>(
        at => new DateTime(at.Ticks - at.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc),
        at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
}

public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : AppDb(options);

public sealed class PgDb(DbContextOptions<PgDb> options) : AppDb(options)
{
    // Ordinal in every column, as SQLite compares, whatever the database was made with: order for people comes from sort
    // keys made by the engine.
    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        foreach (var column in model.Model.GetEntityTypes().SelectMany(table => table.GetProperties().Concat(table.GetComplexProperties().SelectMany(part => part.ComplexType.GetProperties()))))
            if (column.ClrType == typeof(string) || column.ClrType.IsEnum || Nullable.GetUnderlyingType(column.ClrType)?.IsEnum == true)
                column.SetCollation("C");
    }
}
