using Pishran.Engine.Numbers;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>The authors of an idea and their shares: they sum to 1000 ‰, and each signs their own. A changed share voids every signature.</summary>
public sealed partial class Idea
{
    public const int MostAuthors = 20;

    /// <summary>Every author has signed, and the shares are the whole.</summary>
    public bool SharesAreSigned => _authors.TrueForAll(a => a.SignedAt is not null) && Shares.SumToThousand(_authors.Select(a => a.Share));
    public bool HasUnsignedOthers => _authors.Exists(a => a.Number > 1 && a.Answer == ShareState.Asked);

    /// <summary>Whether the circle of authors may still change.</summary>
    public bool TakesAuthors => State == IdeaState.Draft || AwaitsAnswer;

    /// <summary>Shares in the proportion of the weights that sum to 1000 ‰: of equal remainders the earlier gets the unit.</summary>
    public static IReadOnlyList<int> Suggest(IReadOnlyList<int> weights) =>
        weights.Any(w => w > 0) ? [.. LargestRemainder.Split(Shares.Whole, [.. weights.Select(w => (long)Math.Max(0, w))]).Select(p => (int)p)] : Shares.Equal(weights.Count);

    /// <summary>The first author says who has which share. Nothing changed, every signature stands; else all are asked, and who asks has signed.</summary>
    /// <param name="names">What people are called, for the messages.</param>
    /// <exception cref="BrokenRule">The shares don't sum to 1000, one is zero, somebody stands twice, or the first author is missing.</exception>
    public void Share(IReadOnlyList<(Signer Who, int Share)> shares, IReadOnlyDictionary<int, string> names, DateTime now)
    {
        MustTakeAuthors();
        var (sum, first) = (shares.Sum(s => (long)s.Share), FirstAuthor.PersonId);
        var rules = new Rules();
        foreach (var twice in shares.GroupBy(s => s.Who.PersonId).Where(g => g.Count() > 1)) rules.If(true, IdeasWords.AuthorTwice(names.GetValueOrDefault(twice.Key, "")), nameof(Shares));
        foreach (var zero in shares.Where(s => s.Share <= 0)) rules.If(true, IdeasWords.ShareZero(names.GetValueOrDefault(zero.Who.PersonId, "")), nameof(Shares));
        rules.If(shares.Count > MostAuthors, IdeasWords.TooManyAuthors(MostAuthors), nameof(Shares))
            .If(!shares.Any(s => s.Who.PersonId == first), IdeasWords.FirstAuthorStays, nameof(Shares))
            .If(sum != Shares.Whole, IdeasWords.SharesNotThousand(sum, Math.Abs(Shares.Whole - sum)), nameof(Shares)).Check();
        if (shares.Count == _authors.Count && shares.All(s => _authors.Exists(a => a.PersonId == s.Who.PersonId && a.Share == s.Share))) return;
        Put([.. shares.OrderBy(s => s.Who.PersonId == first ? 0 : 1)]);
        FirstAuthor.Sign(now);
        Happened(IdeasWords.SharesSet(_authors.Count));
    }

    public void SignShare(int personId, DateTime now)
    {
        MustTakeAuthors();
        var mine = Mine(personId);
        BrokenRule.If(mine.SignedAt is not null, ShellWords.AlreadyDone);
        mine.Sign(now);
        Happened(IdeasWords.ConfirmShareDone(mine.Share));
    }

    public void DeclineShare(int personId, string? why)
    {
        MustTakeAuthors();
        var mine = Mine(personId);
        BrokenRule.If(mine.Number == 1, IdeasWords.FirstAuthorStays);
        BrokenRule.If(mine.Answer == ShareState.Declined, ShellWords.AlreadyDone);
        new Rules().Text(why, IdeasWords.OwnWords, "Why", LongestWords, 10).Check();
        mine.Decline(why!);
        Happened(IdeasWords.ShareDeclined, why);
    }

    /// <summary>Somebody who has the same in mind asks for a share.</summary>
    public void AskToJoin(Signer who, int share, string? words, DateTime now)
    {
        MustTakeAuthors();
        BrokenRule.If(IsAuthor(who.PersonId), IdeasWords.AlreadyAuthor);
        BrokenRule.If(_requests.Exists(r => r.PersonId == who.PersonId && r.State == JoinState.Asked), ShellWords.AlreadyDone);
        new Rules().If(share is < 1 or >= Shares.Whole, IdeasWords.JoinShareRange, nameof(Share)).Text(words, IdeasWords.JoinWords, "Words", LongestWords, 0)
            .If(_authors.Count >= MostAuthors, IdeasWords.TooManyAuthors(MostAuthors)).Check();
        _requests.Add(new JoinRequest(_requests.Count + 1, who, share, words, now));
        Happened(IdeasWords.JoinAsked(share), words);
    }

    /// <summary>The first author takes somebody in: the others give up the share in proportion, and everybody signs again.</summary>
    public void AcceptJoin(int number, DateTime now)
    {
        MustTakeAuthors();
        var request = Open(number);
        var others = LargestRemainder.Split(Shares.Whole - request.Share, [.. _authors.Select(a => (long)a.Share)]);
        BrokenRule.If(others.Any(s => s == 0), IdeasWords.JoinShareTooLarge, nameof(Share));
        var shares = _authors.Select((a, i) => (new Signer(a.PersonId, a.UnitId), (int)others[i])).Append((new Signer(request.PersonId, request.UnitId), request.Share)).ToList();
        request.Answer(JoinState.Accepted);
        Put(shares);
        FirstAuthor.Sign(now);
        _authors[^1].Sign(now);
        Happened(IdeasWords.JoinAccepted(request.Share));
    }

    public void DeclineJoin(int number, string? why)
    {
        new Rules().Text(why, IdeasWords.OwnWords, "Why", LongestWords, 10).Check();
        Open(number).Answer(JoinState.Declined, why);
        Happened(IdeasWords.JoinDeclined, why);
    }

    public void TakeBackJoin(int personId)
    {
        var request = _requests.Find(r => r.PersonId == personId && r.State == JoinState.Asked);
        BrokenRule.If(request is null, ShellWords.AlreadyDone);
        request!.Answer(JoinState.TakenBack);
        Happened(IdeasWords.JoinTakenBack);
    }

    // Those who stay keep their row, so that nobody's unit of the day is lost.
    private void Put(IReadOnlyList<(Signer Who, int Share)> shares)
    {
        var units = _authors.ToDictionary(a => a.PersonId, a => a.UnitId);
        _authors.Clear();
        foreach (var (who, share) in shares)
            _authors.Add(new Author(_authors.Count + 1, units.TryGetValue(who.PersonId, out var unit) ? who with { UnitId = unit } : who, share));
    }

    private void MustTakeAuthors() => BrokenRule.If(!TakesAuthors, IdeasWords.NotInThisState(State));
    private Author Mine(int personId) => _authors.Find(a => a.PersonId == personId) ?? throw new BrokenRule(IdeasWords.NotAnAuthor);
    private JoinRequest Open(int number) => _requests.Find(r => r.Number == number && r.State == JoinState.Asked) ?? throw new BrokenRule(ShellWords.AlreadyDone);
}
