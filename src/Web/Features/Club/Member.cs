using Pishran.Data;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>A subject in the matrix of expertise and interest; null: nothing was said about it.</summary>
public sealed record MemberSkill(string Name, Degree? Expertise, Degree? Interest);

/// <summary>What a member tells about themselves. Texts are clean.</summary>
public sealed record MemberFacts(ClubField Field, Education? Education, IReadOnlyList<MemberSkill> Skills, string? Cv, int Capacity, bool MayBeFound, MemberPrivacy Privacy, string? Conflicts)
{
    public static MemberFacts Of(ClubField field, IEnumerable<string> skills, Education? education = null) =>
        new(field, education, [.. skills.Select(s => new MemberSkill(s, null, null))], null, Member.UsualCapacity, false, MemberPrivacy.Members, null);
}

/// <summary>A member of the club, from the first word to alumni. <c>MemberLife</c> holds what becomes of a membership.</summary>
public sealed partial class Member : Record
{
    public const int LongestCv = 4000, LongestSkill = 80, MostSkills = 20, UsualCapacity = 2, MostCapacity = 20, LongestWords = 2000;

    /// <summary>States in which a place of the class is taken.</summary>
    public static readonly MemberState[] Present = [MemberState.Accepted, MemberState.Active, MemberState.RenewalDue, MemberState.Paused];

    /// <summary>The usual way, for the step bar.</summary>
    public static readonly MemberState[] Way = [MemberState.Applied, MemberState.Vetting, MemberState.Accepted, MemberState.Active, MemberState.RenewalDue];

    private readonly List<MemberSkill> _skills = [];

    private Member() { }

    private Member(int personId, string name, MemberState state, MemberFacts facts, DateTime now)
    {
        (PersonId, Name, State, StateSince) = (personId, name, state, now);
        Set(facts);
    }

    public int PersonId { get; private set; }

    /// <summary>The person's name, kept here for order and search.</summary>
    public string Name { get; private set; } = "";
    public string SortKey { get; private set; } = "";

    /// <summary>Name and subjects folded for search.</summary>
    public string Folded { get; private set; } = "";
    public MemberState State { get; private set; }
    public DateTime StateSince { get; private set; }
    public int? ClassId { get; private set; }
    public ClubField Field { get; private set; }
    public Education? Education { get; private set; }
    public IReadOnlyList<MemberSkill> Skills => _skills;
    public string? Cv { get; private set; }

    /// <summary>How many calls a month one takes on.</summary>
    public int Capacity { get; private set; }

    /// <summary>Consent to be proposed where an expert is looked for.</summary>
    public bool MayBeFound { get; private set; }
    public MemberPrivacy Privacy { get; private set; }

    /// <summary>What one keeps away from: firms, works, relatives.</summary>
    public string? Conflicts { get; private set; }
    public int? NominatedById { get; private set; }
    public string? NominatedWhy { get; private set; }
    public DateOnly? JoinedOn { get; private set; }
    public DateOnly? TermEndsOn { get; private set; }
    public string? ReasonCode { get; private set; }
    public string? ReasonText { get; private set; }

    public string Href => "/club/members/" + Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
    public bool IsPresent => Present.Contains(State);
    public bool MayServe => State is MemberState.Active or MemberState.RenewalDue;
    public MemberFacts Facts => new(Field, Education, [.. _skills], Cv, Capacity, MayBeFound, Privacy, Conflicts);
    public MemberState[] WayHere => State switch
    {
        MemberState.Nominated => [State, .. Way[1..]],
        MemberState.WaitListed or MemberState.Declined => [.. Way[..2], State],
        MemberState.Paused or MemberState.Ended or MemberState.Alumni => [.. Way[..4], State],
        _ => Way,
    };

    /// <summary>Somebody asks to join.</summary>
    public static Member Apply(int personId, string name, MemberFacts facts, DateTime now)
    {
        var member = new Member(personId, name, MemberState.Applied, facts, now);
        member.Happened(ClubWords.Applied);
        return member;
    }

