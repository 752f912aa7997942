using Pishran.Features.People;

namespace Pishran.Features.Inbox;

/// <summary>Turns as a list: whose page it is, and the names of holders where they are others.</summary>
public sealed record TurnList(IReadOnlyList<TurnRow> Rows, int MeId, IReadOnlyDictionary<int, PersonCard> Names)
{
    public string? HolderOf(TurnRow row) => row.PersonId == MeId ? null : Names.GetValueOrDefault(row.PersonId)?.Name;
}
