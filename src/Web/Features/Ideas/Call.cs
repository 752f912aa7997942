using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

public enum CallKind { Call, Festival }

/// <summary>Where a call stands. <see cref="Open"/> and <see cref="Closed"/> follow from its window and the clock.</summary>
public enum CallState { Draft, Announced, Open, Closed, Judging, ResultsPublished, Cancelled }

public enum CallFieldKind { Text, Choice, Number }

/// <summary>When ideas are taken: a half-open interval of instants.</summary>
public sealed record CallWindow(DateTime? OpensAt, DateTime? ClosesAt);

/// <summary>Who may answer: staff of the given units (none: all), and citizens.</summary>
public sealed record CallAudience(bool Staff, bool Citizens, IReadOnlyList<int> UnitIds);

/// <summary>A question of the call's form; choices for a field of choices.</summary>
public sealed record FieldFacts(string Label, CallFieldKind Kind, IReadOnlyList<string> Choices);

/// <summary>A prize: how many of it, and what each is worth in rials.</summary>
public sealed record PrizeFacts(string Title, int Count, long Rial);

/// <summary>What a call says. Texts are clean.</summary>
public sealed record CallFacts(CallKind Kind, string? Title, string? Text, IReadOnlyList<string> Axes, CallWindow Window, CallAudience Audience, bool IsAnonymous, int? JuryBodyId, IReadOnlyList<int> JuryIds, IReadOnlyList<FieldFacts> Fields, IReadOnlyList<PrizeFacts> Prizes, long? Announced);

/// <summary>
/// A call for ideas or a festival: what it asks, of whom, between which instants, who judges, and what can be won. The prizes
/// are added up; a total that was announced and does not equal the sum is shown as such, never mended in silence.
/// </summary>
public sealed class Call : Record
{
    public const int LongestTitle = 200, LongestText = 4000, MostAxes = 20, MostFields = 12, MostPrizes = 20, MostOfOnePrize = 1000;
    public const long HighestPrize = 1_000_000_000_000;

    /// <summary>The usual way, for the step bar.</summary>
    public static readonly CallState[] Way = [CallState.Draft, CallState.Announced, CallState.Open, CallState.Closed, CallState.Judging, CallState.ResultsPublished];

    private readonly List<CallField> _fields = [];
    private readonly List<CallPrize> _prizes = [];
    private readonly List<CallUnit> _units = [];
    private readonly List<CallJuror> _jury = [];
    private readonly List<CallWinner> _winners = [];

    private Call() { }

    public Call(CallFacts facts, DateTime now)
    {
        Set(facts);
        CreatedAt = now;
        Happened(IdeasWords.CallMade(Title));
    }

    /// <summary>As stored; what it is at an instant says <see cref="StateAt"/>.</summary>
    public CallState State { get; private set; }
    public CallKind Kind { get; private set; }
    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";

    /// <summary>One axis a line.</summary>
    public string AxisLines { get; private set; } = "";
    public DateTime? OpensAt { get; private set; }
    public DateTime? ClosesAt { get; private set; }
    public bool ForStaff { get; private set; }
    public bool ForCitizens { get; private set; }
    public bool IsAnonymous { get; private set; }
    public int? JuryBodyId { get; private set; }

