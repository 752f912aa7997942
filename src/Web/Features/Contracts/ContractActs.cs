using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>Something that can be done with a contract now, and where.</summary>
public sealed record ContractAct(Word Label, string Href);

/// <summary>What whoever looks may do with a contract, the next step first.</summary>
public static class ContractActs
{
    public static IReadOnlyList<ContractAct> Of(Contract contract, ContractReader who, DateTime now, int personId)
    {
        var acts = new List<ContractAct>();
        void May(bool condition, Word label, string verb) { if (condition) acts.Add(new ContractAct(label, $"{contract.Href}/{verb}")); }

        May((who.IsKeeper || who.IsUnit) && contract.State is ContractState.Need or ContractState.Brief or ContractState.Returned, ContractsWords.WriteBriefAct, "brief");
        May(who.IsKeeper && contract.State == ContractState.MarketCheck, ContractsWords.ChooseRouteAct, "route");
        May(who.IsCustodian && contract.OpensNext(now) is not null, ContractsWords.OpenProposals, "open");
        May(who.IsEvaluator && contract.State == ContractState.Evaluation && contract.Evaluators.Any(e => e.PersonId == personId && e.DoneAt is null), ContractsWords.EvaluateAct, "evaluate");
        May(who.IsKeeper && contract.TechnicalOpenedAt is not null && contract.State is ContractState.Evaluation or ContractState.Returned, ContractsWords.EvaluationAct, "evaluation");
        May(who.IsSecretary && contract.State is ContractState.Committee or ContractState.Gate, contract.State == ContractState.Gate ? ContractsWords.DecideGate : ContractsWords.DecideAct, "decide");
        May((who.IsKeeper || who.IsFinance) && contract.State is ContractState.Awarded or ContractState.Drafting or ContractState.LegalFinance or ContractState.Signing, ContractsWords.PaperTitle, "paper");
        May(who.IsSupervisor && contract.MayBeJudged, ContractsWords.JudgeAct, "milestones");
        May((who.IsInside || who.IsCompany) && contract.Milestones.Count > 0 && contract.IsSigned, ContractsWords.MilestonesTitle, "milestones");
        May((who.IsInside || who.IsCompany) && contract.IsSigned, ContractsWords.PaymentsTitle, "payments");
        May(who.IsKeeper && contract.State is ContractState.Call or ContractState.Evaluation, ContractsWords.CallTitle, "call");
        May(who.IsKeeper && contract.State is ContractState.Call or ContractState.Evaluation or ContractState.Returned, ContractsWords.PapersTitle, "route");
        May((who.IsInside || who.IsCompany) && contract.IsPartnership, ContractsWords.PhasesTitle, "phases");
        May((who.IsInside || who.IsCompany) && (contract.Share is not null || (who.IsKeeper && contract.IsSigned)), ContractsWords.RevenueTitle, "revenue");
        May(who.IsInside && contract.IsSigned, ContractsWords.AfterTitle, "after");
        May(who.IsKeeper || (who.IsFinance && contract.IsSigned) || (who.IsSupervisor && contract.IsRunning), ContractsWords.ChangeTitle, "change");
        May(who.IsKeeper && contract.IsSigned, ContractsWords.Reclassify, "kind");
        May(contract.IsSigned && (who.IsInside || who.IsCompany), ContractsWords.PrintContract, "print");
        return acts;
    }
}
