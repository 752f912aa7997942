using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Bodies;

/// <summary>How the bodies of today meet.</summary>
[Authorize(Roles = CharterModel.Editors)]
public sealed class IndexModel(MeetingDesk desk, CaseDesk cases) : RoomPage
{
    public IReadOnlyList<(BodyCard Body, Charter? Charter)> Rows { get; private set; } = [];
    public string RemitOf(Charter charter) => Say.List(cases.Kinds.Where(k => charter.Decides(k.Kind)).Select(k => k.Name.ToString()));

    public async Task OnGetAsync()
    {
        var charters = await Db.Charters.AsNoTracking().ToDictionaryAsync(c => c.BodyId);
        Rows = [.. (await desk.Bodies()).Select(b => (b, charters.GetValueOrDefault(b.Id)))];
    }
}
