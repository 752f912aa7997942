using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Bodies;

/// <summary>The rules by which a body meets: the letters of its decisions, its tie rule and its remit.</summary>
[Authorize(Roles = Editors)]
public sealed class CharterModel(PeopleDoor people, CaseDesk cases) : RoomPage
{
    public const string Editors = Role.Administrator + "," + Role.Secretary;

    [FromRoute(Name = "id")] public int Id { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.CodeLabel))] public string? Code { get; set; }
    [BindProperty, Label("Meetings", nameof(MeetingsWords.TieLabel))] public string? Tie { get; set; }
    [BindProperty] public List<string> Kinds { get; set; } = [];

    public BodyCard Body { get; private set; } = null!;
    public IReadOnlyList<(string Kind, Word Name)> AllKinds => cases.Kinds;
    public IReadOnlyList<SelectListItem> Ties { get; } = [.. Enum.GetValues<TieRule>().Select(t => new SelectListItem(Word.Of(t).ToString(), t.ToString()))];
    private Charter? _charter;

    protected override async Task<IActionResult?> Load()
    {
        if (await people.Body(Id, Today) is not { } body) return NotFound();
        (Body, _charter) = (body, await Db.Charters.AsTracking().FirstOrDefaultAsync(c => c.BodyId == Id));
        return null;
    }

    public void OnGet() => (Code, Tie, Kinds) = (_charter?.Code, _charter?.Tie.ToString() ?? nameof(TieRule.NotCarried), [.. _charter?.Kinds ?? []]);

    public Task<IActionResult> OnPostAsync() => Do(async () =>
    {
        BrokenRule.If(!Enum.TryParse<TieRule>(Tie, out var tie) || !Enum.IsDefined(tie), ShellWords.ChooseOne(MeetingsWords.TieLabel), nameof(Tie));
        var (code, kinds) = (Code?.ToUpperInvariant(), cases.Kinds.Select(k => k.Kind).Where(Kinds.Contains));
        BrokenRule.If(await Db.Charters.AnyAsync(c => c.Code == code && c.BodyId != Id), MeetingsWords.CodeTaken, nameof(Code));
        if (_charter is null) Db.Charters.Add(new Charter(Id, code, tie, kinds));
        else _charter.Lay(code, tie, kinds);
    }, () => MeetingsWords.CharterLaid(Code?.ToUpperInvariant()), () => "/meetings/bodies");
}
