using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Benefits;

namespace Pishran.Features.Contracts;

/// <summary>A verified statement enters the ledger of benefits: the only way that contract revenue gets there.</summary>
public sealed class ShareDesk(AppDb db, BenefitsDoor benefits)
{
    public async Task Verify(Contract contract, int number, int byId, DateTime now)
    {
        var statement = contract.VerifyStatement(number);
        if (statement.Due is not > 0 || contract.UnitId is not { } unit) return;
        await db.SaveChangesAsync();
        await benefits.Open(new BenefitSource(ContractCards.Kind, contract.Id, contract.Number, contract.Title, contract.Href, unit), BenefitKind.Revenue, [], now);
        await benefits.BookRevenue(ContractCards.Kind, contract.Id, Engine.Calendar.FiscalYear.Of(statement.To), statement.Due.Value, $"{contract.Number}/{number}", byId, now);
    }
}
