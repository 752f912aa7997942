using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features.Problems.Deciding;

/// <summary>Offers the problem for solutions through one or more channels.</summary>
[Authorize(Roles = Role.HeadOfProblems)]
public sealed class OpenModel : ProblemPage
{
    [BindProperty] public List<string?> Channel { get; set; } = [];

    /// <summary>Those through which it is not open yet.</summary>
    public IEnumerable<Channel> Left => Enum.GetValues<Channel>().Where(channel => Problem.Channels.All(c => c.Channel != channel));

    public bool IsChosen(Channel channel) => Channel.Contains(channel.ToString());

    public Task<IActionResult> OnPostAsync()
    {
        var chosen = Enum.GetValues<Channel>().Where(IsChosen).ToList();
        return Act(() => Problem.Open(chosen, Now), () => ProblemsWords.OpenDoneMany(Say.List(chosen.Select(c => Word.Of(c).ToString()))));
    }
}
