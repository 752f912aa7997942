using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Pishran.Data;

/// <summary>Which engine the connection string names, and how the house is plugged into it.</summary>
public static class Database
{
    /// <summary><c>Host=…</c> is PostgreSQL; <c>Data Source=…</c> is SQLite; nothing is SQLite in the data folder.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration settings)
    {
        var connection = ConnectionString(settings);
        if (IsPostgres(connection))
        {
            services.AddDbContextPool<PgDb>(options => options.UsePostgres(connection));
            services.AddScoped<AppDb>(all => all.GetRequiredService<PgDb>());
            services.AddSingleton<IWriteGate, PgGate>();
            // Several nodes, one clock: the database's.
            services.AddKeyedSingleton(DatabaseClock.Node, TimeProvider.System).AddSingleton<DatabaseClock>().AddSingleton<TimeProvider>(all => all.GetRequiredService<DatabaseClock>()).AddHostedService<ClockKeeper>();
        }
        else
        {
            services.AddDbContextPool<SqliteDb>(options => options.UseSqliteFile(connection));
            services.AddScoped<AppDb>(all => all.GetRequiredService<SqliteDb>());
            services.AddSingleton<IWriteGate>(_ => new SqliteGate(connection));
        }
        services.AddSingleton<WhoAsks>().AddSingleton<Writer>();
        services.AddDataProtection().SetApplicationName("Pishran").PersistKeysToDbContext<AppDb>();
        return services;
    }

    public static bool IsPostgres(string connection) => connection.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    public static string DataFolder(IConfiguration settings) => Path.GetFullPath(settings["Pishran:Data"] ?? ".data");

    public static string ConnectionString(IConfiguration settings) =>
        settings.GetConnectionString("Default") ?? new SqliteConnectionStringBuilder { DataSource = Path.Combine(DataFolder(settings), "pishran.db") }.ToString();

    public static void UsePostgres(this DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(connection, pg => pg.EnableRetryOnFailure().MigrationsHistoryTable("__migrations").UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
            .UseSnakeCaseNamingConvention();

    public static void UseSqliteFile(this DbContextOptionsBuilder options, string connection) =>
        options.UseSqlite(connection, sqlite => sqlite.MigrationsHistoryTable("__migrations").UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(new SqlitePragmas(connection));

    /// <summary>Brings the database to the model of this version; makes it where there is none.</summary>
    public static async Task Migrate(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (db is SqliteDb && new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource is var file and not ":memory:")
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await db.Database.MigrateAsync();
        if (db is SqliteDb) await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode=WAL");
    }
}
