using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Pishran.Tests;

/// <summary>One call as the gateway saw it.</summary>
public sealed record SmsCall(string Body, string ContentType, string? Key, string? IdempotencyKey);

/// <summary>An SMS gateway on a free port of this machine. It answers what the test says.</summary>
public sealed class SmsGateway : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<SmsCall> _calls = new();
    private readonly Task _loop;

    public SmsGateway()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }
        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Start();
        _loop = Task.Run(Serve);
    }

    public int Port { get; }
    public int Status { get; set; } = 200;
    public string Reply { get; set; } = "{\"status\":\"accepted\"}";
    public string? RedirectsTo { get; set; }
    public IReadOnlyCollection<SmsCall> Calls => _calls;

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                var call = await _listener.GetContextAsync();
                using var reader = new StreamReader(call.Request.InputStream);
                _calls.Enqueue(new SmsCall(await reader.ReadToEndAsync(), call.Request.ContentType ?? "", call.Request.Headers["X-Key"], call.Request.Headers["Idempotency-Key"]));
                call.Response.StatusCode = Status;
                if (RedirectsTo is { } to) call.Response.RedirectLocation = to;
                await call.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Reply));
                call.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // the test is over
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _loop;
    }
}
