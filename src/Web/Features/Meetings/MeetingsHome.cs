using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Meetings.Decisions;
using Pishran.Shell;

namespace Pishran.Features.Meetings;

/// <summary>Meetings on somebody's first page: the ones to come for who sits in a body; open decisions for who carries them out.</summary>
public sealed class MeetingsHome(MeetingDesk desk) : IHomePart
{
    private const int Shown = 3;
    private static readonly MeetingState[] Ahead = [MeetingState.Convened, MeetingState.InSession, MeetingState.Reconvened, MeetingState.Planned, MeetingState.MinutesDraft, MeetingState.Signing];

    public int Order => 40;

    public async Task<HomeCard?> For(CurrentUser me, DateOnly today) => await Coming(me, today) ?? await ToExecute(me, today);

    private async Task<HomeCard?> Coming(CurrentUser me, DateOnly today)
    {
        var person = me.Id;
        int[] kept = [.. (await desk.Kept()).Select(b => b.Id)];
        var bodies = (await desk.Bodies()).ToDictionary(b => b.Id, b => b.Name);
        if (!(await desk.Bodies()).Any(b => b.SeatOf(person) is not null)) return null;
        var rows = await (await desk.Visible()).AsNoTracking().Where(m => Ahead.Contains(m.State) && (kept.Contains(m.BodyId) || m.State != MeetingState.MinutesDraft))
            .OrderBy(m => m.State == MeetingState.InSession ? 0 : 1).ThenBy(m => m.StartsAt).Take(Shown).Select(m => new { m.Id, m.BodyId, m.Number, m.State, m.StartsAt }).ToListAsync();
        if (rows.Count == 0) return null;
        return new HomeCard(MeetingsWords.HomeMeetings, MeetingsWords.HomeMeetingsText, "/meetings", MeetingsWords.ToMeetings, "gavel", rows.Any(r => r.State == MeetingState.InSession || (r.StartsAt is { } at && TehranTime.Day(at) == today)),
            [.. rows.Select(m => new HomeRow(MeetingsWords.MeetingTitle(bodies.GetValueOrDefault(m.BodyId, ""), m.Number).ToString(), $"/meetings/{m.Id}", m.StartsAt is { } at ? Word.Said(Say.Moment(at)) : MeetingsWords.NoTimeYet, m.State))], "plum");
    }

    private async Task<HomeCard?> ToExecute(CurrentUser me, DateOnly today)
    {
        if (!me.Is(Role.UnitRepresentative)) return null;
        var open = (await desk.Decisions()).AsNoTracking().Where(d => d.State == DecisionState.Communicated && d.ExecutorUnitId != null);
        var (count, late) = (await open.CountAsync(), await DecisionFilter.In(open, DecisionState.Overdue, today).CountAsync());
        if (count == 0) return null;
        var first = await open.OrderBy(d => d.Deadline).ThenBy(d => d.Id).Take(Shown).ToListAsync();
        return new HomeCard(MeetingsWords.HomeDecisions, late > 0 ? MeetingsWords.HomeLate(count, late) : MeetingsWords.HomeOpen(count), late > 0 ? "/decisions?state=overdue" : "/decisions?state=inforce", MeetingsWords.ToDecisions, "gavel", late > 0,
            [.. first.Select(d => new HomeRow(d.Title, d.Href, MeetingsWords.DueBy(d.Deadline), d.On(today)))], "plum");
    }
}
