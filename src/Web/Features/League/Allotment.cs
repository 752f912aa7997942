using Pishran.Data;

namespace Pishran.Features.League;

/// <summary>
/// How the sheets of a round were dealt to its judges: the seed from which anyone in the office can deal them again, and how
/// good the dealing is. The seed also draws the numbers that stand for judges in the published file, so it isn't published.
/// </summary>
public sealed class Allotment : Record
{
    private Allotment() { }

    public Allotment(int roundId, int seed, DealtSheets dealt, DateTime now)
    {
        (RoundId, Seed, DealtAt) = (roundId, seed, now);
        (Sheets, Judges, Recusals) = (dealt.Sheets, dealt.Judges, dealt.Recusals);
        (Sum, Worst, Bound, IsConnected, FewestEach, MostEach) = (dealt.Sum, dealt.Worst, dealt.Bound, dealt.IsConnected, dealt.FewestEach, dealt.MostEach);
        Happened(LeagueWords.SheetsDealt(Sheets, Judges, Recusals));
    }

    public int RoundId { get; private set; }
    public int Seed { get; private set; }
    public DateTime DealtAt { get; private set; }
    public int Sheets { get; private set; }
    public int Judges { get; private set; }

    /// <summary>How many pairs were kept apart.</summary>
    public int Recusals { get; private set; }

    /// <summary>Sum of the fit between judges and submissions (each pair 0–1), of the submission that fits least, and the most any dealing could reach.</summary>
    public double Sum { get; private set; }
    public double Worst { get; private set; }
    public double Bound { get; private set; }

    /// <summary>Whether chains of shared judges link all submissions, so that severity can be told from quality.</summary>
    public bool IsConnected { get; private set; }
    public int FewestEach { get; private set; }
    public int MostEach { get; private set; }
}

/// <summary>What a dealing came to.</summary>
public sealed record DealtSheets(int Sheets, int Judges, int Recusals, double Sum, double Worst, double Bound, bool IsConnected, int FewestEach, int MostEach);
