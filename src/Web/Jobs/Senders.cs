using System.Globalization;
using System.Text;
using MailKit.Net.Smtp;
using MimeKit;
using Pishran.Data;

namespace Pishran.Jobs;

/// <summary>Carries one message out of the house. Throws when it did not leave.</summary>
public interface IMessageSender
{
    MessageChannel Channel { get; }
    Task Send(OutboxMessage message, CancellationToken stop);
}

/// <summary>The sender where none is set up: a text file per message in the data folder, so that an office can try everything without a mail server.</summary>
public sealed class FileSender(MessageChannel channel, IConfiguration settings) : IMessageSender
{
    public MessageChannel Channel => channel;

    public async Task Send(OutboxMessage message, CancellationToken stop)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Database.DataFolder(settings), "outbox", channel == MessageChannel.Sms ? "sms" : "mail"));
        var file = Path.Combine(folder.FullName, message.Id.ToString("D8", CultureInfo.InvariantCulture) + ".txt");
        await File.WriteAllTextAsync(file, $"To: {message.To}\nKey: {message.Key}\nSubject: {message.Subject}\n\n{message.Body}\n", new UTF8Encoding(false), stop);
    }
}

/// <summary>
/// E-mail over SMTP: <c>Pishran:Smtp:Host</c>, <c>Port</c>, <c>User</c>, <c>Password</c>, <c>From</c>. TLS wherever the server offers it.
/// The message id is made from the key, so that a second copy is known as one.
/// </summary>
public sealed class SmtpSender(IConfiguration settings) : IMessageSender
{
    public MessageChannel Channel => MessageChannel.Email;

    public static bool IsSetUp(IConfiguration settings) => !string.IsNullOrEmpty(settings["Pishran:Smtp:Host"]);

    public async Task Send(OutboxMessage message, CancellationToken stop)
    {
        var smtp = settings.GetSection("Pishran:Smtp");
        using var client = new SmtpClient();
        await client.ConnectAsync(smtp["Host"]!, smtp.GetValue("Port", 587), MailKit.Security.SecureSocketOptions.StartTlsWhenAvailable, stop);
        if (smtp["User"] is { Length: > 0 } user) await client.AuthenticateAsync(user, smtp["Password"] ?? "", stop);
        using var mail = Written(message, MailboxAddress.Parse(smtp["From"] ?? throw new InvalidOperationException("Pishran:Smtp:From is not set.")));
        await client.SendAsync(mail, stop);
        await client.DisconnectAsync(true, stop);
    }

    private static MimeMessage Written(OutboxMessage message, MailboxAddress from)
    {
        var mail = new MimeMessage { Subject = message.Subject, MessageId = $"{message.Key}@{from.Domain}", Body = new TextPart("plain") { Text = message.Body } };
        mail.From.Add(from);
        mail.To.Add(MailboxAddress.Parse(message.To));
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }
}
