using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.Benefits;
using Pishran.Shell;

namespace Pishran.Features.Club.Value;

public sealed record VeLine(int Id, string Title, VePhase Phase, long? Saving, DateTime? ValidatedAt)
{
    public string Href => "/club/value/" + ClubPage.Text(Id);
}

/// <summary>The value-engineering studies and what they are to save.</summary>
[Authorize]
public sealed class IndexModel(BenefitsDoor benefits) : ClubPage
{
    private const int MostCounted = 2000;

    [BindProperty(SupportsGet = true, Name = "after")] public int? After { get; set; }
    public Paged<VeLine> List { get; private set; } = new([], null);
    public long Estimated { get; private set; }
    public long Validated { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        if (!Me.Is(Role.Employee) && !Me.Is(Role.ClubMember) && !Me.IsAny(ClubSecretariat.Readers)) return NotFound();
        var studies = Db.ValueStudies.AsNoTracking();
        Estimated = await studies.Where(s => s.Phase != VePhase.Stopped).SumAsync(s => s.SavingRial ?? 0);
        var validated = await studies.Where(s => s.ValidatedAt != null).Select(s => s.Id).Take(MostCounted).ToListAsync();
        Validated = (await benefits.OfMany(ShowModel.Kind, validated)).SelectMany(b => b).Where(b => b.IsMoney).Sum(b => b.Validated);
        if (After is { } after) studies = studies.Where(s => s.Id < after);
        List = Paged<VeLine>.Cut(await studies.OrderByDescending(s => s.Id).Take(Paged<VeLine>.Size + 1).Select(s => new VeLine(s.Id, s.Title, s.Phase, s.SavingRial, s.ValidatedAt)).ToListAsync(), s => Text(s.Id));
        return null;
    }
}

