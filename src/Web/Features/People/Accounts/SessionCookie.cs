using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.People.Accounts;

/// <summary>
/// The cookie names a session; everything else about who asks is read from the database, or remembered for a second from the
/// last request while nothing has changed, so that a role given or taken, a leaver or an ended session counts at once.
/// </summary>
public sealed class SessionCookie(WhoAsks known, IEnumerable<IShutOut> shutOuts, TimeProvider clock) : CookieAuthenticationEvents
{
    private sealed record Found(int AccountId, int PersonId, string FirstName, string LastName, string? Position, PersonKind Kind, int? UnitId, string? UnitFa, string? UnitEn, int? ActingForId);

    private static readonly Compiled<Func<AppDb, int, Task<Found?>>> FindSession = new(() => EF.CompileAsyncQuery((AppDb db, int id) =>
        (from session in db.Set<Session>()
         where session.Id == id && session.EndedAt == null
         join account in db.Set<Account>() on session.AccountId equals account.Id
         where !account.IsDisabled
         join person in db.Set<Person>() on account.PersonId equals person.Id
         where !person.HasLeft
         join unit in db.Set<Unit>() on person.UnitId equals unit.Id into units
         from unit in units.DefaultIfEmpty()
         select new Found(account.Id, person.Id, person.FirstName, person.LastName, person.Position, person.Kind, person.UnitId, unit!.NameFa, unit.NameEn, session.ActingForId)).FirstOrDefault()));

    private static readonly Compiled<Func<AppDb, int, DateOnly, IAsyncEnumerable<RoleHolding>>> FindRoles = new(() => EF.CompileAsyncQuery((AppDb db, int personId, DateOnly today) =>
        db.Set<RoleHolding>().AsNoTracking().Where(r => r.PersonId == personId && r.From <= today && (r.To == null || r.To >= today))));

    private static readonly Compiled<Func<AppDb, int, int, DateOnly, Task<string?>>> FindHolder = new(() => EF.CompileAsyncQuery((AppDb db, int deputyId, int holderId, DateOnly today) =>
        (from deputy in db.Set<Deputyship>()
         where deputy.DeputyId == deputyId && deputy.HolderId == holderId && deputy.From <= today && deputy.To >= today
         join holder in db.Set<Person>() on deputy.HolderId equals holder.Id
         select holder.FirstName + " " + holder.LastName).FirstOrDefault()));

    private static readonly Compiled<Func<AppDb, int, Task<Found?>>> FindAccount = new(() => EF.CompileAsyncQuery((AppDb db, int id) =>
        (from account in db.Set<Account>()
         where account.Id == id && !account.IsDisabled
         join person in db.Set<Person>() on account.PersonId equals person.Id
         where !person.HasLeft
         join unit in db.Set<Unit>() on person.UnitId equals unit.Id into units
         from unit in units.DefaultIfEmpty()
         select new Found(account.Id, person.Id, person.FirstName, person.LastName, person.Position, person.Kind, person.UnitId, unit!.NameFa, unit.NameEn, null)).FirstOrDefault()));

    /// <summary>Who an account is now, without a session; null when it is closed or its person has left.</summary>
    public async Task<ClaimsPrincipal?> OfAccount(AppDb db, int accountId, string scheme) =>
        await FindAccount.For(db)(db, accountId) is { } found ? new ClaimsPrincipal(new ClaimsIdentity(await ClaimsOf(db, found, null), scheme, ClaimTypes.Name, ClaimTypes.Role)) : null;

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var sessionId = int.TryParse(context.Principal?.FindFirstValue(CurrentUser.SessionClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
        if (await Of(context, sessionId) is { } who)
        {
            context.ReplacePrincipal(who);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    private async Task<ClaimsPrincipal?> Of(CookieValidatePrincipalContext context, int sessionId)
    {
        var (language, today, changes) = (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, TehranTime.Day(clock.GetUtcNow().UtcDateTime), known.Changes);
        if (known.Find(sessionId, language, today) is { } remembered) return remembered;
        var db = context.HttpContext.RequestServices.GetRequiredService<AppDb>();
        if (await FindSession.For(db)(db, sessionId) is not { } found) return null;
        var who = new ClaimsPrincipal(new ClaimsIdentity(await ClaimsOf(db, found, sessionId), context.Scheme.Name, ClaimTypes.Name, ClaimTypes.Role));
        known.Keep(sessionId, language, today, who, changes);
        return who;
    }

    /// <summary>A program is told 401; a person is led to the sign-in page.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!TokenAccess.IsForPrograms(context.Request)) return base.RedirectToLogin(context);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    /// <summary>Says 403 itself instead of sending to a page that says it.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private async Task<List<Claim>> ClaimsOf(AppDb db, Found found, int? sessionId)
    {
        var today = TehranTime.Day(clock.GetUtcNow().UtcDateTime);
        var claims = Named(found, sessionId);
        var holder = found.ActingForId is { } id ? await FindHolder.For(db)(db, found.PersonId, id, today) : null;
        if (holder is not null)
        {
            claims.Add(new Claim(CurrentUser.ActingForClaim, Text(found.ActingForId!.Value)));
            claims.Add(new Claim(CurrentUser.ActingForNameClaim, holder));
        }
        if (found.Kind == PersonKind.Staff) claims.Add(new Claim(ClaimTypes.Role, Role.Employee));
        await foreach (var held in FindRoles.For(db)(db, holder is null ? found.PersonId : found.ActingForId!.Value, today))
        {
            claims.Add(new Claim(ClaimTypes.Role, held.Role));
            claims.Add(new Claim(CurrentUser.ScopeClaim, held.Scope == ScopeKind.Office ? held.Role + "@office" : $"{held.Role}@{held.Scope.ToString().ToLowerInvariant()}:{Text(held.ScopeId ?? 0)}"));
        }
        foreach (var shut in shutOuts) claims.AddRange((await shut.Of(db, holder is null ? found.PersonId : found.ActingForId!.Value, found.PersonId)).Select(CurrentUser.ClaimOf));
        return claims;
    }

    private static List<Claim> Named(Found found, int? sessionId)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, Text(found.AccountId)),
            new(ClaimTypes.Name, found.FirstName + " " + found.LastName),
            new(ClaimTypes.GivenName, found.FirstName),
            new(CurrentUser.PersonClaim, Text(found.PersonId)),
            new(CurrentUser.PositionClaim, Say.List(found.Position, Say.Either(found.UnitFa ?? "", found.UnitEn ?? ""))),
        ];
        if (found.UnitId is { } unit) claims.Add(new Claim(CurrentUser.UnitClaim, Text(unit)));
        if (sessionId is { } id) claims.Add(new Claim(CurrentUser.SessionClaim, Text(id)));
        return claims;
    }

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
