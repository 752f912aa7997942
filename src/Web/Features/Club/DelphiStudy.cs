using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Club;

public enum DelphiState { Design, RoundZeroOpen, RoundOpen, RoundClosed, Analysed, Stopped, Report }

public enum DelphiKind { Rating, Ranking, Estimate, Open }

/// <summary>One question to the panel. <paramref name="Limit"/>: the interquartile range up to which it counts as agreed, in its own unit.</summary>
public sealed record DelphiItem(int Number, DelphiKind Kind, string Text, string? Unit, string? Options, double Limit)
{
    public const int Lowest = 1, Highest = 9;

    /// <summary>What is ranked, one a line.</summary>
    public IReadOnlyList<string> OptionList => (Options ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    public bool IsCounted => Kind != DelphiKind.Open;

    /// <summary>The keys under which its numbers are kept: its own, or one for each option.</summary>
    public IReadOnlyList<int> Keys => Kind == DelphiKind.Ranking ? [.. Enumerable.Range(1, OptionList.Count).Select(o => Number * 100 + o)] : [Number * 100];
}

/// <summary>Somebody asked, and the last round they took part in (-1: none). What they answered is not here and can't be found from here.</summary>
public sealed class DelphiPanelist(int studyId, int personId)
{
    public int StudyId { get; private set; } = studyId;
    public int PersonId { get; private set; } = personId;
    public int LastRound { get; private set; } = -1;

    public void TookPart(int round) => LastRound = round;
}

/// <summary>A round between two days.</summary>
public sealed record DelphiRound(int Number, DateTime OpenedAt, DateTime ClosesAt, DateTime? ClosedAt);

/// <summary>
/// Experts are asked several times without knowing one another, and see between the rounds what the group said. Who took part is kept
/// here; what was answered lies in a <see cref="DelphiUrn"/> under keys that only the panelists' own codes make (docs/decisions/0009).
/// </summary>
public sealed class DelphiStudy : Record
{
    public const int LongestTitle = 200, LongestText = 2000, MostItems = 20, MostRounds = 5, FewestPanelists = 5, MostOptions = 9;

    private readonly List<DelphiItem> _items = [];
    private readonly List<DelphiRound> _rounds = [];

    private DelphiStudy() { }

    /// <exception cref="BrokenRule">The title is missing, or the number of rounds makes no sense.</exception>
    public DelphiStudy(string? title, string? purpose, int? deskId, int? docketItemId, int maxRounds, int byId, DateTime now)
    {
        new Rules().Text(title, ShellWords.Title, nameof(Title), LongestTitle, 5).Text(purpose, ClubWords.Purpose, nameof(Purpose), LongestText, 0)
            .If(maxRounds is < 1 or > MostRounds, ShellWords.OutOfRange(ClubWords.MaxRounds, 1, MostRounds), nameof(MaxRounds)).Check();
        (Title, Purpose, DeskId, DocketItemId, MaxRounds, ById, MadeAt) = (title!, purpose, deskId, docketItemId, maxRounds, byId, now);
        Happened(ClubWords.DelphiMade);
    }

    public string Title { get; private set; } = "";
    public string? Purpose { get; private set; }
    public int? DeskId { get; private set; }
    public int? DocketItemId { get; private set; }
    public int ById { get; private set; }
    public DateTime MadeAt { get; private set; }
    public int MaxRounds { get; private set; }
    public DelphiState State { get; private set; }
    public string? StopReason { get; private set; }
    public IReadOnlyList<DelphiItem> Items => _items;
    public IReadOnlyList<DelphiRound> Rounds => _rounds;

    public string Href => "/club/delphi/" + Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
    public DelphiRound? Current => _rounds.OrderBy(r => r.Number).LastOrDefault();
    public int LastRound => Current?.Number ?? -1;
    public bool IsOpen => State is DelphiState.RoundZeroOpen or DelphiState.RoundOpen;
    public bool IsOver => State is DelphiState.Stopped or DelphiState.Report;
    /// <summary>What the open round asks: open questions alone in round zero, everything that is counted afterwards.</summary>
    public IReadOnlyList<DelphiItem> Asked => [.. _items.Where(i => LastRound > 0 ? i.IsCounted : !i.IsCounted).OrderBy(i => i.Number)];

