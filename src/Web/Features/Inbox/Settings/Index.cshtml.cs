using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Inbox.Settings;

/// <summary>How I hear from the house: digest hour, quiet hours, language, and for each kind of notice the ways it comes.</summary>
[Authorize]
public sealed class IndexModel(PeopleDoor people) : RoomPage
{
    [BindProperty, Label("Inbox", nameof(InboxWords.DigestHour))] public int? DigestHour { get; set; }
    [BindProperty, Label("Inbox", nameof(InboxWords.QuietFrom))] public int? QuietFrom { get; set; }
    [BindProperty, Label("Inbox", nameof(InboxWords.QuietTo))] public int? QuietTo { get; set; }
    [BindProperty, Label("Inbox", nameof(InboxWords.ByEmail))] public bool ByEmail { get; set; }
    [BindProperty, Label("Inbox", nameof(InboxWords.BySms))] public bool BySms { get; set; }
    [BindProperty, Label("Inbox", nameof(InboxWords.InEnglish))] public bool InEnglish { get; set; }

    /// <summary>What is ticked: <c>League.Email</c>.</summary>
    [BindProperty] public List<string> Wanted { get; set; } = [];

    public static IReadOnlyList<Channels> Ways { get; } = [Channels.InApp, Channels.Email, Channels.Sms, Channels.Digest];

    public ContactCard? Contact { get; private set; }
    private Preferences? Kept { get; set; }

    public IEnumerable<SelectListItem> Hours => Enumerable.Range(0, 24).Select(h => new SelectListItem(Say.Digits($"{h:00}:00"), Say.Digits($"{h}")));

    public bool Wants(NoticeKind kind, Channels way) => Wanted.Contains($"{kind}.{way}") || (kind == NoticeKind.Turn && way == Channels.InApp);

    protected override async Task<IActionResult?> Load()
    {
        if (Me.Id == 0) return NotFound();
        Kept = await Db.Preferences.FirstOrDefaultAsync(p => p.PersonId == Me.Id);
        Contact = await people.ContactOf(Me.Id);
        return null;
    }

    public void OnGet()
    {
        var now = Kept ?? new Preferences(Me.Id);
        Wanted = [.. from kind in Enum.GetValues<NoticeKind>() from way in Ways where now.ChannelsOf(kind).HasFlag(way) select $"{kind}.{way}"];
        (DigestHour, QuietFrom, QuietTo, ByEmail, BySms, InEnglish) = (now.DigestHour, now.QuietFrom, now.QuietTo, now.ByEmail, now.BySms, now.InEnglish);
    }

    public Task<IActionResult> OnPostAsync() => Do(() =>
    {
        if (Kept is null) Db.Add(Kept = new Preferences(Me.Id));
        Kept.Choose(DigestHour, QuietFrom, QuietTo, ByEmail, BySms, InEnglish);
        foreach (var kind in Enum.GetValues<NoticeKind>()) Kept.Choose(kind, Ways.Where(way => Wants(kind, way)).Aggregate(Channels.None, (all, way) => all | way));
    }, InboxWords.SetNoticesDone, () => "/inbox/settings");
}
