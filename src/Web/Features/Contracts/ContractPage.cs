using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Bylaws;
using Pishran.Features.People;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>What every page about one contract starts from: the contract, if it is mine to see, and what I am to it.</summary>
public abstract class ContractPage : RoomPage
{
    [FromRoute(Name = "code")] public string? Code { get; set; }

    private IReadOnlyList<ContractTurn> _before = [];

    public Contract Contract { get; private set; } = null!;
    public ContractReader Who { get; private set; } = null!;
    public DateOnly Day => Today;
    public DateTime Moment => Now;
    protected ContractDesk Desk => HttpContext.RequestServices.GetRequiredService<ContractDesk>();
    protected CaseDesk Case => HttpContext.RequestServices.GetRequiredService<CaseDesk>();
    protected ContractTurns Turns => HttpContext.RequestServices.GetRequiredService<ContractTurns>();
    protected PeopleDoor People => HttpContext.RequestServices.GetRequiredService<PeopleDoor>();
    protected BylawsDoor Bylaws => HttpContext.RequestServices.GetRequiredService<BylawsDoor>();
    protected ThreadsDoor Threads => HttpContext.RequestServices.GetRequiredService<ThreadsDoor>();

    protected override async Task<IActionResult?> Load()
    {
        if (await Desk.Find(Code) is not { } contract) return NotFound();
        (Contract, Who) = (contract, await Case.Reader(contract));
        if (!IsMine) return NotFound();
        if (!HttpMethods.IsGet(Request.Method)) _before = await Turns.Standing(contract, Now);
        return await LoadMore();
    }

    /// <summary>Two acts on one contract at the same moment: the second is told to look at what became of it.</summary>
    protected override IReadOnlyList<Fault> LostRace => [new Fault(ContractsWords.ActedAtOnce)];

    /// <summary>Whether this act is for whoever asks; absent and foreign are the same.</summary>
    protected virtual bool IsMine => true;

    /// <summary>What this page needs besides.</summary>
    protected virtual Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(null);

    /// <summary>Asks the noun, then tells everybody whom it concerns.</summary>
    protected Task<IActionResult> Act(Action act, Func<Word> done, Func<string>? then = null) => Act(() => { act(); return Task.CompletedTask; }, done, then);

    protected Task<IActionResult> Act(Action act, Word done, Func<string>? then = null) => Act(act, () => done, then);

    protected Task<IActionResult> Act(Func<Task> act, Func<Word> done, Func<string>? then = null) =>
        Do(async () => { await act(); await Case.Follow(Contract, _before, Now); }, done, then ?? (() => Contract.Href));

    protected static IReadOnlyList<SelectListItem> ChoicesOf<T>(params T[] values) where T : struct, Enum => [.. values.Select(v => new SelectListItem(Word.Of(v).ToString(), v.ToString()))];

    protected async Task<IReadOnlyList<SelectListItem>> ReasonsOf(string about) => [.. (await Bylaws.Reasons(about, Today)).Select(r => new SelectListItem(r.Name, r.Code))];

    protected static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
