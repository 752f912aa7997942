using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Files;
using Pishran.Features.Bylaws;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Benefits.Show;

/// <summary>Something that can be done with the line now, and where.</summary>
public sealed record BenefitAct(Word Label, string Href);

/// <summary>One line of the ledger: what is expected, what holds, what came of it, year by year, and who said so.</summary>
[Authorize]
public sealed class ShowModel(BenefitDesk desk, BylawsDoor bylaws, PeopleDoor people, FileShelf shelf) : BenefitPage(desk)
{
    public IReadOnlyList<BenefitAct> Acts { get; private set; } = [];
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];
    public FileList Files { get; private set; } = new([], "");
    public string? ReasonName { get; private set; }
    public string? Estimator { get; private set; }
    public string? Validator { get; private set; }
    public DateOnly Day => Today;

    protected override async Task<IActionResult?> LoadMore()
    {
        Acts = await ActsOf();
        Files = new FileList(await shelf.Of(BenefitDesk.Kind, Benefit.Id), Benefit.Href + "/files");
        var persons = await people.Persons([.. new[] { Benefit.EstimatedById, Benefit.ValidatedById }.OfType<int>()]);
        Estimator = Benefit.EstimatedById is { } by ? persons.GetValueOrDefault(by)?.Name : null;
        Validator = Benefit.ValidatedById is { } judge ? persons.GetValueOrDefault(judge)?.Name : null;
        if (Benefit.ReasonCode is { } code) ReasonName = await bylaws.ReasonName("benefit-refused", code);
        var (kind, id) = (BenefitDesk.Kind, Benefit.Id);
        History = await Db.HistoryOf(kind, id);
        return null;
    }

    private async Task<IReadOnlyList<BenefitAct>> ActsOf()
    {
        var acts = new List<BenefitAct>();
        if (Benefit.Waits == BenefitStep.Validate && await Desk.MayJudge(Benefit))
            acts.AddRange([new(BenefitsWords.Validate, Benefit.Href + "/validate"), new(BenefitsWords.RefuseBenefit, Benefit.Href + "/refuse")]);
        if (!await Desk.MayOwn(Benefit)) return acts;
        if (Benefit.State is BenefitState.Estimated or BenefitState.NotValidated) acts.Add(new(BenefitsWords.Estimate, Benefit.Href + "/estimate"));
        if (Benefit.State is BenefitState.Validated or BenefitState.Actual && !Benefit.IsFromStatements) acts.Add(new(BenefitsWords.RecordActual, Benefit.Href + "/actual"));
        return acts;
    }
}
