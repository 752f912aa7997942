using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Calling;

/// <summary>A call as the list shows it.</summary>
public sealed record CallRow(string Number, string Title, string Unit, DateTime Deadline, bool IsOpen);

/// <summary>The calls that whoever looks may answer or, of the city, may read: the open ones first.</summary>
[Authorize(Roles = Role.Company + "," + Role.Employee)]
public sealed class IndexModel(Suppliers suppliers) : RoomPage
{
    private const int Most = 50;

    public IReadOnlyList<CallRow> Calls { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        var now = Now;
        Calls = [.. (await CallsFor(Db, Me, await suppliers.Mine()).OrderByDescending(c => c.Deadline).Take(Most).Select(c => new { c.Number, c.Title, c.UnitName, c.Deadline, c.State }).ToListAsync())
            .Select(c => new CallRow(c.Number, c.Title, c.UnitName, c.Deadline!.Value, c.State == ContractState.Call && now < c.Deadline))];
        return null;
    }

    /// <summary>Calls that were published: all for who works for the city; a company those for everybody and those it was invited to.</summary>
    internal static IQueryable<Contract> CallsFor(AppDb db, CurrentUser me, IReadOnlyList<int> companies)
    {
        var calls = db.Contracts.AsNoTracking().OpenTo(me).Where(c => c.CalledAt != null);
        if (me.Is(Role.Employee)) return calls;
        var mine = companies.ToArray();
        return mine.Length == 0 ? calls.Where(_ => false) : calls.Where(c => c.Route == ContractRoute.OpenCall || c.Invitations.Any(i => mine.Contains(i.SupplierId)));
    }
}
