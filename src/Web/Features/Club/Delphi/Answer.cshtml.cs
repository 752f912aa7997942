using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Club.Delphi;

/// <summary>
/// My answer to the open round, beside my own earlier one and what the group said. It is kept under a key made from a code that only
/// this browser holds; nothing typed here stands beside my name.
/// </summary>
[Authorize]
public sealed class AnswerModel(DelphiDesk desk) : DelphiPage
{
    private const int LongestWhy = 500;

    [BindProperty, Label("Club", nameof(ClubWords.PanelCode))] public string? Code { get; set; }

    public IReadOnlyList<ItemResult> Group { get; private set; } = [];
    public IReadOnlyDictionary<int, List<string>> Arguments { get; private set; } = new Dictionary<int, List<string>>();
    public Ballot? Earlier { get; private set; }
    public Ballot? Current { get; private set; }
    public bool HasAnswered => Mine!.LastRound == Study.LastRound;

    /// <summary>I answered this round, but not with the code of this browser.</summary>
    public bool IsElsewhere => HasAnswered && Current is null;
    public string ShownCode => PanelCode.Shown(_code);
    private string _code = "";

    private string Cookie => "delphi-" + Text(Study.Id);

    protected override async Task<IActionResult?> LoadMore()
    {
        if (Mine is null || !Study.IsOpen) return Mine is null ? NotFound() : Redirect(Study.Href);
        _code = PanelCode.Read(Request.Cookies[Cookie]) ?? Keep(PanelCode.New());
        var (id, round) = (Study.Id, Study.LastRound);
        var urns = await Desk.Urns(id);
        Current = urns.FirstOrDefault(u => u.Round == round)?.Find(PanelCode.KeyOf(_code, id, round));
        Earlier = urns.FirstOrDefault(u => u.Round == round - 1)?.Find(PanelCode.KeyOf(_code, id, round - 1));
        Group = (await Desk.Results(Study)).Select(r => r.Items).LastOrDefault() ?? [];
        if (round > 1) Arguments = urns.Where(u => u.Round == round - 1).SelectMany(u => u.Ballots).SelectMany(b => b.Whys).GroupBy(w => w.Key).ToDictionary(g => g.Key, g => g.Select(w => w.Value).Order(StringComparer.Ordinal).ToList());
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => Do(() => desk.Answer(Study, Me.Id, _code, Read, ArrivedAt, Now), ClubWords.AnswersKept, () => Study.Href + "/answer");

    /// <summary>Another browser than the one that answered: the code that was written down.</summary>
    public IActionResult OnPostCode()
    {
        BrokenRule.If(PanelCode.Read(Code) is null, ClubWords.CodeWrong, nameof(Code));
        Keep(PanelCode.Read(Code)!);
        return Redirect(Study.Href + "/answer");
    }

    public double? ValueOf(int key) => Current is { } now ? now.Of(key) : null;
    public string Typed(string field, string known) => Request.HasFormContentType && Request.Form.TryGetValue(field, out var typed) ? typed.ToString() : known;

    // What has no value in the form was not answered; nothing is put in its place.
    private Ballot Read(string key)
    {
        var (values, whys, rules) = (new SortedDictionary<int, double>(), new SortedDictionary<int, string>(), new Rules());
        foreach (var item in Study.Asked)
        {
            foreach (var number in item.Keys)
                if (Number(item, number, rules) is { } value) values[number] = value;
            if (item.Kind == DelphiKind.Ranking) CheckRanks(item, values, rules);
            var why = PersianText.CleanLines(Request.Form["w" + Text(item.Number)]).Trim();
            rules.If(why.Length > LongestWhy, ShellWords.TooLong(ClubWords.WhyLabel, LongestWhy, why.Length - LongestWhy), "w" + Text(item.Number));
            if (why.Length > 0) whys[item.Number] = why;
        }
        rules.Check();
        return new Ballot(key, values, whys);
    }

    private double? Number(DelphiItem item, int key, Rules rules)
    {
        var (field, typed) = ("v" + Text(key), PersianText.Clean(Request.Form["v" + Text(key)]).Trim());
        if (item.Kind == DelphiKind.Open || typed.Length == 0) return null;
        var isNumber = NumberText.TryParseDecimal(typed, out var number) && Math.Abs(number) < 1_000_000_000_000m;
        var most = item.Kind == DelphiKind.Ranking ? item.OptionList.Count : DelphiItem.Highest;
        rules.If(!isNumber, ShellWords.NotANumber(item.Text), field).If(isNumber && item.Kind != DelphiKind.Estimate && (number < 1 || number > most || number != Math.Floor(number)), ShellWords.OutOfRange(item.Text, 1, most), field);
        return isNumber ? (double)number : null;
    }

    private static void CheckRanks(DelphiItem item, SortedDictionary<int, double> values, Rules rules)
    {
        var ranks = item.Keys.Where(values.ContainsKey).Select(k => values[k]).ToList();
        if (ranks.GroupBy(r => r).FirstOrDefault(g => g.Count() > 1) is { } twice) rules.If(true, ClubWords.DelphiRankingGap((int)twice.Key), "v" + Text(item.Keys[0]));
        else if (ranks.Count > 0 && ranks.Count < item.Keys.Count) rules.If(true, ClubWords.RankAllOrNone, "v" + Text(item.Keys[0]));
    }

    private string Keep(string code)
    {
        Response.Cookies.Append(Cookie, code, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, MaxAge = TimeSpan.FromDays(400), IsEssential = true, Path = Study.Href });
        return code;
    }
}
