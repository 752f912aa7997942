using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.People.Accounts;

/// <summary>Opens accounts and changes passwords by the rules of the house. Call it inside a write: Identity saves.</summary>
public sealed class AccountKeeper(AppDb db, UserManager<Account> identity)
{
    public const int LongestName = 60;

    /// <exception cref="BrokenRule">The name is taken, imitates another or mixes scripts; the password is weak; the person has an account.</exception>
    public async Task<Account> Open(int personId, string? name, string? password)
    {
        CheckPassword(password, "Password");
        var account = await Open(personId, name);
        account.PasswordHash = identity.PasswordHasher.HashPassword(account, password!);
        return account;
    }

    /// <summary>Opens an account that can't be entered until its person has chosen a password by an invitation.</summary>
    /// <exception cref="BrokenRule">The name is taken, imitates another or mixes scripts; the person has an account.</exception>
    public async Task<Account> Open(int personId, string? name)
    {
        name = PersianText.Clean(name);
        await CheckName(name);
        BrokenRule.If(await db.Accounts.AnyAsync(a => a.PersonId == personId), PeopleWords.HasAccount, "Name");
        var account = new Account { PersonId = personId, UserName = name, Skeleton = Skeleton.Of(name), LockoutEnabled = true };
        Refuse(await identity.CreateAsync(account));
        return account;
    }

    /// <exception cref="BrokenRule">The password is weak.</exception>
    public async Task SetPassword(Account account, string? password, string field)
    {
        CheckPassword(password, field);
        account.PasswordHash = identity.PasswordHasher.HashPassword(account, password!);
        await identity.UpdateSecurityStampAsync(account);
    }

    /// <summary>A password nobody has thought of: 96 bits, easy to read aloud.</summary>
    public static string NewPassword()
    {
        const string letters = "abcdefghjkmnpqrstuvwxyz23456789";
        return string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(letters, 5)));
    }

    private async Task CheckName(string name)
    {
        new Rules().Text(name, PeopleWords.Account, "Name", LongestName, 3).Check();
        BrokenRule.If(Skeleton.IsMixedScript(name) || name.Any(c => !char.IsLetterOrDigit(c) && c is not (' ' or '.' or '-' or '_' or '\u200C')), PeopleWords.AccountNameShape, "Name");
        var (skeleton, folded) = (Skeleton.Of(name), identity.NormalizeName(name));
        BrokenRule.If(await db.Accounts.AnyAsync(a => a.Skeleton == skeleton || a.NormalizedUserName == folded), PeopleWords.UserNameTaken, "Name");
    }

    private void CheckPassword(string? password, string field)
    {
        var least = identity.Options.Password.RequiredLength;
        BrokenRule.If(password is null || password.Length < least || CommonPasswords.Has(password), PeopleWords.PasswordWeak(least), field);
        BrokenRule.If(password!.Length > 200, ShellWords.TooLong(PeopleWords.Password, 200, password.Length - 200), field);
    }

    private static void Refuse(IdentityResult result) => BrokenRule.If(!result.Succeeded, PeopleWords.UserNameTaken, "Name");
}

/// <summary>Passwords that everybody tries first.</summary>
internal static class CommonPasswords
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "passw0rd", "qwerty", "qwertyuiop", "asdfghjkl", "letmein", "welcome", "iloveyou", "administrator", "admin", "mashhad", "iran", "salam", "test", "changeme",
    };

    /// <summary>A known word with digits and marks around it, one character over and over, or a run such as 1234567890.</summary>
    public static bool Has(string password) =>
        password.Distinct().Count() < 4
        || Known.Contains(password.Trim("0123456789!@#$%^&*()-_=+. ۰۱۲۳۴۵۶۷۸۹".ToCharArray()))
        || password.Zip(password.Skip(1), (a, b) => Math.Abs(a - b) <= 1 || (a == '9' && b == '0')).Count(near => near) >= password.Length - 2;
}
