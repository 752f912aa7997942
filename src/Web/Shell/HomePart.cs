namespace Pishran.Shell;

/// <summary>One line inside a card of the first page.</summary>
public sealed record HomeRow(string Title, string Href, Word? Text = null, Enum? State = null);

/// <summary>
/// A card on somebody's first page: what is there and the one useful thing to do. <paramref name="Edge"/> marks what is theirs
/// and now; without an open turn the first such card becomes the page's next step.
/// </summary>
public sealed record HomeCard(Word Title, Word? Text, string Href, Word Action, string Icon, bool Edge = false, IReadOnlyList<HomeRow>? Rows = null, string Tone = "", HomeAsk? Ask = null);

/// <summary>A field in a card of the first page: what is typed goes to the address under the field's name.</summary>
public sealed record HomeAsk(Word Label, string Name, string Href, Word Action, int Max);

/// <summary>What a room gives to the first page of a person, in the order of <see cref="Order"/>; null for whom it has nothing.</summary>
public interface IHomePart
{
    int Order { get; }
    Task<HomeCard?> For(CurrentUser me, DateOnly today);
}

/// <summary>An open turn as the first page shows it.</summary>
public sealed record HomeTurn(Word What, string About, string Href, string Icon, string Tone, DateOnly Due, int DaysLeft, bool IsLate, bool IsSoon);

/// <summary>The head of the first page: how many turns are open, the first of them, and promises kept this year in percent (null: none closed yet).</summary>
public sealed record HomeLead(int Open, IReadOnlyList<HomeTurn> Turns, int? KeptPercent, string AllHref, string DoneHref);

/// <summary>Gives the head of the first page: the inbox does.</summary>
public interface IHomeLead
{
    Task<HomeLead> For(CurrentUser me, DateOnly today, int top);
}
