using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pishran.Jobs;

/// <summary>
/// SMS through any gateway that takes an HTTP POST: <c>Pishran:Sms:Url</c>, <c>Template</c> with <c>{to}</c>, <c>{text}</c> and <c>{key}</c> (JSON when it
/// begins with a brace, else a form), <c>KeyHeader</c> and <c>Key</c>, and <c>Accepted</c>, a text that a good reply must hold. The key of the
/// message goes along as <c>Idempotency-Key</c>.
/// </summary>
public sealed class HttpSmsSender(IConfiguration settings, Outgoing outgoing) : IMessageSender
{
    private const string UsualTemplate = """{"to":"{to}","text":"{text}"}""";
    private const int ReplyShown = 200;

    public MessageChannel Channel => MessageChannel.Sms;

    public static bool IsSetUp(IConfiguration settings) => !string.IsNullOrEmpty(settings["Pishran:Sms:Url"]);

    public async Task Send(OutboxMessage message, CancellationToken stop)
    {
        var sms = settings.GetSection("Pishran:Sms");
        var template = sms["Template"] is { Length: > 0 } own ? own : UsualTemplate;
        var isJson = template.TrimStart() is ['{' or '[', ..];
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(sms["Url"]!)) { Content = new StringContent(Filled(template, message, isJson ? Json : Uri.EscapeDataString), new UTF8Encoding(false)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(isJson ? "application/json" : "application/x-www-form-urlencoded", "utf-8");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", message.Key);
        if (sms["KeyHeader"] is { Length: > 0 } header) request.Headers.TryAddWithoutValidation(header, sms["Key"] ?? "");
        using var reply = await outgoing.Send(request, stop);
        var said = await reply.Content.ReadAsStringAsync(stop);
        if (reply.IsSuccessStatusCode && (sms["Accepted"] is not { Length: > 0 } accepted || said.Contains(accepted, StringComparison.Ordinal))) return;
        var fault = $"{((int)reply.StatusCode).ToString(CultureInfo.InvariantCulture)} {Shell.Say.Beginning(said, ReplyShown)}";
        throw reply.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity ? new MessageRefused(fault) : new HttpRequestException(fault);
    }

    private static string Json(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();

    /// <summary>Fills each place once: what a text holds is never taken for a place.</summary>
    private static string Filled(string template, OutboxMessage message, Func<string, string> escaped)
    {
        (string Place, string Value)[] places = [("{to}", message.To), ("{text}", message.Body), ("{key}", message.Key)];
        var filled = new StringBuilder();
        for (var at = 0; at < template.Length;)
        {
            var here = Array.Find(places, p => template.AsSpan(at).StartsWith(p.Place, StringComparison.Ordinal));
            filled.Append(here.Place is null ? template[at].ToString() : escaped(here.Value));
            at += here.Place?.Length ?? 1;
        }
        return filled.ToString();
    }
}
