using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Calling;

/// <summary>One call: what is wanted, by what it is judged, questions and answers for all, and after the deadline the receipts.</summary>
[Authorize(Roles = Role.Company + "," + Role.Employee)]
public sealed class ShowModel(Suppliers suppliers, CaseDesk cases, ContractTurns turns) : RoomPage
{
    [FromRoute] public string? Code { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.Question)), DataType(DataType.MultilineText)] public string? Question { get; set; }

    public Contract Call { get; private set; } = null!;
    public SupplierCard? Company { get; private set; }
    public IReadOnlyList<string> Receipts { get; private set; } = [];
    public bool IsOpen => Call.IsCallOpen(ArrivedAt);
    public IReadOnlyList<CallQuestion> Questions => [.. Call.Questions.Where(q => q.Answer is not null)];

    protected override async Task<IActionResult?> Load()
    {
        var asked = PersianText.LatinDigits(PersianText.Clean(Code)).ToUpperInvariant();
        if (await IndexModel.CallsFor(Db, Me, await suppliers.Mine()).AsTracking().AsSplitQuery().FirstOrDefaultAsync(c => c.Number == asked) is not { } call) return NotFound();
        Call = call;
        var mine = await suppliers.Mine();
        if (mine.Count > 0) Company = (await suppliers.Of(mine, Today)).Values.FirstOrDefault(c => call.IsFor(c.Id));
        if (!IsOpen) Receipts = await Db.Proposals.AsNoTracking().Where(p => p.ContractId == call.Id && p.State != ProposalState.Withdrawn).OrderBy(p => p.Receipt).Select(p => p.Receipt).ToListAsync();
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Company is null) return NotFound();
        var before = await turns.Standing(Call, Now);
        return await Do(async () => { Call.Ask(Company.Id, Question, ArrivedAt); await cases.Follow(Call, before, Now); }, ContractsWords.QuestionAskedDone, () => "/calls/" + Call.Number);
    }
}