/// <summary>A study begins with a title and the unit whose work it is; who begins it leads it.</summary>
[Authorize(Roles = Role.ClubMember + "," + Role.Office)]
public sealed class NewModel : ClubPage
{
    [BindProperty, Label("Shell", nameof(ShellWords.Title))] public string? Title { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.OwnerUnit))] public int? UnitId { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.DeskLabel))] public int? DeskId { get; set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Desks { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        Units = [.. (await People.Units()).Select(u => new SelectListItem(u.Name, Text(u.Id)))];
        Desks = [.. (await Db.Desks.AsNoTracking().Where(d => d.State != DeskState.Dissolved).OrderBy(d => d.Code).ToListAsync()).Select(d => new SelectListItem(d.Title, Text(d.Id)))];
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync()
    {
        ValueStudy? study = null;
        return Do(async () =>
        {
            study = Db.ValueStudies.Add(new ValueStudy(Title, Desks.Any(d => d.Value == Text(DeskId ?? 0)) ? DeskId : null, Units.Any(u => u.Value == Text(UnitId ?? 0)) ? UnitId!.Value : 0, Me.Id, Now)).Entity;
            await Db.SaveChangesAsync();
        }, () => ClubWords.VeStarted, () => study!.Href);
    }
}

/// <summary>A study, phase by phase of the job plan; its lead fills in the phase that is on.</summary>
[Authorize]
public sealed class ShowModel(BenefitsDoor benefits, ClubLedger ledger) : ClubPage
{
    private const int CriteriaRows = 4;
    public const string Kind = "Club.ValueStudy";

    [FromRoute(Name = "id")] public int Id { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.VeInformation)), DataType(DataType.MultilineText)] public string? Information { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.VeLines)), DataType(DataType.MultilineText)] public string? Lines { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.VeInsight)), DataType(DataType.MultilineText)] public string? Insight { get; set; }
    [BindProperty] public List<string?> Criteria { get; set; } = [];
    [BindProperty, Label("Club", nameof(ClubWords.Weight))] public List<int?> Weights { get; set; } = [];
    [BindProperty, Label("Club", nameof(ClubWords.Points))] public List<int?> Points { get; set; } = [];
    [BindProperty, Label("Club", nameof(ClubWords.VeChosen))] public int? Chosen { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.VeDevelopment)), DataType(DataType.MultilineText)] public string? Development { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.VeSaving))] public long? SavingRial { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.VeRecommendation)), DataType(DataType.MultilineText)] public string? Recommendation { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.OwnWords)), DataType(DataType.MultilineText)] public string? Why { get; set; }

    public ValueStudy Study { get; private set; } = null!;
    public string UnitName { get; private set; } = "";
    public string LeadName { get; private set; } = "";
    public IReadOnlyList<BenefitCard> Benefits { get; private set; } = [];
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];
    public bool IsLead => Study.LeadId == Me.Id;
    public int Rows => CriteriaRows;
    public FastDiagram? Fast => Study.Functions.Count == 0 ? null : new FastDiagram([.. Study.Functions.OrderBy(f => f.Number)]);

    protected override async Task<IActionResult?> Load()
    {
        var isReader = Me.Is(Role.Employee) || Me.Is(Role.ClubMember) || Me.IsAny(ClubSecretariat.Readers);
        if (await Db.ValueStudies.AsTracking().AsSplitQuery().FirstOrDefaultAsync(s => s.Id == Id) is not { } study || (!isReader && study.LeadId != Me.Id)) return NotFound();
        Study = study;
        (UnitName, LeadName, Benefits) = ((await People.Unit(study.UnitId))?.Name ?? "", (await People.Person(study.LeadId))?.Name ?? "", await benefits.Of(Kind, study.Id));
        History = await Db.History.AsNoTracking().Where(h => h.Kind == Kind && h.RecordId == study.Id).OrderByDescending(h => h.Id).Take(20).ToListAsync();
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostInformAsync() => Act(() => Study.Inform(Information, Now));
    public Task<IActionResult> OnPostAnalyseAsync() => Act(() => Study.Analyse(Lines, Insight, Now));
    public Task<IActionResult> OnPostCreateAsync() => Act(() => Study.Create(Lines, Now));

    public Task<IActionResult> OnPostEvaluateAsync() => Act(() =>
    {
        var named = Criteria.Select((text, i) => (Text: text?.Trim() ?? "", Weight: i < Weights.Count ? Weights[i] ?? 0 : 0, Row: i)).Where(c => c.Text.Length > 0).ToList();
        var marks = from c in named.Select((c, n) => (c.Row, Number: n + 1)) from a in Study.Alternatives let at = c.Row * Study.Alternatives.Count + a.Number - 1 where at < Points.Count && Points[at] is not null select new VeScore(a.Number, c.Number, Points[at]!.Value);
        Study.Evaluate([.. named.Select(c => (c.Text, c.Weight))], [.. marks], Now);
    });

    public Task<IActionResult> OnPostDevelopAsync() => Act(async () =>
    {
        Study.Develop(Chosen, Development, SavingRial, Now);
        await benefits.Open(Source, BenefitKind.Saving, [Study.LeadId], Now);
    });

    public Task<IActionResult> OnPostImplementAsync() => Act(async () =>
    {
        Study.Implement(Recommendation, Now);
        await benefits.AskValidation(Kind, Study.Id, Now);
        await ledger.Record(new Deed(Study.LeadId, DeedKind.ValueEngineering, ClubWords.DeedVe(Study.Title), Study.Href, 600, Kind, Study.Id), Now);
    });

    public Task<IActionResult> OnPostStopAsync() => Act(() => Study.Stop(Why, Now));

    private BenefitSource Source => new(Kind, Study.Id, "VE-" + Text(Study.Id), Study.Title, Study.Href, Study.UnitId);
    private Task<IActionResult> Act(Action act) => Act(() => { act(); return Task.CompletedTask; });
    private async Task<IActionResult> Act(Func<Task> act) => IsLead ? await Do(act, () => ClubWords.VePhaseIs(Study.Phase), () => Study.Href) : NotFound();
}
