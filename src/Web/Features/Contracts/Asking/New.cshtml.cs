using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Contracts.Asking;

/// <summary>A unit's need in one sentence: the case begins with it.</summary>
[Authorize(Roles = ContractDesk.Keepers + "," + Role.UnitRepresentative)]
public sealed class NewModel(CaseDesk cases, ContractDesk desk, PeopleDoor people) : RoomPage
{
    [BindProperty(SupportsGet = true), Label("Contracts", nameof(ContractsWords.NeedSentence)), DataType(DataType.MultilineText)] public string? Title { get; set; }
    [BindProperty, Label("Contracts", nameof(ContractsWords.KindLabel))] public ContractKind Kind { get; set; } = ContractKind.KnowledgeBased;
    [BindProperty, Label("Contracts", nameof(ContractsWords.UnitLabel))] public int? UnitId { get; set; }
    [BindProperty(SupportsGet = true)] public int? Problem { get; set; }

    public IReadOnlyList<SelectListItem> Kinds => [.. Enum.GetValues<ContractKind>().Select(k => new SelectListItem(Word.Of(k).ToString(), k.ToString()))];
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    private Dictionary<int, string> _units = [];

    protected override async Task<IActionResult?> Load()
    {
        var (all, mine) = (await desk.Units(), await people.UnitsOf(Me));
        _units = all.Where(u => Me.IsAny(ContractDesk.Keepers) || mine.Contains(u.Id)).ToDictionary(u => u.Id, u => u.Name);
        Units = [.. _units.Select(u => new SelectListItem(u.Value, u.Key.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Contract? contract = null;
        return await Do(async () =>
        {
            var unit = UnitId is { } id && _units.ContainsKey(id) ? UnitId : null;
            contract = Contract.Record(new NeedFacts(Title ?? "", Kind, unit, unit is { } known ? _units[known] : "", Problem is { } problem && (await cases.ReadyProblems(problem)).ContainsKey(problem) ? problem : null), Me.Id, Now);
            await cases.Begin(contract, Now);
        }, () => ContractsWords.NeedRecordedDone(contract!.Number), () => contract!.Href + "/brief");
    }
}
