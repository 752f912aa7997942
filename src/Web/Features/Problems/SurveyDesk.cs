using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>What the pages of the yearly survey ask: a survey, a unit's answer to it, which problems it is asked about, and whose turn it is.</summary>
public sealed class SurveyDesk(AppDb db, CurrentUser me, PeopleDoor people, InboxDoor inbox, ProblemDesk desk)
{
    /// <summary>Who reads the answers of every unit.</summary>
    public const string Readers = Role.Office + "," + Role.Executive + "," + Role.Auditor;

    private static readonly ProblemState[] Settled = [ProblemState.Draft, ProblemState.Merged, ProblemState.Rejected, ProblemState.Verified];

    public static string Kind { get; } = Record.KindOf(typeof(SurveyReply));

    public bool ReadsAll => me.IsAny(Readers);

    /// <summary>A survey by its Jalali year; tracked.</summary>
    public Task<Survey?> Find(int year) => db.Surveys.AsTracking().FirstOrDefaultAsync(s => s.Year == year);

    /// <summary>The answers that whoever asks may read: all, or those of the units they speak for.</summary>
    public async Task<IQueryable<SurveyReply>> Visible(int surveyId)
    {
        var replies = db.SurveyReplies.Where(r => r.SurveyId == surveyId);
        if (ReadsAll) return replies;
        var mine = (await desk.MyUnits()).ToArray();
        return replies.Where(r => mine.Contains(r.UnitId));
    }

    /// <summary>One unit's answer, by the unit's code; tracked. Null where it is not mine to read.</summary>
    public async Task<(SurveyReply Reply, UnitCard Unit)?> Reply(Survey survey, string? unitCode)
    {
        var code = PersianText.LatinDigits(PersianText.Clean(unitCode));
        if ((await desk.Units()).FirstOrDefault(u => string.Equals(u.Code, code, StringComparison.OrdinalIgnoreCase)) is not { } unit) return null;
        return await (await Visible(survey.Id)).AsTracking().FirstOrDefaultAsync(r => r.UnitId == unit.Id) is { } reply ? (reply, unit) : null;
    }

    /// <summary>Asks every unit of the survey's kinds; each representative gets a turn.</summary>
    public async Task Start(Survey survey, DateTime now)
    {
        var units = (await desk.Units()).Where(u => survey.Asks(u.Kind)).ToList();
        survey.Start(units.Count, now);
        var today = TehranTime.Day(now);
        var asked = new List<(SurveyReply Reply, UnitCard Unit)>();
        foreach (var unit in units) asked.Add((new SurveyReply(survey, unit.Id, (await people.RepresentativeOf(unit.Id, today))?.Id), unit));
        db.SurveyReplies.AddRange(asked.Select(a => a.Reply));
        await db.SaveChangesAsync();
        foreach (var (reply, unit) in asked) await Ask(survey, reply, unit, today, now);
    }

    /// <summary>Reminds the units that have not answered; who speaks for them now gets the turn.</summary>
    /// <returns>How many were reminded.</returns>
    public async Task<int> Remind(Survey survey, DateTime now)
    {
        var (today, units) = (TehranTime.Day(now), (await desk.Units()).ToDictionary(u => u.Id));
        var silent = await db.SurveyReplies.AsTracking().Where(r => r.SurveyId == survey.Id && r.State != SurveyReplyState.Answered).OrderBy(r => r.Id).ToListAsync();
        BrokenRule.If(survey.State != SurveyState.Running || silent.Count == 0, ProblemsWords.NobodyToRemind);
        foreach (var reply in silent)
        {
            reply.Remind((await people.RepresentativeOf(reply.UnitId, today))?.Id, now);
            await Ask(survey, reply, units[reply.UnitId], today, now);
            if (reply.AskedId is { } person) inbox.Tell(person, ProblemsWords.SurveyReminder(survey.Code, Word.Said(units[reply.UnitId].Name), survey.ClosesOn), Href(survey, units[reply.UnitId]), now);
        }
        return silent.Count;
    }

    public async Task Extend(Survey survey, DateOnly? closesOn, DateTime now)
    {
        var (today, units) = (TehranTime.Day(now), (await desk.Units()).ToDictionary(u => u.Id));
        survey.Extend(closesOn, today);
        if (survey.State != SurveyState.Running) return;
        foreach (var reply in await db.SurveyReplies.AsTracking().Where(r => r.SurveyId == survey.Id && r.State != SurveyReplyState.Answered).ToListAsync()) await Ask(survey, reply, units[reply.UnitId], today, now);
    }

    public async Task Close(Survey survey, DateTime now)
    {
        survey.Close(await db.SurveyReplies.CountAsync(r => r.SurveyId == survey.Id && r.State == SurveyReplyState.Answered), now);
        foreach (var id in await db.SurveyReplies.Where(r => r.SurveyId == survey.Id && r.State != SurveyReplyState.Answered).Select(r => r.Id).ToListAsync()) await inbox.Close(Kind, id, now);
        var replies = db.SurveyReplies;
        await db.SurveyFiles.Where(f => replies.Any(r => r.Id == f.ReplyId && r.SurveyId == survey.Id)).ExecuteDeleteAsync();
    }

    /// <summary>The answer is in: the turn of the unit is done.</summary>
    public Task Answered(SurveyReply reply, DateTime now) => inbox.Close(Kind, reply.Id, now);

    /// <summary>The unit and those below it, down to units that are asked themselves.</summary>
    public async Task<IReadOnlyCollection<int>> ScopeOf(SurveyReply reply)
    {
        var (units, surveyId) = (await desk.Units(), reply.SurveyId);
        var asked = await db.SurveyReplies.AsNoTracking().Where(r => r.SurveyId == surveyId).Select(r => r.UnitId).ToHashSetAsync();
        var (scope, children) = (new HashSet<int> { reply.UnitId }, units.Where(u => u.ParentId is not null).ToLookup(u => u.ParentId!.Value));
        var next = new Queue<int>(scope);
        while (next.TryDequeue(out var above))
            foreach (var unit in children[above].Where(u => !asked.Contains(u.Id) && scope.Add(u.Id))) next.Enqueue(unit.Id);
        return scope;
    }

    /// <summary>The problems of a unit from before the survey that are still on their way.</summary>
    public async Task<IQueryable<Problem>> Earlier(Survey survey, SurveyReply reply)
    {
        var (scope, started) = ((await ScopeOf(reply)).ToArray(), survey.StartedAt ?? DateTime.MinValue);
        return db.Problems.Where(p => p.OwnerUnitId != null && scope.Contains(p.OwnerUnitId.Value) && p.SubmittedAt < started && !Settled.Contains(p.State));
    }

    public static string Href(Survey survey, UnitCard unit) => $"{survey.Href}/{unit.Code}";

    private async Task Ask(Survey survey, SurveyReply reply, UnitCard unit, DateOnly today, DateTime now)
    {
        if (reply.AskedId is not { } person) return;
        var superior = unit.ParentId is { } above ? (await people.RepresentativeOf(above, today))?.Id : null;
        await inbox.Ask(new TurnAsk(person, Kind, reply.Id, ProblemsWords.AnswerSurvey, Href(survey, unit), ProblemsWords.SurveyOfUnit(survey.Code, Word.Said(unit.Name)).ToString(), survey.ClosesOn, superior == person ? null : superior), now);
    }
}
