using System.Globalization;
using System.Security.Cryptography;
using Pishran.Data;

namespace Pishran.Features.Meetings;

/// <summary>
/// Keeps the key of each running secret vote in a file of the data folder, never in the database and never in a backup of it.
/// The key is destroyed at the count: what older copies of the database hold of the vote can't be opened by anybody any more.
/// </summary>
public sealed class VoteKeys(IConfiguration settings)
{
    private string Folder => Path.Combine(Database.DataFolder(settings), "votes");

    public Guid Make()
    {
        var id = Guid.NewGuid();
        Directory.CreateDirectory(Folder);
        File.WriteAllBytes(PathOf(id), RandomNumberGenerator.GetBytes(Envelope.KeyBytes));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(PathOf(id), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return id;
    }

    /// <summary>The key; null where the file is lost: then the vote can only be annulled and held again.</summary>
    public byte[]? Find(Guid? id) => id is { } known && File.Exists(PathOf(known)) ? File.ReadAllBytes(PathOf(known)) : null;

    /// <summary>Destroys a key, and those that a stopped house left behind: older than a day and of no running vote.</summary>
    public void Destroy(Guid? id, IReadOnlyCollection<Guid> running, DateTime now)
    {
        if (!Directory.Exists(Folder)) return;
        var kept = running.Select(PathOf).ToHashSet(StringComparer.Ordinal);
        var mine = id is { } known ? PathOf(known) : null;
        foreach (var file in Directory.GetFiles(Folder, "*.key").Where(f => f == mine || (!kept.Contains(f) && File.GetLastWriteTimeUtc(f) < now.AddDays(-1))))
        {
            File.WriteAllBytes(file, new byte[Envelope.KeyBytes]);
            File.Delete(file);
        }
    }

    private string PathOf(Guid id) => Path.Combine(Folder, id.ToString("N", CultureInfo.InvariantCulture) + ".key");
}
