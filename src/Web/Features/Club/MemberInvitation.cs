using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>A link by which one person from outside joins, once, within some days. Only the fingerprint of its secret is kept.</summary>
public sealed class MemberInvitation : Record
{
    public const int Days = 30;

    private MemberInvitation() { }

    /// <exception cref="BrokenRule">The name is missing.</exception>
    public MemberInvitation(string? name, ClubField field, string hash, int byId, DateTime now)
    {
        new Rules().Text(name, ShellWords.Name, nameof(Name), 160).Check();
        (Name, Field, Hash, ById, ExpiresAt) = (name!, field, hash, byId, now.AddDays(Days));
        Happened(ClubWords.InvitationMade(name));
    }

    /// <summary>Whom it is for, as the inviter wrote it.</summary>
    public string Name { get; private set; } = "";
    public ClubField Field { get; private set; }
    public string Hash { get; private set; } = "";
    public int ById { get; private set; }
    public DateTime ExpiresAt { get; private set; }
    public DateTime? UsedAt { get; private set; }

    /// <exception cref="BrokenRule">It was used, or its time is over.</exception>
    public void Use(DateTime now)
    {
        BrokenRule.If(UsedAt is not null, ClubWords.InvitationUsed);
        BrokenRule.If(now >= ExpiresAt, ClubWords.InvitationOver(ExpiresAt));
        UsedAt = now;
        Happened(ClubWords.InvitationTaken);
    }
}