    /// <summary>The total that was announced, as somebody typed it.</summary>
    public long? Announced { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime? AnnouncedAt { get; private set; }
    public DateTime? ResultsAt { get; private set; }
    public string? ReasonCode { get; private set; }
    public string? ReasonText { get; private set; }

    public IReadOnlyList<CallField> Fields => _fields;
    public IReadOnlyList<CallPrize> Prizes => _prizes;
    public IReadOnlyList<CallUnit> Units => _units;
    public IReadOnlyList<CallJuror> Jury => _jury;
    public IReadOnlyList<CallWinner> Winners => _winners;
    public IReadOnlyList<string> Axes => AxisLines.Length == 0 ? [] : AxisLines.Split('\n');
    public string Href => HrefOf(Id);

    /// <summary>What the prizes really sum to, and by how much the announced total misses it (0: it does not, or none was announced).</summary>
    public long PrizeSum => _prizes.Sum(p => p.Total);
    public long PrizeGap => Announced is { } announced ? announced - PrizeSum : 0;

    public static string HrefOf(int id) => $"/ideas/calls/{id.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    public CallState StateAt(DateTime now) => State != CallState.Announced ? State : now >= ClosesAt ? CallState.Closed : now >= OpensAt ? CallState.Open : CallState.Announced;

    /// <summary>Whether somebody may answer it at all.</summary>
    /// <param name="units">The units that count as somebody's own: the unit and all above it.</param>
    public bool IsFor(bool isStaff, IReadOnlyCollection<int> units) => isStaff ? ForStaff && (_units.Count == 0 || _units.Exists(u => units.Contains(u.UnitId))) : ForCitizens;

    /// <summary>Written on until it closes; the window of an open call is only moved to a later end.</summary>
    public void Edit(CallFacts facts, DateTime now)
    {
        var state = StateAt(now);
        BrokenRule.If(state is not (CallState.Draft or CallState.Announced or CallState.Open), IdeasWords.CallNotInThisState(state));
        BrokenRule.If(state == CallState.Open && (facts.Window.OpensAt != OpensAt || facts.Window.ClosesAt < ClosesAt), IdeasWords.OpenCallOnlyLonger, nameof(ClosesAt));
        Set(facts);
        if (State != CallState.Draft) MustBeComplete();
        Happened(IdeasWords.CallEdited);
    }

    /// <summary>From now on everybody can read it.</summary>
    /// <exception cref="BrokenRule">Text, window or audience is missing, or it would close before now.</exception>
    public void Announce(DateTime now)
    {
        MustBe(CallState.Draft);
        MustBeComplete();
        BrokenRule.If(ClosesAt <= now, IdeasWords.CallEndsInPast, nameof(ClosesAt));
        (State, AnnouncedAt) = (CallState.Announced, now);
        Happened(IdeasWords.PublishCallDone(Title, ClosesAt));
    }

    /// <summary>The window is over and the jury begins.</summary>
    public void BeginJudging(DateTime now)
    {
        BrokenRule.If(StateAt(now) != CallState.Closed, IdeasWords.CallNotInThisState(StateAt(now)));
        State = CallState.Judging;
        Happened(IdeasWords.JudgingBegun);
    }

    /// <summary>Who won what; one idea wins once, and no prize is given more often than there is of it.</summary>
    public void PublishResults(IReadOnlyList<(int Prize, int IdeaId)> winners, DateTime now)
    {
        MustBe(CallState.Judging);
        new Rules().If(winners.Count == 0, IdeasWords.NoWinner).If(winners.DistinctBy(w => w.IdeaId).Count() < winners.Count, IdeasWords.WinnerTwice)
            .If(winners.GroupBy(w => w.Prize).Any(g => _prizes.Find(p => p.Number == g.Key) is not { } prize || g.Count() > prize.Count), IdeasWords.TooManyWinners).Check();
        _winners.Clear();
        _winners.AddRange(winners.OrderBy(w => w.Prize).Select((w, i) => new CallWinner(i + 1, w.Prize, w.IdeaId)));
        (State, ResultsAt) = (CallState.ResultsPublished, now);
        Happened(IdeasWords.ResultsDone(winners.Count));
    }

    public void Cancel(string? code, string? why)
    {
        BrokenRule.If(State is CallState.Cancelled or CallState.ResultsPublished, IdeasWords.CallNotInThisState(State));
        new Rules().If(string.IsNullOrEmpty(code), ShellWords.ChooseOne(IdeasWords.Reason), nameof(ReasonCode)).Text(why, IdeasWords.OwnWords, "Why", LongestText, 10).Check();
        (State, ReasonCode, ReasonText) = (CallState.Cancelled, code, why);
        Happened(IdeasWords.CallCancelled, why, code);
    }

    private void MustBeComplete() => new Rules().If(Text.Length == 0, ShellWords.Required(IdeasWords.CallText), nameof(Text))
        .If(OpensAt is null, ShellWords.Required(IdeasWords.OpensAt), nameof(OpensAt)).If(ClosesAt is null, ShellWords.Required(IdeasWords.ClosesAt), nameof(ClosesAt))
        .If(!ForStaff && !ForCitizens, IdeasWords.CallNeedsAudience, nameof(ForStaff)).Check();

    private void Set(CallFacts facts)
    {
        new Rules().Text(facts.Title, IdeasWords.CallTitle, nameof(Title), LongestTitle).Text(facts.Text, IdeasWords.CallText, nameof(Text), LongestText, 0)
            .If(facts.Axes.Count > MostAxes, IdeasWords.TooManyLines(MostAxes), nameof(Axes)).If(facts.Fields.Count > MostFields, IdeasWords.TooManyLines(MostFields), nameof(Fields))
            .If(facts.Window.ClosesAt <= facts.Window.OpensAt, IdeasWords.CallEndsBeforeStart, nameof(ClosesAt))
            .If(facts.Fields.Any(f => f.Kind == CallFieldKind.Choice && f.Choices.Count < 2), IdeasWords.ChoiceNeedsTwo, nameof(Fields))
            .If(facts.Fields.DistinctBy(f => f.Label).Count() < facts.Fields.Count, IdeasWords.FieldTwice, nameof(Fields))
            .If(facts.Prizes.Count > MostPrizes, IdeasWords.TooManyLines(MostPrizes), nameof(Prizes))
            .If(facts.Prizes.Any(p => p.Count is < 1 or > MostOfOnePrize || p.Rial is < 0 or > HighestPrize), IdeasWords.PrizeRange(MostOfOnePrize, HighestPrize), nameof(Prizes))
            .If(facts.Announced is < 0 or > HighestPrize * MostOfOnePrize, ShellWords.OutOfRange(IdeasWords.AnnouncedTotal, 0, HighestPrize), nameof(Announced)).Check();
        (Kind, Title, Text, AxisLines) = (facts.Kind, facts.Title!, facts.Text ?? "", string.Join('\n', facts.Axes));
        (OpensAt, ClosesAt, ForStaff, ForCitizens, IsAnonymous, JuryBodyId, Announced) = (facts.Window.OpensAt, facts.Window.ClosesAt, facts.Audience.Staff, facts.Audience.Citizens, facts.IsAnonymous, facts.JuryBodyId, facts.Announced);
        Refill(_fields, facts.Fields.Select((f, i) => new CallField(i + 1, f)));
        Refill(_prizes, facts.Prizes.Select((p, i) => new CallPrize(i + 1, p)));
        Refill(_units, facts.Audience.UnitIds.Distinct().Select(u => new CallUnit(u)));
        Refill(_jury, facts.JuryIds.Distinct().Select(p => new CallJuror(p)));
    }

    private static void Refill<T>(List<T> list, IEnumerable<T> with)
    {
        list.Clear();
        list.AddRange(with);
    }

    private void MustBe(params CallState[] states) => BrokenRule.If(!states.Contains(State), IdeasWords.CallNotInThisState(State));
}

/// <summary>A question of the form.</summary>
public sealed class CallField
{
    private CallField() { }
    internal CallField(int number, FieldFacts facts) => (Number, Label, Kind, ChoiceLines) = (number, facts.Label, facts.Kind, string.Join('\n', facts.Choices));

