namespace Pishran.Features.People;

public enum AccountState { Active, Invited, Locked, Disabled }

internal static class AccountStates
{
    /// <summary>How the account stands at an instant.</summary>
    public static AccountState StateAt(this Accounts.Account account, DateTime now) =>
        account.IsDisabled ? AccountState.Disabled
        : account.PasswordHash is null ? AccountState.Invited
        : account.LockoutEnd?.UtcDateTime > now || account.IsWornOut(Engine.Calendar.TehranTime.Day(now)) ? AccountState.Locked
        : AccountState.Active;
}
