using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.People;

/// <summary>Where a role counts: everywhere in the office, or in one unit, season, body, desk or company.</summary>
public enum ScopeKind { Office, Unit, Season, Body, Desk, Company }

/// <summary>A role that a person holds in a scope between two days (both included; null: open).</summary>
public sealed class RoleHolding : Record, IDecidesWhoAsks
{
    private RoleHolding() { }

    /// <exception cref="BrokenRule">The role is unknown, or the days are in the wrong order.</exception>
    public RoleHolding(int personId, string role, ScopeKind scope, int? scopeId, DateOnly from, DateOnly? to)
    {
        BrokenRule.If(!Shell.Role.All.Contains(role), ShellWords.ChooseOne(PeopleWords.RoleLabel), nameof(Role));
        BrokenRule.If(to < from, PeopleWords.DatesReversed, nameof(To));
        (PersonId, Role, Scope, ScopeId, From, To) = (personId, role, scope, scopeId, from, to);
        Happened(PeopleWords.RoleGiven(Shell.Role.Named(role), from));
    }

    public int PersonId { get; private set; }
    public string Role { get; private set; } = "";
    public ScopeKind Scope { get; private set; }
    public int? ScopeId { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    public bool IsHeldOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Ends the role with the given day as its last.</summary>
    public void End(DateOnly lastDay)
    {
        BrokenRule.If(To is not null && To <= lastDay, ShellWords.AlreadyDone);
        To = lastDay < From ? From : lastDay;
        Happened(PeopleWords.RoleEnded(Shell.Role.Named(Role), To));
    }
}

/// <summary>Between two days one person acts for another, in all roles of the holder; the history shows both names.</summary>
public sealed class Deputyship : Record, IDecidesWhoAsks
{
    private Deputyship() { }

    /// <exception cref="BrokenRule">Nobody is their own deputy; the days are in the wrong order.</exception>
    public Deputyship(int holderId, int deputyId, DateOnly from, DateOnly to)
    {
        BrokenRule.If(holderId == deputyId, PeopleWords.OwnDeputy, nameof(DeputyId));
        BrokenRule.If(to < from, PeopleWords.DatesReversed, nameof(To));
        (HolderId, DeputyId, From, To) = (holderId, deputyId, from, to);
        Happened(PeopleWords.DeputyGiven(from, to));
    }

    public int HolderId { get; private set; }
    public int DeputyId { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }

    /// <summary>Ends it with the given day as its last.</summary>
    public void End(DateOnly lastDay)
    {
        To = lastDay < From ? From : lastDay;
        Happened(PeopleWords.DeputyEnded(To));
    }
}