    public void AddItem(DelphiKind kind, string? text, string? unit, string? options, double? limit)
    {
        MustBe(DelphiState.Design, DelphiState.RoundClosed, DelphiState.Analysed);
        var lines = (options ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        new Rules().Text(text, ClubWords.ItemText, "ItemText", 500, 5).If(_items.Count >= MostItems, ClubWords.TooManyItems(MostItems))
            .If(_rounds.Exists(r => r.Number > 0), ClubWords.ItemsAreFrozen)
            .If(kind == DelphiKind.Ranking && lines.Count is < 2 or > MostOptions, ClubWords.RankingNeedsOptions(2, MostOptions), "Options")
            .If(kind == DelphiKind.Estimate && string.IsNullOrWhiteSpace(unit), ShellWords.Required(ClubWords.ItemUnit), "Unit")
            .If(kind == DelphiKind.Estimate && limit is null, ShellWords.Required(ClubWords.ItemLimit), "Limit")
            .If(limit is <= 0 or > 1e12 || (limit is { } l && !double.IsFinite(l)), ShellWords.OutOfRange(ClubWords.ItemLimit, 0, 1_000_000), "Limit").Check();
        _items.Add(new DelphiItem(_items.Count == 0 ? 1 : _items.Max(i => i.Number) + 1, kind, text!, unit, kind == DelphiKind.Ranking ? string.Join('\n', lines) : null, limit ?? (kind == DelphiKind.Ranking ? 1 : 2)));
    }

    public void RemoveItem(int number)
    {
        MustBe(DelphiState.Design, DelphiState.RoundClosed, DelphiState.Analysed);
        BrokenRule.If(_rounds.Exists(r => r.Number > 0), ClubWords.ItemsAreFrozen);
        _items.RemoveAll(i => i.Number == number);
    }

    /// <summary>The panel changes only while nothing was answered.</summary>
    public void MustTakePanelists() => MustBe(DelphiState.Design);

    /// <summary>Opens the next round: round zero where open questions are, else round one.</summary>
    /// <exception cref="BrokenRule">The panel is too small to be anonymous, nothing is asked, or there are no rounds left.</exception>
    public void OpenRound(DateTime closesAt, int panelists, DateTime now)
    {
        MustBe(DelphiState.Design, DelphiState.RoundClosed, DelphiState.Analysed);
        var number = _rounds.Count == 0 ? _items.Exists(i => !i.IsCounted) ? 0 : 1 : LastRound + 1;
        new Rules().If(panelists < FewestPanelists, ClubWords.PanelTooSmall(FewestPanelists)).If(closesAt <= now, ClubWords.ClosesInPast, "ClosesOn")
            .If(number > 0 && !_items.Exists(i => i.IsCounted), ClubWords.NothingIsAsked).If(number > MaxRounds, ClubWords.NoRoundsLeft(MaxRounds)).Check();
        _rounds.Add(new DelphiRound(number, now, closesAt, null));
        State = number == 0 ? DelphiState.RoundZeroOpen : DelphiState.RoundOpen;
        Happened(ClubWords.RoundOpened(number, closesAt));
    }

    /// <summary>Asked before an answer is taken; the instant of closing is too late.</summary>
    public void MustTakeAnswers(DateTime now)
    {
        BrokenRule.If(!IsOpen || now >= Current!.ClosesAt, ClubWords.DelphiRoundClosed(Math.Max(0, LastRound), Current?.ClosesAt ?? now));
    }

    public void Close(int answered, DateTime now)
    {
        MustBe(DelphiState.RoundZeroOpen, DelphiState.RoundOpen);
        var round = Current!;
        _rounds[_rounds.IndexOf(round)] = round with { ClosedAt = now };
        State = DelphiState.RoundClosed;
        Happened(ClubWords.RoundClosed(round.Number, answered));
    }

    /// <summary>Looks at what the round says; stops where every item is stable, or no round is left.</summary>
    public void Analyse(bool isStable)
    {
        MustBe(DelphiState.RoundClosed);
        BrokenRule.If(LastRound < 1, ClubWords.NothingToAnalyse);
        State = DelphiState.Analysed;
        Happened(ClubWords.RoundAnalysed(LastRound));
        if (isStable) Stop(ClubWords.StopStable.ToJson(), null);
        else if (LastRound >= MaxRounds) Stop(ClubWords.StopMaxRounds(MaxRounds).ToJson(), null);
    }

    /// <exception cref="BrokenRule">Why is missing.</exception>
    public void StopByHand(string? why)
    {
        MustBe(DelphiState.Analysed, DelphiState.RoundClosed);
        new Rules().Text(why, ClubWords.OwnWords, "Why", LongestText, 10).Check();
        Stop(Word.Said(why!).ToJson(), why);
    }

    public void Publish()
    {
        MustBe(DelphiState.Stopped);
        State = DelphiState.Report;
        Happened(ClubWords.DelphiReported);
    }

    private void Stop(string reason, string? why)
    {
        (State, StopReason) = (DelphiState.Stopped, reason);
        Happened(ClubWords.DelphiStopped, why);
    }

    private void MustBe(params DelphiState[] states) => BrokenRule.If(!states.Contains(State), ShellWords.StateMoved(State));
}
