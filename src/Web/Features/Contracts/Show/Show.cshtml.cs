using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Features.Problems;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Show;

/// <summary>A line of the contract's history.</summary>
public sealed record StoryRow(DateTime At, string Actor, string? ActingFor, Word What, string? Why);

/// <summary>One contract: where it stands, its money, its thread and its history.</summary>
[Authorize]
public sealed class ShowModel(ProblemsDoor problems) : ContractPage
{
    private const int LongestStory = 60;

    public UnitCard? Unit { get; private set; }
    public IReadOnlyList<Knot> Thread { get; private set; } = [];
    public IReadOnlyList<StoryRow> Story { get; private set; } = [];
    public IReadOnlyList<ContractAct> Acts { get; private set; } = [];

    /// <summary>The first act, where it is this person's turn.</summary>
    public ContractAct? Next { get; private set; }
    public ProblemCard? Problem { get; private set; }
    public int Proposals { get; private set; }
    public bool MayReclassify => Contract.IsSigned && Me.IsAny(ContractDesk.Keepers);

    protected override async Task<IActionResult?> LoadMore()
    {
        Unit = await Desk.Unit(Contract.UnitId);
        Thread = await Threads.Thread(ContractCards.Kind, Contract.Id);
        Acts = ContractActs.Of(Contract, Who, Now, Me.Id);
        Next = (await Turns.Of(Contract, Now)).Where(t => t.PersonId == Me.Id).Select(t => new ContractAct(t.What, $"{Contract.Href}/{t.Verb}")).FirstOrDefault(t => Acts.Any(a => a.Href == t.Href));
        if (Next is { } next) Acts = [next, .. Acts.Where(a => a.Href != next.Href)];
        if (Contract.ProblemId is { } problem) Problem = (await problems.Of([problem])).GetValueOrDefault(problem);
        var id = Contract.Id;
        Proposals = Contract.CalledAt is null ? 0 : await Db.Proposals.CountAsync(p => p.ContractId == id && p.State != ProposalState.Withdrawn);
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
