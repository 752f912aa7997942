using Pishran.Shell;

namespace Pishran.Features.Bylaws;

/// <summary>How an accepted idea is rewarded: points (0–100) × coefficient × the ceiling of small transactions.</summary>
public sealed class RewardRule : BylawRow
{
    public static IReadOnlyList<string> Audiences { get; } = ["staff", "citizen", "quality-document"];

    private RewardRule() { }

    /// <param name="perMillion">The coefficient in millionths: 0.0003 is 300.</param>
    /// <exception cref="BrokenRule">Unknown audience or a coefficient out of range.</exception>
    public RewardRule(string? audience, int? perMillion, Decree decree, string? note = null) : base(decree)
    {
        new Rules().If(!Audiences.Contains(audience), ShellWords.ChooseOne(BylawsWords.Audience), nameof(Audience))
            .If(perMillion is null or < 1 or > 100_000, ShellWords.OutOfRange(BylawsWords.PerMillion, 1, 100_000), nameof(PerMillion)).Check();
        (Audience, PerMillion, Note) = (audience!, perMillion!.Value, note);
    }

    public string Audience { get; private set; } = "";
    public int PerMillion { get; private set; }
    public string? Note { get; private set; }
    public override string Series => Audience;
    public override Word Name => BylawsLabels.Of("Audience", Audience);
    public override Word Gist => BylawsWords.RewardGist(PerMillion);
    public override IReadOnlyList<RowFact> Facts => [new(BylawsWords.Audience, Name), new(BylawsWords.PerMillion, PerMillion)];

    /// <summary>The reward in whole rials, halves away from zero.</summary>
    public long Reward(int points, long smallCeiling) => (long)Math.Round((decimal)points * PerMillion * smallCeiling / 1_000_000m, MidpointRounding.AwayFromZero);
}
