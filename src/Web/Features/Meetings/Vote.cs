using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Meetings;

/// <summary>Open: who voted what is known. Secret: who voted is known, what is not.</summary>
public enum VoteKind { Open, Secret }

public enum VoteState { Running, Closed, Void }

public enum VoteResult { None, Carried, NotCarried, Tied }

/// <summary>What a member is to one vote: has a vote, sends it by another, is out of the item, is not there, or sits without a vote.</summary>
public enum Standing { Voting, ByProxy, Recused, Absent, WithoutVote }

public enum VoteChoice { Abstain, For, Against }

/// <summary>One line of the roll, frozen when the vote opens.</summary>
public sealed record RollLine(int PersonId, Standing Standing, int? ProxyId = null)
{
    public bool HasVote => Standing is Standing.Voting or Standing.ByProxy;
}

/// <summary>One answer on the ballot; <paramref name="Label"/> is a word as JSON, <paramref name="Key"/> the outcome that it means for the case.</summary>
public sealed record VoteOption(int Number, string Key, string Label, int Count)
{
    public Word Name => Word.FromJson(Label);
}

/// <summary>What is asked: a proposed text for or against, or a choice among outcomes.</summary>
public sealed record Ballot(VoteKind Kind, string? Question, string? OutcomeKey, IReadOnlyList<(string Key, Word Label)>? Options = null);

/// <summary>
/// One vote on one item. The roll and the quorum are those of the moment it opens; what was cast lies beside it
/// (<c>Ballots</c>), and only counts come here when it closes.
/// </summary>
public sealed class Vote : Record
{
    public const int LongestQuestion = 2000;

    private readonly List<VoteOption> _options = [];
    private readonly List<RollLine> _roll = [];

    private Vote() { }

    /// <exception cref="BrokenRule">No text, no choice, or no quorum for this item.</exception>
    public Vote(int itemId, int round, Ballot ballot, IReadOnlyList<RollLine> roll, int needed, TieRule tie, int? chairId, DateTime now)
    {
        var present = roll.Count(r => r.HasVote);
        new Rules().Text(ballot.Question, MeetingsWords.Question, nameof(Question), LongestQuestion, 5)
            .If(ballot.Options is { Count: < 2 }, MeetingsWords.TwoOptions, nameof(Options))
            .If(present == 0 || present < needed, MeetingsWords.NoQuorumItem(Math.Max(1, needed), present)).Check();
        (ItemId, Round, Kind, Question, OutcomeKey) = (itemId, round, ballot.Kind, ballot.Question!, ballot.Options is null ? ballot.OutcomeKey : null);
        (Needed, Tie, ChairId, OpenedAt) = (needed, tie, chairId, now);
        _roll.AddRange(roll);
        var options = ballot.Options ?? [(nameof(VoteChoice.For), Word.Of(VoteChoice.For)), (nameof(VoteChoice.Against), Word.Of(VoteChoice.Against))];
        _options.AddRange(options.Select((o, i) => new VoteOption(i + 1, o.Key, o.Label.ToJson(), 0)));
        _options.Add(new VoteOption(0, nameof(VoteChoice.Abstain), Word.Of(VoteChoice.Abstain).ToJson(), 0));
        IsChoice = ballot.Options is not null;
        Happened(MeetingsWords.VoteOpened(Kind, needed, present));
    }

    public int ItemId { get; private set; }
    public int Round { get; private set; }
    public VoteKind Kind { get; private set; }
    public VoteState State { get; private set; }
    public VoteResult Result { get; private set; }
    public string Question { get; private set; } = "";

    /// <summary>What a "yes" means for the case; null where the options say it, or there is no case.</summary>
    public string? OutcomeKey { get; private set; }

    /// <summary>Whether it is a choice among outcomes rather than for and against.</summary>
    public bool IsChoice { get; private set; }
    public int Needed { get; private set; }
    public TieRule Tie { get; private set; }

