using Pishran.Data;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.League;

public enum TeamState { Forming, Pending, Active, Withdrawn, Disqualified }

/// <summary>A person in a team, with the unit of the day of joining. The season stands beside so that one person is in one team of it.</summary>
public sealed class Membership(int seasonId, int personId, string name, int? unitId, DateTime joinedAt)
{
    public int SeasonId { get; private set; } = seasonId;
    public int PersonId { get; private set; } = personId;
    public string Name { get; private set; } = name;
    public int? UnitId { get; private set; } = unitId;
    public DateTime JoinedAt { get; private set; } = joinedAt;
    public DateTime? LeftAt { get; private set; }

    internal void Leave(DateTime now) => LeftAt = now;
    internal void Return(DateTime now) => (JoinedAt, LeftAt) = (now, null);
}

/// <summary>Who wants to be in a team: the person and the unit they work in today.</summary>
public sealed record Joiner(int PersonId, string Name, int? UnitId);

/// <summary>People of several units who answer problems together in one season.</summary>
public sealed class Team : Record
{
    private readonly List<Membership> _members = [];

    private Team() { }

    /// <exception cref="BrokenRule">Registration is over, or the name is empty, mixed-script or too long.</exception>
    public Team(Season season, string? name, string? motto, Joiner captain, string joinCode, DateTime now, DateOnly today)
    {
        season.MustTakeTeams(today);
        CheckName(name);
        (SeasonId, Name, Motto, CaptainId, JoinCode) = (season.Id, name!, motto, captain.PersonId, joinCode);
        (SortKey, NameKey) = (PersianText.SortKey(name), KeyOf(name!));
        _members.Add(new Membership(season.Id, captain.PersonId, captain.Name, captain.UnitId, now));
        Happened(LeagueWords.TeamMade(Name));
    }

    public int SeasonId { get; private set; }
    public string Name { get; private set; } = "";
    public string? Motto { get; private set; }
    public TeamState State { get; private set; }
    public int CaptainId { get; private set; }

    /// <summary>Whoever knows it may join while there is room; the captain can void it.</summary>
    public string JoinCode { get; private set; } = "";
    public string SortKey { get; private set; } = "";

    /// <summary>The name as look-alikes see it: unique in a season.</summary>
    public string NameKey { get; private set; } = "";
    public IReadOnlyList<Membership> Members => _members;
    public IEnumerable<Membership> Present => _members.Where(m => m.LeftAt is null);

    public bool Has(int personId) => Present.Any(m => m.PersonId == personId);

    /// <summary>The key by which two names that look alike are one.</summary>
    public static string KeyOf(string name) => Skeleton.Of(PersianText.FoldJoined(name)).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Takes a person in.</summary>
    /// <exception cref="BrokenRule">The team is full, its units are unbalanced by it, or it no longer takes people.</exception>
    public void Join(Joiner joiner, Season season, DateTime now, DateOnly today)
    {
        season.MustTakeTeams(today);
        BrokenRule.If(State is TeamState.Withdrawn or TeamState.Disqualified, ShellWords.StateMoved(State));
        BrokenRule.If(Has(joiner.PersonId), LeagueWords.AlreadyInTeam(joiner.Name, Name));
        BrokenRule.If(Present.Count() >= season.Rules.MaxMembers, LeagueWords.TeamTooBig(season.Rules.MaxMembers));
        BrokenRule.If(Present.Count(m => m.UnitId == joiner.UnitId) >= season.Rules.MaxFromUnit, LeagueWords.UnitFull(season.Rules.MaxFromUnit));
        if (_members.Find(m => m.PersonId == joiner.PersonId) is { } before) before.Return(now);
        else _members.Add(new Membership(season.Id, joiner.PersonId, joiner.Name, joiner.UnitId, now));
        Happened(LeagueWords.MemberJoined(joiner.Name, Name));
    }

    /// <exception cref="BrokenRule">Not a member, the captain, or the team is already judged to be whole.</exception>
    public void Leave(int personId, DateTime now)
    {
        BrokenRule.If(!Has(personId), ShellWords.AlreadyDone);
        BrokenRule.If(personId == CaptainId, LeagueWords.CaptainStays);
        BrokenRule.If(State is not (TeamState.Forming or TeamState.Pending), LeagueWords.TeamIsFixed);
        var member = Present.First(m => m.PersonId == personId);
        member.Leave(now);
        if (State == TeamState.Pending) State = TeamState.Forming;
        Happened(LeagueWords.MemberLeft(member.Name, Name));
    }

