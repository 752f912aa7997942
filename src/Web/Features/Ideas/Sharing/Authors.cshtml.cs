using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Ideas.Sharing;

/// <summary>The first author says who else wrote it and with which share. Nothing is kept before «ثبت سهم‌ها».</summary>
[Authorize]
public sealed class AuthorsModel(InboxDoor inbox) : IdeaPage
{
    private const int MostFound = 8;

    /// <summary>The people on the list and their shares, side by side.</summary>
    [BindProperty] public List<int> P { get; set; } = [];
    [BindProperty, Label("Ideas", nameof(IdeasWords.ShareLabel))] public List<int?> S { get; set; } = [];
    [BindProperty, Label("Ideas", nameof(IdeasWords.AddAuthor))] public string? Find { get; set; }

    /// <summary><c>find</c>, <c>equal</c>, <c>fit</c>, <c>add:7</c>, <c>drop:7</c>, <c>remind</c>, or save.</summary>
    [BindProperty] public string? Press { get; set; }

    public IReadOnlyDictionary<int, PersonCard> Names { get; private set; } = new Dictionary<int, PersonCard>();
    public IReadOnlyList<PersonCard> Found { get; private set; } = [];
    public int Sum => S.Sum(s => s ?? 0);

    protected override async Task<IActionResult?> LoadMore()
    {
        if (!Who.IsFirstAuthor) return NotFound();
        if (HttpMethods.IsGet(Request.Method)) (P, S) = ([.. Idea.Authors.Select(a => a.PersonId)], [.. Idea.Authors.Select(a => (int?)a.Share)]);
        await LoadNames();
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        while (S.Count < P.Count) S.Add(null);
        if (string.IsNullOrEmpty(Press) && !string.IsNullOrEmpty(Find)) Press = "find";
        if (Press == "remind") return await Do(Remind, IdeasWords.Reminded, () => Idea.Href + "/authors");
        if (Press is { Length: > 0 } how && how != "save") return await Change(how);
        var units = Names;
        return await Act(
            () => Idea.Share([.. P.Where(units.ContainsKey).Zip(S, (p, s) => (new Signer(p, units[p].UnitId), s ?? 0))], units.ToDictionary(n => n.Key, n => n.Value.Name), Now),
            () => Idea.SharesAreSigned ? IdeasWords.SharesKept : IdeasWords.AskShareDone, () => Idea.Href + (Idea.State == IdeaState.Draft && Idea.SharesAreSigned ? "/edit" : "/authors"));
    }

    private void Remind()
    {
        BrokenRule.If(!Idea.TakesAuthors, IdeasWords.NotInThisState(Idea.State));
        foreach (var silent in Idea.Authors.Where(a => a.Answer == ShareState.Asked)) inbox.Tell(silent.PersonId, IdeasWords.ShareReminder(Idea.Title), Idea.Href + "/share", Now);
    }

    private async Task<IActionResult> Change(string how)
    {
        if (how == "find") await Look();
        else if (NumberAfter(how, "add:") is { } added) Add(added);
        else if (NumberAfter(how, "drop:") is { } dropped && dropped != Idea.FirstAuthor.PersonId && P.IndexOf(dropped) is >= 0 and var at) { P.RemoveAt(at); S.RemoveAt(at); }
        else if (how == "equal") S = [.. Idea.Suggest([.. P.Select(_ => 1)]).Select(s => (int?)s)];
        else if (how == "fit") S = [.. Idea.Suggest([.. S.Select(s => s ?? 0)]).Select(s => (int?)s)];
        await LoadNames();
        ModelState.Clear();
        return Page();
    }

    private async Task Look()
    {
        Found = Find is null ? [] : [.. (await People.Find(Find, MostFound)).Where(p => !P.Contains(p.Id))];
        if (Found.Count != 1) return;
        Add(Found[0].Id);
        (Found, Find) = ([], null);
    }

    private void Add(int person)
    {
        if (P.Contains(person) || P.Count >= Idea.MostAuthors) return;
        P.Add(person);
        S = [.. Idea.Suggest([.. P.Select(_ => 1)]).Select(s => (int?)s)];
    }

    private async Task LoadNames()
    {
        Names = await People.Persons(P);
        for (var i = P.Count - 1; i >= 0; i--)
            if (!Names.ContainsKey(P[i])) { P.RemoveAt(i); if (i < S.Count) S.RemoveAt(i); }
    }

    private static int? NumberAfter(string text, string start) =>
        text.StartsWith(start, StringComparison.Ordinal) && int.TryParse(text.AsSpan(start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
