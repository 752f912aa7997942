using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pishran.Shell;

namespace Pishran.Features;

/// <summary>The first page: what is with this person now, and one useful thing to do. Rooms give its parts; it knows none of them.</summary>
[Authorize]
public sealed class HomeModel(IHomeLead lead, IEnumerable<IHomePart> parts) : RoomPage
{
    private const int Top = 5;

    public HomeLead Lead { get; private set; } = null!;
    public IReadOnlyList<HomeCard> Cards { get; private set; } = [];
    public HomeTurn? Urgent => Lead.Turns.Count > 0 ? Lead.Turns[0] : null;

    /// <summary>Without an open turn, the card that becomes the next step: the first one that is theirs, else the first.</summary>
    public HomeCard? Useful => Urgent is not null ? null : Cards.FirstOrDefault(c => c.Edge && c.Ask is null) ?? Cards.FirstOrDefault(c => c.Ask is null);
    public new DateOnly Today => base.Today;

    protected override async Task<IActionResult?> Load()
    {
        Lead = await lead.For(Me, Today, Top);
        var cards = new List<HomeCard>();
        foreach (var part in parts.OrderBy(p => p.Order))
            if (await part.For(Me, Today) is { } card) cards.Add(card);
        Cards = cards;
        return null;
    }

    public void OnGet() { }
}
