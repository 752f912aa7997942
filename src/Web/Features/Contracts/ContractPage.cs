using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Bylaws;
using Pishran.Features.People;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>What every page about one contract starts from: the contract, if it is mine to see.</summary>
public abstract class ContractPage : RoomPage
{
    [FromRoute(Name = "code")] public string? Code { get; set; }

    public Contract Contract { get; private set; } = null!;
    protected ContractDesk Desk => HttpContext.RequestServices.GetRequiredService<ContractDesk>();
    protected PeopleDoor People => HttpContext.RequestServices.GetRequiredService<PeopleDoor>();
    protected BylawsDoor Bylaws => HttpContext.RequestServices.GetRequiredService<BylawsDoor>();
    protected ThreadsDoor Threads => HttpContext.RequestServices.GetRequiredService<ThreadsDoor>();

    protected override async Task<IActionResult?> Load()
    {
        if (await Desk.Find(Code) is not { } contract) return NotFound();
        Contract = contract;
        return await LoadMore();
    }

    /// <summary>What this page needs besides; <c>NotFound()</c> where the act is not mine.</summary>
    protected virtual Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(null);

    /// <summary>Asks the noun, then tells everybody whom it concerns.</summary>
    protected Task<IActionResult> Act(Action act, Func<Word> done, Func<string>? then = null) => Act(() => { act(); return Task.CompletedTask; }, done, then);

    protected Task<IActionResult> Act(Func<Task> act, Func<Word> done, Func<string>? then = null) =>
        Do(async () => { await act(); await Threads.Put(ContractCards.Of(Contract), Now); }, done, then ?? (() => Contract.Href));

    protected static IReadOnlyList<SelectListItem> ChoicesOf<T>(params T[] values) where T : struct, Enum => [.. values.Select(v => new SelectListItem(Word.Of(v).ToString(), v.ToString()))];
}