    public int Number { get; private set; }
    public string Label { get; private set; } = "";
    public CallFieldKind Kind { get; private set; }
    public string ChoiceLines { get; private set; } = "";
    public IReadOnlyList<string> Choices => ChoiceLines.Length == 0 ? [] : ChoiceLines.Split('\n');
}

/// <summary>A prize, of which there are one or more.</summary>
public sealed class CallPrize
{
    private CallPrize() { }
    internal CallPrize(int number, PrizeFacts facts) => (Number, Title, Count, Rial) = (number, facts.Title, facts.Count, facts.Rial);

    public int Number { get; private set; }
    public string Title { get; private set; } = "";
    public int Count { get; private set; }
    public long Rial { get; private set; }
    public long Total => checked(Count * Rial);
}

/// <summary>A unit whose staff are asked.</summary>
public sealed class CallUnit(int unitId)
{
    public int UnitId { get; private set; } = unitId;
}

/// <summary>A person of the jury.</summary>
public sealed class CallJuror(int personId)
{
    public int PersonId { get; private set; } = personId;
}

/// <summary>An idea that won a prize.</summary>
public sealed class CallWinner
{
    private CallWinner() { }
    internal CallWinner(int number, int prize, int ideaId) => (Number, Prize, IdeaId) = (number, prize, ideaId);

    public int Number { get; private set; }
    public int Prize { get; private set; }
    public int IdeaId { get; private set; }
}
