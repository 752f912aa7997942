using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Tests;

/// <summary>The two migration sets say what the one model says.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void No_change_of_the_model_waits_for_a_migration()
    {
        using var sqlite = new SqliteDesign().CreateDbContext([]);
        using var postgres = new PgDesign().CreateDbContext([]);
        Assert.NotEmpty(sqlite.Database.GetMigrations());
        Assert.Equal(sqlite.Database.GetMigrations().Count(), postgres.Database.GetMigrations().Count());
        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(postgres.Database.HasPendingModelChanges());
    }
}
