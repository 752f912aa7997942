using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Calling;

/// <summary>A company seals its proposal and gets a receipt. What is typed goes nowhere but into the envelope; files are held in memory, never on disk.</summary>
[Authorize(Roles = Role.Company), RequestFormLimits(MemoryBufferThreshold = MostBytes)]
public sealed class ProposeModel(Suppliers suppliers, SealDesk seals) : RoomPage
{
    private const int MostBytes = 12 * 1024 * 1024;

    [FromRoute] public string? Code { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.TechnicalPart)), DataType(DataType.MultilineText)] public string? Technical { get; set; }
    [BindProperty, Label("Shell", nameof(ShellWords.File))] public IFormFile? Upload { get; set; }
    [BindProperty, Rial, Label("Contracts", nameof(ContractsWords.PricePart))] public long? Price { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.PriceText)), DataType(DataType.MultilineText)] public string? PriceText { get; set; }

    public Contract Call { get; private set; } = null!;
    public SupplierCard Company { get; private set; } = null!;
    public Proposal? Mine { get; private set; }
    public DateTime Arrived => ArrivedAt;
    public bool IsOpen => Call.IsCallOpen(ArrivedAt);
    private string Here => $"/calls/{Call.Number}/proposal";

    protected override async Task<IActionResult?> Load()
    {
        var (asked, mine) = (PersianText.LatinDigits(PersianText.Clean(Code)).ToUpperInvariant(), await suppliers.Mine());
        if (await IndexModel.CallsFor(Db, Me, mine).AsSplitQuery().FirstOrDefaultAsync(c => c.Number == asked) is not { } call) return NotFound();
        if ((await suppliers.Of(mine, Today)).Values.FirstOrDefault(c => call.IsFor(c.Id)) is not { } company) return NotFound();
        (Call, Company) = (call, company);
        Mine = await Db.Proposals.AsTracking().Where(p => p.ContractId == call.Id && p.SupplierId == company.Id && p.State != ProposalState.Withdrawn).OrderByDescending(p => p.Edition).FirstOrDefaultAsync();
        return null;
    }

    public async Task<IActionResult> OnPostSendAsync()
    {
        Proposal? sent = null;
        return await Do(async () => sent = await seals.Send(Call, Company, Mine, new ProposalText(Technical, Price, PriceText, Upload), Me.Id, ArrivedAt),
            () => ContractsWords.ProposalIn(Say.Clock(sent!.SentAt)), () => Here);
    }

    public Task<IActionResult> OnPostWithdrawAsync() => Do(() =>
    {
        BrokenRule.If(Mine is null, ShellWords.AlreadyDone);
        Mine!.Withdraw(Call, ArrivedAt);
    }, ContractsWords.ProposalWithdrawn, () => Here);
}
