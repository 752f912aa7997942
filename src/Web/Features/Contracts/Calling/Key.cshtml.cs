using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Calling;

/// <summary>A custodian makes the key that proposals are sealed for; the passphrase is theirs alone and kept nowhere. Nobody makes it as a deputy.</summary>
[Authorize(Roles = Role.Custodian)]
public sealed class KeyModel : RoomPage
{
    private const int Most = 20;

    [BindProperty, Label("Contracts", nameof(ContractsWords.Passphrase)), DataType(DataType.Password)] public string? Passphrase { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.PassphraseAgain)), DataType(DataType.Password)] public string? Again { get; set; }

    public CustodianKey? Mine { get; private set; }
    public IReadOnlyList<CallRow> Calls { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (Me.ActingForId is not null) return NotFound();
        var person = Me.Id;
        Mine = await Db.CustodianKeys.AsNoTracking().Where(k => k.PersonId == person).OrderByDescending(k => k.Id).FirstOrDefaultAsync();
        Calls = [.. (await Db.Contracts.AsNoTracking().OpenTo(Me).Where(c => c.Custodians.Any(k => k.PersonId == person) && (c.State == ContractState.Call || c.State == ContractState.Evaluation)).OrderBy(c => c.Deadline).Take(Most)
            .Select(c => new { c.Number, c.Title, c.UnitName, c.Deadline }).ToListAsync()).Select(c => new CallRow(c.Number, c.Title, c.UnitName, c.Deadline!.Value, true))];
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        new Rules().If(Passphrase != Again, ContractsWords.PassphrasesDiffer, nameof(Again)).Check();
        var made = Envelopes.MakeKey(Me.Id, Passphrase, Now);
        return await Do(() => { Db.Add(made); }, ContractsWords.KeyMadeDone);
    }
}
