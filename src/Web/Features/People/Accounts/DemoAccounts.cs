using Pishran.Shell;

namespace Pishran.Features.People.Accounts;

/// <summary>A ready account of the demonstration city, offered on its sign-in page.</summary>
public sealed record DemoAccount(string Name, Word Does, string Icon, string Tone);

/// <summary>The ready accounts: empty anywhere but in the demonstration city, where rooms and demonstration add theirs.</summary>
public sealed class DemoAccounts
{
    public const string Password = "pishran-1405";

    private readonly List<DemoAccount> _all = [];
    public IReadOnlyList<DemoAccount> All => _all;
    public void Offer(DemoAccount account) => _all.Add(account);
}
