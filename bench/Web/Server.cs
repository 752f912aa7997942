using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Pishran.WebBench;

/// <summary>A server in a process of its own, so that its CPU time can be read apart from ours.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process _process;
    public HttpClient Client { get; }
    public string Address { get; }

    private Server(Process process, string address)
    {
        (_process, Address) = (process, address);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer(), MaxConnectionsPerServer = 600 }) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) };
    }

    public static async Task<Server> Start(string file, IEnumerable<string> arguments, int port, string ready, params (string, string)[] environment)
    {
        var start = new ProcessStartInfo(file) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        var server = new Server(process, $"http://127.0.0.1:{port}");
        for (var attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                using var answer = await server.Client.GetAsync(ready);
                if ((int)answer.StatusCode < 500) return server;
            }
            catch (HttpRequestException) { /* not up yet */ }
            if (process.HasExited) throw new InvalidOperationException($"{file} ended with {process.ExitCode}");
            await Task.Delay(200);
        }
        throw new TimeoutException($"{file} did not answer on port {port}");
    }

    /// <summary>User and system CPU time so far, in seconds, as the kernel counts it.</summary>
    public double CpuSeconds()
    {
        var fields = File.ReadAllText($"/proc/{_process.Id}/stat").Split(") ")[1].Split(' ');
        return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / 100.0;
    }

    /// <summary>Proportional set size in MB.</summary>
    public double MemoryMegabytes() => File.ReadLines($"/proc/{_process.Id}/smaps_rollup").Where(line => line.StartsWith("Pss:", StringComparison.Ordinal))
        .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0).First();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
