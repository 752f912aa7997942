using System.Text.Json;

namespace Pishran.Features.Club;

/// <summary>One panelist's answers in one round, under a key that tells nothing. What has no value was not answered.</summary>
public sealed record Ballot(string Key, SortedDictionary<int, double> Values, SortedDictionary<int, string> Whys)
{
    public double? Of(int key) => Values.TryGetValue(key, out var value) ? value : null;
}

/// <summary>
/// The answers of a round as one value: ballots in the order of their keys, and how answers moved since the round before in the order of
/// their size. A new answer writes all of it anew, so that neither order, number nor time of a row tells who answered; it is no
/// <see cref="Data.Record"/>, because nothing of it goes into the history.
/// </summary>
public sealed class DelphiUrn
{
    private DelphiUrn() { }

    public DelphiUrn(int studyId, int round) => (StudyId, Round) = (studyId, round);

    public int StudyId { get; private set; }
    public int Round { get; private set; }
    public string Content { get; private set; } = "[]";
    public string MoveContent { get; private set; } = "{}";

    public IReadOnlyList<Ballot> Ballots => JsonSerializer.Deserialize<List<Ballot>>(Content) ?? [];

    /// <summary>By item: the differences between this round and the one before, of those who answered both.</summary>
    public IReadOnlyDictionary<int, List<double>> Moves => JsonSerializer.Deserialize<SortedDictionary<int, List<double>>>(MoveContent) ?? [];

    public Ballot? Find(string key) => Ballots.FirstOrDefault(b => b.Key == key);

    /// <summary>Puts a ballot in, in the place of the one under the same key.</summary>
    /// <param name="earlier">The same panelist's ballot of the round before, brought by the panelist alone.</param>
    public void Put(Ballot ballot, Ballot? earlier)
    {
        var moves = new SortedDictionary<int, List<double>>(Moves.ToDictionary(m => m.Key, m => m.Value));
        if (Find(ballot.Key) is { } old) Each(old, (item, moved) => { if (moves.TryGetValue(item, out var list)) list.Remove(moved); });
        Each(ballot, (item, moved) => (moves.TryGetValue(item, out var list) ? list : moves[item] = []).Add(moved));
        foreach (var list in moves.Values) list.Sort();
        Content = JsonSerializer.Serialize(Ballots.Where(b => b.Key != ballot.Key).Append(ballot).OrderBy(b => b.Key, StringComparer.Ordinal));
        MoveContent = JsonSerializer.Serialize(moves);

        void Each(Ballot of, Action<int, double> what)
        {
            foreach (var (item, value) in of.Values)
                if (earlier?.Of(item) is { } before) what(item, Math.Round(value - before, 9));
        }
    }
}
