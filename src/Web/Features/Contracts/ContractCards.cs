using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Threads;

namespace Pishran.Features.Contracts;

/// <summary>The card of a contract: what search and the thread know of it, and who may see it. Before the signature only those concerned.</summary>
internal static class ContractCards
{
    public const string ProblemKind = "Problems.Problem";
    public static string Kind { get; } = Record.KindOf(typeof(Contract));

    public static CardFacts Of(Contract contract) => new(
        Kind, contract.Id, contract.Number, contract.Title, string.Join('\n', new[] { contract.SupplierName, contract.LetterNumber, contract.UnitName }.Where(t => !string.IsNullOrEmpty(t))),
        contract.State, contract.Href, contract.IsSigned ? CardAudience.Staff : CardAudience.Office, contract.UnitId, null,
        contract.SignedYear > 0 ? contract.SignedYear : JalaliDate.From(TehranTime.Day(contract.RecordedAt)).Year);
}
