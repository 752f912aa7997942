using Pishran.Data;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Catalogue;

public enum CompanyState { Invited, Registered, Verified, Active, Restricted, Closed }

/// <summary>The knowledge-based classes: the first four are of the scheme before 1402, the last three since then.</summary>
public enum CompanyClass { Production1, Production2, Startup1, Startup2, Industrial, Emerging, Innovator, Technologist }

/// <summary>What is known of a company.</summary>
public sealed record CompanyFacts(string LegalId, string Name, string? Province = null, string? Field = null, string? Phone = null, string? Website = null, string? Email = null, string? Mobile = null);

/// <summary>A class that a company held or holds; an open end is one that nobody has told us.</summary>
public sealed record CompanyGrade(int Number, CompanyClass Class, DateOnly? From, DateOnly? To, string? Certificate)
{
    public bool IsValidOn(DateOnly day) => (From is null || From <= day) && (To is null || To >= day);

    /// <summary>Whether it is one of the scheme before 1402.</summary>
    public bool IsOldScheme => Class < CompanyClass.Emerging;
}

public enum CompanyPost { Representative, Director, Owner }

/// <summary>Somebody who belongs to a company; asked when conflicts are looked for.</summary>
public sealed class CompanyPerson(int number, int personId, CompanyPost post, DateOnly from)
{
    public int Number { get; private set; } = number;
    public int PersonId { get; private set; } = personId;
    public CompanyPost Post { get; private set; } = post;
    public DateOnly From { get; private set; } = from;
    public DateOnly? To { get; private set; }

    public bool IsOn(DateOnly day) => From <= day && (To is null || To >= day);
    internal void End(DateOnly lastDay) => To = lastDay;
}

/// <summary>How a company did in a work of the city: told by the room that knows it.</summary>
public sealed class CompanyDeed(int number, string kind, int recordId)
{
    public int Number { get; private set; } = number;
    public string Kind { get; private set; } = kind;
    public int RecordId { get; private set; } = recordId;
    public string Title { get; private set; } = "";
    public string Href { get; private set; } = "";

    /// <summary>0–100; null where nobody judged.</summary>
    public int? Score { get; private set; }
    public DateOnly On { get; private set; }

    internal void Say(string title, string href, int? score, DateOnly on) => (Title, Href, Score, On) = (title, href, score, on);
}

/// <summary>A knowledge-based company, known by its legal id.</summary>
public sealed class Company : Record
{
    public const int LongestName = 200, LongestShort = 100, LongestWords = 2000;

    private readonly List<CompanyGrade> _grades = [];
    private readonly List<CompanyPerson> _people = [];
    private readonly List<CompanyDeed> _deeds = [];

    private Company() { }

    /// <summary>A company that the office invites or that asks to be taken in.</summary>
    /// <exception cref="BrokenRule">The legal id is wrong, or the name is missing.</exception>
    public Company(CompanyFacts facts, bool isInvited, DateTime now)
    {
        Set(facts);
        (State, Since) = (isInvited ? CompanyState.Invited : CompanyState.Registered, now);
        Happened(isInvited ? CatalogueWords.CompanyInvited : CatalogueWords.CompanyRegistered);
    }

