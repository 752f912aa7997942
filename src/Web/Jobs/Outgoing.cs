using System.Net;
using System.Net.Sockets;

namespace Pishran.Jobs;

/// <summary>
/// The only way by which the house calls others over HTTP. A host must be named in the settings; its address is looked up
/// once, must be a public one and is the very address called, so that no name leads back into the house. No redirects, no proxy.
/// </summary>
public sealed class Outgoing : IDisposable
{
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(20), LongestConnect = TimeSpan.FromSeconds(5);
    private const int LongestReply = 64 * 1024;

    private static readonly IPNetwork[] NotPublic =
    [
        .. ((string[])["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/96", "64:ff9b::/96", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "ff00::/8"]).Select(net => IPNetwork.Parse(net)),
    ];

    private readonly HashSet<string> _hosts, _private;

    public Outgoing(IConfiguration settings)
    {
        _private = Names(settings["Pishran:Outgoing:PrivateHosts"]);
        _hosts = Names(settings["Pishran:Outgoing:Hosts"]);
        _hosts.UnionWith(_private);
        if (Uri.TryCreate(settings["Pishran:Sms:Url"], UriKind.Absolute, out var sms)) _hosts.Add(sms.Host);
        Client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectTimeout = LongestConnect, PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectCallback = async (call, stop) => await Connect(call.DnsEndPoint, stop),
        })
        { Timeout = LongestCall, MaxResponseContentBufferSize = LongestReply };
    }

    public HttpClient Client { get; }

    /// <summary>Whether an address belongs to the open internet: not this machine, not the local network, not reserved.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return !Array.Exists(NotPublic, net => net.BaseAddress.AddressFamily == address.AddressFamily && net.Contains(address));
    }

    /// <exception cref="HttpRequestException">The host is not named in the settings, or not over TLS.</exception>
    public async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken stop)
    {
        var to = request.RequestUri!;
        if (!_hosts.Contains(to.Host)) throw new HttpRequestException($"{to.Host} is not on the list of hosts that may be called.");
        if (to.Scheme != Uri.UriSchemeHttps && !_private.Contains(to.Host)) throw new HttpRequestException("Only https is called.");
        return await Client.SendAsync(request, stop);
    }

    private async Task<NetworkStream> Connect(DnsEndPoint to, CancellationToken stop)
    {
        var host = to.Host.Trim('[', ']');
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, stop);
        if (addresses.Length == 0 || (!_private.Contains(to.Host) && !Array.TrueForAll(addresses, IsPublic))) throw new HttpRequestException($"The address of {to.Host} is not a public one.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, to.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public void Dispose() => Client.Dispose();

    private static HashSet<string> Names(string? list) =>
        new((list ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
