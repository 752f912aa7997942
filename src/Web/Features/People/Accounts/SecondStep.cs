using Microsoft.AspNetCore.Identity;
using Pishran.Engine.Text;

namespace Pishran.Features.People.Accounts;

/// <summary>The six digits of an authenticator app, typed in any digits.</summary>
internal static class SecondStep
{
    public static string Digits(string? typed) => string.Concat(PersianText.LatinDigits(typed ?? "").Where(char.IsAsciiDigit));

    public static Task<bool> IsRight(UserManager<Account> identity, Account account, string? typed)
    {
        var code = Digits(typed);
        return code.Length == 6 ? identity.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code) : Task.FromResult(false);
    }
}
