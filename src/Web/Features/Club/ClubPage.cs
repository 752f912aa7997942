using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Bylaws;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>What the pages of the club share.</summary>
public abstract class ClubPage : RoomPage
{
    protected PeopleDoor People => HttpContext.RequestServices.GetRequiredService<PeopleDoor>();
    protected BylawsDoor Bylaws => HttpContext.RequestServices.GetRequiredService<BylawsDoor>();
    protected InboxDoor Inbox => HttpContext.RequestServices.GetRequiredService<InboxDoor>();
    protected MemberDesk Members => HttpContext.RequestServices.GetRequiredService<MemberDesk>();

    public bool IsSecretariat => Me.IsAny(ClubSecretariat.Roles);

    /// <summary>Every value of an enum as a choice, by its words.</summary>
    public static IReadOnlyList<SelectListItem> Choices<T>(T? chosen = null) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => new SelectListItem(Word.Of(v).ToString(), v.ToString(), chosen is { } c && EqualityComparer<T>.Default.Equals(c, v)))];

    public static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private protected async Task<IReadOnlyList<SelectListItem>> ReasonsOf(string about) => [.. (await Bylaws.Reasons(about, Today)).Select(r => new SelectListItem(r.Name, r.Code))];
}
