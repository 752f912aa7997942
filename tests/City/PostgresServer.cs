using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Pishran.Tests;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Pishran.Tests;

/// <summary>One PostgreSQL for the whole run, from Debian's package, in a temporary folder on a free port; a database per city.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private static readonly SemaphoreSlim Starting = new(1);
    private static Process? _server;
    private static string _folder = "";
    private static int _port;
    private static int _databases;

    public static int Port => _port;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Makes an empty database, starting the server where none runs yet, and says how to reach it.</summary>
    public static async Task<string> NewDatabase()
    {
        await Starting.WaitAsync();
        try { if (_server is null) await Start(); }
        finally { Starting.Release(); }
        var name = $"city{Interlocked.Increment(ref _databases)}";
        await using var admin = new NpgsqlConnection(To("postgres"));
        await admin.OpenAsync();
        await using var create = admin.CreateCommand();
        create.CommandText = $"CREATE DATABASE {name}";
        await create.ExecuteNonQueryAsync();
        return To(name);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is null) return;
        NpgsqlConnection.ClearAllPools();
        await Run("pg_ctl", ["stop", "-D", _folder, "-m", "immediate", "-w"]);
        await _server.WaitForExitAsync();
        _server.Dispose();
        _server = null;
        Directory.Delete(_folder, recursive: true);
    }

    private static string To(string database) => $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Maximum Pool Size=20;Include Error Detail=true";

    private static async Task Start()
    {
        _folder = Path.Combine(Path.GetTempPath(), "pishran-pg-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(_folder);
        if (Environment.IsPrivilegedProcess) await Finish(new ProcessStartInfo("chown", ["postgres", _folder]));
        await Run("initdb", ["-D", _folder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
        _port = FreePort();
        _server = Process.Start(As("postgres", ["-D", _folder, "-p", $"{_port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
            "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=400", "-c", "shared_buffers=64MB"]))!;
        _server.OutputDataReceived += (_, _) => { };
        _server.ErrorDataReceived += (_, _) => { };
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => _server?.Kill(entireProcessTree: true);
        await UntilItAnswers();
    }

    private static async Task UntilItAnswers()
    {
        for (var patience = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                await using var connection = new NpgsqlConnection(To("postgres") + ";Pooling=false");
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (patience.Elapsed < TimeSpan.FromSeconds(30) && !_server!.HasExited) { /* it is still starting */ }
        }
    }

    private static Task Run(string tool, string[] arguments) => Finish(As(tool, arguments));

    private static async Task Finish(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} failed: {await said}{await complained}");
    }

    /// <summary>PostgreSQL refuses to run as root: then it runs as the user that Debian's package made.</summary>
    private static ProcessStartInfo As(string tool, string[] arguments)
    {
        var path = Path.Combine(Tools(), tool);
        return Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", path, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = "/" }
            : new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
    }

    private static string Tools() =>
        Directory.Exists("/usr/lib/postgresql")
        && Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Max() is { } found
            ? found
            : throw new InvalidOperationException("PostgreSQL is not installed. On Debian: apt-get install postgresql (./test does it by itself).");

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
