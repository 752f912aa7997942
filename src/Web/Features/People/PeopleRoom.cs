using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Sheets;
using Pishran.Features.People.Accounts;
using Pishran.Features.People.Import;
using Pishran.Shell;

namespace Pishran.Features.People;

/// <summary>Registers the room: accounts, sessions, and its lines in the menu.</summary>
public static class PeopleRoom
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<IImportKind, UnitsImport>().AddScoped<IImportKind, StaffImport>();
        services.AddScoped<PeopleDoor>().AddScoped<AccountKeeper>().AddScoped<SignIn.Entrance>();
        services.AddScoped<SessionCookie>().AddSingleton<DemoAccounts>().AddSingleton<ILookupNormalizer, FoldedNames>();
        services.AddScoped<IUserStore<Account>, UserOnlyStore<Account, AppDb, int>>();
        services.AddIdentityCore<Account>(identity =>
        {
            identity.Password = new PasswordOptions { RequiredLength = 10, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
            identity.Lockout = new LockoutOptions { MaxFailedAccessAttempts = 10, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15) };
            identity.User.AllowedUserNameCharacters = "";
        }).AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "back";
            cookie.AccessDeniedPath = "/error/403";
            cookie.EventsType = typeof(SessionCookie);
        });
        services.AddSingleton(new MenuEntry(MenuPart.Mine, 0, ShellWords.Home, "home", "/"));
    }

    public static void Map(WebApplication app) { }
}
