using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Club.Calls;

public sealed record CallLine(int Id, int PersonId, string About, ServeState State, DateTime AskedAt, DateOnly DueOn, string? Why)
{
    public string Href => "/club/calls/" + ClubPage.Text(Id);
}

/// <summary>The calls to me; for the secretariat all of them.</summary>
[Authorize]
public sealed class IndexModel : ClubPage
{
    [BindProperty(SupportsGet = true, Name = "all")] public bool All { get; set; }
    [BindProperty(SupportsGet = true, Name = "after")] public int? After { get; set; }

    public Paged<CallLine> List { get; private set; } = new([], null);
    public IReadOnlyDictionary<int, People.PersonCard> Names { get; private set; } = new Dictionary<int, People.PersonCard>();

    protected override async Task<IActionResult?> Load()
    {
        var person = Me.Id;
        var calls = Db.ServeCalls.AsNoTracking();
        if (!All || !Me.IsAny(Role.Office)) calls = All ? calls.Where(c => c.ById == person) : calls.Where(c => c.PersonId == person);
        if (After is { } after) calls = calls.Where(c => c.Id < after);
        List = Paged<CallLine>.Cut(await calls.OrderByDescending(c => c.Id).Take(Paged<CallLine>.Size + 1).Select(c => new CallLine(c.Id, c.PersonId, c.About, c.State, c.AskedAt, c.DueOn, c.Why)).ToListAsync(), c => Text(c.Id));
        Names = await People.Persons([.. List.Rows.Select(c => c.PersonId).Distinct()]);
        return null;
    }
}

/// <summary>One call: why me, and my word.</summary>
[Authorize]
public sealed class AnswerModel(ServeDesk serve) : ClubPage
{
    [FromRoute(Name = "id")] public int Id { get; set; }
    [BindProperty, Label("Club", nameof(ClubWords.OwnWords)), DataType(DataType.MultilineText)] public string? Words { get; set; }

    public ServeCall Call { get; private set; } = null!;
    public bool MayAnswer => Call.State is ServeState.Invited or ServeState.NoAnswer;

    protected override async Task<IActionResult?> Load()
    {
        var person = Me.Id;
        if (await Db.ServeCalls.AsTracking().FirstOrDefaultAsync(c => c.Id == Id && c.PersonId == person) is not { } call) return NotFound();
        Call = call;
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAcceptAsync() => Do(() => serve.Answer(Call, true, Words, Now), ClubWords.CallAccepted, () => "/club/calls");
    public Task<IActionResult> OnPostDeclineAsync() => Do(() => serve.Answer(Call, false, Words, Now), ClubWords.CallDeclined, () => "/club/calls");
}

public sealed record FairRow(string Name, int Members, int Asked, int Accepted, int Never);

/// <summary>Whether the same few are always asked: by class and by field, with those never asked yet.</summary>
[Authorize(Roles = ClubSecretariat.Readers)]
public sealed class FairnessModel : ClubPage
{
    public IReadOnlyList<FairRow> ByClass { get; private set; } = [];
    public IReadOnlyList<FairRow> ByField { get; private set; } = [];

    /// <summary>Percent of all calls that went to the tenth who were asked most.</summary>
    public int? TopTenth { get; private set; }
    public int NeverAsked { get; private set; }
    public IReadOnlyList<(Member Member, int Asked)> Most { get; private set; } = [];
    public IReadOnlyList<Member> Never { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        var since = Now.AddYears(-1);
        var members = await Db.Members.AsNoTracking().Where(m => m.State == MemberState.Active || m.State == MemberState.RenewalDue).OrderBy(m => m.SortKey).ToListAsync();
        var calls = (await Db.ServeCalls.AsNoTracking().Where(c => c.AskedAt >= since).GroupBy(c => c.MemberId).Select(g => new { g.Key, Asked = g.Count(), Accepted = g.Count(c => c.State == ServeState.Accepted) }).ToListAsync()).ToDictionary(c => c.Key, c => (c.Asked, c.Accepted));
        int Asked(Member m) => calls.GetValueOrDefault(m.Id).Asked;
        FairRow Row(string name, IReadOnlyCollection<Member> some) => new(name, some.Count, some.Sum(Asked), some.Sum(m => calls.GetValueOrDefault(m.Id).Accepted), some.Count(m => Asked(m) == 0));
        var classes = await Members.Classes();
        ByClass = [.. classes.Select(c => Row(c.Name, [.. members.Where(m => m.ClassId == c.Id)]))];
        ByField = [.. Enum.GetValues<ClubField>().Select(f => Row(Word.Of(f).ToString(), [.. members.Where(m => m.Field == f)]))];
        var ordered = members.OrderByDescending(Asked).ToList();
        var all = members.Sum(Asked);
        if (all > 0) TopTenth = (int)Math.Round(100.0 * ordered.Take(Math.Max(1, members.Count / 10)).Sum(Asked) / all);
        (NeverAsked, Most, Never) = (members.Count(m => Asked(m) == 0), [.. ordered.Where(m => Asked(m) > 0).Take(10).Select(m => (m, Asked(m)))], [.. members.Where(m => Asked(m) == 0 && m.MayBeFound).Take(20)]);
        return null;
    }
}
