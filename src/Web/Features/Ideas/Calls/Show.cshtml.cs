using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.Bylaws;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Calls;

/// <summary>An idea of the call in its list.</summary>
public sealed record CallIdea(string Code, string Title, IdeaState State);

/// <summary>A call as everybody reads it: what, of whom, until when, what can be won with its sum, and who won.</summary>
[AllowAnonymous]
public sealed class ShowModel(CallDesk desk, IdeaDesk ideas, JuryDesk jury, PeopleDoor people, BylawsDoor bylaws) : CallPage(desk)
{
    private const int MostIdeas = 20;

    public IReadOnlyList<IdeaAct> Acts { get; private set; } = [];
    public bool MaySend { get; private set; }
    public int Received { get; private set; }
    public IReadOnlyList<CallIdea> Ideas { get; private set; } = [];
    public IReadOnlyList<(string Prize, string Title, string Authors)> Winners { get; private set; } = [];
    public IReadOnlyList<string> Units { get; private set; } = [];
    public IReadOnlyList<string> Jury { get; private set; } = [];
    public bool MustScore => State == CallState.Judging && jury.IsJuror(Call);
    public string? ReasonName { get; private set; }

    protected override async Task<IActionResult?> LoadMore()
    {
        MaySend = State == CallState.Open && await Desk.IsForMe(Call);
        Acts = ActsOf();
        var id = Call.Id;
        Received = await Db.Ideas.CountAsync(i => i.CallId == id && i.NumberKey > 0);
        Ideas = await (await ideas.Visible()).AsNoTracking().Where(i => i.CallId == id && i.NumberKey > 0).OrderByDescending(i => i.NumberKey).Take(MostIdeas)
            .Select(i => new CallIdea(i.Number!, i.Title, i.State)).ToListAsync();
        Units = [.. (await people.Units()).Where(u => Call.Units.Any(c => c.UnitId == u.Id)).Select(u => u.Name)];
        Jury = [.. (await people.Persons([.. Call.Jury.Select(j => j.PersonId)])).Values.Select(p => p.Name)];
        if (Call.ReasonCode is { } code) ReasonName = await bylaws.ReasonName("call-cancelled", code);
        if (Call.Winners.Count > 0) Winners = await WinnersOf();
        return null;
    }

    private List<IdeaAct> ActsOf()
    {
        if (!Me.IsAny(IdeaClock.Secretariat)) return [];
        var acts = new List<IdeaAct>();
        if (State == CallState.Draft) acts.Add(new(IdeasWords.PublishCall, Call.Href + "/announce"));
        if (State == CallState.Closed) acts.Add(new(IdeasWords.BeginJudging, Call.Href + "/judge"));
        if (jury.SeesResults(Call)) acts.Add(new(IdeasWords.JuryResults, Call.Href + "/scores"));
        if (State == CallState.Judging) acts.Add(new(IdeasWords.PublishResults, Call.Href + "/results"));
        if (State is CallState.Draft or CallState.Announced or CallState.Open) acts.Add(new(IdeasWords.EditCall, Call.Href + "/edit"));
        if (State is not (CallState.Cancelled or CallState.ResultsPublished)) acts.Add(new(IdeasWords.CancelCall, Call.Href + "/cancel"));
        return acts;
    }

    private async Task<IReadOnlyList<(string, string, string)>> WinnersOf()
    {
        var ids = Call.Winners.Select(w => w.IdeaId).ToList();
        var won = (await Db.Ideas.AsNoTracking().OpenTo(Me).Where(i => ids.Contains(i.Id)).ToListAsync()).ToDictionary(i => i.Id);
        var names = await people.Persons([.. won.Values.SelectMany(i => i.Authors).Select(a => a.PersonId).Distinct()]);
        return [.. Call.Winners.OrderBy(w => w.Number).Where(w => won.ContainsKey(w.IdeaId)).Select(w => (
            Call.Prizes.First(p => p.Number == w.Prize).Title, won[w.IdeaId].Title,
            Say.List(won[w.IdeaId].Authors.OrderBy(a => a.Number).Select(a => names.GetValueOrDefault(a.PersonId)?.Name))))];
    }

    public static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