    public CompanyState State { get; private set; }
    public DateTime Since { get; private set; }
    public string LegalId { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string NameKey { get; private set; } = "";
    public string SortKey { get; private set; } = "";
    public string? Province { get; private set; }
    public string? Field { get; private set; }
    public string? Phone { get; private set; }
    public string? Website { get; private set; }
    public string? Email { get; private set; }
    public string? Mobile { get; private set; }
    public string? ReasonCode { get; private set; }
    public string? ReasonText { get; private set; }

    public IReadOnlyList<CompanyGrade> Grades => _grades;
    public IReadOnlyList<CompanyPerson> People => _people;
    public IReadOnlyList<CompanyDeed> Deeds => _deeds;

    public string Href => "/products/companies/" + LegalId;

    /// <summary>Whether a letter can reach it.</summary>
    public bool IsInReach => Email is not null || Mobile is not null;

    public CompanyFacts Facts => new(LegalId, Name, Province, Field, Phone, Website, Email, Mobile);

    /// <summary>The class it was told last, whether it counts today or not.</summary>
    public CompanyClass? LastClass => _grades.Count == 0 ? null : _grades[^1].Class;

    /// <summary>Whether somebody told from when or until when a class counts: a list without days says nothing against that.</summary>
    public bool HasDatedClass => _grades.Exists(g => g.From is not null || g.To is not null);

    public CompanyGrade? GradeOn(DateOnly day) => _grades.Where(g => g.IsValidOn(day)).OrderByDescending(g => g.Number).FirstOrDefault();
    public bool IsPersonOf(int personId, DateOnly day) => _people.Exists(p => p.PersonId == personId && p.IsOn(day));

    /// <summary>A company of a list of the office: its products are in the books, so it is active.</summary>
    public static Company FromList(CompanyFacts facts, DateTime now)
    {
        var company = new Company { State = CompanyState.Active, Since = now };
        company.Set(facts);
        company.Happened(CatalogueWords.CompanyFromList);
        return company;
    }

    /// <summary>The same company of a list once more; true when anything changed. What the list doesn't bring stays.</summary>
    public bool Correct(CompanyFacts facts)
    {
        var kept = facts with
        {
            Name = KeyOf(facts.Name) == NameKey ? Name : facts.Name, Province = facts.Province ?? Province, Field = facts.Field ?? Field, Phone = facts.Phone ?? Phone,
            Website = facts.Website ?? Website, Email = facts.Email ?? Email, Mobile = facts.Mobile ?? Mobile,
        };
        if (kept == Facts) return false;
        Set(kept);
        Happened(CatalogueWords.CompanyCorrected);
        return true;
    }

    /// <summary>Where its letters go: an e-mail, a mobile, or both.</summary>
    /// <exception cref="BrokenRule">Neither, or one that is none.</exception>
    public void Reach(string? email, string? mobile)
    {
        var e164 = "";
        new Rules().If(email is null && mobile is null, CatalogueWords.ReachNeeded, nameof(Email))
            .If(email is not null && !Identifiers.IsEmail(email), ShellWords.BadEmail("name@company.example"), nameof(Email))
            .If(mobile is not null && !Identifiers.IsMobile(mobile, out e164), CatalogueWords.MobileWrong, nameof(Mobile)).Check();
        var kept = Facts with { Email = email, Mobile = mobile is null ? null : e164 };
        if (kept == Facts) return;
        Set(kept);
        Happened(CatalogueWords.CompanyReached);
    }

    /// <summary>Its class, as a list or a certificate says; true when that is new. A class without days gives way to any other.</summary>
    /// <exception cref="BrokenRule">It would end before it began.</exception>
    public bool Grade(CompanyClass grade, DateOnly? from, DateOnly? to, string? certificate)
    {
        BrokenRule.If(to < from, CatalogueWords.GradeDays, "To");
        var last = _grades.Count == 0 ? null : _grades[^1];
        if (last is not null && last.Class == grade && (from is null || last.From == from) && (to is null || last.To == to) && (certificate is null || last.Certificate == certificate)) return false;
        if (last is { From: null, To: null }) _grades.RemoveAt(_grades.Count - 1);
        _grades.Add(new CompanyGrade(_grades.Count == 0 ? 1 : _grades[^1].Number + 1, grade, from, to, certificate));
        Happened(CatalogueWords.CompanyGraded(grade));
        return true;
    }

    public void Verify(DateTime now)
    {
        MustBe(CompanyState.Invited, CompanyState.Registered);
        Enter(CompanyState.Verified, now);
        Happened(CatalogueWords.CompanyVerified(Name));
    }

    public void Activate(DateTime now)
    {
        MustBe(CompanyState.Verified, CompanyState.Restricted);
        Enter(CompanyState.Active, now);
        (ReasonCode, ReasonText) = (null, null);
        Happened(CatalogueWords.CompanyActivated);
    }

    public void Restrict(string? code, string? why, DateTime now)
    {
        MustBe(CompanyState.Verified, CompanyState.Active);
        Reasoned(code, why);
        Enter(CompanyState.Restricted, now);
        (ReasonCode, ReasonText) = (code, why);
        Happened(CatalogueWords.CompanyRestricted, why, code);
    }

    public void Close(string? code, string? why, DateTime now)
    {
        BrokenRule.If(State == CompanyState.Closed, ShellWords.AlreadyDone);
        Reasoned(code, why);
        Enter(CompanyState.Closed, now);
        (ReasonCode, ReasonText) = (code, why);
        Happened(CatalogueWords.CompanyClosed, why, code);
    }

    /// <summary>Somebody belongs to it from a day on.</summary>
    public void Join(int personId, CompanyPost post, DateOnly from)
    {
        if (_people.Exists(p => p.PersonId == personId && p.Post == post && p.IsOn(from))) return;
        _people.Add(new CompanyPerson(_people.Count == 0 ? 1 : _people.Max(p => p.Number) + 1, personId, post, from));
        Happened(CatalogueWords.CompanyPersonJoined);
    }

    public void Leave(int personId, DateOnly lastDay)
    {
        var here = _people.FindAll(p => p.PersonId == personId && p.IsOn(lastDay));
        foreach (var person in here) person.End(lastDay);
        if (here.Count > 0) Happened(CatalogueWords.CompanyPersonLeft);
    }

    /// <summary>How it did in a work of the city; told again, the newest counts.</summary>
    public void Tell(string kind, int recordId, string title, string href, int? score, DateOnly on)
    {
        BrokenRule.If(score is < 0 or > 100, CatalogueWords.ScoreRange);
        var deed = _deeds.Find(d => d.Kind == kind && d.RecordId == recordId);
        if (deed is null) _deeds.Add(deed = new CompanyDeed(_deeds.Count == 0 ? 1 : _deeds.Max(d => d.Number) + 1, kind, recordId));
        deed.Say(title, href, score, on);
    }

    public static string KeyOf(string name) => PersianText.FoldJoined(name).Replace(" ", "", StringComparison.Ordinal);

    private void Set(CompanyFacts facts)
    {
        new Rules().If(!Identifiers.IsLegalId(facts.LegalId, out var id), CatalogueWords.LegalIdWrong, nameof(LegalId))
            .Text(facts.Name, CatalogueWords.CompanyName, nameof(Name), LongestName)
            .Text(facts.Province, CatalogueWords.Province, nameof(Province), LongestShort, 0).Text(facts.Field, CatalogueWords.Field, nameof(Field), LongestShort, 0)
            .Text(facts.Phone, CatalogueWords.Phone, nameof(Phone), LongestShort, 0).Text(facts.Website, CatalogueWords.Website, nameof(Website), LongestName, 0)
            .Text(facts.Email, CatalogueWords.Email, nameof(Email), LongestName, 0).Text(facts.Mobile, CatalogueWords.Mobile, nameof(Mobile), LongestShort, 0).Check();
        (LegalId, Name, Province, Field, Phone, Website, Email, Mobile) = (id, facts.Name, facts.Province, facts.Field, facts.Phone, facts.Website, facts.Email, facts.Mobile);
        (NameKey, SortKey) = (KeyOf(Name), PersianText.SortKey(Name));
    }

    private void Enter(CompanyState state, DateTime now) => (State, Since) = (state, now);
    private void MustBe(params CompanyState[] states) => BrokenRule.If(!states.Contains(State), CatalogueWords.NotInThisState(State));

    private static void Reasoned(string? code, string? why) => new Rules()
        .If(string.IsNullOrEmpty(code), ShellWords.ChooseOne(CatalogueWords.Reason), "ReasonCode")
        .Text(why, CatalogueWords.OwnWords, "Why", LongestWords, 10).Check();
}
