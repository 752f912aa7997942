using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Club;

public enum OpinionState { Draft, Signed, Delivered, AcceptedByOwner, PartlyAccepted, NotAcceptedByOwner }

/// <summary>A member of the bench who must sign, when they did, and what they see otherwise.</summary>
public sealed record Signature(int PersonId, DateTime? At, string? Dissent);

/// <summary>What a desk thinks, numbered and citable: signed by who sat, with every dissent beside it, and with the owner's reply.</summary>
public sealed class Opinion : Record
{
    public const int LongestText = 6000;

    private readonly List<Signature> _signatures = [];

    private Opinion() { }

    /// <exception cref="BrokenRule">Title or text is missing, or nobody is to sign.</exception>
    public Opinion(int docketItemId, int deskId, int problemId, string? title, string? text, IReadOnlyCollection<int> signers, DateTime now)
    {
        Set(title, text);
        BrokenRule.If(signers.Count == 0, ClubWords.NobodySigns, "Present");
        (DocketItemId, DeskId, ProblemId, DraftedAt) = (docketItemId, deskId, problemId, now);
        _signatures.AddRange(signers.Order().Select(p => new Signature(p, null, null)));
        Happened(ClubWords.OpinionDrafted);
    }

    public int DocketItemId { get; private set; }
    public int DeskId { get; private set; }
    public int ProblemId { get; private set; }
    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";
    public OpinionState State { get; private set; }
    public DateTime DraftedAt { get; private set; }

    /// <summary>O-1405-0001 from delivery on. NumberKey is year × 1,000,000 + serial.</summary>
    public string? Number { get; private set; }
    public int NumberKey { get; private set; }
    public DateTime? DeliveredAt { get; private set; }
    public DateOnly? ReplyDue { get; private set; }
    public DateTime? RepliedAt { get; private set; }
    public string? Reply { get; private set; }
    public IReadOnlyList<Signature> Signatures => _signatures;

    public string Code => Number ?? "O-" + Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
    public string Href => "/club/opinions/" + Code;
    public IEnumerable<Signature> Dissents => _signatures.Where(s => s.Dissent is not null);
    public int Missing => _signatures.Count(s => s.At is null);
    public bool MustSign(int personId) => _signatures.Exists(s => s.PersonId == personId && s.At is null);

    /// <summary>A changed text voids every signature.</summary>
    public void Write(string? title, string? text)
    {
        MustBe(OpinionState.Draft);
        if ((title, text) == (Title, Text)) return;
        Set(title, text);
        for (var i = 0; i < _signatures.Count; i++) _signatures[i] = _signatures[i] with { At = null };
        Happened(ClubWords.OpinionRewritten);
    }

    /// <summary>A member signs, agreeing or with a dissent that will stand beside it.</summary>
    public void Sign(int personId, string? dissent, DateTime now)
    {
        MustBe(OpinionState.Draft);
        var at = _signatures.FindIndex(s => s.PersonId == personId);
        BrokenRule.If(at < 0, ClubWords.NotASigner);
        new Rules().Text(dissent, ClubWords.Dissent, "Dissent", 2000, 0).Check();
        _signatures[at] = new Signature(personId, now, dissent);
        Happened(dissent is null ? ClubWords.OpinionSigned(_signatures.Count - Missing, _signatures.Count) : ClubWords.OpinionSignedWithDissent, dissent);
        if (Missing == 0) State = OpinionState.Signed;
    }

    /// <summary>Goes to the problem's owner, with its number.</summary>
    /// <exception cref="BrokenRule">A signature is missing.</exception>
    public void Deliver(int year, int serial, DateOnly replyDue, DateTime now)
    {
        BrokenRule.If(State == OpinionState.Draft, ClubWords.OpinionNotSigned(Missing));
        MustBe(OpinionState.Signed);
        Number = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"O-{year:0000}-{serial:0000}");
        (NumberKey, State, DeliveredAt, ReplyDue) = (checked(year * 1_000_000 + serial), OpinionState.Delivered, now, replyDue);
        Happened(ClubWords.OpinionDelivered(Number));
    }

    /// <summary>The owner answers: accepted, partly or not, with the reason.</summary>
    public void Answer(OpinionState reply, string? why, DateTime now)
    {
        MustBe(OpinionState.Delivered);
        new Rules().If(reply is not (OpinionState.AcceptedByOwner or OpinionState.PartlyAccepted or OpinionState.NotAcceptedByOwner), ShellWords.ChooseOne(ClubWords.OwnersReply), "Reply")
            .Text(why, ClubWords.OwnWords, "Why", 2000, reply == OpinionState.AcceptedByOwner ? 3 : 10).Check();
        (State, Reply, RepliedAt) = (reply, why, now);
        Happened(ClubWords.OwnerReplied(reply), why);
    }

    private void Set(string? title, string? text)
    {
        new Rules().Text(title, ShellWords.Title, nameof(Title), 200, 5).Text(text, ClubWords.OpinionText, "OpinionText", LongestText, 20).Check();
        (Title, Text) = (title!, text!);
    }

    private void MustBe(OpinionState state) => BrokenRule.If(State != state, ShellWords.StateMoved(State));
}

/// <summary>The last number of an opinion in a Jalali year.</summary>
public sealed class OpinionYear
{
    public int Year { get; private set; }
    public int Last { get; private set; }
}
