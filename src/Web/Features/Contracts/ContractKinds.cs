namespace Pishran.Features.Contracts;

/// <summary>What the directive lets the city buy.</summary>
public enum ContractKind { Consulting, KnowledgeBased, ReverseEngineering, Innovative, Partnership }

/// <summary>Under which yearly count a contract falls.</summary>
public enum ContractGroup { Innovative, KnowledgeBased }

/// <summary>Small up to and including the first ceiling, medium above it up to and including the second. Above lies outside the directive.</summary>
public enum ContractTier { Small, Medium, Above }

/// <summary>How the supplier is found.</summary>
public enum ContractRoute { OpenCall, FewSuppliers, OneSupplier, Direct }

public enum ContractState
{
    Need, Brief, MarketCheck, Call, Evaluation, Committee, Awarded, Drafting, LegalFinance, Signing, Active, Phase, Gate, Delivered, Closing, Closed,
    Cancelled, Unsuccessful, Suspended, Terminated, Returned, Exited,
}

/// <summary>Who the contract is with, as it was on the day: a snapshot that a renamed company doesn't change.</summary>
public sealed record SupplierFacts(string Name, string LegalId, int? Id = null);

/// <summary>The ceilings that a contract was judged by, kept on it.</summary>
public sealed record TierRow(int ThresholdId, string Regime, long SmallCeiling, long? MediumCeiling)
{
    /// <summary>The amount equal to a ceiling still lies in its tier; one rial more does not.</summary>
    public ContractTier Of(long amount) => amount <= SmallCeiling ? ContractTier.Small : MediumCeiling is { } medium && amount <= medium ? ContractTier.Medium : ContractTier.Above;
}

public static class ContractGroups
{
    /// <summary>Consulting, knowledge-based and reverse engineering are bought from knowledge-based companies; the rest is innovative.</summary>
    public static ContractGroup Of(ContractKind kind) => kind is ContractKind.Innovative or ContractKind.Partnership ? ContractGroup.Innovative : ContractGroup.KnowledgeBased;

    public static ContractKind[] KindsOf(ContractGroup group) => [.. Enum.GetValues<ContractKind>().Where(k => Of(k) == group)];

    /// <summary>As files and addresses write it: <c>knowledge-based</c>.</summary>
    public static string Key(ContractGroup group) => group == ContractGroup.Innovative ? "innovative" : "knowledge-based";

    public static ContractGroup? FromKey(string? key) => Enum.GetValues<ContractGroup>().Where(g => Key(g) == key).Select(g => (ContractGroup?)g).FirstOrDefault();
}
