using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Pishran.Data;

namespace Pishran.Tests;

/// <summary>
/// A real house on a real database, served over HTTP on a free port, with the people of <see cref="SmallCity"/> in it.
/// One lives as long as a test class (<c>IClassFixture</c>): tests of a class share it and make their own records.
/// </summary>
public abstract class City : IAsyncLifetime
{
    private WebApplication? _house;

    public Clock Clock { get; } = new();
    public FaultLog Faults { get; } = new();
    public SmallCity People { get; private set; } = null!;
    public Uri Address { get; private set; } = null!;
    public string Connection { get; private set; } = "";
    public IServiceProvider Services => _house!.Services;
    public IReadOnlyCollection<string> WritesOnGet => Services.GetRequiredService<WriteWatch>().Seen;

    protected abstract Task<string> NewDatabase();

    /// <summary>Settings beyond the usual ones, for a city that needs its own.</summary>
    protected virtual Dictionary<string, string?> Settings => [];

    public virtual async ValueTask InitializeAsync()
    {
        Connection = await NewDatabase();
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:Default"] = Connection,
            ["urls"] = "http://127.0.0.1:0",
            ["Pishran:Jobs"] = "false",
            ["Pishran:SignInsPerMinute"] = "100000",
            ["Pishran:Data"] = Path.Combine(Path.GetTempPath(), "pishran-city-" + Guid.NewGuid().ToString("N")),
        };
        foreach (var (key, value) in Settings) settings[key] = value;
        _house = House.Build(settings, Change);
        await Database.Migrate(Services);
        await _house.StartAsync();
        Address = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        People = await SmallCity.Build(this);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Stop();
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the house; its database stays until the city is disposed.</summary>
    public async Task Stop()
    {
        if (_house is null) return;
        await _house.StopAsync();
        await _house.DisposeAsync();
        _house = null;
    }

    /// <summary>A stranger at the door, with a browser of their own.</summary>
    public Visitor Stranger(string language = "fa") => new(this, language);

    /// <summary>A visitor who has signed in through the page. The accounts are those of <see cref="SmallCity"/>: one per role, named like the role.</summary>
    public async Task<Visitor> SignIn(string account, string language = "fa")
    {
        var visitor = Stranger(language);
        await visitor.SignIn(account);
        return visitor;
    }

    /// <summary>Changes the city through the real writer: nouns are asked, what happened goes into the history.</summary>
    public async Task<T> Arrange<T>(Func<AppDb, IServiceProvider, Task<T>> work, Actor? actor = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        T made = default!;
        await scope.ServiceProvider.GetRequiredService<Writer>().Save(db, actor ?? Actor.System, async () => { made = await work(db, scope.ServiceProvider); await db.SaveChangesAsync(); });
        return made;
    }

    public Task<T> Arrange<T>(Func<AppDb, Task<T>> work) => Arrange((db, _) => work(db));
    public Task Arrange(Func<AppDb, Task> work) => Arrange(async (db, _) => { await work(db); return 0; });
    public Task<T> Arrange<T>(Func<AppDb, T> work) => Arrange((db, _) => Task.FromResult(work(db)));

    /// <summary>Adds one noun and gives it back with its number.</summary>
    public Task<T> Add<T>(T noun) where T : class => Arrange((db, _) => { db.Add(noun); return Task.FromResult(noun); });

    /// <summary>Looks into the database, for what no page shows.</summary>
    public async Task<T> Read<T>(Func<AppDb, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    private void Change(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders().AddProvider(Faults);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1); // tests sign in often; strength is not what they test
        builder.Services.AddSingleton<WriteWatch>();
        builder.Services.ConfigureDbContext<SqliteDb>((all, db) => db.AddInterceptors(all.GetRequiredService<WriteWatch>()));
        builder.Services.ConfigureDbContext<PgDb>((all, db) => db.AddInterceptors(all.GetRequiredService<WriteWatch>()));
    }
}

/// <summary>The city on the embedded database.</summary>
public class SqliteCity : City
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"pishran-test-{Guid.NewGuid():N}.db");

    protected override Task<string> NewDatabase() => Task.FromResult($"Data Source={_file}");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var part in (string[])[_file, _file + "-wal", _file + "-shm"]) File.Delete(part);
        GC.SuppressFinalize(this);
    }
}

/// <summary>The same city on PostgreSQL.</summary>
public class PostgresCity : City
{
    protected override Task<string> NewDatabase() => PostgresServer.NewDatabase();
}
