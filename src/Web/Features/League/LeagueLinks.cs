using System.Globalization;

namespace Pishran.Features.League;

/// <summary>The addresses of the room.</summary>
internal static class LeagueLinks
{
    public const string Home = "/league";

    public static string Season(int id) => To("seasons", id);
    public static string Team(int id) => To("teams", id);
    public static string Round(int id) => To("rounds", id);
    public static string Submission(int id) => To("submissions", id);
    public static string Transfer(int id) => To("transfers", id);
    public static string Guest(int id) => To("guests", id);
    public static string Invitation(int id) => To("invitations", id);

    private static string To(string what, int id) => string.Create(CultureInfo.InvariantCulture, $"/league/{what}/{id}");
}
