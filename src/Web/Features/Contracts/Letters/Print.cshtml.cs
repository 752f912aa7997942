using Microsoft.AspNetCore.Authorization;

namespace Pishran.Features.Contracts.Letters;

/// <summary>The contract for paper.</summary>
[Authorize]
public sealed class PrintModel : ContractPage
{
    protected override bool IsMine => Contract.IsSigned && (Who.IsInside || Who.IsCompany);
}
