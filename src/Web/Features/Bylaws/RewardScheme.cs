using Pishran.Engine.Numbers;
using Pishran.Shell;

namespace Pishran.Features.Bylaws;

/// <summary>
/// How the reward of an idea is divided: between authors, implementers and reviewers (‰), between acceptance and validation
/// of its benefit (‰), up to which sum, and who approves it. A reward freezes the row it was made by.
/// </summary>
public sealed class RewardScheme : BylawRow
{
    /// <summary>The roles that may approve a reward.</summary>
    public static IReadOnlyList<string> Approvers { get; } = [Role.Executive, Role.FinanceOfficer, Role.HeadOfIdeas, Role.HeadOfPlans];

    private RewardScheme() { }

    /// <exception cref="BrokenRule">Shares that don't sum to 1000 ‰, a stage outside 0–1000 ‰, a cap not above zero, or an unknown approver.</exception>
    public RewardScheme(int? authors, int? implementers, int? reviewers, int? atAcceptance, long? cap, string? approver, Decree decree) : base(decree)
    {
        var shares = new[] { authors ?? 0, implementers ?? 0, reviewers ?? 0 };
        new Rules().If(!Shares.SumToThousand(shares), BylawsWords.SharesNotWhole(shares.Sum(s => (long)s)), nameof(Authors))
            .If(atAcceptance is null or < 0 or > Shares.Whole, ShellWords.OutOfRange(BylawsWords.AtAcceptance, 0, Shares.Whole), nameof(AtAcceptance))
            .If(cap is <= 0, ShellWords.Required(BylawsWords.RewardCap), nameof(Cap))
            .If(!Approvers.Contains(approver), ShellWords.ChooseOne(BylawsWords.RewardApprover), nameof(Approver)).Check();
        (Authors, Implementers, Reviewers, AtAcceptance, Cap, Approver) = (shares[0], shares[1], shares[2], atAcceptance!.Value, cap, approver!);
    }

    public int Authors { get; private set; }
    public int Implementers { get; private set; }
    public int Reviewers { get; private set; }

    /// <summary>‰ of the reward that is due with acceptance; the rest once the benefit is validated.</summary>
    public int AtAcceptance { get; private set; }

    /// <summary>The most that one idea may be rewarded with, in rials; null: no cap.</summary>
    public long? Cap { get; private set; }
    public string Approver { get; private set; } = "";

    public override string Series => "";
    public override Word Name => BylawsWords.RewardScheme;
    public override Word Gist => BylawsWords.SchemeGist(Authors, Implementers, Reviewers, AtAcceptance);
    public override IReadOnlyList<RowFact> Facts =>
        [new(BylawsWords.SchemeAuthors, Authors), new(BylawsWords.SchemeImplementers, Implementers), new(BylawsWords.SchemeReviewers, Reviewers),
         new(BylawsWords.AtAcceptance, AtAcceptance), new(BylawsWords.RewardCap, Cap is { } cap ? new Rial(cap) : null), new(BylawsWords.RewardApprover, Role.Named(Approver))];
}
