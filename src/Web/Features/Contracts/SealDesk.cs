using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Files;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>What a company fills in.</summary>
public sealed record ProposalText(string? Technical, long? Price, string? PriceText, IFormFile? File);

/// <summary>Puts proposals into their envelopes and, with two custodians, takes them out again.</summary>
public sealed class SealDesk(AppDb db, FileShelf shelf)
{
    /// <summary>The kind under which the opened files of a proposal lie.</summary>
    public const string FilesOf = "Contracts.Proposal";
    private const int LongestTechnical = 20_000;

    private sealed record TechnicalPaper(string Text, string? FileName, byte[]? File);
    private sealed record PricePaper(long Price, string? Text);

    /// <summary>Seals a proposal; an earlier one of the same company is withdrawn by it. Call it inside a write.</summary>
    public async Task<Proposal> Send(Contract call, SupplierCard company, Proposal? earlier, ProposalText text, int byId, DateTime now)
    {
        Proposal.MustBeOpen(call, company.Id, now);
        new Rules().Text(text.Technical, ContractsWords.TechnicalPart, "Technical", LongestTechnical, 20).If(text.Price is not (> 0 and <= Contract.HighestAmount), ContractsWords.AmountRange, "Price")
            .Text(text.PriceText, ContractsWords.PriceText, "PriceText", Contract.LongestText, 0).If(text.File?.Length > FileShelf.MostBytes, ShellWords.FileTooBig(text.File?.FileName ?? "", "", $"{FileShelf.MostBytes / (1024 * 1024)} MB"), "Upload").Check();
        earlier?.Withdraw(call, now);
        var keys = await KeysOf(call);
        var context = ContextOf(call, company.Id);
        var technical = Envelopes.Seal(ProposalPart.Technical, JsonSerializer.SerializeToUtf8Bytes(new TechnicalPaper(text.Technical!, text.File is null ? null : Path.GetFileName(text.File.FileName), await Bytes(text.File))), context, keys);
        var price = Envelopes.Seal(ProposalPart.Price, JsonSerializer.SerializeToUtf8Bytes(new PricePaper(text.Price!.Value, text.PriceText)), context, keys);
        var editions = await db.Proposals.CountAsync(p => p.ContractId == call.Id && p.SupplierId == company.Id);
        var proposal = db.Proposals.Add(new Proposal(call, company.Facts, editions + 1, byId, [technical.Part, price.Part], [.. technical.Halves, .. price.Halves], Envelopes.ReceiptOf(context, [technical.Part, price.Part]), now)).Entity;
        await db.SaveUnlessTaken("edition", ContractsWords.SentTwice, otherColumn: "contract_proposals", otherWord: ContractsWords.SentTwice);
        return proposal;
    }

    /// <summary>A custodian turns their key over every proposal of a call; once the second has, the part is open. Call it inside a write.</summary>
    public async Task<bool> Turn(Contract call, ProposalPart part, int personId, string? passphrase, DateTime now)
    {
        var proposals = await db.Proposals.AsTracking().AsSplitQuery().Where(p => p.ContractId == call.Id && p.State != ProposalState.Withdrawn).OrderBy(p => p.Id).ToListAsync();
        var isOpen = call.TurnKey(part, personId, proposals.Count, now);
        var custody = call.Custodians.First(c => c.PersonId == personId);
        var key = await db.CustodianKeys.AsNoTracking().SingleAsync(k => k.Id == custody.KeyId);
        using (var unlocked = Envelopes.Unlock(key, passphrase))
            foreach (var proposal in proposals) proposal.Release(part, key.Id, wrapped => Envelopes.Unwrap(unlocked, wrapped));
        if (!isOpen) return false;
        foreach (var proposal in proposals) await Open(call, proposal, part, now);
        return true;
    }

    private async Task Open(Contract call, Proposal proposal, ProposalPart part, DateTime now)
    {
        var plain = Envelopes.Open(proposal, part, ContextOf(call, proposal.SupplierId)) ?? throw new BrokenRule(ContractsWords.TwoCustodians(Word.Said("")));
        if (part == ProposalPart.Price)
        {
            var price = JsonSerializer.Deserialize<PricePaper>(plain)!;
            proposal.Open(part, price.Text ?? "", price.Price);
            return;
        }
        var technical = JsonSerializer.Deserialize<TechnicalPaper>(plain)!;
        proposal.Open(part, technical.Text, null);
        if (technical is { File: { } bytes, FileName: { } name }) await KeepFile(proposal, bytes, name, now);
    }

    // A file that we wouldn't keep (hostile, of an unknown kind) doesn't stop the opening of the others.
    private async Task KeepFile(Proposal proposal, byte[] bytes, string name, DateTime now)
    {
        try
        {
            await shelf.Keep(bytes, name, FilesOf, proposal.Id, proposal.SentById, now);
        }
        catch (BrokenRule refused)
        {
            proposal.FileWasRefused(name, refused.Faults[0].Word);
        }
    }

    private async Task<IReadOnlyList<CustodianKey>> KeysOf(Contract call)
    {
        var ids = call.Custodians.Select(c => c.KeyId).ToArray();
        return await db.CustodianKeys.AsNoTracking().Where(k => ids.Contains(k.Id)).OrderBy(k => k.Id).ToListAsync();
    }

    private static string ContextOf(Contract call, int supplierId) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{call.Number}|{supplierId}");

    private static async Task<byte[]?> Bytes(IFormFile? file)
    {
        if (file is null) return null;
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory);
        return memory.ToArray();
    }
}
