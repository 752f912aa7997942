using System.Text.Json;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;

namespace Pishran.Demo;

internal sealed record DemoProblem(string Key, string Title, string Centre, string Unit, double Baseline, double Target, string WhoSuffers, string Evidence, IReadOnlyList<string> Causes, string Indicator, string UnitOfMeasure, string Tried, string CostOfInaction);
internal sealed record DemoIdea(string Key, string Title, string Summary, string? Problem, IReadOnlyList<string> Steps, string Kind, string Unit, string BenefitKind, long EstimateMillionRial, IReadOnlyList<string> Keywords, string? DuplicateOf)
{
    /// <summary>The idea as a team would hand it in: what, then how.</summary>
    public string Body => Summary + "\n\n" + string.Join('\n', Steps.Select(step => "– " + step));
}
internal sealed record DemoTeam(string Name, string Motto);
internal sealed record DemoRound(string Centre, string Title, string Brief)
{
    public string BriefOn(int problems) => Brief.Replace("{count}", PersianText.PersianDigits(problems.ToString()), StringComparison.Ordinal);
}
internal sealed record DemoSeasonText(string Name, IReadOnlyList<string> Parts, IReadOnlyList<DemoRound> Rounds, string Returned, string OneDay, string Title, string AppealWords, string Ruling)
{
    /// <summary>The season's name in the part of the year in which a day lies.</summary>
    public string NameOn(JalaliDate day) => Dated(Name, day);
    public string OneDayOn(JalaliDate day) => Dated(OneDay, day);

    private string Dated(string name, JalaliDate day) => name.Replace("{part}", Parts[(day.Month - 1) / 3], StringComparison.Ordinal).Replace("{year}", PersianText.PersianDigits(day.Year.ToString()), StringComparison.Ordinal);
}
internal sealed record DemoComment(string Criterion, string Level, string Text);
internal sealed record DemoNo(string Reason, string OwnWords, string WouldBeAcceptable);
internal sealed record DemoRemark(string Text);
internal sealed record DemoChanges(string Words, string Changes);
internal sealed record DemoCall(string Title, string Text, IReadOnlyList<string> Axes, IReadOnlyList<JsonElement[]> Prizes, IReadOnlyList<string>? Fields = null, IReadOnlyList<string[]>? Answers = null, long? Announced = null);

/// <summary>What happens to problems in words.</summary>
internal sealed record DemoProblemLife(IReadOnlyList<string> Solved, IReadOnlyList<string> Sources, IReadOnlyList<string> Parked, string Nothing, string Merged, string Rejected, string Letter, string ThresholdNote, string ThresholdSource);

/// <summary>What happens to ideas in words: what the desk asks, what is answered, decided and reported.</summary>
internal sealed record DemoLife(
    IReadOnlyList<string> Different, IReadOnlyList<string> Questions, IReadOnlyList<string> Answers, IReadOnlyList<string> Keep, IReadOnlyList<string> FastLane, IReadOnlyList<string> Accept,
    IReadOnlyList<DemoChanges> Changes, IReadOnlyList<string> Defer, IReadOnlyList<string> Committee, IReadOnlyList<string> Objections, IReadOnlyList<string> Withdraw, IReadOnlyList<string> Stop,
    IReadOnlyList<string> Progress, IReadOnlyList<string> Evidence, IReadOnlyList<string> BenefitEvidence, IReadOnlyDictionary<string, string> Measures, IReadOnlyList<string> Skills, DemoCall Call, DemoCall PastCall);

/// <summary>What bodies decide, what is said before it, and what somebody writes beside a signature.</summary>
internal sealed record DemoMeetingTexts(IReadOnlyList<DemoDecision> Decisions, IReadOnlyList<DemoAgenda> Agenda, IReadOnlyList<DemoDissent> Dissents);
internal sealed record DemoDecision(string Subject, string Text, IReadOnlyList<string> Conditions, string Executor);
internal sealed record DemoAgenda(string Title, string Discussion);
internal sealed record DemoDissent(string Subject, string Text);

/// <summary>The texts written for the city, read from the folder beside the program.</summary>
internal sealed class DemoTexts
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Demo", "City");
    public static string File(string name) => Path.Combine(Folder, name);

    public IReadOnlyList<DemoProblem> Problems { get; } = Read<List<DemoProblem>>("problems.json");
    public IReadOnlyList<DemoIdea> Ideas { get; } = Read<List<DemoIdea>>("ideas.json");
    public IReadOnlyList<DemoTeam> Teams { get; } = Read<List<DemoTeam>>("teams.json");
    public DemoSeasonText Season { get; } = Read<DemoSeasonText>("season.json");
    public IReadOnlyList<DemoComment> Comments { get; }
    public IReadOnlyList<DemoNo> Noes { get; }
    public IReadOnlyList<DemoRemark> Remarks { get; } = Read<List<DemoRemark>>("comments.json");
    public DemoProblemLife ProblemLife { get; } = Read<DemoProblemLife>("problems-life.json");
    public DemoMeetingTexts Meetings { get; } = Read<DemoMeetingTexts>("meetings.json");
    public IReadOnlyList<DemoProduct> Products { get; } = Read<List<DemoProduct>>("products.json");
    public DemoCatalogueText Catalogue { get; } = Read<DemoCatalogueText>("catalogue.json");
    public DemoLife Life { get; } = Read<DemoLife>("ideas-life.json");

    public DemoTexts()
    {
        var judging = Read<Judging>("judging.json");
        (Comments, Noes) = (judging.Comments, judging.NotAccepted);
    }

    internal static T Read<T>(string name) => JsonSerializer.Deserialize<T>(global::System.IO.File.ReadAllText(File(name)), Web)!;

    private sealed record Judging(List<DemoComment> Comments, List<DemoNo> NotAccepted);
}
