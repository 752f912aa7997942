using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Bylaws;

/// <summary>On the first page of who edits the bylaws: thresholds that are missing or unconfirmed, else what is in force.</summary>
public sealed class BylawsHome(AppDb db) : IHomePart
{
    public int Order => 80;

    public async Task<HomeCard?> For(CurrentUser me, DateOnly today)
    {
        if (!me.IsAny(BylawsRoom.Editors)) return null;
        var now = await db.Thresholds.AsNoTracking().Where(t => t.ValidFrom <= today && (t.ValidTo == null || t.ValidTo >= today)).Select(t => new { t.Id, t.IsConfirmed }).ToListAsync();
        if (now.Count == 0) return new HomeCard(BylawsWords.Thresholds, BylawsWords.HomeNoThreshold(today), "/bylaws/thresholds/add", BylawsWords.AddRow, "cash");
        if (now.FirstOrDefault(t => !t.IsConfirmed) is { } open) return new HomeCard(BylawsWords.Thresholds, BylawsWords.UnconfirmedTitle, $"/bylaws/thresholds/{open.Id}/confirm", BylawsWords.Confirm, "cash");
        return new HomeCard(BylawsWords.Room, BylawsWords.HomeAllSet, "/bylaws", BylawsWords.HomeSee, "scale");
    }
}
