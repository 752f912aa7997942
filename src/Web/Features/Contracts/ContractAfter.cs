using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

public enum IpKind { Patent, Software, Design, KnowHow, Data }

/// <summary>A right that came of the contract: whose it is, and who may use it.</summary>
public sealed record IpRight(int Number, IpKind Kind, string Name, string Holder, int CitySharePerMille, string? Registration, string? Licence);

/// <summary>What became of it, months after the end.</summary>
public sealed record AfterLife(int Months, DateOnly DueOn, DateTime? AnsweredAt, string? Published, string? Applied, string? Indicator, string? Commercialised, long? Revenue)
{
    public bool IsOverdue(DateOnly today) => AnsweredAt is null && DueOn < today;
}

/// <summary>After the contract: rights, and the cards at 6, 12 and 24 months.</summary>
public sealed partial class Contract
{
    private static readonly int[] AskedAfter = [6, 12, 24];

    private readonly List<IpRight> _rights = [];
    private readonly List<AfterLife> _afterLives = [];
    public IReadOnlyList<IpRight> Rights => _rights;
    public IReadOnlyList<AfterLife> AfterLives => _afterLives;

    public void RegisterRight(IpKind kind, string? name, string? holder, int? cityShare, string? registration, string? licence)
    {
        BrokenRule.If(!IsSigned, ContractsWords.NotInThisState(State));
        new Rules().Text(name, ContractsWords.IpName, "Name", LongestName).Text(holder, ContractsWords.IpHolder, "Holder", LongestName).If(cityShare is not (>= 0 and <= 1000), ContractsWords.ShareRange, "CityShare")
            .Text(registration, ContractsWords.IpRegistration, "Registration", 80, 0).Text(licence, ContractsWords.IpLicence, "Licence", LongestWords, 0).Check();
        _rights.Add(new IpRight(_rights.Count + 1, kind, name!, holder!, cityShare!.Value, registration, licence));
        Happened(ContractsWords.IpRegistered(name));
    }

    /// <summary>The unit says what became of it: published, applied, commercialised.</summary>
    /// <exception cref="BrokenRule">Its day has not come, it was answered, or what became of it is missing.</exception>
    public void AnswerAfterLife(int months, string? published, string? applied, string? indicator, string? commercialised, long? revenue, DateTime now)
    {
        var at = _afterLives.FindIndex(a => a.Months == months && a.AnsweredAt is null);
        BrokenRule.If(at < 0, ShellWords.AlreadyDone);
        BrokenRule.If(_afterLives[at].DueOn > TehranTime.Day(now), ContractsWords.NotDueBefore(_afterLives[at].DueOn));
        new Rules().Text(applied, ContractsWords.AfterApplied, "Applied", LongestWords, ShortestWords).Text(published, ContractsWords.AfterPublished, "Published", LongestWords, 0).Text(indicator, ContractsWords.AfterIndicator, "IndicatorNow", 300, 0)
            .Text(commercialised, ContractsWords.AfterCommercialised, "Commercialised", LongestWords, 0).If(revenue is < 0 or > HighestAmount, ContractsWords.AmountRange, "Revenue").Check();
        _afterLives[at] = _afterLives[at] with { AnsweredAt = now, Published = published, Applied = applied, Indicator = indicator, Commercialised = commercialised, Revenue = revenue };
        Happened(ContractsWords.AfterLifeAnswered(months));
    }

    private void AskLater(DateOnly closed)
    {
        if (_afterLives.Count > 0) return;
        _afterLives.AddRange(AskedAfter.Select(months => new AfterLife(months, JalaliDate.From(closed).AddMonths(months).ToDateOnly(), null, null, null, null, null, null)));
    }
}
