namespace Pishran.Engine.Teams;

/// <summary>Somebody who needs a team.</summary>
/// <param name="Id">Distinct id.</param>
/// <param name="Unit">Organisational unit.</param>
/// <param name="Skills">Whether the person has each skill; the same length for everybody.</param>
/// <param name="Seniority">Years, or any measure of it.</param>
public sealed record Person(int Id, int Unit, IReadOnlyList<bool> Skills, double Seniority);

/// <summary>What a team must be, and how long to look.</summary>
/// <param name="Size">Largest team; sizes differ by at most one.</param>
/// <param name="MinUnits">Units a team must have at least.</param>
/// <param name="MaxPerUnit">Most members from one unit.</param>
/// <param name="Apart">Pairs of ids that must not share a team.</param>
/// <param name="Together">Pairs of ids that must share a team.</param>
/// <param name="Seed">Start of the pseudo-random numbers.</param>
public sealed record TeamRules(
    int Size,
    int MinUnits = 1,
    int MaxPerUnit = int.MaxValue,
    IReadOnlyList<(int A, int B)>? Apart = null,
    IReadOnlyList<(int A, int B)>? Together = null,
    int Seed = 1405);

/// <summary>Teams and what they cost. Cost = same-unit pairs + missing skills + seniority gap.</summary>
/// <param name="Found">Whether every hard rule is kept; if not, <paramref name="Teams"/> is empty and <paramref name="Why"/> says what was in the way.</param>
/// <param name="Teams">Ids of each team's members.</param>
/// <param name="Cost">Sum of the three parts over all teams.</param>
/// <param name="SameUnitPairs">Pairs of members of one unit, over all teams.</param>
/// <param name="MissingSkills">Skills nobody in the team has, over all teams.</param>
/// <param name="SeniorityGap">Largest minus smallest mean seniority of a team.</param>
/// <param name="Bound">No teams cost less.</param>
/// <param name="Why">What was in the way; null when found.</param>
public sealed record TeamPlan(
    bool Found, IReadOnlyList<IReadOnlyList<int>> Teams, double Cost, int SameUnitPairs, int MissingSkills, double SeniorityGap, double Bound, Obstacle? Why);

/// <summary>Why teams cannot be made.</summary>
public enum Obstacle
{
    /// <summary>A unit has more people than its places in all teams.</summary>
    UnitTooLarge,

    /// <summary>There are fewer units than a team needs.</summary>
    TooFewUnits,

    /// <summary>People who must be together are also to be apart, or are too many for a team.</summary>
    TogetherAndApart,

    /// <summary>No single rule is in the way, but no way to keep all of them was found.</summary>
    AllRulesAtOnce,
}
