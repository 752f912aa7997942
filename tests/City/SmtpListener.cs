using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Pishran.Tests;

/// <summary>One mail as the server took it: the envelope and the bytes.</summary>
public sealed record TakenMail(string From, IReadOnlyList<string> To, byte[] Raw, string? User)
{
    public string Headers => Encoding.UTF8.GetString(Raw).Split("\r\n\r\n")[0];
    public MimeMessage Message => MimeMessage.Load(new MemoryStream(Raw));
}

/// <summary>
/// A mail server on a free port of this machine, speaking SMTP as far as a client needs: EHLO, AUTH PLAIN, MAIL, RCPT, DATA.
/// Addresses that begin with <c>nobody</c> are refused for good, with <c>busy</c> for now.
/// </summary>
public sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<TakenMail> _taken = new();
    private readonly Task _loop;

    public SmtpListener()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _loop = Task.Run(Accept);
    }

    public int Port { get; }

    /// <summary>Whether it hangs up on everybody.</summary>
    public bool IsDown { get; set; }
    public IReadOnlyCollection<TakenMail> Taken => _taken;
    public IReadOnlyList<TakenMail> To(string address) => [.. _taken.Where(m => m.To.Contains(address))];

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = Task.Run(() => Serve(client));
            }
        }
        catch (OperationCanceledException)
        {
            // the test is over
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var _ = client;
        if (IsDown) return;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await new Talk(reader, writer, _taken).Run();
        }
        catch (IOException)
        {
            // the client hung up
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _stop.Dispose();
    }

    private sealed class Talk(StreamReader reader, StreamWriter writer, ConcurrentQueue<TakenMail> taken)
    {
        private string _from = "";
        private string? _user;
        private List<string> _to = [];

        public async Task Run()
        {
            await writer.WriteLineAsync("220 test ESMTP");
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)) { await writer.WriteLineAsync("221 bye"); return; }
                await writer.WriteLineAsync(await Answer(line));
            }
        }

        private async Task<string> Answer(string line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO": return "250-test\r\n250-8BITMIME\r\n250 AUTH PLAIN";
                case "AUTH":
                    _user = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[^1])).Split('\0')[1];
                    return "235 welcome";
                case "MAIL": (_from, _to) = (Between(line), []); return "250 ok";
                case "RCPT": return Receiver(Between(line));
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    taken.Enqueue(new TakenMail(_from, _to, await Data(), _user));
                    return "250 taken";
                default: return "250 ok";
            }
        }

        private string Receiver(string address)
        {
            if (address.StartsWith("nobody", StringComparison.Ordinal)) return "550 no such mailbox";
            if (address.StartsWith("busy", StringComparison.Ordinal)) return "451 try later";
            _to.Add(address);
            return "250 ok";
        }

        private async Task<byte[]> Data()
        {
            var lines = new StringBuilder();
            while (await reader.ReadLineAsync() is { } line and not ".") lines.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
            return Encoding.Latin1.GetBytes(lines.ToString());
        }

        private static string Between(string line) => line.Split('<', '>')[1];
    }
}
