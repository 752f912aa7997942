using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Show;

/// <summary>A line of the contract's history.</summary>
public sealed record StoryRow(DateTime At, string Actor, string? ActingFor, Word What, string? Why);

/// <summary>One contract: where it stands, its money, its thread and its history.</summary>
[Authorize]
public sealed class ShowModel : ContractPage
{
    private const int LongestStory = 60;

    public UnitCard? Unit { get; private set; }
    public IReadOnlyList<Knot> Thread { get; private set; } = [];
    public IReadOnlyList<StoryRow> Story { get; private set; } = [];
    public bool MayReclassify => Contract.IsSigned && Me.IsAny(ContractDesk.Keepers);

    protected override async Task<IActionResult?> LoadMore()
    {
        Unit = await Desk.Unit(Contract.UnitId);
        Thread = await Threads.Thread(ContractCards.Kind, Contract.Id);
        if (Me.Is(Role.Employee)) await LoadStory();
        return null;
    }

    private async Task LoadStory()
    {
        var (kind, id) = (ContractCards.Kind, Contract.Id);
        var rows = await Db.History.AsNoTracking().Where(h => h.Kind == kind && h.RecordId == id).OrderByDescending(h => h.Id).Take(LongestStory).ToListAsync();
        Story = [.. rows.Select(h => new StoryRow(h.At, h.ActorName.Length > 0 ? h.ActorName : ContractsWords.TheHouse.ToString(), h.ActingForName, Word.FromJson(h.What), h.Why))];
    }
}
