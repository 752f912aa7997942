using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.People;

/// <summary>
/// A key by which a person's own program reads the API with that person's roles. Shown once; kept as a fingerprint with
/// its first letters, so that it can be told from others.
/// </summary>
public sealed class AccessToken : Record
{
    public const string Start = "psh_";
    public const int LongestLife = 366;
    private const int Shown = 10;

    private AccessToken() { }

    /// <exception cref="BrokenRule">The name is missing, or the last day is past or more than a year away.</exception>
    public AccessToken(int accountId, string? name, string secret, DateOnly? lastDay, DateOnly today)
    {
        new Rules().Text(name, ShellWords.Name, nameof(Name), 80)
            .If(lastDay is null || lastDay < today || lastDay > today.AddDays(LongestLife), PeopleWords.TokenLastDay(today, today.AddDays(LongestLife)), nameof(LastDay)).Check();
        (AccountId, Name, Prefix, Hash, LastDay) = (accountId, name!, secret[..Shown], Secret.Hash(secret), lastDay!.Value);
        Happened(PeopleWords.TokenMade(name));
    }

    public int AccountId { get; private set; }
    public string Name { get; private set; } = "";
    public string Prefix { get; private set; } = "";
    public string Hash { get; private set; } = "";

    /// <summary>The last Tehran day on which it opens anything.</summary>
    public DateOnly LastDay { get; private set; }
    public DateTime? RevokedAt { get; private set; }

    public bool IsOpenOn(DateOnly today) => RevokedAt is null && today <= LastDay;

    public void Revoke(DateTime now)
    {
        BrokenRule.If(RevokedAt is not null, ShellWords.AlreadyDone);
        RevokedAt = now;
        Happened(PeopleWords.TokenRevoked(Name));
    }
}
