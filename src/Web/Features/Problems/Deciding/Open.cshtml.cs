using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.Problems.Deciding;

/// <summary>Offers the problem for solutions through a channel.</summary>
[Authorize(Roles = Role.HeadOfProblems)]
public sealed class OpenModel : ProblemPage
{
    [BindProperty, Label("Problems", nameof(ProblemsWords.ChannelLabel))] public string? Channel { get; set; }

    public IReadOnlyList<SelectListItem> Channels => [.. Enum.GetValues<Channel>().Select(c => new SelectListItem(Word.Of(c).ToString(), c.ToString()))];

    public Task<IActionResult> OnPostAsync()
    {
        var channel = Enum.GetValues<Channel>().Where(c => c.ToString() == Channel).Select(c => (Channel?)c).FirstOrDefault();
        BrokenRule.If(channel is null, ShellWords.ChooseOne(ProblemsWords.ChannelLabel), nameof(Channel));
        return Act(() => Problem.Open(Word.Of(channel!.Value)), () => ProblemsWords.OpenDone(Word.Of(channel!.Value)));
    }
}
