using Pishran.Features.People;

namespace Pishran.Features.Inbox;

/// <summary>
/// Turns as a list: whose page it is, and the names of holders where they are others. Who only counts the turns of a unit sees
/// neither titles nor links: the records are not theirs.
/// </summary>
public sealed record TurnList(IReadOnlyList<TurnRow> Rows, int MeId, IReadOnlyDictionary<int, PersonCard> Names, bool HidesRecords = false, bool MayRemind = false)
{
    public string? HolderOf(TurnRow row) => row.PersonId == MeId ? null : Names.GetValueOrDefault(row.PersonId)?.Name;
}
