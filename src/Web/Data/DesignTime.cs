using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Pishran.Data;

/// <summary>Lets the migrations tool build each context without a running house; nothing is opened.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteDb>();
        options.UseSqliteFile("Data Source=design.db");
        return new SqliteDb(options.Options);
    }
}

internal sealed class PgDesign : IDesignTimeDbContextFactory<PgDb>
{
    public PgDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PgDb>();
        options.UsePostgres("Host=127.0.0.1;Database=design");
        return new PgDb(options.Options);
    }
}
