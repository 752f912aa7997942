using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>Who runs the club, and the clocks of its stages in the bylaws.</summary>
internal static class ClubSecretariat
{
    public const string Roles = Role.Secretary + "," + Role.HeadOfProblems;

    /// <summary>Who reads all of it.</summary>
    public const string Readers = Role.Office + "," + Role.Executive + "," + Role.Auditor;

    public const string Clock = "club";
    public const string Vetting = "vetting", Answer = "answer", Renewal = "renewal", Serve = "serve", Desk = "desk", Sign = "sign", Delphi = "delphi";
}
