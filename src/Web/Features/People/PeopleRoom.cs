using Microsoft.AspNetCore.Authentication;
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
    private const string CookieOrToken = "cookie-or-token";

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
        services.AddAuthentication(schemes => (schemes.DefaultScheme, schemes.DefaultSignInScheme) = (CookieOrToken, CookieAuthenticationDefaults.AuthenticationScheme))
            .AddPolicyScheme(CookieOrToken, null, either => either.ForwardDefaultSelector = TokenAccess.SchemeOf)
            .AddScheme<AuthenticationSchemeOptions, TokenAccess>(TokenAccess.Name, null).AddCookie(cookie =>
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
        services.AddSingleton(new MenuEntry(MenuPart.House, 0, PeopleWords.PeopleMenu, "users-group", "/people", PeoplePage.Readers));
        services.AddSingleton(new MenuEntry(MenuPart.House, 1, PeopleWords.UnitsMenu, "building-community", "/people/units", PeoplePage.Readers, Under: "/people"));
        services.AddSingleton(new MenuEntry(MenuPart.House, 2, PeopleWords.BodiesMenu, "gavel", "/people/bodies", PeoplePage.Readers, Under: "/people"));
        services.AddSingleton(new MenuEntry(MenuPart.House, 3, PeopleWords.ConflictsMenu, "hand-stop", "/people/conflicts", Conflicts.IndexModel.Editors, Under: "/people"));
        services.AddSingleton(new MenuEntry(MenuPart.House, 4, PeopleWords.StartImport, "file-spreadsheet", "/people/import", Role.Office, Under: "/people"));
    }

    public static void Map(WebApplication app)
    {
        Api.PeopleApi.Map(app);
        Api.PeopleLists.Map(app);
    }
}
