namespace Pishran.Features.People;

/// <summary>Who stands under whom.</summary>
internal sealed class UnitTree(IReadOnlyDictionary<int, int?> parents)
{
    /// <summary>The unit itself and every unit above it, nearest first.</summary>
    public List<int> Above(int unitId)
    {
        var above = new List<int>();
        for (int? at = unitId; at is { } id && parents.ContainsKey(id) && !above.Contains(id); at = parents[id]) above.Add(id);
        return above;
    }

    /// <summary>The unit itself and every unit below it.</summary>
    public List<int> Below(int unitId) => [.. parents.Keys.Where(id => Above(id).Contains(unitId))];
}
