using System.Globalization;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Pishran.Jobs;

/// <summary>
/// E-mail over SMTP: <c>Pishran:Smtp:Host</c>, <c>Port</c>, <c>User</c>, <c>Password</c>, <c>From</c>, <c>Tls</c>. The message id is made from the
/// key, so that a second copy is known as one. A password never goes over an open line unless <c>Tls</c> is <c>none</c>.
/// </summary>
public sealed class SmtpSender(IConfiguration settings) : IMessageSender
{
    private const int UsualPort = 587, LongestSeconds = 30;

    public MessageChannel Channel => MessageChannel.Email;

    public static bool IsSetUp(IConfiguration settings) => !string.IsNullOrEmpty(settings["Pishran:Smtp:Host"]);

    public async Task Send(OutboxMessage message, CancellationToken stop)
    {
        var smtp = settings.GetSection("Pishran:Smtp");
        using var mail = Written(message, MailboxAddress.Parse(smtp["From"] ?? throw new InvalidOperationException("Pishran:Smtp:From is not set.")));
        using var client = new SmtpClient { Timeout = LongestSeconds * 1000 };
        await client.ConnectAsync(smtp["Host"]!, smtp.GetValue("Port", UsualPort), Security(smtp["Tls"]), stop);
        if (smtp["User"] is { Length: > 0 } user)
        {
            if (!client.IsSecure && smtp["Tls"] != "none") throw new AuthenticationException("The server offers no TLS; the password is not sent over an open line.");
            await client.AuthenticateAsync(user, smtp["Password"] ?? "", stop);
        }
        try
        {
            await client.SendAsync(mail, stop);
        }
        catch (SmtpCommandException no) when ((int)no.StatusCode >= 500 && no.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
        {
            throw new MessageRefused($"{((int)no.StatusCode).ToString(CultureInfo.InvariantCulture)} {no.Message}", no);
        }
        await client.DisconnectAsync(true, stop);
    }

    private MimeMessage Written(OutboxMessage message, MailboxAddress from)
    {
        var mail = new MimeMessage { Subject = message.Subject, MessageId = MessageId(message.Key, from.Domain) };
        mail.From.Add(from);
        mail.To.Add(Receiver(message.To));
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Body = new MultipartAlternative(
            new TextPart("plain") { Text = message.Body },
            new TextPart("html") { Text = MailText.Html(message.Subject, message.Body, message.Language, settings["Pishran:Address"]) });
        mail.Body.Headers.Add(HeaderId.ContentLanguage, message.Language);
        return mail;
    }

    private static SecureSocketOptions Security(string? tls) => tls switch
    {
        "required" => SecureSocketOptions.StartTls,
        "implicit" => SecureSocketOptions.SslOnConnect,
        "none" => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTlsWhenAvailable,
    };

    // One address and nothing else: no second receiver, no name, no header of its own.
    private static MailboxAddress Receiver(string to) =>
        MailboxAddress.TryParse(to, out var address) && address.Address == to && to.All(c => c is > ' ' and < '\u007f')
            ? address
            : throw new MessageRefused("The e-mail address is not one address.");

    private static string MessageId(string key, string domain) => string.Concat(key.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '-')) + "@" + domain;
}
