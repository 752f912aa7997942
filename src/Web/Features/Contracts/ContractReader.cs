namespace Pishran.Features.Contracts;

/// <summary>What whoever looks is to a contract. Somebody of a bidder or of the contractor never keeps, judges or pays it.</summary>
public sealed record ContractReader(bool IsKeeper, bool IsSecretary, bool IsFinance, bool IsUnit, bool IsSupervisor, bool IsEvaluator, bool IsCustodian, bool IsCompany, bool IsOffice)
{
    public bool IsInside => IsKeeper || IsSecretary || IsFinance || IsUnit || IsSupervisor || IsOffice;
}
