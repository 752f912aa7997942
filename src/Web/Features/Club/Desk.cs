using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>proposed → chartered → active → renewed | dissolved.</summary>
public enum DeskState { Proposed, Chartered, Active, Renewed, Dissolved }

public enum BenchPost { Chair, Secretary, Member }

/// <summary>One place on the bench of a desk between two days (null: open).</summary>
public sealed record BenchPlace(int Number, int PersonId, BenchPost Post, DateOnly From, DateOnly? To);

/// <summary>A scientific desk of one field: its charter, its bench, its term.</summary>
public sealed class Desk : Record
{
    public const int Fewest = 7, Most = 15, TermYears = 2, LongestText = 4000;

    private readonly List<BenchPlace> _seats = [];

    private Desk() { }

    /// <exception cref="BrokenRule">A text is missing or too long.</exception>
    public Desk(string? code, ClubField field, string? title, string? purpose, string? topics, string? charter, DateTime now)
    {
        new Rules().Text(code, ClubWords.DeskCode, nameof(Code), 10).If(code?.All(char.IsAsciiLetterOrDigit) == false, ClubWords.DeskCodeLetters, nameof(Code)).Check();
        Code = code!.ToUpperInvariant();
        (Field, MadeAt) = (field, now);
        Set(title, purpose, topics, charter);
        Happened(ClubWords.DeskProposed(title));
    }

    /// <summary>K1 to K6 in the address.</summary>
    public string Code { get; private set; } = "";
    public ClubField Field { get; private set; }
    public string Title { get; private set; } = "";
    public string Purpose { get; private set; } = "";

    /// <summary>One a line.</summary>
    public string Topics { get; private set; } = "";
    public string Charter { get; private set; } = "";
    public DeskState State { get; private set; }
    public DateTime MadeAt { get; private set; }
    public DateOnly? TermEndsOn { get; private set; }

    /// <summary>The body that sits in meetings.</summary>
    public int? BodyId { get; private set; }
    public string? ReasonText { get; private set; }
    public IReadOnlyList<BenchPlace> Seats => _seats;

    public string Href => "/club/desks/" + Code;
    public bool IsWorking => State is DeskState.Chartered or DeskState.Active or DeskState.Renewed;
    public IEnumerable<BenchPlace> Bench => _seats.Where(s => s.To is null).OrderBy(s => s.Post).ThenBy(s => s.Number);
    public int? ChairId => Bench.FirstOrDefault(s => s.Post == BenchPost.Chair)?.PersonId;
    public int? SecretaryId => Bench.FirstOrDefault(s => s.Post == BenchPost.Secretary)?.PersonId;
    public bool IsOnBench(int personId) => Bench.Any(s => s.PersonId == personId);
    public bool IsHead(int personId) => personId != 0 && (ChairId == personId || SecretaryId == personId);

    public void Write(string? title, string? purpose, string? topics, string? charter)
    {
        Set(title, purpose, topics, charter);
        Happened(ClubWords.CharterWritten);
    }

    /// <summary>Gets its bench and its charter.</summary>
    /// <exception cref="BrokenRule">Fewer than seven or more than fifteen members, nobody or the same person as chair and secretary.</exception>
    public void Give(IReadOnlyCollection<int> members, int? chair, int? secretary, DateOnly today)
    {
        BrokenRule.If(State == DeskState.Dissolved, ShellWords.StateMoved(State));
        new Rules().If(members.Count is < Fewest or > Most, ClubWords.DeskSize(Fewest, Most, members.Count), "Members")
            .If(chair is null || !members.Contains(chair.Value), ShellWords.ChooseOne(ClubWords.DeskChair), "Chair")
            .If(secretary is null || !members.Contains(secretary.Value), ShellWords.ChooseOne(ClubWords.DeskSecretary), "Secretary")
            .If(chair is not null && chair == secretary, ClubWords.ChairIsNotSecretary, "Secretary").Check();
        BenchPost Post(int person) => person == chair ? BenchPost.Chair : person == secretary ? BenchPost.Secretary : BenchPost.Member;
        for (var i = 0; i < _seats.Count; i++)
            if (_seats[i].To is null && (!members.Contains(_seats[i].PersonId) || _seats[i].Post != Post(_seats[i].PersonId))) _seats[i] = _seats[i] with { To = today };
        foreach (var person in members.Where(p => !_seats.Exists(s => s.PersonId == p && s.To is null)).Order())
            _seats.Add(new BenchPlace(_seats.Count == 0 ? 1 : _seats.Max(s => s.Number) + 1, person, Post(person), today, null));
        if (State == DeskState.Proposed) (State, TermEndsOn) = (DeskState.Chartered, today.AddYears(TermYears));
        Happened(ClubWords.Chartered(Title, members.Count));
    }

    /// <summary>The body of its bench, as meetings know it.</summary>
    public void SitAs(int bodyId) => BodyId = bodyId;

    /// <summary>The first sitting makes it active.</summary>
    public void Begin()
    {
        if (State != DeskState.Chartered) return;
        State = DeskState.Active;
        Happened(ClubWords.DeskBegan);
    }

    public void Renew(DateOnly today)
    {
        BrokenRule.If(State is not (DeskState.Active or DeskState.Renewed), ShellWords.StateMoved(State));
        (State, TermEndsOn) = (DeskState.Renewed, (TermEndsOn > today ? TermEndsOn.Value : today).AddYears(TermYears));
        Happened(ClubWords.DeskRenewed(Title, TermEndsOn));
    }

    /// <exception cref="BrokenRule">Why is missing.</exception>
    public void Dissolve(string? why, DateOnly today)
    {
        BrokenRule.If(State == DeskState.Dissolved, ShellWords.AlreadyDone);
        new Rules().Text(why, ClubWords.OwnWords, "Why", LongestText, 10).Check();
        (State, ReasonText) = (DeskState.Dissolved, why);
        for (var i = 0; i < _seats.Count; i++) if (_seats[i].To is null) _seats[i] = _seats[i] with { To = today };
        Happened(ClubWords.DeskDissolved(Title), why);
    }

    private void Set(string? title, string? purpose, string? topics, string? charter)
    {
        new Rules().Text(title, ShellWords.Title, nameof(Title), 200, 3).Text(purpose, ClubWords.Purpose, nameof(Purpose), LongestText, 10)
            .Text(topics, ClubWords.Topics, nameof(Topics), LongestText, 3).Text(charter, ClubWords.CharterText, nameof(Charter), LongestText, 10).Check();
        (Title, Purpose, Topics, Charter) = (title!, purpose!, topics!, charter!);
    }
}
