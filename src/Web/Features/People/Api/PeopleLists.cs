using System.Text;
using Microsoft.AspNetCore.Authorization;
using Pishran.Data;

namespace Pishran.Features.People.Api;

/// <summary>The lists of this room taken out as CSV, with the filters of their pages.</summary>
internal static class PeopleLists
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/people/export.csv", async (AppDb db, HttpContext http, string? q, int? unit, string? kind) =>
        {
            var chosen = await PersonSearch.Chosen(db, q, unit, kind);
            await Send(http, "people.csv", to => PeopleExport.Staff(db, to, chosen));
        }).RequireAuthorization(new AuthorizeAttribute { Roles = PeoplePage.Clerks }).ExcludeFromDescription();
        app.MapGet("/people/units/export.csv", (AppDb db, HttpContext http) => Send(http, "units.csv", to => PeopleExport.Units(db, to)))
            .RequireAuthorization(new AuthorizeAttribute { Roles = PeoplePage.Readers }).ExcludeFromDescription();
    }

    private static async Task Send(HttpContext http, string name, Func<TextWriter, Task> write)
    {
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        http.Response.Headers.CacheControl = "private, no-store";
        await using var to = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await write(to);
    }
}