    /// <summary>Who has the casting vote: the chair, unless out of this item or away.</summary>
    public int? ChairId { get; private set; }
    public DateTime OpenedAt { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public int? WinnerNumber { get; private set; }

    /// <summary>The chair's casting vote decided.</summary>
    public bool ByChair { get; private set; }

    /// <summary>Grows with every ballot in the database itself: it orders ballots and the closing, and is no secret.</summary>
    public int Touched { get; private set; }

    /// <summary>Names the key that closes the secret box while the vote runs; the key itself is never in the database.</summary>
    public Guid? BoxKey { get; private set; }
    public IReadOnlyList<VoteOption> Options => _options;
    public IReadOnlyList<RollLine> Roll => _roll;

    public int Present => _roll.Count(r => r.HasVote);
    public bool IsRunning => State == VoteState.Running;
    public VoteOption? Winner => WinnerNumber is { } number ? _options.First(o => o.Number == number) : null;

    /// <summary>The outcome that the case takes: what was carried, or chosen.</summary>
    public string? Outcome => Result != VoteResult.Carried ? null : IsChoice ? Winner!.Key : OutcomeKey;

    /// <summary>Whose ballots a person casts: their own, and that of who sent it by them.</summary>
    public IEnumerable<int> VotesOf(int personId) => _roll.Where(r => (r.Standing == Standing.Voting && r.PersonId == personId) || (r.Standing == Standing.ByProxy && r.ProxyId == personId)).Select(r => r.PersonId);

    public void CloseBoxWith(Guid key) => BoxKey = key;

    /// <exception cref="BrokenRule">It is closed, the person has no vote on this item, or the choice is none of the ballot's.</exception>
    public void MustTake(int voterId, int byId, int? choice)
    {
        BrokenRule.If(!IsRunning, MeetingsWords.VoteIsClosed);
        BrokenRule.If(_roll.FirstOrDefault(r => r.PersonId == byId)?.Standing == Standing.Recused, MeetingsWords.Recused);
        BrokenRule.If(!VotesOf(byId).Contains(voterId), MeetingsWords.NotPresent);
        BrokenRule.If(choice is null || _options.TrueForAll(o => o.Number != choice), ShellWords.ChooseOne(MeetingsWords.YourVote), "Choice");
    }

    /// <summary>Counts what was cast and says what came of it.</summary>
    /// <param name="chairs">What the chair chose, where that is known (open votes).</param>
    public void Close(IReadOnlyDictionary<int, int> counts, int? chairs, DateTime now)
    {
        BrokenRule.If(!IsRunning, MeetingsWords.VoteIsClosed);
        BrokenRule.If(counts.Values.Sum() == 0, MeetingsWords.NobodyVoted);
        for (var i = 0; i < _options.Count; i++) _options[i] = _options[i] with { Count = counts.GetValueOrDefault(_options[i].Number) };
        (State, ClosedAt, BoxKey) = (VoteState.Closed, now, null);
        Settle(chairs);
        Happened(MeetingsWords.VoteCounted(Result, _options.Sum(o => o.Count)));
    }

    /// <summary>The chair's casting vote on a tie, said openly.</summary>
    public void BreakTie(int personId, int? option)
    {
        BrokenRule.If(Result != VoteResult.Tied, ShellWords.AlreadyDone);
        BrokenRule.If(personId != ChairId, MeetingsWords.OnlyChairBreaks);
        BrokenRule.If(option is null || !Top().Exists(o => o.Number == option), ShellWords.ChooseOne(MeetingsWords.YourVote), "Choice");
        Win(option!.Value, byChair: true);
        Happened(MeetingsWords.TieBroken(Result));
    }

    /// <summary>Something went wrong: nothing of it counts, and it is said so.</summary>
    public void Annul(string? why, DateTime now)
    {
        BrokenRule.If(!IsRunning, MeetingsWords.VoteIsClosed);
        new Rules().Text(why, MeetingsWords.Why, "Why", AgendaItem.LongestWhy, 5).Check();
        (State, ClosedAt, BoxKey) = (VoteState.Void, now, null);
        Happened(MeetingsWords.VoteAnnulled, why);
    }

    /// <summary>The options that a tie is between.</summary>
    public List<VoteOption> Top()
    {
        var most = _options.Where(o => o.Number > 0).Max(o => o.Count);
        return [.. _options.Where(o => o.Number > 0 && o.Count == most)];
    }

    private void Settle(int? chairs)
    {
        var top = Top();
        if (top.Count == 1) Win(top[0].Number, byChair: false);
        else if (Tie == TieRule.ChairDecides && chairs is { } choice && top.Exists(o => o.Number == choice)) Win(choice, byChair: true);
        else Result = Tie == TieRule.ChairDecides && ChairId is not null ? VoteResult.Tied : VoteResult.NotCarried;
    }

    private void Win(int number, bool byChair) =>
        (WinnerNumber, ByChair, Result) = (number, byChair, IsChoice || number == 1 ? VoteResult.Carried : VoteResult.NotCarried);
}
