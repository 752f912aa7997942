using Pishran.Data;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.People;

public enum BodyKind { Committee, Commission, SteeringCommittee, Jury, DeskBench }

/// <summary>How many voting members must be there for a decision to count.</summary>
public enum Quorum { Majority, TwoThirds, All }

public enum SeatPost { Chair, Secretary, Member }

/// <summary>A body that decides: committee, commission, steering committee, jury or the bench of a desk. Its seats have days.</summary>
public sealed class Body : Record
{
    private readonly List<Seat> _seats = [];

    private Body() { }

    /// <exception cref="BrokenRule">The name is missing, or the days are in the wrong order.</exception>
    public Body(BodyKind kind, string? nameFa, string? nameEn, Quorum quorum, bool allowsProxy, DateOnly from, DateOnly? to = null)
    {
        new Rules().Text(nameFa, ShellWords.Name, nameof(NameFa), 200).Text(nameEn, ShellWords.Name, nameof(NameEn), 200, 0).If(to < from, PeopleWords.DatesReversed, nameof(To)).Check();
        (Kind, NameFa, NameEn, Quorum, AllowsProxy, From, To) = (kind, nameFa!, nameEn ?? "", quorum, allowsProxy, from, to);
        SortKey = PersianText.SortKey(nameFa);
        Happened(PeopleWords.AddBodyDone(nameFa));
    }

    public BodyKind Kind { get; private set; }
    public string NameFa { get; private set; } = "";
    public string NameEn { get; private set; } = "";
    public string SortKey { get; private set; } = "";
    public Quorum Quorum { get; private set; }

    /// <summary>Whether a member may send another member's vote.</summary>
    public bool AllowsProxy { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }
    public IReadOnlyList<Seat> Seats => _seats;
    public string Name => Say.Either(NameFa, NameEn);

    public IEnumerable<Seat> SeatsOn(DateOnly day) => _seats.Where(s => s.IsHeldOn(day));

    /// <summary>How many voting members must be present on a day; those recused on an item don't count in <paramref name="without"/>.</summary>
    public int NeededOn(DateOnly day, int without = 0) => Needed(Quorum, Math.Max(0, SeatsOn(day).Count(s => s.HasVote) - without));

    /// <summary>How many of so many voting members make a quorum.</summary>
    public static int Needed(Quorum rule, int voting) => rule switch { Quorum.All => voting, Quorum.TwoThirds => (2 * voting + 2) / 3, _ => voting / 2 + 1 };

    /// <exception cref="BrokenRule">The person sits here already, there is a chair or secretary already, or the days are in the wrong order.</exception>
    public void Seat(int personId, string name, SeatPost post, bool hasVote, DateOnly from, DateOnly? to)
    {
        new Rules().If(to < from, PeopleWords.DatesReversed, nameof(To))
            .If(_seats.Any(s => s.PersonId == personId && s.Meets(from, to)), PeopleWords.SeatTaken(name), "Person")
            .If(post != SeatPost.Member && _seats.Any(s => s.Post == post && s.Meets(from, to)), PeopleWords.PostTaken(post), "Post").Check();
        _seats.Add(new Seat(_seats.Count == 0 ? 1 : _seats.Max(s => s.Number) + 1, personId, post, hasVote, from, to));
        Happened(PeopleWords.SeatGiven(name, post, from));
    }

    /// <exception cref="BrokenRule">There is no such seat, or it ended before.</exception>
    public void Leave(int seat, string name, DateOnly lastDay)
    {
        var left = _seats.FirstOrDefault(s => s.Number == seat);
        BrokenRule.If(left is null || left.To <= lastDay, ShellWords.AlreadyDone);
        _seats[_seats.IndexOf(left!)] = left! with { To = lastDay < left.From ? left.From : lastDay };
        Happened(PeopleWords.SeatEnded(name, lastDay));
    }
}

/// <summary>One member's place in a body between two days (both included; null: open).</summary>
public sealed record Seat(int Number, int PersonId, SeatPost Post, bool HasVote, DateOnly From, DateOnly? To)
{
    public bool IsHeldOn(DateOnly day) => From <= day && (To is null || day <= To);
    public bool Meets(DateOnly from, DateOnly? to) => (to is null || From <= to) && (To is null || from <= To);
}
