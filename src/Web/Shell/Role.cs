namespace Pishran.Shell;

/// <summary>The roles a person can hold, as data and in <c>[Authorize(Roles = …)]</c>. A staff member is an employee without being told.</summary>
public static class Role
{
    public const string Employee = "employee";
    public const string HeadOfIdeas = "head-of-ideas";
    public const string HeadOfPlans = "head-of-plans";
    public const string HeadOfProblems = "head-of-problems";
    public const string UnitRepresentative = "unit-representative";
    public const string Judge = "judge";
    public const string JuryChair = "jury-chair";
    public const string Expert = "expert";
    public const string Secretary = "secretary";
    public const string FinanceOfficer = "finance-officer";
    public const string CentreExpert = "centre-expert";
    public const string Custodian = "custodian";
    public const string Company = "company";
    public const string ClubMember = "club-member";
    public const string Executive = "executive";
    public const string Auditor = "auditor";
    public const string Administrator = "administrator";

    /// <summary>Who runs the office: the three heads, the secretary and the administrator.</summary>
    public const string Office = HeadOfIdeas + "," + HeadOfPlans + "," + HeadOfProblems + "," + Secretary + "," + Administrator;

    /// <summary>Who reads the figures of all, and so the lists behind them, but runs nothing.</summary>
    public const string Overseers = Executive + "," + Auditor;

    public static IReadOnlyList<string> All { get; } =
        [Employee, HeadOfIdeas, HeadOfPlans, HeadOfProblems, UnitRepresentative, Judge, JuryChair, Expert, Secretary, FinanceOfficer, CentreExpert, Custodian, Company, ClubMember, Executive, Auditor, Administrator];

    /// <summary>The name of a role in words.</summary>
    public static Word Named(string role) => new("People", "Role." + role);
}
