using Microsoft.AspNetCore.Identity;
using Pishran.Engine.Text;

namespace Pishran.Features.People.Accounts;

/// <summary>How a person signs in. Kept by ASP.NET Core Identity; the person is the noun.</summary>
public sealed class Account : IdentityUser<int>, Data.IDecidesWhoAsks
{
    public int PersonId { get; set; }
    public bool IsDisabled { get; set; }

    /// <summary>The day of the last wrong password, and how many there were on it.</summary>
    public DateOnly? FailedOn { get; set; }
    public int FailedThatDay { get; set; }

    /// <summary>So many wrong passwords a day, however patiently they are tried.</summary>
    public const int MostFailuresADay = 90;

    /// <summary>The fingerprint of the last one-time code: no code opens twice.</summary>
    public string? LastCode { get; private set; }

    /// <summary>Takes a code; false when it opened before.</summary>
    public bool TakeCode(string code)
    {
        if (LastCode == Secret.Hash(code)) return false;
        LastCode = Secret.Hash(code);
        return true;
    }

    public bool IsWornOut(DateOnly today) => FailedOn == today && FailedThatDay >= MostFailuresADay;

    public void CountFailure(DateOnly today) => (FailedOn, FailedThatDay) = (today, FailedOn == today ? FailedThatDay + 1 : 1);

    /// <summary>What the name looks like: unique, so that no name imitates another.</summary>
    public string Skeleton { get; set; } = "";
}

/// <summary>A browser that is signed in, kept on the server so that it can be ended from anywhere.</summary>
public sealed class Session(int accountId, DateTime startedAt, string address, string agent) : Data.IDecidesWhoAsks
{
    public int Id { get; private set; }
    public int AccountId { get; private set; } = accountId;
    public DateTime StartedAt { get; private set; } = startedAt;
    public string Address { get; private set; } = address;
    public string Agent { get; private set; } = agent;
    public DateTime? EndedAt { get; private set; }

    /// <summary>The holder for whom this session's person acts now, as a deputy.</summary>
    public int? ActingForId { get; private set; }

    public void End(DateTime now) => EndedAt ??= now;
    public void ActFor(int? holderId) => ActingForId = holderId;
}

/// <summary>Account names are compared folded, so that an Arabic ي can't imitate a Persian ی.</summary>
public sealed class FoldedNames : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : PersianText.Fold(name).Trim().ToUpperInvariant();
    public string? NormalizeEmail(string? email) => email?.Trim().ToUpperInvariant();
}
