using System.Globalization;
using System.Text;
using Pishran.Data;

namespace Pishran.Jobs;

/// <summary>Carries one message out of the house. Throws when it did not leave.</summary>
public interface IMessageSender
{
    MessageChannel Channel { get; }

    /// <exception cref="MessageRefused">The other side will never take this message.</exception>
    Task Send(OutboxMessage message, CancellationToken stop);
}

/// <summary>The other side said no for good: a bad address, a mailbox that does not exist.</summary>
public sealed class MessageRefused(string reason, Exception? inner = null) : Exception(reason, inner);

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