    /// <summary>Hands the armband to another member.</summary>
    public void HandOver(int personId)
    {
        BrokenRule.If(!Has(personId), LeagueWords.NotAMember);
        CaptainId = personId;
        Happened(LeagueWords.CaptainChanged(Present.First(m => m.PersonId == personId).Name));
    }

    /// <summary>Voids the join code by a new one.</summary>
    public void ChangeJoinCode(string code)
    {
        JoinCode = code;
        Happened(LeagueWords.JoinCodeChanged);
    }

    /// <summary>Asks the secretariat to approve the team.</summary>
    /// <exception cref="BrokenRule">Too few members, too few units, too many of one unit, or not forming.</exception>
    public void AskApproval(RuleSet rules)
    {
        BrokenRule.If(State != TeamState.Forming, ShellWords.StateMoved(State));
        CheckComposition(rules);
        State = TeamState.Pending;
        Happened(LeagueWords.TeamPresented(Name));
    }

    /// <exception cref="BrokenRule">Not waiting for approval, or its composition no longer fits.</exception>
    public void Approve(RuleSet rules)
    {
        BrokenRule.If(State != TeamState.Pending, ShellWords.StateMoved(State));
        CheckComposition(rules);
        State = TeamState.Active;
        Happened(LeagueWords.ApproveTeamDone(Name));
    }

    /// <summary>Sends the team back to its captain, with what is missing.</summary>
    public void SendBack(string? why)
    {
        BrokenRule.If(State != TeamState.Pending, ShellWords.StateMoved(State));
        BrokenRule.If(string.IsNullOrWhiteSpace(why), ShellWords.ReasonNeeded, "Why");
        State = TeamState.Forming;
        Happened(LeagueWords.TeamSentBack(Name), why);
    }

    public void Withdraw(string? why)
    {
        BrokenRule.If(State is TeamState.Withdrawn or TeamState.Disqualified, ShellWords.StateMoved(State));
        BrokenRule.If(string.IsNullOrWhiteSpace(why), ShellWords.ReasonNeeded, "Why");
        State = TeamState.Withdrawn;
        Happened(LeagueWords.WithdrawTeamDone, why);
    }

    /// <exception cref="BrokenRule">No coded reason, or no words of the one who decides.</exception>
    public void Disqualify(string? reasonCode, string? why)
    {
        BrokenRule.If(State is TeamState.Withdrawn or TeamState.Disqualified, ShellWords.StateMoved(State));
        BrokenRule.If(string.IsNullOrWhiteSpace(reasonCode) || string.IsNullOrWhiteSpace(why), ShellWords.ReasonNeeded, "Why");
        State = TeamState.Disqualified;
        Happened(LeagueWords.TeamDisqualified(Name), why, reasonCode);
    }

    /// <summary>What the composition still lacks, said to the captain; empty when it fits the rules.</summary>
    public IReadOnlyList<Fault> Lacks(RuleSet rules)
    {
        var (count, units) = (Present.Count(), Present.Select(m => m.UnitId).Distinct().Count());
        var faults = new List<Fault>();
        if (count < rules.MinMembers) faults.Add(new Fault(LeagueWords.TeamTooSmall(rules.MinMembers, rules.MinMembers - count)));
        if (count > rules.MaxMembers) faults.Add(new Fault(LeagueWords.TeamTooBig(rules.MaxMembers)));
        if (units < rules.MinUnits) faults.Add(new Fault(LeagueWords.TooFewDepartments(rules.MinUnits, units)));
        if (Present.GroupBy(m => m.UnitId).Any(unit => unit.Count() > rules.MaxFromUnit)) faults.Add(new Fault(LeagueWords.UnitFull(rules.MaxFromUnit)));
        return faults;
    }

    private void CheckComposition(RuleSet rules)
    {
        if (Lacks(rules) is { Count: > 0 } faults) throw new BrokenRule(faults);
    }

    private static void CheckName(string? name) =>
        new Rules().Text(name, LeagueWords.TeamName, nameof(Name), 60, 2)
            .If(name is not null && Skeleton.IsMixedScript(name), LeagueWords.NameMixedScript, nameof(Name)).Check();
}
