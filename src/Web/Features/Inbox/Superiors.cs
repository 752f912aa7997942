using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Inbox;

/// <summary>What a superior is looked for: the holder, and the unit, author and body of the record where it has them.</summary>
public sealed record SuperiorOf(int HolderId, int? UnitId = null, int? AuthorId = null, int? BodyId = null);

/// <summary>
/// Turns the code of a clock row (<c>head-of-ideas</c>, <c>unit-deputy</c>, <c>author</c>, <c>chair</c>) into a person. Nobody is their
/// own superior: where the code finds nobody else, the executive is asked, then the administrator. What an author leaves
/// unanswered goes to nobody: it is theirs to lose.
/// </summary>
public sealed class Superiors(PeopleDoor people)
{
    public async Task<int?> Of(string code, SuperiorOf record, DateOnly today)
    {
        if (code == "author") return record.AuthorId == record.HolderId ? null : record.AuthorId;
        foreach (var seek in (Func<Task<IEnumerable<int>>>[])[() => Named(code, record, today), () => Holders(Role.Executive, today), () => Holders(Role.Administrator, today)])
            if ((await seek()).FirstOrDefault(id => id != record.HolderId) is > 0 and var found) return found;
        return null;
    }

    private async Task<IEnumerable<int>> Named(string code, SuperiorOf record, DateOnly today) => code switch
    {
        "chair" => record.BodyId is { } body && await people.ChairOf(body, today) is { } chair ? [chair] : [],
        "unit-deputy" => record.UnitId is { } unit ? await people.LeadersAbove(unit, today) : [],
        _ => Role.All.Contains(code) ? await Holders(code, today) : [],
    };

    private async Task<IEnumerable<int>> Holders(string role, DateOnly today) => (await people.HoldersOf(role, today)).Select(person => person.Id);
}
