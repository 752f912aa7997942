using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.League;

public enum PitchState { Open, Closed }

/// <summary>The live vote of a pitch day: jury and audience join by a code on their phones and say which of two is better.</summary>
public sealed class Pitch : Record
{
    private Pitch() { }

    /// <param name="seed">Draws the numbers that stand for voters in the published file, so it isn't published.</param>
    public Pitch(int roundId, string joinCode, bool staffOnly, int seed, DateTime now)
    {
        (RoundId, JoinCode, StaffOnly, Seed, OpenedAt) = (roundId, joinCode, staffOnly, seed, now);
        Happened(LeagueWords.PitchOpened);
    }

    public int RoundId { get; private set; }
    public string JoinCode { get; private set; } = "";

    /// <summary>Only people who have signed in vote; else whoever has the code, one phone one voter.</summary>
    public bool StaffOnly { get; private set; }
    public int Seed { get; private set; }
    public PitchState State { get; private set; }
    public DateTime OpenedAt { get; private set; }
    public DateTime? ClosedAt { get; private set; }

    public void Close(DateTime now)
    {
        BrokenRule.If(State != PitchState.Open, LeagueWords.PitchIsOver);
        (State, ClosedAt) = (PitchState.Closed, now);
        Happened(LeagueWords.PitchClosed);
    }
}

/// <summary>One voter's word on two submissions, the smaller id first; the better one's id, or null where neither was.</summary>
public sealed class LiveVote(int pitchId, string voter, int first, int second, int? better, bool isJury, DateTime at)
{
    public int PitchId { get; private set; } = pitchId;
    public string Voter { get; private set; } = voter;
    public int First { get; private set; } = first;
    public int Second { get; private set; } = second;
    public int? Better { get; private set; } = better;
    public bool IsJury { get; private set; } = isJury;
    public DateTime At { get; private set; } = at;
}
