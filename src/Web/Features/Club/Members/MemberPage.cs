using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Pishran.Features.Club.Members;

/// <summary>What every page about one member starts from: the member, if whoever asks may see them.</summary>
public abstract class MemberPage : ClubPage
{
    [FromRoute(Name = "id")] public int Id { get; set; }

    public Member Member { get; private set; } = null!;
    public MemberClass? Class { get; private set; }
    public bool IsMe => Member.PersonId == Me.Id;

    protected override async Task<IActionResult?> Load()
    {
        if (await Members.Find(Id) is not { } member) return NotFound();
        Member = member;
        if (member.ClassId is { } rank) Class = await Db.MemberClasses.AsTracking().FirstOrDefaultAsync(c => c.Id == rank);
        return await LoadMore();
    }

    protected virtual Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(null);

    protected Task<IActionResult> Act(Func<Task> act, Func<Shell.Word> done, string? then = null) => Do(async () =>
    {
        var before = Member.State;
        await act();
        await Members.Follow(Member, before, Now);
    }, done, () => then ?? Member.Href);
}
