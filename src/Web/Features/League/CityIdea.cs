using Pishran.Data;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.League;

/// <summary>What of a city's ideas is counted.</summary>
public enum CityMeasure { Submitted, Admitted, Judged }

/// <summary>An idea of a city as the city's own list says: when it was submitted, admitted and judged. The season's rule alone says what counts.</summary>
public sealed class CityIdea(int seasonId, string city, string title, DateOnly submittedOn, DateOnly? admittedOn, DateOnly? judgedOn)
{
    public int SeasonId { get; private set; } = seasonId;
    public string CityKey { get; private set; } = KeyOf(city);
    public string TitleKey { get; private set; } = KeyOf(title);
    public string City { get; private set; } = city;
    public string Title { get; private set; } = title;
    public DateOnly SubmittedOn { get; private set; } = submittedOn;
    public DateOnly? AdmittedOn { get; private set; } = admittedOn;
    public DateOnly? JudgedOn { get; private set; } = judgedOn;

    public static string KeyOf(string text) => PersianText.FoldJoined(text);

    /// <returns>Whether a day is new.</returns>
    public bool Correct(DateOnly submittedOn, DateOnly? admittedOn, DateOnly? judgedOn)
    {
        if ((SubmittedOn, AdmittedOn, JudgedOn) == (submittedOn, admittedOn, judgedOn)) return false;
        (SubmittedOn, AdmittedOn, JudgedOn) = (submittedOn, admittedOn, judgedOn);
        return true;
    }
}

/// <summary>
/// The dated rule by which the ideas of cities are counted: what happened on or before a day counts, for every city the same. It is fixed
/// once, before the counts are known, and never changed: in an earlier year two numbers were published for one thing.
/// </summary>
public sealed class CityRule : Record
{
    private CityRule() { }

    /// <exception cref="BrokenRule">A day is missing, or the days are out of order.</exception>
    public CityRule(int seasonId, DateOnly? submittedUntil, DateOnly? admittedUntil, DateOnly? judgedUntil, DateTime now)
    {
        new Rules().If(submittedUntil is null, ShellWords.Required(LeagueWords.SubmittedUntil), nameof(SubmittedUntil))
            .If(admittedUntil is null, ShellWords.Required(LeagueWords.AdmittedUntil), nameof(AdmittedUntil)).If(judgedUntil is null, ShellWords.Required(LeagueWords.JudgedUntil), nameof(JudgedUntil))
            .If(admittedUntil < submittedUntil, LeagueWords.WindowReversed, nameof(AdmittedUntil)).If(judgedUntil < admittedUntil, LeagueWords.WindowReversed, nameof(JudgedUntil)).Check();
        (SeasonId, SubmittedUntil, AdmittedUntil, JudgedUntil, FixedAt) = (seasonId, submittedUntil!.Value, admittedUntil!.Value, judgedUntil!.Value, now);
        Happened(LeagueWords.CityRuleFixed(SubmittedUntil, AdmittedUntil, JudgedUntil));
    }

    public int SeasonId { get; private set; }
    public DateOnly SubmittedUntil { get; private set; }
    public DateOnly AdmittedUntil { get; private set; }
    public DateOnly JudgedUntil { get; private set; }
    public DateTime FixedAt { get; private set; }

    /// <summary>Whether an idea counts: a later stage counts only what counted in the one before.</summary>
    public bool Counts(CityIdea idea, CityMeasure measure) => measure switch
    {
        CityMeasure.Submitted => idea.SubmittedOn <= SubmittedUntil,
        CityMeasure.Admitted => Counts(idea, CityMeasure.Submitted) && idea.AdmittedOn <= AdmittedUntil,
        _ => Counts(idea, CityMeasure.Admitted) && idea.JudgedOn <= JudgedUntil,
    };
}
