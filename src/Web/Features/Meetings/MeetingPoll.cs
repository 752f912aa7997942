using Pishran.Shell;

namespace Pishran.Features.Meetings;

public enum TimeFits { Yes, Maybe, No }

/// <summary>A time that is offered, and what one member says to it.</summary>
public sealed record TimeOffer(int Number, DateTime StartsAt);
public sealed record TimeAnswer(int Number, int PersonId, TimeFits Fits);

/// <summary>The search for a time that suits most.</summary>
public sealed partial class Meeting
{
    public const int MostOffers = 8;

    private readonly List<TimeOffer> _offers = [];
    private readonly List<TimeAnswer> _answers = [];

    public IReadOnlyList<TimeOffer> Offers => _offers;
    public IReadOnlyList<TimeAnswer> Answers => _answers;

    /// <summary>Offers times to the members; what was answered to a time that is offered again stands.</summary>
    public void Offer(IReadOnlyCollection<DateTime> times, DateTime now)
    {
        MustBe(MeetingState.Planned);
        new Rules().If(times.Count < 2, MeetingsWords.OfferTwoTimes, "Times").If(times.Count > MostOffers, MeetingsWords.TooManyTimes(MostOffers), "Times").If(times.Any(t => t <= now), MeetingsWords.TimePast, "Times").Check();
        var kept = _answers.Join(_offers, a => a.Number, o => o.Number, (a, o) => (o.StartsAt, Answer: a)).ToList();
        _offers.Clear();
        _answers.Clear();
        _offers.AddRange(times.Distinct().Order().Select((at, i) => new TimeOffer(i + 1, at)));
        _answers.AddRange(from offer in _offers from old in kept where old.StartsAt == offer.StartsAt select old.Answer with { Number = offer.Number });
        Happened(MeetingsWords.TimesOffered(_offers.Count));
    }

    /// <summary>What a member says to the times; said again, the new word stands.</summary>
    public void Reply(int personId, IReadOnlyDictionary<int, TimeFits> fits)
    {
        MustBe(MeetingState.Planned);
        BrokenRule.If(_offers.Count == 0 || _offers.Any(o => !fits.ContainsKey(o.Number)), MeetingsWords.AnswerEveryTime, "Fits");
        _answers.RemoveAll(a => a.PersonId == personId);
        _answers.AddRange(_offers.Select(o => new TimeAnswer(o.Number, personId, fits[o.Number])));
    }

    /// <summary>The offered time is taken.</summary>
    public void Choose(int number, DateTime now)
    {
        MustBe(MeetingState.Planned);
        var offer = _offers.FirstOrDefault(o => o.Number == number);
        BrokenRule.If(offer is null || offer.StartsAt <= now, MeetingsWords.TimePast);
        StartsAt = offer!.StartsAt;
        Happened(MeetingsWords.PlannedFor(StartsAt));
    }
}
