using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Jobs;

namespace Pishran.Tests.Pages.Inbox;

/// <summary>SMS by a gateway over HTTP, called on a real listener.</summary>
public abstract class SmsPages(ICarriedCity carried)
{
    public sealed class OnSqlite(SqliteCarriedCity city) : SmsPages(city), IClassFixture<SqliteCarriedCity>;
    public sealed class OnPostgres(PostgresCarriedCity city) : SmsPages(city), IClassFixture<PostgresCarriedCity>;

    private readonly City _city = carried.City;
    private readonly SmsGateway _sms = carried.Carriers.Sms;

    private async Task<OutboxMessage> Send(string key, string text)
    {
        await _city.Arrange(async (_, all) => { await all.GetRequiredService<Outbox>().Put(MessageChannel.Sms, key, "+989150000000", "", text, _city.Clock.Now); return 0; });
        await _city.RunOutbox();
        return await _city.Read(db => db.Set<OutboxMessage>().AsNoTracking().SingleAsync(m => m.Key == key));
    }

    [Fact]
    public async Task Your_turn_goes_to_who_wants_it_with_the_link_alone_on_the_last_line()
    {
        _city.MoveToHour(10);
        await _city.Reach("employee", null, "+989151112233", wishes => wishes.Choose(8, 21, 7, true, true, false));
        await _city.GiveTurn("employee", "عنوان محرمانه", 9);
        await _city.RunOutbox();
        var call = _sms.Calls.Single(c => c.Body.Contains("989151112233", StringComparison.Ordinal));
        var sent = JsonDocument.Parse(call.Body).RootElement;
        Assert.Equal("https://pishran.example.org/inbox/notices", sent.GetProperty("text").GetString()!.Split('\n')[^1]);
        Assert.DoesNotContain("محرمانه", call.Body, StringComparison.Ordinal);
        Assert.Equal("k-1405", call.Key);
        Assert.StartsWith("turn-Tests.Act-", call.IdempotencyKey, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_can_neither_break_the_json_nor_fill_another_place()
    {
        const string text = "\"},{\"to\":\"{to}\" \\ {key}\nخط دوم";
        Assert.Equal(OutboxMessageState.Sent, (await Send("hostile-text", text)).State);
        var sent = JsonDocument.Parse(_sms.Calls.Last().Body).RootElement;
        Assert.Equal(text, sent.GetProperty("text").GetString());
        Assert.Equal("+989150000000", sent.GetProperty("to").GetString());
    }

    [Fact]
    public async Task A_gateway_in_trouble_is_tried_again_and_one_that_says_no_is_not()
    {
        (_sms.Status, _sms.Reply) = (500, "down");
        Assert.Equal(OutboxMessageState.Retrying, (await Send("sms-500", "text")).State);
        (_sms.Status, _sms.Reply) = (200, "{\"status\":\"no credit\"}");
        Assert.Equal(OutboxMessageState.Retrying, (await Send("sms-no-credit", "text")).State);
        (_sms.Status, _sms.Reply) = (400, "bad number");
        Assert.Equal(OutboxMessageState.Failed, (await Send("sms-400", "text")).State);
        (_sms.Status, _sms.Reply) = (200, "{\"status\":\"accepted\"}");
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        (_sms.Status, _sms.RedirectsTo) = (302, "http://169.254.169.254/latest/meta-data");
        var message = await Send("sms-redirect", "text");
        (_sms.Status, _sms.RedirectsTo) = (200, null);
        Assert.Equal(OutboxMessageState.Retrying, message.State);
        Assert.Contains("302", message.Fault!, StringComparison.Ordinal);
    }
}

/// <summary>Calls out of the house reach only named hosts on public addresses.</summary>
public sealed class OutgoingCalls
{
    private static Outgoing With(params (string Key, string Value)[] settings) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value))).Build());

    private static async Task<string> Fault(Outgoing outgoing, string url)
    {
        using (outgoing)
        using (var request = new HttpRequestMessage(HttpMethod.Get, url))
        {
            var fault = await Assert.ThrowsAsync<HttpRequestException>(() => outgoing.Send(request, default));
            return fault.ToString();
        }
    }

    [Fact]
    public async Task A_host_that_is_not_named_is_not_called() => Assert.Contains("not on the list", await Fault(With(), "https://example.org/"), StringComparison.Ordinal);

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("169.254.169.254")]
    [InlineData("[::ffff:10.0.0.1]")]
    [InlineData("0.0.0.0")]
    public async Task A_named_host_with_an_inside_address_is_not_called(string host) =>
        Assert.Contains("not a public one", await Fault(With(("Pishran:Outgoing:Hosts", host)), $"https://{host}:1/"), StringComparison.Ordinal);

    [Fact]
    public async Task Plain_http_is_not_called() => Assert.Contains("https", await Fault(With(("Pishran:Outgoing:Hosts", "example.org")), "http://example.org/"), StringComparison.Ordinal);

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2a00:1450:4001:80b::200e", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    public void Only_addresses_of_the_open_internet_are_public(string address, bool expected) => Assert.Equal(expected, Outgoing.IsPublic(IPAddress.Parse(address)));
}
