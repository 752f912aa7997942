using Pishran.Data;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.League;

public enum TeamState { Forming, Pending, Active, Withdrawn, Disqualified }

/// <summary>
/// A period of a person in a team, with the unit of the day of joining; whoever comes back begins another one. The season stands
/// beside so that one person is in one team of it.
/// </summary>
public sealed class Membership(int seasonId, int personId, string name, int? unitId, DateTime joinedAt)
{
    public int SeasonId { get; private set; } = seasonId;
    public int PersonId { get; private set; } = personId;
    public string Name { get; private set; } = name;
    public int? UnitId { get; private set; } = unitId;
    public DateTime JoinedAt { get; private set; } = joinedAt;
    public DateTime? LeftAt { get; private set; }

    internal void Leave(DateTime now) => LeftAt = now;

    /// <summary>Left in the very moment of joining: that period goes on.</summary>
    internal void GoOn() => LeftAt = null;

    internal bool Covers(DateTime at) => JoinedAt <= at && (LeftAt is null || LeftAt > at);
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
        Check(name, motto);
        (SeasonId, Name, Motto, CaptainId, JoinCode) = (season.Id, name!, motto, captain.PersonId, joinCode);
        (SortKey, NameKey, Folded) = (PersianText.SortKey(name), KeyOf(name!), $"{PersianText.Fold(name)} {PersianText.FoldJoined(name)}");
        _members.Add(new Membership(season.Id, captain.PersonId, captain.Name, captain.UnitId, now));
        Happened(LeagueWords.TeamMade(Name));
    }

    public int SeasonId { get; private set; }
    public string Name { get; private set; } = "";
    public string? Motto { get; private set; }

    /// <summary>Skills the team looks for in its open seats, in its captain's words.</summary>
    public string? Wanted { get; private set; }
    public TeamState State { get; private set; }
    public int CaptainId { get; private set; }

    /// <summary>The last day on which a disqualified team may appeal.</summary>
    public DateOnly? AppealUntil { get; private set; }

    /// <summary>Whoever knows it may join while there is room; the captain can void it.</summary>
    public string JoinCode { get; private set; } = "";
    public string SortKey { get; private set; } = "";

    /// <summary>The name folded for search, with half-spaces split and joined.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>The name as look-alikes see it: unique in a season.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>The join code in two halves, as it is told: <c>ABCD-2345</c>.</summary>
    public string ShownCode => JoinCode.Length == 8 ? $"{JoinCode[..4]}-{JoinCode[4..]}" : JoinCode;

    /// <summary>All periods of all members, also of those who left.</summary>
    public IReadOnlyList<Membership> Members => _members;
    public IEnumerable<Membership> Present => _members.Where(m => m.LeftAt is null);

    public Membership? Captain => _members.Find(m => m.PersonId == CaptainId);

    /// <summary>Neither withdrawn nor disqualified.</summary>
    public bool IsPlaying => State is not (TeamState.Withdrawn or TeamState.Disqualified);

    public bool Has(int personId) => Present.Any(m => m.PersonId == personId);

    /// <summary>The key by which two names that look alike are one.</summary>
    public static string KeyOf(string name) => Skeleton.Of(PersianText.FoldJoined(name)).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Takes a person in.</summary>
    /// <exception cref="BrokenRule">The team is full, its units are unbalanced by it, or it no longer takes people.</exception>
    public void Join(Joiner joiner, Season season, DateTime now, DateOnly today)
    {
        season.MustTakeTeams(today);
        MustPlay();
        BrokenRule.If(Has(joiner.PersonId), LeagueWords.AlreadyInTeam(joiner.Name, Name));
        MustHaveSeat(joiner.UnitId, season.Rules);
        Add(joiner, now);
        Happened(LeagueWords.MemberJoined(joiner.Name, Name));
    }

    /// <exception cref="BrokenRule">The team is out or full, or has its most of that unit.</exception>
    public void MustHaveSeat(int? unitId, RuleSet rules)
    {
        MustPlay();
        BrokenRule.If(Present.Count() >= rules.MaxMembers, LeagueWords.TeamTooBig(rules.MaxMembers));
        BrokenRule.If(Present.Count(m => m.UnitId == unitId) >= rules.MaxFromUnit, LeagueWords.UnitFull(rules.MaxFromUnit));
    }

    /// <summary>Why a member can't go to another team now: not approved, the captain, or those who stay would no longer fit the rules; null when nothing is in the way.</summary>
    public Word? KeepsBecause(int personId, RuleSet rules)
    {
        if (State != TeamState.Active) return LeagueWords.TeamNotActive(State);
        if (!Has(personId)) return LeagueWords.NotAMember;
        if (personId == CaptainId) return LeagueWords.CaptainStays;
        return Lacks(rules, [.. Present.Where(m => m.PersonId != personId)]) is [var lack, ..] ? LeagueWords.TransferLeavesShort(Name, lack.Word) : null;
    }

    /// <exception cref="BrokenRule">Something keeps the member here.</exception>
    public void MustLetGo(int personId, RuleSet rules)
    {
        if (KeepsBecause(personId, rules) is { } why) throw new BrokenRule(why);
    }

    /// <summary>Both captains agree: the member goes to another team; points stay here.</summary>
    public void LetGo(int personId, Team to, DateTime now)
    {
        var member = Present.First(m => m.PersonId == personId);
        member.Leave(now);
        Happened(LeagueWords.MemberMoved(member.Name, Name, to.Name));
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

    /// <summary>The secretariat takes a member out, whatever the state of the team; points stay with the team.</summary>
    /// <exception cref="BrokenRule">Not a member, the captain, the team is over, or no words why.</exception>
    public void TakeOut(int personId, string? why, DateTime now)
    {
        MustPlay();
        BrokenRule.If(!Has(personId), LeagueWords.NotAMember, "PersonId");
        BrokenRule.If(personId == CaptainId, LeagueWords.CaptainStays, "PersonId");
        BecauseOf.Check(why);
        var member = Present.First(m => m.PersonId == personId);
        member.Leave(now);
        Happened(LeagueWords.MemberTakenOut(member.Name, Name), why);
    }

    /// <summary>Changes the line under the name; null takes it away.</summary>
    public void ChangeMotto(string? motto)
    {
        MustPlay();
        Check(Name, motto);
        Motto = motto;
        Happened(LeagueWords.MottoChanged(Name));
    }

    /// <summary>Says which skills the open seats wait for; null for none.</summary>
    public void LookFor(string? skills)
    {
        MustPlay();
        new Rules().Text(skills, LeagueWords.WantedSkills, nameof(Wanted), TeamWish.LongestSkills, 0).Check();
        Wanted = skills;
    }

    /// <summary>Hands the armband to another member.</summary>
    public void HandOver(int personId)
    {
        MustPlay();
        BrokenRule.If(!Has(personId), LeagueWords.NotAMember, "PersonId");
        BrokenRule.If(personId == CaptainId, ShellWords.AlreadyDone, "PersonId");
        CaptainId = personId;
        Happened(LeagueWords.CaptainChanged(Present.First(m => m.PersonId == personId).Name));
    }

    /// <summary>Voids the join code by a new one.</summary>
    public void ChangeJoinCode(string code)
    {
        MustPlay();
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
    /// <exception cref="BrokenRule">Not waiting for approval, or no coded reason with own words.</exception>
    public void SendBack(string? reasonCode, string? why)
    {
        BrokenRule.If(State != TeamState.Pending, ShellWords.StateMoved(State));
        BecauseOf.Check(reasonCode, why);
        State = TeamState.Forming;
        Happened(LeagueWords.TeamSentBack(Name), why, reasonCode);
    }

    /// <summary>The captain takes the whole team out of the season.</summary>
    public void Withdraw(string? why, DateTime now)
    {
        MustPlay();
        BecauseOf.Check(why);
        foreach (var member in Present.ToList()) member.Leave(now); // they are free for another team
        State = TeamState.Withdrawn;
        Happened(LeagueWords.WithdrawTeamDone, why);
    }

    /// <summary>Takes the team out; its captain may appeal until a day.</summary>
    /// <exception cref="BrokenRule">The team is out already, or no coded reason with the words of the one who decides.</exception>
    public void Disqualify(string? reasonCode, string? why, DateOnly? appealUntil = null)
    {
        MustPlay();
        BecauseOf.Check(reasonCode, why);
        (State, AppealUntil) = (TeamState.Disqualified, appealUntil);
        Happened(LeagueWords.TeamDisqualified(Name), why, reasonCode);
    }

    /// <summary>Its appeal was upheld: it plays again.</summary>
    public void Reinstate(string why)
    {
        BrokenRule.If(State != TeamState.Disqualified, ShellWords.StateMoved(State));
        (State, AppealUntil) = (TeamState.Active, null);
        Happened(LeagueWords.TeamReinstated(Name), why);
    }

    /// <summary>Who is credited with a solution that is locked now, the captain first; for one that was locked before, who was here at that instant.</summary>
    /// <param name="guests">Who helped in that round, after the members.</param>
    public IReadOnlyList<SolutionAuthor> AuthorsOf(Submission solution, DateTime? at = null, IEnumerable<Guest>? guests = null)
    {
        var then = at is { } instant && _members.Exists(m => m.Covers(instant)) ? _members.Where(m => m.Covers(instant)) : Present.Any() ? Present : _members.DistinctBy(m => m.PersonId);
        return [.. then.OrderBy(m => m.PersonId != CaptainId).ThenBy(m => m.JoinedAt).ThenBy(m => m.PersonId).Select(m => (m.PersonId, m.Name, m.UnitId))
            .Concat((guests ?? []).Select(g => (g.PersonId, g.Name, g.UnitId))).Select((m, i) => new SolutionAuthor(solution.Id, m.PersonId, m.Name, m.UnitId, i + 1))];
    }

    /// <summary>What the composition still lacks, said to the captain; empty when it fits the rules.</summary>
    public IReadOnlyList<Fault> Lacks(RuleSet rules) => Lacks(rules, [.. Present]);

    private static List<Fault> Lacks(RuleSet rules, List<Membership> present)
    {
        var (count, units) = (present.Count, present.Select(m => m.UnitId).Distinct().Count());
        var faults = new List<Fault>();
        if (count < rules.MinMembers) faults.Add(new Fault(LeagueWords.TeamTooSmall(rules.MinMembers, rules.MinMembers - count)));
        if (count > rules.MaxMembers) faults.Add(new Fault(LeagueWords.TeamTooBig(rules.MaxMembers)));
        if (units < rules.MinUnits) faults.Add(new Fault(LeagueWords.TooFewDepartments(rules.MinUnits, units)));
        if (present.GroupBy(m => m.UnitId).Any(unit => unit.Count() > rules.MaxFromUnit)) faults.Add(new Fault(LeagueWords.UnitFull(rules.MaxFromUnit)));
        return faults;
    }

    private void Add(Joiner joiner, DateTime now)
    {
        if (_members.Find(m => m.PersonId == joiner.PersonId && m.JoinedAt == now) is { } same) same.GoOn();
        else _members.Add(new Membership(SeasonId, joiner.PersonId, joiner.Name, joiner.UnitId, now));
    }

    private void CheckComposition(RuleSet rules)
    {
        if (Lacks(rules) is { Count: > 0 } faults) throw new BrokenRule(faults);
    }

    private static void Check(string? name, string? motto) =>
        new Rules().Text(name, LeagueWords.TeamName, nameof(Name), 60, 2)
            .If(name is { Length: > 1 } && !name.Any(char.IsLetterOrDigit), LeagueWords.NameNeedsLetters, nameof(Name))
            .If(name is not null && Skeleton.IsMixedScript(name), LeagueWords.NameMixedScript, nameof(Name))
            .Text(motto, LeagueWords.TeamMotto, nameof(Motto), 120, 0).Check();

    private void MustPlay() => BrokenRule.If(!IsPlaying, ShellWords.StateMoved(State));
}