    /// <summary>Somebody is proposed by another; they are asked first.</summary>
    /// <exception cref="BrokenRule">Why is missing.</exception>
    public static Member Nominate(int personId, string name, ClubField field, int byId, string? why, DateTime now)
    {
        new Rules().Text(why, ClubWords.NominateWhy, nameof(NominatedWhy), LongestWords, 10).Check();
        var member = new Member(personId, name, MemberState.Nominated, MemberFacts.Of(field, []), now) { NominatedById = byId, NominatedWhy = why };
        member.Happened(ClubWords.NominateDone(name), why);
        return member;
    }

    /// <summary>Somebody the office has as a member already, from a list.</summary>
    public static Member FromList(int personId, string name, MemberFacts facts, MemberClass? rank, DateOnly joinedOn, DateTime now)
    {
        var member = new Member(personId, name, MemberState.WaitListed, facts, now) { JoinedOn = joinedOn };
        if (rank is not null) (member.State, member.ClassId, member.TermEndsOn) = (MemberState.Active, rank.Id, joinedOn.AddYears(rank.TermYears));
        member.Happened(ClubWords.TakenFromList);
        return member;
    }

    /// <summary>Tells about themselves anew.</summary>
    /// <exception cref="BrokenRule">Something is too long or out of its range.</exception>
    public void Write(MemberFacts facts)
    {
        if (Same(facts)) return;
        Set(facts);
        Happened(ClubWords.ProfileWritten);
    }

    /// <summary>What a newer list says; true when it is news. What the member says of themselves elsewhere stays.</summary>
    public bool Correct(string name, ClubField field, Education? education, IReadOnlyList<string> skills)
    {
        var known = _skills.Select(s => SheetKey(s.Name)).ToHashSet();
        var fresh = skills.Where(s => !known.Contains(SheetKey(s))).ToList();
        if (name == Name && field == Field && (education ?? Education) == Education && fresh.Count == 0) return false;
        Name = name;
        Set(Facts with { Field = field, Education = education ?? Education, Skills = [.. _skills, .. fresh.Select(s => new MemberSkill(s, null, null))] });
        Happened(ClubWords.CorrectedFromList);
        return true;
    }

    private bool Same(MemberFacts facts) => Facts with { Skills = [] } == facts with { Skills = [] } && _skills.SequenceEqual(facts.Skills);

    private void Set(MemberFacts facts)
    {
        new Rules().Text(facts.Cv, ClubWords.Cv, nameof(Cv), LongestCv, 0).Text(facts.Conflicts, ClubWords.ConflictsDeclared, nameof(Conflicts), LongestWords, 0)
            .If(facts.Capacity is < 0 or > MostCapacity, ShellWords.OutOfRange(ClubWords.Capacity, 0, MostCapacity), nameof(Capacity))
            .If(facts.Skills.Count > MostSkills, ClubWords.TooManySkills(MostSkills), nameof(Skills))
            .If(facts.Skills.Any(s => s.Name.Length > LongestSkill), ShellWords.TooLong(ClubWords.Skill, LongestSkill, facts.Skills.Select(s => s.Name.Length).DefaultIfEmpty().Max() - LongestSkill), nameof(Skills)).Check();
        (Field, Education, Cv, Capacity, MayBeFound, Privacy, Conflicts) = (facts.Field, facts.Education, facts.Cv, facts.Capacity, facts.MayBeFound, facts.Privacy, facts.Conflicts);
        _skills.RemoveAll(s => !facts.Skills.Contains(s));
        _skills.AddRange(facts.Skills.Where(s => !_skills.Exists(k => k.Name == s.Name)));
        SortKey = PersianText.SortKey(Name);
        var text = $"{Name} {string.Join(' ', _skills.Select(s => s.Name))}";
        Folded = $"{PersianText.Fold(text)} {PersianText.FoldJoined(text)}";
    }

    private static string SheetKey(string text) => PersianText.FoldJoined(text).Replace(" ", "", StringComparison.Ordinal);
}
